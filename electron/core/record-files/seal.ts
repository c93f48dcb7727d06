import type { CopyFormat } from '../../../shared/contract';
import { digestOf } from './canonical';

/** The formats with a digest in its own line; JSON has it in a field (`record-json.ts`). */
export type SealedFormat = Exclude<CopyFormat, 'json'>;

/** The content of a seal, and the bytes that its digest covers: everything but the line of the digest. */
export interface Seal {
  /** ISO 8601, UTC, to the second. */
  readonly savedAt: string;
  /** As written: 64 hexadecimal digits. */
  readonly digest: string;
  readonly sealed: readonly Uint8Array[];
}

const saved = String.raw`X-SAVED:(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)`;
const digest = 'X-SHA256:([0-9a-f]{64})';
/** Each seal has exactly one form and position, so that every changed byte is detected. */
const atEnd: Readonly<Record<Exclude<SealedFormat, 'calendar'>, RegExp>> = {
  html: new RegExp(`\\n<!-- ${saved} -->\\n(<!-- ${digest} -->\\n)$`),
  pdf: new RegExp(`\\n% ${saved}\\n(% ${digest}\\n)$`),
  csv: new RegExp(`\\n${saved}(?<empty>,*)\\r\\n(${digest}\\k<empty>\\r\\n)$`),
};
const afterProduct = new RegExp(
  `^BEGIN:VCALENDAR\\r\\n(?:(?!PRODID)[^\\n]*\\n)*PRODID:[^\\n]*\\n(?:[ \\t][^\\n]*\\n)*${saved}\\r\\n(${digest}\\r\\n)`,
);

/** Number of bytes at the end (calendar: the start) of a file in which the seal is searched. */
const sealRangeBytes = 4096;

/**
 * Adds two lines to a finished file: the time of saving, and the SHA-256 of all other bytes. In HTML they are comments
 * after the page. In PDF they are comments after `%%EOF` (ISO 32000-2, 7.5.5; readers search for it near the end). In
 * CSV they are the last two rows, with as many cells as the first row. In a calendar they are properties after PRODID
 * (RFC 5545, section 3.8.8.2).
 *
 * `LC_ALL=C grep -avE 'X-SHA256:[0-9a-f]{64}' FILE | sha256sum` gives the same digest. The digest has no key: it shows
 * accidental changes, not forgery.
 */
export function seal(kind: SealedFormat, content: Uint8Array, savedAt: Date): Uint8Array {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const moment = `X-SAVED:${toSecond(savedAt)}`;
  switch (kind) {
    case 'html':
      return sealed(
        [endingIn('\n', escapeDigestLines(bytes)), Buffer.from(`<!-- ${moment} -->\n`)],
        [],
        '<!-- ',
        ' -->\n',
      );
    case 'pdf':
      return sealed([endingIn('\n', bytes), Buffer.from(`% ${moment}\n`)], [], '% ', '\n');
    case 'csv': {
      const empty = ','.repeat(commasInFirstRow(bytes));
      return sealed([endingIn('\r\n', bytes), Buffer.from(`${moment}${empty}\r\n`)], [], '', `${empty}\r\n`);
    }
    case 'calendar': {
      const at = endOfProduct(bytes);
      const before = [bytes.subarray(0, at), Buffer.from(`${moment}\r\n`)];
      return sealed(before, [bytes.subarray(at)], '', '\r\n');
    }
  }
}

/** The seal of a file; null: there is none at the position for this format. */
export function readSeal(kind: SealedFormat, file: Uint8Array): Seal | null {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const start = kind === 'calendar' ? 0 : Math.max(0, bytes.length - sealRangeBytes);
  const text = bytes.toString('latin1', start, start + sealRangeBytes);
  const match = (kind === 'calendar' ? afterProduct : atEnd[kind]).exec(text);
  const [whole = '', savedAt, ...groups] = match ?? [];
  const [line, value] = groups.slice(-2);
  if (!match || !savedAt || !line || !value) return null;
  const end = start + match.index + whole.length;
  return { savedAt, digest: value, sealed: [bytes.subarray(0, end - line.length), bytes.subarray(end)] };
}

/** The format of times in a copy: ISO 8601, UTC, to the second. */
export function toSecond(moment: Date): string {
  return `${moment.toISOString().slice(0, 19)}Z`;
}

function sealed(before: readonly Buffer[], after: readonly Buffer[], open: string, close: string): Uint8Array {
  const line = Buffer.from(`${open}X-SHA256:${digestOf(...before, ...after)}${close}`);
  return Buffer.concat([...before, line, ...after]);
}

function endingIn(lineEnd: string, bytes: Buffer): Buffer {
  return bytes.subarray(-lineEnd.length).equals(Buffer.from(lineEnd))
    ? bytes
    : Buffer.concat([bytes, Buffer.from(lineEnd)]);
}

/**
 * Notes can contain the digest line of another copy. It is escaped, so that it reads the same and is not recognized as
 * a seal.
 */
function escapeDigestLines(page: Buffer): Buffer {
  const text = page.toString('latin1');
  return text.includes('X-SHA256:') ? Buffer.from(text.replaceAll('X-SHA256:', 'X-SHA256&#58;'), 'latin1') : page;
}

/** The headings are fixed texts of the app, so no comma in the first row is quoted. */
function commasInFirstRow(bytes: Buffer): number {
  const lineEnd = bytes.indexOf('\r\n');
  return bytes.toString('latin1', 0, lineEnd < 0 ? bytes.length : lineEnd).split(',').length - 1;
}

/** The position after the PRODID line; a folded line continues with a space (RFC 5545, section 3.1). */
function endOfProduct(bytes: Buffer): number {
  const match = /^PRODID:[^\n]*\n(?:[ \t][^\n]*\n)*/m.exec(bytes.toString('latin1', 0, sealRangeBytes));
  if (!match) throw new Error('The calendar has no PRODID.');
  return match.index + match[0].length;
}
