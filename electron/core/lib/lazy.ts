/**
 * Loads something when it is first wanted, and once. A load that fails is forgotten, so that the next call tries again.
 * @returns the loader, with what it has loaded or is loading as `loaded` (null: nothing yet)
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
