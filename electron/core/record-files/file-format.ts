import type { CopyFormat } from '../../../shared/contract';
import { readSeal } from './seal';

/** What the beginning of a file says that it is; `other` can still be JSON in UTF-16. */
export type FileFormat = CopyFormat | 'encrypted' | 'other';

const beginnings: readonly (readonly [FileFormat, RegExp])[] = [
  // C2SP, "age": the binary header, and the armored form.
  ['encrypted', /^age-encryption\.org\/v1\n/],
  ['encrypted', /^\s*-----BEGIN AGE ENCRYPTED FILE-----/],
  ['pdf', /^%PDF-/],
  ['calendar', /^(?:\xef\xbb\xbf)?\s*BEGIN:VCALENDAR/i],
  ['html', /^(?:\xef\xbb\xbf)?\s*</],
  ['json', /^(?:\xef\xbb\xbf)?\s*[{[]/],
];

/** What a file is, as far as its first bytes tell; nothing tells a CSV file but the last rows of ours. */
export function formatOf(bytes: Uint8Array): FileFormat {
  const start = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  const found = beginnings.find(([, pattern]) => pattern.test(start));
  if (found) return found[0];
  return readSeal('csv', bytes) || hasMark(bytes) ? 'csv' : 'other';
}

/** Whether it is a copy that setups are not restored from. */
export function isForPeople(format: FileFormat): format is Exclude<CopyFormat, 'json'> {
  return format === 'html' || format === 'pdf' || format === 'csv' || format === 'calendar';
}

/** Whether a seal of ours is, or was, somewhere in a file. */
export function hasMark(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return (
    /X-SAVED:\d{4}-\d\d-\d\dT/.test(around(file, 'X-SAVED:')) || /X-SHA256:[0-9a-f]{8}/.test(around(file, 'X-SHA256:'))
  );
}

/** Whether a page says that this app made it: if it has no seal, its end is gone. */
export function isOurPage(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 8192)).toString();
  return /<meta name="generator" content="[^"]{0,50}Webex Entra Setup \d/.test(head);
}

function around(file: Buffer, mark: string): string {
  const at = file.lastIndexOf(mark);
  return at < 0 ? '' : file.toString('latin1', at, at + 64);
}
