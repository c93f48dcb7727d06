import http from 'node:http';
import type net from 'node:net';
import type { SecureContext } from 'node:tls';
import { RequestError, type RequestFailure, requestFailure } from './failures';
import { openTcp, openTls } from './sockets';

/** One route of a PAC answer. */
export type Route =
  | { readonly kind: 'direct' }
  | {
      readonly kind: 'proxy';
      readonly host: string;
      readonly port: number;
      readonly tls: boolean;
      readonly name: string;
    }
  | { readonly kind: 'unsupported'; readonly name: string };

/**
 * Reads a PAC answer such as `PROXY a:3128; HTTPS [::1]:443; DIRECT` (MDN, "Proxy Auto-Configuration", return value format).
 * An empty answer is `DIRECT`; an unknown type (SOCKS) is `unsupported`.
 */
export function readRoutes(answer: string): Route[] {
  const routes = answer
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean)
    .map(readRoute);
  return routes.length > 0 ? routes : [{ kind: 'direct' }];
}

function readRoute(part: string): Route {
  const [type = '', address = ''] = part.split(/\s+/, 2);
  const kind = type.toUpperCase();
  if (kind === 'DIRECT') return { kind: 'direct' };
  const match = /^(\[[\da-f:.]+\]|[^:[\]]+)(?::(\d{1,5}))?$/i.exec(address);
  const host = match?.[1]?.replace(/^\[|\]$/g, '');
  if (!host || !['PROXY', 'HTTP', 'HTTPS'].includes(kind)) return { kind: 'unsupported', name: part };
  const port = Number(match?.[2] ?? (kind === 'HTTPS' ? 443 : 80));
  return { kind: 'proxy', host, port, tls: kind === 'HTTPS', name: `${match?.[1]}:${port}` };
}

/** The proxy was unreachable, so the next route can be tried; any other failure is final. */
export class ProxyUnreachable extends RequestError {}

/**
 * Opens a tunnel by CONNECT (RFC 9110, section 9.3.6).
 * @param target `host:port`
 * Rejects with a `RequestError`: `net.proxyAuth` after 407, else `net.proxyFailed` with the status or the error as `reason`.
 */
export async function openTunnel(
  route: Extract<Route, { kind: 'proxy' }>,
  target: string,
  tools: { context: () => Promise<SecureContext>; online: () => boolean; signal: AbortSignal },
): Promise<net.Socket> {
  const detail = { host: target, proxy: route.name };
  let socket: net.Socket;
  try {
    socket = await openTcp(route.host, route.port, tools.signal);
    if (route.tls) socket = (await openTls(socket, route.host, await tools.context(), tools.signal)).socket;
  } catch (error) {
    const { code, detail: found } = requestFailure(error, { host: route.name, online: tools.online() });
    const offline = code === 'net.offline';
    throw new ProxyUnreachable({
      code: offline ? code : 'net.proxyFailed',
      detail: { ...detail, reason: found?.reason ?? 'unknown' },
    });
  }
  return sendConnect(socket, target, detail, tools.signal);
}

function sendConnect(
  socket: net.Socket,
  target: string,
  detail: { host: string; proxy: string },
  signal: AbortSignal,
): Promise<net.Socket> {
  return new Promise((resolve, reject) => {
    const fail = (failure: RequestFailure) => {
      socket.on('error', () => {}).destroy();
      reject(new RequestError(failure));
    };
    const request = http.request({
      method: 'CONNECT',
      path: target,
      headers: { host: target },
      createConnection: () => socket,
      signal,
    });
    request.on('connect', (response, _socket, head) => {
      const status = response.statusCode ?? 0;
      if (status === 407)
        return fail({ code: 'net.proxyAuth', detail: { ...detail, status, reason: schemes(response) } });
      if (status < 200 || status > 299)
        return fail({ code: 'net.proxyFailed', detail: { ...detail, status, reason: String(status) } });
      if (head.length > 0) socket.unshift(head);
      resolve(socket);
    });
    request.on('response', (response) =>
      fail({ code: 'net.proxyFailed', detail: { ...detail, reason: String(response.statusCode) } }),
    );
    request.on('error', (error) => {
      const cause = signal.aborted ? signal.reason : error;
      fail({
        code: 'net.proxyFailed',
        detail: { ...detail, reason: String(requestFailure(cause, { host: target, online: true }).detail?.reason) },
      });
    });
    request.end();
  });
}

/** The authentication schemes that the proxy offers, for example `Negotiate, NTLM`, without their parameters. */
function schemes(response: http.IncomingMessage): string {
  const offered = (response.headersDistinct['proxy-authenticate'] ?? []).map(
    (value) => value.trim().split(/[\s,]/, 1)[0] ?? '',
  );
  return offered.filter((scheme) => /^[\w-]{1,20}$/.test(scheme)).join(', ') || '407';
}
