import { isUtf8 } from 'node:buffer';
import { FailureError } from '../../lib/failure';
import { type Encoding, headSize, recognise } from './encoding';

export type Bytes = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

export interface Text {
  readonly encoding: Encoding;
  readonly chunks: AsyncIterable<string>;
}

/**
 * The bytes of a file as text, chunk by chunk. A chunk of `bytes` may be overwritten when the next one is requested.
 * @throws FailureError `usersFile.empty`, `.workbook`, `.binary`; while reading `.binary`, `.encoding`
 */
export async function textOf(bytes: Bytes, file: string): Promise<Text> {
  const pieces = each(bytes);
  const head = await gather(pieces, headSize);
  const seen = recognise(head);
  if (!seen.ok) throw new FailureError(seen.code, { file });
  return { encoding: seen.encoding, chunks: decode(head.subarray(seen.skip), pieces, seen.encoding, file) };
}

async function* each(bytes: Bytes): AsyncGenerator<Uint8Array, void> {
  yield* bytes;
}

/** A copy of the first `size` bytes or a little more, or of the whole file. */
async function gather(pieces: AsyncGenerator<Uint8Array, void>, size: number): Promise<Buffer> {
  let head = Buffer.alloc(0);
  while (head.length < size) {
    const next = await pieces.next();
    if (next.done) break;
    head = Buffer.concat([head, next.value]);
  }
  return head;
}

async function* decode(
  head: Buffer,
  pieces: AsyncGenerator<Uint8Array, void>,
  encoding: Encoding,
  file: string,
): AsyncGenerator<string, void> {
  let rest = Buffer.alloc(0);
  const text = (bytes: Uint8Array, last: boolean): string => {
    const piece = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    const all = rest.length > 0 ? Buffer.concat([rest, piece]) : piece;
    const whole = last ? all.length : wholeLength(all, encoding);
    rest = Buffer.from(all.subarray(whole));
    return encoding === 'utf-8'
      ? readUtf8(all.subarray(0, whole), file)
      : readUtf16(all.subarray(0, whole), encoding, file);
  };
  yield text(head, false);
  for await (const piece of pieces) yield text(piece, false);
  yield text(Buffer.alloc(0), true);
}

function readUtf8(bytes: Buffer, file: string): string {
  if (bytes.includes(0)) throw new FailureError('usersFile.binary', { file });
  if (!isUtf8(bytes)) throw new FailureError('usersFile.encoding', { file });
  return bytes.toString('utf8');
}

function readUtf16(bytes: Buffer, encoding: Encoding, file: string): string {
  if (bytes.length % 2 !== 0) throw new FailureError('usersFile.encoding', { file });
  const text = (encoding === 'utf-16be' ? Buffer.from(bytes).swap16() : bytes).toString('utf16le');
  if (text.includes('\0')) throw new FailureError('usersFile.binary', { file });
  return text;
}

/** Drops an incomplete last character (RFC 3629, section 3). */
function wholeLength(bytes: Buffer, encoding: Encoding): number {
  if (encoding !== 'utf-8') return bytes.length - (bytes.length % 2);
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) break;
    if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}
