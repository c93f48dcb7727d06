import type { HttpClient } from '../../http/client';
import { FailureError } from '../../lib/failure';

/** What a token's endpoint is sent. */
export interface FetchInit {
  readonly method: string;
  readonly body?: unknown;
  readonly signal?: AbortSignal | undefined;
}

/**
 * The app's HTTP client in the form of `fetch`: its proxy, certificates, limits and timeouts hold for OAuth, too. Nothing is
 * repeated, since a code works once.
 * @throws FailureError `net.*` or `microsoft.unavailable` without an answer in JSON; the reason of the signal
 */
export function fetchThrough(http: HttpClient) {
  return async (url: string, { method, body, signal }: FetchInit): Promise<Response> => {
    const { answer, failure } = await http.send(
      {
        method: method === 'POST' ? 'POST' : 'GET',
        url,
        token: null,
        accept: 'application/json',
        ...(body === undefined ? {} : { body: { type: 'application/x-www-form-urlencoded', text: String(body) } }),
      },
      { signal: signal ?? new AbortController().signal, isFinal: () => true },
    );
    signal?.throwIfAborted();
    // Without an answer, and where a proxy answered, the network is the cause.
    if (failure && (!answer || failure.code === 'net.proxyAuth')) throw new FailureError(failure.code, failure.detail);
    if (!answer || answer.tooLong || answer.json === undefined) {
      throw new FailureError('microsoft.unavailable', { host: new URL(url).host, status: answer?.status ?? 0 });
    }
    return Response.json(answer.json, { status: answer.status });
  };
}
