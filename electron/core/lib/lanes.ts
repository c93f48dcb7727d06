/**
 * Does the work for every item, in their order and at most `count` of them at the same time. After an abort no other
 * begins. Rejects with the first error of `work`; what runs beside it then still ends by itself.
 */
export async function inLanes<T>(
  count: number,
  items: readonly T[],
  signal: AbortSignal,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const waiting = [...items];
  const lane = async () => {
    while (!signal.aborted) {
      const item = waiting.shift();
      if (item === undefined) return;
      await work(item);
    }
  };
  await Promise.all(Array.from({ length: count }, lane));
}
