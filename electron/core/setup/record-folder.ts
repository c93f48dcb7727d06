import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Failure } from '../../../shared/contract';
import { maximumRecordBytes } from '../../../shared/enums/limits';
import { decodeText } from '../lib/decode-text';
import { errorCode, FailureError } from '../lib/failure';
import { errorReason } from '../lib/file-problem';

const startsWithId = /^[0-9a-f-]{36}/i;

/** @throws FailureError `record.folderUnreadable` */
export function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((thrown: unknown) => {
    // The folder does not exist before the first setup. Any other error must not look like a first start.
    if (errorCode(thrown) === 'ENOENT') return [];
    throw new FailureError('record.folderUnreadable', { folder, reason: errorReason(thrown) });
  });
}

/** Whether a file of the folder, or a quarantined one, is or may be a record of this setup. */
export async function mentions(recordsFolder: string, id: string): Promise<boolean> {
  for (const folder of [recordsFolder, join(recordsFolder, 'set-aside')]) {
    const names = await namesIn(folder);
    if (names.some((name) => name.toLowerCase().startsWith(id))) return true;
    // Of a file with another name, only the content can tell.
    for (const name of names.filter((each) => each.endsWith('.json') && !startsWithId.test(each))) {
      const text = await readText(join(folder, name));
      if (typeof text !== 'string' || text === '' || text.includes(id)) return true;
    }
  }
  return false;
}

/** The text of a record file, or why it cannot be read. */
export async function readText(path: string): Promise<string | Failure> {
  const file = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  try {
    if ((await stat(path)).size > maximumRecordBytes)
      return { code: 'record.unreadable', detail: { file, reason: 'size' } };
    return readable(await readFile(path));
  } catch (thrown) {
    return { code: 'record.unreadable', detail: { file, reason: errorCode(thrown) ?? 'unknown' } };
  }
}

/** The text of a file that an editor may have saved in another encoding; empty when it is no text. */
function readable(bytes: Uint8Array): string {
  try {
    return decodeText(bytes);
  } catch {
    return '';
  }
}
