import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { tokenMark } from '../../e2e/support/scripted-webex';
import { encodingsIn, type Needles, processesOf } from '../../e2e/support/search';

/** A process of the app, and what it is for: `main`, or the type that Chromium names. */
export interface AppProcess {
  readonly pid: number;
  readonly kind: string;
}

/** The processes of an app that runs. Linux only. */
export function appProcesses(main: number): AppProcess[] {
  return processesOf(main).flatMap(({ pid, text }) => {
    const argument = (name: string) => new RegExp(`--${name}=([\\w.-]+)`).exec(text.split('\n')[0] ?? '')?.[1];
    const type = argument('type');
    if (pid === main) return { pid, kind: 'main' };
    return type ? { pid, kind: argument('utility-sub-type') ?? type } : [];
  });
}

/** The mark of every token as programs hold texts: in one byte or two for a letter, or in Base64 at any place. */
export const tokenNeedles: Needles = needlesIn(tokenMark);

export function needlesIn(text: string): Needles {
  const base64 = (shift: number) => {
    const whole = Buffer.from('x'.repeat(shift) + text).toString('base64');
    return Buffer.from(whole.slice(Math.ceil((shift * 4) / 3), Math.floor(((shift + text.length) * 4) / 3)));
  };
  return {
    utf8: Buffer.from(text),
    utf16le: Buffer.from(text, 'utf16le'),
    'base64, 0': base64(0),
    'base64, 1': base64(1),
    'base64, 2': base64(2),
  };
}

const pieceBytes = 16 * 2 ** 20;
/** Longer than any needle: pieces overlap by it. */
const overlapBytes = 256;

/**
 * Searches the memory of a process that it could have written: its own data, and what it shares.
 * @returns the encodings that occur, and the number of bytes that were read
 */
export function searchMemory(pid: number, needles: Needles): { found: string[]; bytes: number } {
  const found = new Set<string>();
  let bytes = 0;
  const file = openSync(`/proc/${pid}/mem`, 'r');
  const piece = Buffer.alloc(pieceBytes);
  for (const { from, to } of writtenMappings(pid)) {
    for (let at = from; at < to; at += pieceBytes - overlapBytes) {
      const read = readPiece(file, piece, at, Math.min(pieceBytes, to - at));
      bytes += read;
      for (const shape of encodingsIn(piece.subarray(0, read), needles)) found.add(shape);
    }
  }
  closeSync(file);
  return { found: [...found].sort(), bytes };
}

/** Mappings that are readable and writable and in memory at least in part. */
function writtenMappings(pid: number): { from: number; to: number }[] {
  const mappings: { from: number; to: number }[] = [];
  for (const line of readFileSync(`/proc/${pid}/smaps`, 'utf8').split('\n')) {
    const [, from, to] = /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(line) ?? [];
    const last = mappings.at(-1);
    if (/^[0-9a-f]+-[0-9a-f]+ /.test(line))
      mappings.push(from && to ? { from: parseInt(from, 16), to: parseInt(to, 16) } : { from: 0, to: 0 });
    else if (last && /^Rss: +0 kB$/.test(line)) last.to = last.from;
  }
  return mappings;
}

/** Some mappings, for example of devices, cannot be read. */
function readPiece(file: number, piece: Buffer, at: number, length: number): number {
  try {
    return readSync(file, piece, 0, length, at);
  } catch {
    return 0;
  }
}
