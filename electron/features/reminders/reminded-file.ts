import { readFile } from 'node:fs/promises';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';
import type { Reminded } from '../../core/setup/reminders';

const shape = z.record(z.string(), z.object({ expiresAt: z.string(), days: z.number() }));

/** Reads which reminders were shown. A file that is missing or damaged counts as none: one too many is better than none. */
export async function readReminded(path: string): Promise<Reminded> {
  try {
    return shape.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return {};
  }
}

/** Keeps which reminders were shown. On a disk that does not take it, they are shown once more. */
export async function writeReminded(path: string, reminded: Reminded): Promise<void> {
  await writeFileAtomic(path, `${JSON.stringify(reminded, null, 2)}\n`).catch(() => undefined);
}
