/** An answer of Microsoft Graph other than success. */
export class GraphError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message = '',
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}

export interface ErrorIds {
  readonly date: string;
  readonly requestId: string;
  readonly clientRequestId: string;
}

/**
 * The body of an error (Microsoft Graph, "Microsoft Graph error responses and resource types").
 * @param nested levels of JSON text around the error: the synchronization service puts its own error into the text of another
 */
export function errorBody({ code, message }: GraphError, ids: ErrorIds, nested = 0) {
  const innerError = { date: ids.date, 'request-id': ids.requestId, 'client-request-id': ids.clientRequestId };
  let error = { code, message, innerError };
  for (let level = 0; level < nested; level += 1)
    error = { code: 'UnknownError', message: JSON.stringify({ error }), innerError };
  return { error };
}

export function notFound(what: string): GraphError {
  return new GraphError(
    404,
    'Request_ResourceNotFound',
    `Resource '${what}' does not exist or one of its queried reference-property objects are not present.`,
  );
}

export function badRequest(message: string): GraphError {
  return new GraphError(400, 'BadRequest', message);
}

/** Of the directory's own part, where `BadRequest` has a prefix. */
export function directoryBadRequest(message: string): GraphError {
  return new GraphError(400, 'Request_BadRequest', message);
}

export function denied(): GraphError {
  return new GraphError(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.');
}

/** The synchronization endpoints answer so to a wrong scope or role, and for a while after the application was created. */
export function unauthorized(): GraphError {
  return new GraphError(401, 'UnknownError');
}
