/** One piece of work at a time for each setup; what comes meanwhile waits, or asks first whether it would have to. */
export class Turns {
  readonly #last = new Map<string, Promise<unknown>>();

  isTaken(id: string): boolean {
    return this.#last.has(id);
  }

  /** Runs `work` when all before it for this id have ended, however they ended. */
  async take<T>(id: string, work: () => Promise<T>): Promise<T> {
    const turn = (this.#last.get(id) ?? Promise.resolve()).then(work, work);
    const ended = turn.then(
      () => undefined,
      () => undefined,
    );
    this.#last.set(id, ended);
    try {
      return await turn;
    } finally {
      if (this.#last.get(id) === ended) this.#last.delete(id);
    }
  }
}
