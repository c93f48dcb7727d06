import { mkdir } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { removeStaleTempFiles, writeAtomically, writeAtomicallySync } from './atomic-file';
import { errorCode } from './failure';
import { errorReason, fileFailure } from './file-problem';
import { readRegularFile, readRegularFileSync } from './regular-file';
import { setAside } from './set-aside';

/** Upper bound on a file that is read, in bytes; far above one with an entry for each of ten thousand setups. */
export const maximumJsonBytes = 32 * 1024 * 1024;

/** Validates the content: a zod schema, or a compatible function where startup must not load zod. */
export interface JsonSchema<T> {
  /** @throws anything when the value is not of this shape */
  parse(value: unknown): T;
}

/**
 * A small JSON file of the app, such as the settings. A missing, unreadable or damaged file reads as null: everything
 * in it can be chosen again. A failed write throws: the user has to know that the choice is lost when the app closes.
 */
export class JsonFile<T> {
  readonly path: string;
  readonly #schema: JsonSchema<T>;
  #pendingWrite: Promise<unknown> | null = null;

  constructor(path: string, schema: JsonSchema<T>) {
    this.path = path;
    this.#schema = schema;
  }

  async read(): Promise<T | null> {
    try {
      return this.#schema.parse(JSON.parse(textIn(await readRegularFile(this.path, maximumJsonBytes))));
    } catch {
      return null;
    }
  }

  /**
   * Like `read`, for values whose loss has to be reported. Moves a damaged file into `set-aside`, where it stays.
   * @returns `problem`: `damaged`, or the code of the error of reading the file; null: it was read, or does not exist
   */
  async readOrSetAside(): Promise<{ readonly value: T | null; readonly problem: string | null }> {
    let text: string;
    try {
      text = textIn(await readRegularFile(this.path, maximumJsonBytes));
    } catch (thrown) {
      return { value: null, problem: errorCode(thrown) === 'ENOENT' ? null : errorReason(thrown) };
    }
    try {
      return { value: this.#schema.parse(JSON.parse(text)), problem: null };
    } catch {
      // A file that cannot be moved is replaced by the next write.
      await setAside(dirname(this.path), basename(this.path)).catch(() => undefined);
      return { value: null, problem: 'damaged' };
    }
  }

  /** Like `read`, for values that are needed before the window opens. */
  readSync(): T | null {
    try {
      return this.#schema.parse(JSON.parse(textIn(readRegularFileSync(this.path, maximumJsonBytes))));
    } catch {
      return null;
    }
  }

  /** Writes the values in order; creates the folder if needed. @throws FailureError `file.*` */
  async write(value: T): Promise<void> {
    const text = textOf(value);
    const previous = this.#pendingWrite ?? removeStaleTempFiles(dirname(this.path));
    const written = previous
      .then(() => mkdir(dirname(this.path), { recursive: true }))
      .then(() => writeAtomically(this.path, text));
    this.#pendingWrite = written.catch(() => undefined);
    await written.catch((thrown: unknown) => {
      throw fileFailure(thrown, this.path);
    });
  }

  /** Like `write`, for the closing of a window. @throws FailureError `file.*` */
  writeSync(value: T): void {
    try {
      writeAtomicallySync(this.path, textOf(value));
    } catch (thrown) {
      throw fileFailure(thrown, this.path);
    }
  }
}

function textIn(bytes: Buffer): string {
  return bytes.toString('utf8');
}

function textOf(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
