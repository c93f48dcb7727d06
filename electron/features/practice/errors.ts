import { randomUUID } from 'node:crypto';
import type { RequestHandler, Response } from 'express';

/** The message for each status. That of 401 is from a real answer of Webex, the others imitate its style. */
export const errorMessages = {
  400: 'The request was invalid or cannot be otherwise served.',
  401: 'The request requires a valid access token set in the Authorization request header.',
  403: 'The server understood the request, but refused to fulfill it because the access token is missing required scopes or the user is missing required roles or licenses.',
  404: 'The requested resource could not be found.',
  429: 'Too many requests have been sent in a given amount of time. The Retry-After header tells when to try again.',
  500: 'Something went wrong on the server. If the issue persists, feel free to contact the support team.',
} as const;

export type ErrorStatus = keyof typeof errorMessages;

/** Gives every answer a tracking id, in the header that Webex uses. */
export const trackingId: RequestHandler = (_request, response, next) => {
  response.set('trackingid', `ROUTERGW_${randomUUID()}`);
  next();
};

/** Answers with an error body in Webex's form: `{ message, errors: [{ description }], trackingId }`. */
export function sendError(response: Response, status: ErrorStatus, description: string = errorMessages[status]): void {
  response
    .status(status)
    .type('application/json')
    .send(
      JSON.stringify({
        message: errorMessages[status],
        errors: [{ description }],
        trackingId: response.get('trackingid'),
      }),
    );
}
