import type { CopyFormat } from '../../../shared/contract';
import { readSeal } from './seal';

/** The format that the start of a file shows; `other` can still be JSON in UTF-16. */
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

/** The format of a file by its first bytes. A CSV file is recognized only by its last rows, if this app wrote it. */
export function formatOf(bytes: Uint8Array): FileFormat {
  const start = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  const known = beginnings.find(([, pattern]) => pattern.test(start));
  if (known) return known[0];
  return readSeal('csv', bytes) || hasDigest(bytes) ? 'csv' : 'other';
}

/** Whether it is a copy in a format that cannot be restored from. */
export function isForPeople(format: FileFormat): format is Exclude<CopyFormat, 'json'> {
  return format === 'html' || format === 'pdf' || format === 'csv' || format === 'calendar';
}

/** Whether the file contains a seal of this app, intact or damaged. */
export function hasDigest(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return (
    /X-SAVED:\d{4}-\d\d-\d\dT/.test(textFrom(file, 'X-SAVED:')) ||
    /X-SHA256:[0-9a-f]{8}/.test(textFrom(file, 'X-SHA256:'))
  );
}

/** Whether the page names this app as its generator: without a seal, its end is missing. */
export function isAppPage(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 8192)).toString();
  return /<meta name="generator" content="[^"]{0,50}Webex Entra Setup \d/.test(head);
}

function textFrom(file: Buffer, marker: string): string {
  const at = file.lastIndexOf(marker);
  return at < 0 ? '' : file.toString('latin1', at, at + 64);
}
