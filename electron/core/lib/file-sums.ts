import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Failure } from '../../../shared/contract';
import { errorCode } from './failure';

/** The file with the sums, in the format of `sha256sum`: one line a file, with its path from the folder. */
const sumsFile = 'SHA256SUMS';
/** A sum, then a space and the letter of the mode (a space or `*`), then the path, which stays in the folder. */
const sumLine = /^([0-9a-f]{64}) [ *]((?!\/|.*(?:^|\/)\.\.(?:\/|$)).+)$/;

/**
 * Compares the files of a folder with the SHA-256 sums in its file `SHA256SUMS`. Finds accidents and careless changes; who
 * changes a file on purpose can change its sum too.
 * @param required the paths that must have a sum
 * @param open reads a file as it is on the disk
 * @returns null, or the first failure: `program.changed` or `program.unreadable`, with the path
 */
export async function checkSums(
  folder: string,
  required: readonly string[],
  open: (path: string) => Readable,
): Promise<Failure | null> {
  let file = sumsFile;
  try {
    const sums = parseSums(await textOf(open(join(folder, file))));
    if (!sums || required.some((path) => !sums.has(path))) return { code: 'program.changed', detail: { file } };
    for (const [path, sum] of sums) {
      file = path;
      if ((await sumOf(open(join(folder, path)))) !== sum) return { code: 'program.changed', detail: { file } };
    }
    return null;
  } catch (thrown) {
    const reason = errorCode(thrown) ?? (thrown instanceof Error ? thrown.name : 'unknown');
    return { code: 'program.unreadable', detail: { file, reason } };
  }
}

/** The sum of each path; null: it is no list of sums. */
function parseSums(text: string): ReadonlyMap<string, string> | null {
  const lines = text.split('\n').filter((line) => line !== '');
  const sums = new Map<string, string>();
  for (const line of lines) {
    const [, sum, path] = sumLine.exec(line) ?? [];
    if (!sum || !path) return null;
    sums.set(path, sum);
  }
  return sums;
}

async function textOf(content: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of content) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

async function sumOf(content: Readable): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of content) hash.update(chunk);
  return hash.digest('hex');
}
