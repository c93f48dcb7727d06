import { readFileSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { removeStaleTempFiles, writeAtomically, writeAtomicallySync } from './atomic-file';
import { fileFailure } from './file-problem';

/** What a file may hold: a zod schema, or a function of the same kind where the start must not wait for zod. */
export interface JsonSchema<T> {
  /** @throws anything when the value is not of this shape */
  parse(value: unknown): T;
}

/**
 * A small JSON file of the app's own, such as the settings. One policy for errors: a file that is missing, unreadable or
 * damaged reads as null, because everything in it can be chosen again; a file that cannot be written throws, because the user
 * has to know that a choice ends with this run.
 */
export class JsonFile<T> {
  readonly path: string;
  readonly #schema: JsonSchema<T>;
  #writing: Promise<unknown> | null = null;

  constructor(path: string, schema: JsonSchema<T>) {
    this.path = path;
    this.#schema = schema;
  }

  async read(): Promise<T | null> {
    try {
      return this.#schema.parse(JSON.parse(await readFile(this.path, 'utf8')));
    } catch {
      return null;
    }
  }

  /** As `read`, for what is needed before the window opens. */
  readSync(): T | null {
    try {
      return this.#schema.parse(JSON.parse(readFileSync(this.path, 'utf8')));
    } catch {
      return null;
    }
  }

  /** Writes one value after the other; the folder is created if needed. @throws FailureError `file.*` */
  async write(value: T): Promise<void> {
    const text = textOf(value);
    const before = this.#writing ?? removeStaleTempFiles(dirname(this.path));
    const written = before
      .then(() => mkdir(dirname(this.path), { recursive: true }))
      .then(() => writeAtomically(this.path, text));
    this.#writing = written.catch(() => undefined);
    await written.catch((thrown: unknown) => {
      throw fileFailure(thrown, this.path);
    });
  }

  /** As `write`, for the moment in which a window closes. @throws FailureError `file.*` */
  writeSync(value: T): void {
    try {
      writeAtomicallySync(this.path, textOf(value));
    } catch (thrown) {
      throw fileFailure(thrown, this.path);
    }
  }
}

function textOf(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
