import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Translator } from '../../../shared/texts/i18n';
import { errorCode, FailureError } from '../../core/lib/failure';
import { loopbackPage } from './loopback-page';

const maximumBody = 64 * 1024;

export interface LoopbackListener {
  /** The whole address that the browser was sent to, fragment included; rejects when the listener is closed before. */
  readonly answer: Promise<string>;
  /** Ends the listening at once; a page that is still being answered gets its answer first. */
  close(): void;
}

export interface LoopbackOptions {
  readonly redirectUri: string;
  readonly translator: Translator;
  /** Decides whether a posted address ends the sign-in well; only then is the browser told so. */
  readonly accept: (address: string) => boolean;
}

/**
 * Listens at the redirect URI's port on 127.0.0.1 and [::1] (RFC 8252 section 7.3: loopback only, as short as possible)
 * for one answer. Requests with another `Host`, `Origin`, path or method are refused, and so is a second answer.
 * @throws FailureError `signIn.portBusy` with the port; `signIn.redirectNotLoopback`
 */
export async function listenForRedirect(options: LoopbackOptions): Promise<LoopbackListener> {
  const redirect = new URL(options.redirectUri);
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
    void serve(request, response, redirect, options, (address) => {
      if (used) return 'used';
      used = true;
      const accepted = options.accept(address);
      response.once('close', () => resolve(address));
      return accepted ? 'accepted' : 'refused';
    });
  };
  const servers = [createServer(handle), createServer(handle)] as const;
  const close = () => {
    reject(new FailureError('signIn.cancelled'));
    for (const server of servers) {
      server.close();
      server.closeAllConnections();
    }
  };
  const port = Number(redirect.port || 80);
  try {
    await listen(servers[0], '127.0.0.1', port);
    // A machine without IPv6 has no [::1] to listen on, and no browser that would go there.
    await listen(servers[1], '::1', port).catch((thrown: unknown) => {
      if (errorCode(thrown) !== 'EADDRNOTAVAIL' && errorCode(thrown) !== 'EAFNOSUPPORT') throw thrown;
    });
  } catch (thrown) {
    settled.catch(() => undefined);
    close();
    throw errorCode(thrown) === 'EADDRINUSE' || errorCode(thrown) === 'EACCES'
      ? new FailureError('signIn.portBusy', { port: String(port) })
      : thrown;
  }
  const answer = settled.finally(close);
  // Nobody may be waiting yet when the listener is closed.
  answer.catch(() => undefined);
  return { answer, close };
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port, exclusive: true }, () => resolve());
  });
}

type Take = (address: string) => 'accepted' | 'refused' | 'used';

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  redirect: URL,
  options: LoopbackOptions,
  take: Take,
) {
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Connection', 'close');
  const { pathname } = new URL(request.url ?? '/', redirect);
  // A foreign Host is a foreign name that was made to point here (DNS rebinding).
  if (request.headers.host !== redirect.host) return end(response, 403);
  if (pathname !== redirect.pathname) return end(response, 404);
  if (request.method === 'GET') {
    const nonce = randomBytes(16).toString('base64');
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.setHeader(
      'Content-Security-Policy',
      `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'`,
    );
    return end(response, 200, loopbackPage(options.translator, nonce));
  }
  if (request.method !== 'POST') return end(response, 405);
  if (request.headers.origin !== redirect.origin) return end(response, 403);
  const body = await read(request);
  if (body === null) return end(response, 413);
  if (!/^(?:\?[^#]*)?(?:#.*)?$/s.test(body)) return end(response, 400);
  const taken = take(`${redirect.origin}${redirect.pathname}${body}`);
  return end(response, taken === 'accepted' ? 204 : taken === 'used' ? 410 : 403);
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
