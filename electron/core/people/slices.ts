import { setImmediate as nextTurn } from 'node:timers/promises';

/** How long work may go on at a stretch, and who hears how far it is. */
export interface Pace {
  /** Lets whoever waits have the thread, when it is time. Rejects when the work is cancelled. */
  pause(): Promise<void> | undefined;
  advance(rows: number): void;
}

/** Milliseconds that work goes on at a stretch. */
const stretch = 10;

/** A pace that ends with the signal's reason. */
export function paceFor(signal: AbortSignal, advance: (rows: number) => void = () => {}): Pace {
  let since = performance.now();
  return {
    advance,
    pause() {
      if (performance.now() - since < stretch) return undefined;
      return nextTurn().then(() => {
        signal.throwIfAborted();
        since = performance.now();
      });
    },
  };
}

/** Does the work for each number from 0 to `count`, piece by piece. */
export async function inSlices(
  count: number,
  pace: Pace,
  work: (from: number, to: number) => void,
  size = 4_096,
): Promise<void> {
  for (let from = 0; from < count; from += size) {
    const to = Math.min(from + size, count);
    work(from, to);
    pace.advance(to - from);
    const waiting = pace.pause();
    if (waiting) await waiting;
  }
}
