/**
 * Runs `work` for every item, in order and at most `count` at the same time. After an abort, no further item starts.
 * Rejects with the first error of `work`; work that is already running continues.
 */
export async function mapConcurrently<T>(
  count: number,
  items: readonly T[],
  signal: AbortSignal,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const queue = items.values();
  const runNext = async () => {
    while (!signal.aborted) {
      const { done, value } = queue.next();
      if (done) return;
      await work(value);
    }
  };
  await Promise.all(Array.from({ length: count }, runNext));
}
