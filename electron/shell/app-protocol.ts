import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { protocol, type Session } from 'electron';

/** Our own pages come from here; being a standard, secure scheme, they have a real origin and no file access. */
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

/** Serves the built pages in this session. Nothing outside of `folder` is ever served. */
export function serveApp(session: Session, folder: string): void {
  session.protocol.handle('app', async (request) => {
    const url = new URL(request.url);
    const path = url.host === 'setup' ? pathWithin(folder, url.pathname) : null;
    const type = path && types[extname(path)];
    const content = type ? await readFile(path).catch(() => null) : null;
    if (!type || !content) return new Response(null, { status: 404 });
    const nonce = randomBytes(16).toString('base64');
    const body = type.startsWith('text/html') ? content.toString('utf8').replaceAll('__CSP_NONCE__', nonce) : content;
    return new Response(body as BodyInit, { headers: { 'Content-Type': type, ...securityHeaders(nonce) } });
  });
}

/** The file that an address means; null when it lies outside of `folder`, or is none that a file can have. */
function pathWithin(folder: string, pathname: string): string | null {
  try {
    const path = normalize(join(folder, decodeURIComponent(pathname)));
    // An archive is read by a name that ends at the first NUL, so that `a.html%00.js` would be `a.html`.
    return path.startsWith(folder + sep) && !path.includes('\0') ? path : null;
  } catch {
    return null;
  }
}

/** Fluent UI makes style elements, so styles need a nonce; scripts come from our own files alone. */
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
    ].join('; '),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
  };
}
