import type { Signal } from '../core/lib/signal';

/**
 * Loads the listener of a signal at the first value, then repeats every value that came before the listener was there. A
 * value that comes during the load can reach the listener twice. After a failed load, the next value tries again.
 */
export function loadOnSignal<T>(signal: Signal<T>, load: () => Promise<unknown>): void {
  const early = new Set<T>();
  let loading = false;
  const stop = signal.listen((value) => {
    early.add(value);
    if (loading) return;
    loading = true;
    load().then(
      () => {
        stop();
        for (const each of early) signal.emit(each);
      },
      () => {
        loading = false;
      },
    );
  });
}
