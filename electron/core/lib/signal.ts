/** Notifies several listeners, in the order in which they were added. */
export class Signal<T> {
  readonly #listeners = new Set<(value: T) => void>();

  /** @returns a function that removes the listener */
  listen(listener: (value: T) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  emit(value: T): void {
    for (const listener of this.#listeners) listener(value);
  }
}
