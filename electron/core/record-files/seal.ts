import type { CopyFormat } from '../../../shared/contract';
import { digestOf } from './canonical';

/** The formats that carry their digest in a line of their own; JSON has it in a field (`record-json.ts`). */
export type SealedFormat = Exclude<CopyFormat, 'json'>;

/** What a seal says, and the bytes that its digest is over: all but the seal's own line with its line end. */
export interface Seal {
  /** ISO 8601, UTC, to the second. */
  readonly savedAt: string;
  /** As written: 64 hexadecimal digits. */
  readonly digest: string;
  readonly sealed: readonly Uint8Array[];
}

const saved = String.raw`X-SAVED:(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)`;
const digest = 'X-SHA256:([0-9a-f]{64})';
/** In its one form and at its one place, so that no byte of a seal can change unseen. */
const atEnd: Readonly<Record<Exclude<SealedFormat, 'calendar'>, RegExp>> = {
  html: new RegExp(`\\n<!-- ${saved} -->\\n(<!-- ${digest} -->\\n)$`),
  pdf: new RegExp(`\\n% ${saved}\\n(% ${digest}\\n)$`),
  csv: new RegExp(`\\n${saved}(?<empty>,*)\\r\\n(${digest}\\k<empty>\\r\\n)$`),
};
const afterProduct = new RegExp(
  `^BEGIN:VCALENDAR\\r\\n(?:(?!PRODID)[^\\n]*\\n)*PRODID:[^\\n]*\\n(?:[ \\t][^\\n]*\\n)*${saved}\\r\\n(${digest}\\r\\n)`,
);

/** A seal is within so many bytes of its end of the file. */
const reach = 4096;

/**
 * Adds two lines to a finished file: when it was saved, and the SHA-256 of all other bytes. They are comments of HTML after
 * the page, comments of PDF after `%%EOF` (ISO 32000-2, 7.5.5, readers look for it near the end), the last two rows of CSV with
 * as many cells as its first, and properties of the calendar after PRODID (RFC 5545, section 3.8.8.2).
 *
 * `LC_ALL=C grep -avE 'X-SHA256:[0-9a-f]{64}' FILE | sha256sum` gives the same digest. A digest has no key: it shows accidents and
 * careless edits, not forgery.
 */
export function seal(kind: SealedFormat, content: Uint8Array, savedAt: Date): Uint8Array {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const moment = `X-SAVED:${toSecond(savedAt)}`;
  switch (kind) {
    case 'html':
      return sealed([endingIn('\n', defused(bytes)), Buffer.from(`<!-- ${moment} -->\n`)], [], '<!-- ', ' -->\n');
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

/** The seal of a file; null: it has none where this format has it. */
export function readSeal(kind: SealedFormat, file: Uint8Array): Seal | null {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const start = kind === 'calendar' ? 0 : Math.max(0, bytes.length - reach);
  const text = bytes.toString('latin1', start, start + reach);
  const match = (kind === 'calendar' ? afterProduct : atEnd[kind]).exec(text);
  const [whole = '', savedAt, ...groups] = match ?? [];
  const [line, value] = groups.slice(-2);
  if (!match || !savedAt || !line || !value) return null;
  const end = start + match.index + whole.length;
  return { savedAt, digest: value, sealed: [bytes.subarray(0, end - line.length), bytes.subarray(end)] };
}

/** A moment as it stands in a copy: ISO 8601, UTC, to the second. */
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

/** Somebody may have noted the seal of another copy: written otherwise, it reads the same and is none. */
function defused(page: Buffer): Buffer {
  const text = page.toString('latin1');
  return text.includes('X-SHA256:') ? Buffer.from(text.replaceAll('X-SHA256:', 'X-SHA256&#58;'), 'latin1') : page;
}

/** The headings are words of ours, so no comma of the first row is inside of quotes. */
function commasInFirstRow(bytes: Buffer): number {
  const lineEnd = bytes.indexOf('\r\n');
  return bytes.toString('latin1', 0, lineEnd < 0 ? bytes.length : lineEnd).split(',').length - 1;
}

/** Where the line after PRODID begins; a folded line goes on with a space (RFC 5545, section 3.1). */
function endOfProduct(bytes: Buffer): number {
  const match = /^PRODID:[^\n]*\n(?:[ \t][^\n]*\n)*/m.exec(bytes.toString('latin1', 0, reach));
  if (!match) throw new Error('A calendar without PRODID.');
  return match.index + match[0].length;
}
