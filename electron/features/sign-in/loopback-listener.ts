import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Translator } from '../../../shared/texts/i18n';
import { errorCode, FailureError } from '../../core/lib/failure';
import { type Brings, loopbackPage } from './loopback-page';

/**
 * Upper bound on an answer, in characters: Chromium's on an address (`url::kMaxURLChars`). An answer that is too long for
 * the app is read, so that the sign-in ends with the reason.
 */
const maximumBody = 2 * 1024 * 1024;

export interface LoopbackListener {
  /** Where the answer is awaited: the given redirect URI, with the free port that was found. */
  readonly redirectUri: string;
  /** The whole redirect address, fragment included; rejects if the listener is closed first. */
  readonly answer: Promise<string>;
  /** Stops listening at once; pending answers are still sent. */
  close(): void;
}

/** `granted` and `refused` belong to the sign-in that waits, and end it; `foreign` does not. */
export type AnswerClass = 'granted' | 'refused' | 'foreign';

export interface LoopbackOptions {
  readonly redirectUri: string;
  /** Takes a free port in place of the redirect URI's. */
  readonly freePort?: boolean;
  /** What the answer brings: Webex's a token, Microsoft's a code. */
  readonly brings?: Brings;
  readonly translator: Translator;
  /** Classifies a posted address; the browser shows whether the sign-in succeeded. */
  readonly classify: (address: string) => AnswerClass;
}

/**
 * Listens at the redirect URI's port on 127.0.0.1 and [::1] (RFC 8252 section 7.3: loopback only, as short as possible)
 * for one answer. Any page and any program can send requests here, so everything but the page itself and an answer that
 * belongs to the sign-in (right Host, path, Origin, method and state) gets a 400 and changes nothing.
 * @throws FailureError `signIn.portBusy` with the port; `signIn.redirectNotLoopback`
 */
export async function listenForRedirect(options: LoopbackOptions): Promise<LoopbackListener> {
  let redirect = new URL(options.redirectUri);
  if (redirect.protocol !== 'http:' || !['localhost', '127.0.0.1', '[::1]'].includes(redirect.hostname)) {
    throw new FailureError('signIn.redirectNotLoopback', { redirectUri: options.redirectUri });
  }
  let resolve: (address: string) => void = () => undefined;
  let reject: (reason: FailureError) => void = () => undefined;
  const settled = new Promise<string>((...settlers) => {
    [resolve, reject] = settlers;
  });
  let used = false;
  const handle = (request: IncomingMessage, response: ServerResponse) => {
    const take = (address: string): AnswerClass => {
      const answerClass = used ? 'foreign' : options.classify(address);
      if (answerClass === 'foreign') return answerClass;
      used = true;
      response.once('close', () => resolve(address));
      return answerClass;
    };
    // A request can be aborted while it is read; it then needs no answer.
    serve(request, response, { redirect, page: options, take }).catch(() => response.destroy());
  };
  const { servers, port } = await open(handle, options.freePort ? 0 : Number(redirect.port || 80));
  if (options.freePort) redirect = new URL(`${redirect.protocol}//${redirect.hostname}:${port}${redirect.pathname}`);
  const close = () => {
    reject(new FailureError('signIn.cancelled'));
    closeAll(servers);
  };
  const answer = settled.finally(close);
  // The listener may be closed before its result is awaited.
  answer.catch(() => undefined);
  return { redirectUri: redirect.href, answer, close };
}

/** Attempts to find a port that is free at both addresses. */
const freePortAttempts = 5;

/**
 * Listens at 127.0.0.1 and [::1]. @param wanted 0: a free port
 * @throws FailureError `signIn.portBusy`
 */
async function open(
  handle: RequestListener,
  wanted: number,
  attempt = 1,
): Promise<{ servers: Server[]; port: number }> {
  const servers = [createServer(handle), createServer(handle)] as const;
  try {
    await listen(servers[0], '127.0.0.1', wanted);
    const { port } = servers[0].address() as AddressInfo;
    // A machine without IPv6 has no [::1] to listen on, and no browser that would go there.
    await listen(servers[1], '::1', port).catch((thrown: unknown) => {
      if (errorCode(thrown) !== 'EADDRNOTAVAIL' && errorCode(thrown) !== 'EAFNOSUPPORT') throw thrown;
    });
    return { servers: [...servers], port };
  } catch (thrown) {
    closeAll(servers);
    if (errorCode(thrown) !== 'EADDRINUSE' && errorCode(thrown) !== 'EACCES') throw thrown;
    if (wanted === 0 && attempt < freePortAttempts) return open(handle, wanted, attempt + 1);
    throw new FailureError('signIn.portBusy', { port: String(wanted) });
  }
}

function closeAll(servers: readonly Server[]): void {
  for (const server of servers) {
    server.close();
    server.closeAllConnections();
  }
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port, exclusive: true }, () => resolve());
  });
}

interface Serving {
  readonly redirect: URL;
  readonly page: Pick<LoopbackOptions, 'translator' | 'brings'>;
  readonly take: (address: string) => AnswerClass;
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  { redirect, page, take }: Serving,
): Promise<void> {
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Connection', 'close');
  // A foreign Host is a foreign name that resolves to this computer (DNS rebinding).
  if (request.headers.host !== redirect.host) return end(response, 400);
  // Compared as text: a request's target need not be one that `URL` can read, and `//a/b` would be the host `a`.
  if (request.url?.split('?', 1)[0] !== redirect.pathname) return end(response, 400);
  if (request.method === 'GET') return sendPage(response, page);
  if (request.method !== 'POST' || request.headers.origin !== redirect.origin) return end(response, 400);
  const body = await read(request);
  if (body === null || !/^(?:\?[^#]*)?(?:#.*)?$/s.test(body)) return end(response, 400);
  const answerClass = take(`${redirect.origin}${redirect.pathname}${body}`);
  return end(response, { granted: 204, refused: 403, foreign: 400 }[answerClass]);
}

function sendPage(response: ServerResponse, { translator, brings = 'token' }: Serving['page']): void {
  const nonce = randomBytes(16).toString('base64');
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.setHeader(
    'Content-Security-Policy',
    `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'`,
  );
  end(response, 200, loopbackPage(translator, nonce, brings));
}

async function read(request: IncomingMessage): Promise<string | null> {
  let text = '';
  request.setEncoding('utf8');
  for await (const chunk of request) {
    text += chunk;
    if (text.length > maximumBody) return null;
  }
  return text;
}

function end(response: ServerResponse, status: number, body = ''): void {
  response.statusCode = status;
  response.end(body);
}
