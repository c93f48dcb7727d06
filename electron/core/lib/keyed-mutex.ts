/** Runs one operation at a time for each key, such as a setup id. Later operations wait, or check `isLocked` first. */
export class KeyedMutex {
  readonly #last = new Map<string, Promise<unknown>>();

  isLocked(id: string): boolean {
    return this.#last.has(id);
  }

  /** Runs `work` after all earlier operations for this id have ended, whether they succeeded or failed. */
  async runExclusive<T>(id: string, work: () => Promise<T>): Promise<T> {
    const result = (this.#last.get(id) ?? Promise.resolve()).then(work, work);
    const ended = result.then(
      () => undefined,
      () => undefined,
    );
    this.#last.set(id, ended);
    try {
      return await result;
    } finally {
      if (this.#last.get(id) === ended) this.#last.delete(id);
    }
  }
}
