import type { Cell } from './store/text-column';

/**
 * The email addresses that browsers accept (WHATWG HTML, "valid email address"), with at least one dot in the domain and the
 * lengths of RFC 5321, section 4.5.3.1 (64 before the @, 254 in all). Not RFC 5322: directories use neither its quotes,
 * comments and blanks nor letters beyond ASCII.
 */
const address =
  /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/i;

export function isAddress(text: string): boolean {
  return text.length <= 254 && address.test(text);
}

/** A part of another cell. */
export class CellPart implements Cell {
  bytes: Buffer = Buffer.alloc(0);
  start = 0;
  end = 0;
}

/**
 * Each address of a cell with several (`otherMails`, `proxyAddresses`): separated by `;`, `,`, `|` or blanks, in brackets or
 * quotes as scripts write lists, and with `SMTP:`, `smtp:` or `SIP:` in front. A part is valid until the next one.
 */
export function* partsOf({ bytes, start, end }: Cell): Generator<Cell, void> {
  const part = new CellPart();
  part.bytes = bytes;
  for (let from = start; from < end; ) {
    let to = from;
    while (to < end && !separates(bytes[to] ?? 0)) to += 1;
    part.start = from + prefix(bytes, from, to);
    part.end = to;
    from = to + 1;
    if (part.end > part.start) yield part;
  }
}

/** Sets `part` to the text before the last @; empty when there is none. */
export function localPartOf(cell: Cell, part: CellPart): CellPart {
  let at = cell.end - 1;
  while (at > cell.start && cell.bytes[at] !== 0x40) at -= 1;
  part.bytes = cell.bytes;
  part.start = cell.start;
  part.end = Math.max(at, cell.start);
  return part;
}

const separators = new Set(Buffer.from('",;|[]'));

function separates(byte: number): boolean {
  return byte <= 0x20 || separators.has(byte);
}

/** Length of a leading `smtp:` or `sip:`. */
function prefix(bytes: Buffer, from: number, to: number): number {
  const colon = bytes.subarray(from, Math.min(to, from + 5)).indexOf(0x3a);
  if (colon < 0) return 0;
  const name = bytes.toString('latin1', from, from + colon).toLowerCase();
  return name === 'smtp' || name === 'sip' ? colon + 1 : 0;
}
