import { randomBytes } from 'node:crypto';
import type { BufferResponse } from './buffer-protocol';

/**
 * Reads a page, script or style from Vite's server, for `npm run dev` alone: no other build has this code. The address in the
 * window stays our own, so that the bridge and the lock-down work as in the app that is shipped.
 * @param server for example `http://127.0.0.1:5173`
 * @param headersFor the app's own security headers
 */
export async function readDevPage(
  server: string,
  url: string,
  headersFor: (nonce: string) => Readonly<Record<string, string>>,
): Promise<BufferResponse> {
  const { pathname, search } = new URL(url);
  const response = await fetch(`${server}${pathname}${search}`, { headers: { accept: '*/*' } });
  const type = response.headers.get('content-type') ?? 'text/plain';
  const content = Buffer.from(await response.arrayBuffer());
  const nonce = randomBytes(16).toString('base64');
  const page = () => Buffer.from(content.toString('utf8').replaceAll('__CSP_NONCE__', nonce));
  return {
    statusCode: response.status,
    data: type.startsWith('text/html') ? page() : content,
    headers: { 'Content-Type': type, ...relaxed(headersFor(nonce), nonce, server) },
  };
}

/** Vite puts one script into the page, and reports changes over a web socket. */
function relaxed(headers: Readonly<Record<string, string>>, nonce: string, server: string): Record<string, string> {
  const policy = (headers['Content-Security-Policy'] ?? '')
    .replace("script-src 'self'", `script-src 'self' 'nonce-${nonce}'`)
    .replace("connect-src 'self'", `connect-src 'self' ${server.replace('http:', 'ws:')}`);
  return { ...headers, 'Content-Security-Policy': policy };
}
