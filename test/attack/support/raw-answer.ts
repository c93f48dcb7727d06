import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';

/** The connection of a request; errors of a peer that has left are expected. */
export function connectionOf({ socket }: IncomingMessage): Socket {
  if (socket.listenerCount('error') < 5) socket.on('error', () => undefined);
  return socket;
}

export interface RawAnswer {
  readonly status?: number;
  readonly reason?: string;
  /** Header lines. `content-length` is added if no header names a length. */
  readonly headers?: readonly string[];
  readonly body?: string | Buffer;
}

/** Writes an answer and closes the connection. Header lines go out as they are, in Latin-1. */
export function write(request: IncomingMessage, { status = 200, reason = 'OK', headers = [], body = '' }: RawAnswer) {
  const bytes = Buffer.from(body as string);
  const lengths = /^(content-length|transfer-encoding) *:/i;
  const lines = [
    `HTTP/1.1 ${status} ${reason}`,
    ...(headers.some((line) => /^content-type/i.test(line)) ? [] : ['content-type: application/json']),
    ...(headers.some((line) => lengths.test(line)) ? [] : [`content-length: ${bytes.length}`]),
    'connection: close',
    ...headers,
  ];
  const head = Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1');
  connectionOf(request).end(Buffer.concat([head, bytes]));
}

/** Writes the same piece until the other side closes the connection. @param pause milliseconds between pieces */
export function writeEndlessly(request: IncomingMessage, head: string, piece: string | Buffer, pause = 0): void {
  const socket = connectionOf(request);
  const next = () => {
    if (!socket.destroyed) socket.write(piece, () => (pause ? setTimeout(next, pause) : setImmediate(next)));
  };
  socket.write(head, next);
}
