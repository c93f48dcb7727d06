import type { Signal } from '../core/lib/signal';

/**
 * Loads what listens to a signal at the first value, and passes it every value that came before it could listen; a value that
 * comes meanwhile can reach it twice. After a load that failed, the next value tries again.
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
