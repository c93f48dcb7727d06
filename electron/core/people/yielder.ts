import { setImmediate as nextTurn } from 'node:timers/promises';

/** Bounds how long work runs without a pause, and reports its progress. */
export interface Yielder {
  /** Yields the thread when the time slice is over. Rejects when the work is canceled. */
  pause(): Promise<void> | undefined;
  advance(rows: number): void;
}

/** Milliseconds of work between two pauses. */
const timeSliceMs = 10;

/** A yielder that rejects with the signal's reason. */
export function paceFor(signal: AbortSignal, advance: (rows: number) => void = () => {}): Yielder {
  let since = performance.now();
  return {
    advance,
    pause() {
      if (performance.now() - since < timeSliceMs) return undefined;
      return nextTurn().then(() => {
        signal.throwIfAborted();
        since = performance.now();
      });
    },
  };
}

/** Processes the numbers from 0 to `count`, slice by slice. */
export async function inSlices(
  count: number,
  yielder: Yielder,
  work: (from: number, to: number) => void,
  size = 4_096,
): Promise<void> {
  for (let from = 0; from < count; from += size) {
    const to = Math.min(from + size, count);
    work(from, to);
    yielder.advance(to - from);
    const waiting = yielder.pause();
    if (waiting) await waiting;
  }
}
