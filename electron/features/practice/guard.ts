import type { RequestHandler } from 'express';
import { sendError } from './errors';

/** The address of this request's server: `127.0.0.1:PORT`. */
export function ownHost(request: { readonly socket: { readonly localPort?: number | undefined } }): string {
  return `127.0.0.1:${request.socket.localPort}`;
}

/**
 * Rejects requests of foreign web pages, which run on the same computer: `Host` shows a name that was rebound to 127.0.0.1,
 * and `Origin` a form or script of another site. The app's own HTTP client sends no `Origin`, and needs none.
 */
export const onlyOwnHost: RequestHandler = (request, response, next) => {
  const host = ownHost(request);
  const origin = request.headers.origin;
  const reads = request.method === 'GET' || request.method === 'HEAD';
  if (request.headers.host !== host) sendError(response, 403, 'The practice Webex answers only under its own address.');
  else if (!reads && origin !== undefined && origin !== `http://${host}`)
    sendError(response, 403, 'The practice Webex takes no requests from other sites.');
  else next();
};

/** For the forms of the sign-in page: a browser always sends `Origin` with a POST, so a POST without it is rejected. */
export const onlyOwnForms: RequestHandler = (request, response, next) => {
  if (request.headers.origin === undefined) sendError(response, 403, 'A form comes with the header Origin.');
  else next();
};
