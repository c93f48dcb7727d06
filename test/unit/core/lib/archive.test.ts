import { describe, expect, it } from 'vitest';
import { isArchive } from '../../../../electron/core/lib/archive';

describe('isArchive()', () => {
  it.each([
    ['a ZIP archive or a workbook', [0x50, 0x4b, 3, 4]],
    ['an empty ZIP archive', [0x50, 0x4b, 5, 6]],
    ['a part of a ZIP archive', [0x50, 0x4b, 7, 8]],
    ['gzip', [0x1f, 0x8b]],
    ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
    ['RAR', [0x52, 0x61, 0x72, 0x21]],
    ['Zstandard', [0x28, 0xb5, 0x2f, 0xfd]],
  ])('recognizes %s by its first bytes', (_, bytes) => {
    expect(isArchive(Uint8Array.from([...bytes, 0, 0]))).toBe(true);
  });

  it.each(['', 'P', 'PK,name\n1,Ada', '{"PK": 1}'])('takes the text %j for no archive', (text) => {
    expect(isArchive(new TextEncoder().encode(text))).toBe(false);
  });
});
