import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { protocol, type Session } from 'electron';
import { type BufferResponse, serveBuffers } from './buffer-protocol';
import { readDevPage } from './dev-pages';

/** The address of Vite's server, which `npm run dev` alone sets; every other build drops what depends on it. */
declare const __DEV_SERVER__: string | undefined;

/** The scheme of our own pages. It is standard and secure, so they have a real origin, and no file access. */
export const appOrigin = 'app://setup';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Must run before the app is ready. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, codeCache: true, supportFetchAPI: true } },
  ]);
}

/**
 * Serves the built pages in this session, which has no other network. Nothing outside of `folder` is ever served.
 * @returns a promise that is fulfilled when the first page has been served
 */
export function serveApp(session: Session, folder: string): Promise<void> {
  if (!__DEV_SERVER__) void cutOff(session);
  let given = () => {};
  const first = new Promise<void>((resolve) => {
    given = resolve;
  });
  serveBuffers(session.protocol, 'app', async (url) => {
    const reading = __DEV_SERVER__ ? readDevPage(__DEV_SERVER__, url, securityHeaders) : read(folder, url);
    const response = await reading.catch(() => notFound);
    if (response !== notFound) given();
    return response;
  });
  return first;
}

/**
 * Leads every connection of the session to a proxy that does not exist. The Content-Security-Policy covers requests, but not
 * WebRTC, which could reach any server through a relay.
 */
function cutOff(session: Session): Promise<void> {
  return session.setProxy({
    mode: 'fixed_servers',
    proxyRules: 'socks5://127.0.0.1:1',
    // Else connections to loopback would bypass the proxy.
    proxyBypassRules: '<-loopback>',
  });
}

const notFound: BufferResponse = { statusCode: 404, data: Buffer.alloc(0) };

async function read(folder: string, url: string): Promise<BufferResponse> {
  const { host, pathname } = new URL(url);
  const path = host === 'setup' ? pathWithin(folder, pathname) : null;
  const type = path && types[extname(path)];
  if (!type) return notFound;
  const content = await readFile(path);
  // Loaded here, because before the window it would delay the start.
  const { randomBytes } = await import('node:crypto');
  const nonce = randomBytes(16).toString('base64');
  const page = () => Buffer.from(content.toString('utf8').replaceAll('__CSP_NONCE__', nonce));
  const data = type.startsWith('text/html') ? page() : content;
  return { data, headers: { 'Content-Type': type, ...securityHeaders(nonce) } };
}

/** The file for an address; null when it is outside of `folder`, or no file can have the name. */
function pathWithin(folder: string, pathname: string): string | null {
  try {
    const path = normalize(join(folder, decodeURIComponent(pathname)));
    // Electron reads the archive by a name that ends at the first NUL, so `a.html%00.js` would be `a.html`.
    return path.startsWith(folder + sep) && !path.includes('\0') ? path : null;
  } catch {
    return null;
  }
}

/**
 * Fluent UI makes style elements, so styles need a nonce; scripts come from our own files alone. React, Fluent UI and our
 * code never assign a text as HTML or as a script, so that is refused too, without a policy that could allow it.
 */
function securityHeaders(nonce: string): Record<string, string> {
  return {
    'Content-Security-Policy': [
      "default-src 'none'",
      "script-src 'self'",
      `style-src 'self' 'nonce-${nonce}'`,
      "img-src 'self' data:",
      "font-src 'self'",
      "connect-src 'self'",
      "worker-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-src 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ].join('; '),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
  };
}
