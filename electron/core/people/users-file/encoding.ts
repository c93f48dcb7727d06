import type { UsersFileFailureCode, UsersFileView } from '../../../../shared/contract';
import { isArchive, startsWith } from '../../lib/archive';

export type Encoding = UsersFileView['encoding'];

/** The number of first bytes that `recognise` needs. */
export const headSize = 1024;

/** Signatures of other file types: the old xls, and PDF. */
const others: readonly (readonly [code: UsersFileFailureCode, bytes: readonly number[]])[] = [
  ['usersFile.workbook', [0xd0, 0xcf, 0x11, 0xe0]],
  ['usersFile.binary', [0x25, 0x50, 0x44, 0x46]],
];

const marks: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

export type Recognition =
  /** `skip`: length of the byte order mark. */
  | { readonly ok: true; readonly encoding: Encoding; readonly skip: number }
  | { readonly ok: false; readonly code: UsersFileFailureCode };

/** Detects the encoding from the first bytes of a file (byte order mark: Unicode 16, section 23.8), or that it is not text. */
export function recognise(head: Uint8Array): Recognition {
  if (head.length === 0) return { ok: false, code: 'usersFile.empty' };
  // An xlsx workbook is a ZIP archive.
  if (isArchive(head)) return { ok: false, code: 'usersFile.workbook' };
  const other = others.find(([, bytes]) => startsWith(head, bytes));
  if (other) return { ok: false, code: other[0] };
  const mark = marks.find(([, bytes]) => startsWith(head, bytes));
  if (mark) return { ok: true, encoding: mark[0], skip: mark[1].length };
  return withoutMark(head);
}

/** In UTF-16, half of the bytes of mostly English text are 0, all at even or all at odd offsets. UTF-8 text has none. */
function withoutMark(head: Uint8Array): Recognition {
  const zeros = [0, 0];
  head.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (even + odd === 0) return { ok: true, encoding: 'utf-8', skip: 0 };
  const most = head.length * 0.4;
  if (odd >= most && even === 0) return { ok: true, encoding: 'utf-16le', skip: 0 };
  if (even >= most && odd === 0) return { ok: true, encoding: 'utf-16be', skip: 0 };
  return { ok: false, code: 'usersFile.binary' };
}
