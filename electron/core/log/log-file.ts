import { constants } from 'node:fs';
import { appendFile, mkdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from '../lib/failure';
import { readRegularFile } from '../lib/regular-file';

export interface LogFileOptions {
  /** Upper bound on each file, in bytes. */
  readonly maximumBytes: number;
  /** Number of files, the current one included. */
  readonly maximumFiles: number;
  /** Lines were lost. */
  readonly onLost: (thrown: unknown) => void;
}

/**
 * Creates the file or adds to it; refuses a symbolic link in its place, and does not wait for the reader of a pipe. Windows
 * has neither flag.
 */
const { O_WRONLY, O_APPEND, O_CREAT, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;
const flag = O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK;
/** Lines that wait for a slow disk; older ones are dropped, so that they cannot fill the memory. */
const maximumWaiting = 2000;

/**
 * Lines in `app.log` of a folder, which is renamed to `app.1.log` and so on when it is full. Writing never waits and never
 * fails: what cannot be written is lost and reported.
 */
export class LogFile {
  readonly path: string;
  readonly #folder: string;
  readonly #options: LogFileOptions;
  #waiting: string[] = [];
  #writing: Promise<void> | null = null;
  /** Of the current file, in bytes; null: unknown. */
  #size: number | null = null;
  /** The last write may have ended inside of a line. */
  #isBroken = false;

  constructor(folder: string, options: LogFileOptions) {
    this.path = join(folder, 'app.log');
    this.#folder = folder;
    this.#options = options;
  }

  append(line: string): void {
    this.#waiting.push(line);
    if (this.#waiting.length > maximumWaiting) {
      this.#waiting.shift();
      this.#options.onLost(new Error('The disk is too slow.'));
    }
    this.#writing ??= this.#writeAll();
  }

  /** Resolves when everything so far is written or lost. Never rejects. */
  async flush(): Promise<void> {
    while (this.#writing) await this.#writing;
  }

  /** All lines, the newest first, file by file; files that cannot be read are left out. */
  async *lines(): AsyncGenerator<readonly string[]> {
    await this.flush();
    for (let number = 0; number < this.#options.maximumFiles; number += 1) {
      const bytes = await readRegularFile(this.#pathOf(number), 2 * this.#options.maximumBytes).catch(() => '');
      yield String(bytes).split('\n').filter(Boolean).reverse();
    }
  }

  async #writeAll(): Promise<void> {
    // Collects what is logged in the same turn.
    await Promise.resolve();
    while (this.#waiting.length > 0) {
      const lines = this.#waiting;
      this.#waiting = [];
      await this.#write(lines);
    }
    this.#writing = null;
  }

  async #write(lines: readonly string[]): Promise<void> {
    let written = 0;
    try {
      this.#size ??= await this.#currentSize();
      while (written < lines.length) {
        const fitting = this.#fitting(lines, written, this.#size);
        if (fitting.length > 0) {
          const text = `${this.#isBroken ? '\n' : ''}${fitting.join('')}`;
          await appendFile(this.path, text, { flag, mode: 0o600 });
          this.#size += Buffer.byteLength(text);
          this.#isBroken = false;
          written += fitting.length;
        }
        if (written < lines.length) this.#size = await this.#rotate();
      }
    } catch (thrown) {
      this.#isBroken = true;
      this.#size = null;
      this.#options.onLost(thrown);
    }
  }

  /** The lines from this one on that the file has room for; at least one goes into an empty file. */
  #fitting(lines: readonly string[], from: number, size: number): string[] {
    const fitting: string[] = [];
    let total = size;
    for (const line of lines.slice(from)) {
      total += Buffer.byteLength(line) + 1;
      if (total > this.#options.maximumBytes && (fitting.length > 0 || size > 0)) break;
      fitting.push(`${line}\n`);
    }
    return fitting;
  }

  async #currentSize(): Promise<number> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    return stat(this.path).then(
      ({ size }) => size,
      (thrown: unknown) => {
        if (errorCode(thrown) === 'ENOENT') return 0;
        throw thrown;
      },
    );
  }

  /** Renames each file to the next number, and removes the last. @returns the size of the new, empty one */
  async #rotate(): Promise<number> {
    const last = this.#options.maximumFiles - 1;
    await rm(this.#pathOf(last), { force: true });
    for (let number = last - 1; number >= 0; number -= 1) {
      await rename(this.#pathOf(number), this.#pathOf(number + 1)).catch((thrown: unknown) => {
        if (errorCode(thrown) !== 'ENOENT') throw thrown;
      });
    }
    return 0;
  }

  #pathOf(number: number): string {
    return number === 0 ? this.path : join(this.#folder, `app.${number}.log`);
  }
}
