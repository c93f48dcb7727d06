/**
 * Loads a value at first use, and once. A failed load is discarded, so that the next call retries.
 * @returns the loader; its `loaded` is the pending or loaded value (null: not requested yet)
 */
export function lazy<T>(load: () => Promise<T>): Lazy<T> {
  let loading: Promise<T> | null = null;
  const get = () => {
    loading ??= load().catch((thrown: unknown) => {
      loading = null;
      throw thrown;
    });
    return loading;
  };
  return Object.defineProperty(get, 'loaded', { get: () => loading }) as Lazy<T>;
}

export interface Lazy<T> {
  (): Promise<T>;
  readonly loaded: Promise<T> | null;
}
