import { setTimeout as wait } from 'node:timers/promises';
import { Signal } from '../lib/signal';

/** A limit of waiting: milliseconds, or a number of files that have been read. */
export interface WaitLimits {
  readonly waitMs: number;
  readonly enough: number;
}

/** How many files of a folder have been read, while it is read. */
export class ReadingProgress {
  readonly #progressed = new Signal<number>();
  #total = 0;
  #read = 0;

  /** @param total number of files */
  begin(total: number): void {
    this.#total = total;
  }

  /** Counts one more file. */
  add(): void {
    this.#read += 1;
    this.#progressed.emit(this.#read);
  }

  /** Both in number of files; zero before the folder has been listed. */
  get view(): { readonly read: number; readonly total: number } {
    return { read: this.#read, total: this.#total };
  }

  /** Resolves after that time, or when the file that makes `enough` is read, if that comes first. Never rejects. */
  async wait({ waitMs, enough }: WaitLimits, signal: AbortSignal): Promise<void> {
    let stop = () => {};
    const reached = new Promise<void>((resolve) => {
      stop = this.#progressed.listen((read) => {
        if (read === enough) resolve();
      });
    });
    const waited = wait(waitMs, undefined, { signal }).catch(() => undefined);
    await Promise.race([reached, waited]).finally(stop);
  }
}
