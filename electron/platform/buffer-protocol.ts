import type { ProtocolResponse } from 'electron';

/** A whole response. The status is 200 unless it says otherwise. */
export interface BufferResponse {
  readonly statusCode?: number;
  readonly headers?: Record<string, string>;
  readonly data: Buffer;
}

/** What is needed of a session's `protocol`. */
export interface BufferProtocol {
  handle(scheme: string, handler: (request: { readonly url: string }) => Promise<Response>): void;
  /** Deprecated: an Electron after the current one may not have it. */
  registerBufferProtocol?(scheme: string, handler: BufferHandler): unknown;
}

type BufferHandler = (request: { readonly url: string }, answer: (response: ProtocolResponse) => void) => void;

/**
 * Answers every request for a scheme with a buffer, by the call that Electron deprecates while it exists: `handle` makes web
 * streams of everything, which takes a tenth of a second at every start.
 * @param respond must not reject
 */
export function serveBuffers(
  protocol: BufferProtocol,
  scheme: string,
  respond: (url: string) => Promise<BufferResponse>,
): void {
  if (typeof protocol.registerBufferProtocol === 'function') {
    protocol.registerBufferProtocol(scheme, ({ url }, answer) => void respond(url).then(answer));
    return;
  }
  protocol.handle(scheme, async ({ url }) => {
    const { statusCode = 200, headers = {}, data } = await respond(url);
    return new Response(new Uint8Array(data), { status: statusCode, headers });
  });
}
