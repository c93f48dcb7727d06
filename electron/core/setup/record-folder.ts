import { access, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { maximumRecordBytes } from '../../../shared/enums/limits';
import { pathExists } from '../lib/atomic-file';
import { decodeText } from '../lib/decode-text';
import { errorCode, FailureError } from '../lib/failure';
import { errorReason, fileProblem } from '../lib/file-problem';
import { readRegularFile } from '../lib/regular-file';

const startsWithId = /^[0-9a-f-]{36}/i;
const recordName = /^[0-9a-f-]{36}\.json$/;

/** Whether a file of this name can hold the record of this setup. */
export function isRecordFile(name: string, id: string): boolean {
  return recordName.test(name) && name === `${id}.json`;
}

/**
 * The folder of the records, which the first record creates. Later it has to be there: when its disk is gone, a new folder
 * in its place would take what is written, and hide it once the disk is back.
 */
export class RecordFolder {
  readonly #path: string;
  #wasThere = false;

  constructor(path: string) {
    this.#path = path;
  }

  /** Notes whether it is there. */
  async look(): Promise<void> {
    this.#wasThere = await pathExists(this.#path);
  }

  /** Call before each change in it. @throws the error of the file system; it is gone, or cannot be created */
  async require(): Promise<void> {
    if (this.#wasThere) return access(this.#path);
    await mkdir(this.#path, { recursive: true });
    this.#wasThere = true;
  }
}

/** The names in a folder; none when it does not exist. @throws FailureError `record.folderUnreadable` */
export function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((thrown: unknown) => {
    // The folder does not exist before the first setup. Any other error must not look like a first start.
    if (errorCode(thrown) === 'ENOENT') return [];
    throw new FailureError('record.folderUnreadable', { folder, reason: errorReason(thrown) });
  });
}

/** The names of the files that were set aside, in alphabetical order; none when that folder cannot be listed. */
export async function namesSetAside(recordsFolder: string): Promise<string[]> {
  const names = await readdir(join(recordsFolder, 'set-aside')).catch((): string[] => []);
  return names.sort();
}

/** An error of writing or removing the record at this path as `record.*`; a FailureError stays unchanged. */
export function writeFailure(thrown: unknown, path: string): FailureError {
  if (thrown instanceof FailureError) return thrown;
  const problem = fileProblem(thrown, path);
  if (problem === 'diskFull' || problem === 'notWritable') return new FailureError(`record.${problem}`);
  return new FailureError('record.writeFailed', { reason: errorReason(thrown) });
}

/** Whether a file of the folder, or a quarantined one, is or may be a record of this setup. */
export async function mentions(recordsFolder: string, id: string): Promise<boolean> {
  for (const folder of [recordsFolder, join(recordsFolder, 'set-aside')]) {
    const names = await namesIn(folder);
    if (names.some((name) => name.toLowerCase().startsWith(id))) return true;
    // Of a file with another name, only the content can tell.
    for (const name of names.filter((each) => each.endsWith('.json') && !startsWithId.test(each))) {
      const text = await readText(join(folder, name));
      if (!text || text.includes(id)) return true;
    }
  }
  return false;
}

/** The text of a file; null when it cannot be read, is too large or is no text. */
async function readText(path: string): Promise<string | null> {
  try {
    return decodeText(await readRegularFile(path, maximumRecordBytes));
  } catch {
    return null;
  }
}
