import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Agent } from 'undici';
import type { Failure } from '../../../shared/contract';
import type { Token } from '../tokens/token';
import { answerFailure, type HttpAnswer, type Reply, readAnswer } from './answer';
import { Connections } from './connections';
import { requestFailure } from './failures';
import { type RetryOptions, type RetryWatch, readRetryAfter, usualRetries, withRetries } from './retry';

export interface HttpPorts {
  /** PAC style answer for an address: `DIRECT`, `PROXY host:port; DIRECT`, `HTTPS host:port`, … */
  resolveProxy(url: string): Promise<string>;
  isOnline(): boolean;
}

/** Times in milliseconds, sizes in bytes. */
export interface HttpOptions {
  readonly attemptTimeout: number;
  readonly connectTimeout: number;
  readonly bodyLimit: number;
  readonly keepAlive: number;
  readonly retry: Partial<RetryOptions>;
  /** PEM texts to trust in place of the system's. */
  readonly ca?: readonly string[];
}

const usual: HttpOptions = {
  attemptTimeout: 15_000,
  connectTimeout: 10_000,
  bodyLimit: 1_048_576,
  keepAlive: 30_000,
  retry: {},
};

export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly token: Token;
  readonly accept: string;
  readonly body?: { readonly type: string; readonly text: string };
  /** Further headers, in lower case. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Of an answer that takes or is longer than usual: milliseconds of an attempt, bytes of the body. */
  readonly attemptTimeout?: number;
  readonly bodyLimit?: number;
}

/** A request without `Authorization`. */
export interface TokenlessRequest extends Omit<HttpRequest, 'token'> {
  readonly token: null;
}
type AnyRequest = HttpRequest | TokenlessRequest;

/** The one HTTP client of the process. All requests share its connections. */
export interface HttpClient {
  readonly connections: Connections;
  readonly now: () => number;
  /** Sends a request and retries by the rules of `retry.ts`. Never rejects, never follows a redirect. */
  send(request: AnyRequest, watch: RetryWatch): Promise<Reply>;
  close(): Promise<void>;
}

/** Opens and reads nothing before the first request. */
export function createHttp(ports: HttpPorts, given: Partial<HttpOptions> = {}): HttpClient {
  const options = { ...usual, ...given };
  const retry = { ...usualRetries, ...options.retry };
  const connections = new Connections();
  const makeAgent = async (): Promise<Agent> => {
    // Loaded with the first request, to keep it out of the app's start.
    const { createAgent } = await import('./agent');
    return createAgent({
      connections,
      resolveProxy: (url) => ports.resolveProxy(url),
      isOnline: () => ports.isOnline(),
      connectTimeout: options.connectTimeout,
      keepAlive: options.keepAlive,
      ca: options.ca,
    });
  };
  let agent: Promise<Agent> | undefined;

  const once = async (request: AnyRequest, signal: AbortSignal): Promise<Reply> => {
    const url = new URL(request.url);
    const reusable = connections.open(url.origin) !== undefined;
    const reply = await attempt(request, url, signal);
    // The server may have closed an idle connection in the meantime (RFC 9112, section 9.3.1): retries once.
    return reusable && repeatable(request) && reply.failure?.code === 'net.reset'
      ? attempt(request, url, signal)
      : reply;
  };

  const attempt = async (request: AnyRequest, url: URL, signal: AbortSignal): Promise<Reply> => {
    const started = performance.now();
    const reply = (failure: Failure | null, answer: HttpAnswer | null): Reply => {
      return { failure, answer, duration: Math.round(performance.now() - started), attempt: 1 };
    };
    if (signal.aborted) return reply({ code: 'check.cancelled' }, null);
    // RFC 9110, section 5.5: such a token cannot be sent, and no server has issued it.
    if (request.token && !/^[\x21-\x7e]+$/.test(request.token.reveal())) {
      return reply({ code: 'http.unauthorized', detail: { host: url.host, reason: 'badToken' } }, null);
    }
    let connected = connections.open(url.origin) !== undefined;
    const unwatch = connections.watch(url.origin, (stage) => {
      connected ||= stage === 'secured' || url.protocol === 'http:';
    });
    const ending = new AbortController();
    const stop = () => ending.abort();
    const timer = setTimeout(() => ending.abort(), request.attemptTimeout ?? options.attemptTimeout);
    signal.addEventListener('abort', stop);
    try {
      agent ??= makeAgent();
      const response = await (await agent).request({
        origin: url.origin,
        path: url.pathname + url.search,
        method: request.method,
        headers: headersOf(request),
        signal: ending.signal,
        ...(request.body ? { body: request.body.text } : {}),
      });
      const answer = await readAnswer(
        response,
        url,
        request.token?.reveal() ?? '',
        request.bodyLimit ?? options.bodyLimit,
        retry.now(),
      );
      // undici frees the connection one turn of the event loop later. Waits for it, so that the next request can reuse it.
      await nextTurn();
      const wait = readRetryAfter(answer.retryAfter, retry, answer.clockAhead) ?? retry.defaultWait;
      return reply(answerFailure(answer, url.host, Math.ceil(wait / 1_000)), answer);
    } catch (error) {
      if (signal.aborted) return reply({ code: 'check.cancelled' }, null);
      const cause = ending.signal.aborted ? Object.assign(new Error('timeout'), { code: 'ETIMEDOUT' }) : error;
      const failed = reply(requestFailure(cause, { host: url.host, online: ports.isOnline() }), null);
      return connected ? { ...failed, connected } : failed;
    } finally {
      unwatch();
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
    }
  };

  return {
    connections,
    now: () => retry.now(),
    send: (request, watch) =>
      withRetries(() => once(request, watch.signal), watch, repeatable(request) ? retry : { ...retry, tries5xx: 1 }),
    close: async () => (await agent)?.destroy(),
  };
}

/**
 * The server may have performed a request that it did not answer, or answered badly. Repeating a POST would perform it twice
 * (RFC 9110, section 9.2.2). After 423 and 429 the request was not performed. The app's PATCH requests set one value and can be
 * repeated.
 */
function repeatable({ method }: AnyRequest): boolean {
  return method !== 'POST';
}

/** Every header of a request without a token and a body, in the order in which it is sent: also those of HTTP itself. */
export function sentHeaders(request: TokenlessRequest): readonly (readonly [string, string])[] {
  return Object.entries({ host: new URL(request.url).host, connection: 'keep-alive', ...headersOf(request) });
}

function headersOf(request: AnyRequest): Record<string, string> {
  return {
    ...request.headers,
    ...(request.token ? { authorization: `Bearer ${request.token.reveal()}` } : {}),
    accept: request.accept,
    'user-agent': 'Webex-Entra-Setup',
    ...(request.body ? { 'content-type': request.body.type } : {}),
  };
}
