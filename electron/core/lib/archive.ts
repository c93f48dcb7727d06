/** The first bytes of compressed files: ZIP (and so xlsx), whole, empty or in parts; gzip, 7z, RAR, Zstandard. */
const signatures: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
  [0x50, 0x4b, 0x07, 0x08],
  [0x1f, 0x8b],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x52, 0x61, 0x72, 0x21],
  [0x28, 0xb5, 0x2f, 0xfd],
];

/** Whether a file is compressed, by its first bytes. A text that begins with "PK" is not. */
export function isArchive(head: Uint8Array): boolean {
  return signatures.some((signature) => startsWith(head, signature));
}

export function startsWith(head: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, index) => head[index] === byte);
}
