/**
 * Decodes a text file: UTF-8, or UTF-16 if it starts with a byte order mark, as some editors write. The mark is removed.
 * @throws TypeError when the bytes are not of that encoding
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding, { fatal: true }).decode(bytes);
}
