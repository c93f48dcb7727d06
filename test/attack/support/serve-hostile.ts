import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ScriptedWebex } from '../../e2e/support/scripted-webex';
import type { HostilePage } from './hostile-pages';
import { write, writeEndlessly } from './raw-answer';

/** What the pages of the scripted Webex told the test. */
export interface Served {
  /** The hostile page; null: an honest page, which reports what it finds of earlier sign-ins. */
  page: HostilePage | null;
  /** Requests for the page. */
  requests: number;
  /** What the honest pages found, as `JSON`. */
  readonly found: string[];
  /** What pages have read from the clipboard. */
  readonly stolen: string[];
}

const honest = `<!doctype html><script>(async () => {
  const found = [document.cookie, ...Object.keys(localStorage), ...Object.keys(sessionStorage), ...(await indexedDB.databases()).map(({ name }) => name),
    ...(await caches.keys()), ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope)].filter(Boolean);
  await fetch('/found', { method: 'POST', body: JSON.stringify(found) });
  location = '/authorize' + location.search;
})()</script>`;

const html = { 'content-type': 'text/html; charset=utf-8' };

/** Serves the page at `/login`, and what the pages ask for. */
export function serveHostile(webex: ScriptedWebex): Served {
  const served: Served = { page: null, requests: 0, found: [], stolen: [] };
  webex.api = (request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', webex.origin);
    if (pathname === '/login') deliver(webex, served, request, response);
    else if (pathname === '/more')
      response.writeHead(200, html).end('<h1>More</h1><script>setTimeout(() => { for (;;); }, 300)</script>');
    else if (pathname === '/worker.js') response.writeHead(200, { 'content-type': 'text/javascript' }).end(worker);
    else if (pathname === '/stolen') response.end(`${served.stolen.push(search)}`);
    else if (pathname === '/private')
      response.writeHead(401, { ...html, 'www-authenticate': 'Basic realm="Webex"' }).end();
    else if (pathname === '/file')
      response.writeHead(200, { 'content-disposition': 'attachment; filename="update.sh"' }).end('echo');
    else if (pathname === '/found') take(request, (body) => response.end(`${served.found.push(body)}`));
    else return false;
    return true;
  };
  return served;
}

const worker = `onfetch = (event) => event.respondWith(new Response('<h1>From the worker</h1>', { headers: { 'content-type': 'text/html' } })); oninstall = () => skipWaiting()`;

function deliver(webex: ScriptedWebex, served: Served, request: IncomingMessage, response: ServerResponse): void {
  const { page } = served;
  served.requests += 1;
  const names = `<script>const q = location.search, redirect = ${JSON.stringify(webex.cloud.redirectUri)};</script>`;
  if (!page) response.writeHead(200, html).end(honest);
  else if (page.delivery === 'endless')
    writeEndlessly(
      request,
      `HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n\r\n${names}${page.html}`,
      '<p>more'.repeat(500),
      20,
    );
  else if (page.delivery === 'redirects') response.writeHead(302, { location: `/login?${Math.random()}` }).end();
  else if (page.delivery === 'password')
    response.writeHead(401, { ...html, 'www-authenticate': 'Basic realm="Webex"' }).end(names + page.html);
  else if (page.delivery === 'reset')
    write(request, { headers: ['content-type: text/html', 'content-length: 99999'], body: names + page.html });
  else if (page.delivery === 'file')
    response.writeHead(200, { ...html, 'content-disposition': 'attachment; filename="update.sh"' }).end(page.html);
  else response.writeHead(200, html).end(names + page.html);
}

function take(request: IncomingMessage, done: (body: string) => void): void {
  let body = '';
  request.on('data', (chunk) => (body += chunk)).on('end', () => done(body));
}
