import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { system } from '../../fixtures/systems';

/** The encodings of a text in a file or in memory. */
export type Needles = Readonly<Record<string, Buffer>>;

/** Searches for a piece from the middle: a truncated copy is also a leak. */
export function needlesOf(secret: string): Needles {
  const piece = secret.slice(Math.floor(secret.length / 4), Math.floor(secret.length / 4) + 24);
  const base64 = (shift: number) => {
    // Base64 depends on the offset in the groups of three; the characters at both ends mix with neighbours.
    const text = Buffer.from('x'.repeat(shift) + piece).toString('base64');
    return Buffer.from(text.slice(shift ? 4 : 0, -4));
  };
  const bytes = Buffer.from(piece);
  return {
    utf8: bytes,
    utf16le: Buffer.from(piece, 'utf16le'),
    base64: base64(0),
    'base64, shifted by one': base64(1),
    'base64, shifted by two': base64(2),
    hexadecimal: Buffer.from(bytes.toString('hex')),
    percent: Buffer.from(bytes.toString('hex').replace(/../g, '%$&')),
    reversed: Buffer.from([...piece].reverse().join('')),
  };
}

/** The encodings of all of these texts, numbered in order. */
export function needlesOfAll(secrets: readonly string[]): Needles {
  const entries = secrets.flatMap((secret, index) =>
    Object.entries(needlesOf(secret)).map(([shape, needle]) => [`${index + 1}: ${shape}`, needle] as const),
  );
  return Object.fromEntries(entries);
}

/** The names of the encodings that occur. */
export function encodingsIn(hay: Buffer | string, needles: Needles): string[] {
  const bytes = typeof hay === 'string' ? Buffer.from(hay) : hay;
  return Object.entries(needles)
    .filter(([, needle]) => bytes.includes(needle))
    .map(([shape]) => shape);
}

/** Searches names and contents of all files below a folder. @returns the matches and the number of files */
export function searchFolder(folder: string, needles: Needles, leaveOut: readonly string[] = []) {
  const found: string[] = [];
  let files = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (leaveOut.some((left) => path.startsWith(left))) continue;
    found.push(...encodingsIn(path, needles).map((shape) => `${path}: its name, ${shape}`));
    if (!entry.isFile()) continue;
    files += 1;
    found.push(...encodingsIn(readIfExists(path), needles).map((encoding) => `${path}: ${encoding}`));
  }
  return { found, files };
}

/** Command line and environment of a process and its descendants. */
export const processesOf = system.processesOf;

/** The whole JavaScript heap of a page, as a snapshot's text. */
export async function heapOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  return chunks.join('');
}

/** The addresses and titles in the history of the windows. */
export function historyOf(app: ElectronApplication): Promise<string> {
  return app.evaluate(({ webContents }) =>
    JSON.stringify(webContents.getAllWebContents().map((contents) => contents.navigationHistory.getAllEntries())),
  );
}

function readIfExists(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.alloc(0);
  }
}
