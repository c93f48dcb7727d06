import { type ComponentType, type ReactElement, useEffect, useSyncExternalStore } from 'react';
import { loadLocale } from './locale';
import { state as appState } from './store';

/** A component whose code is loaded on demand. */
export interface LazyPart<Props> {
  (props: Props): ReactElement;
  load(): Promise<void>;
}

interface LazyOptions {
  /** False: showing it does not load it, because the placeholder is sufficient until `load` is called. */
  readonly onSight?: boolean;
}

const parts = new Set<() => Promise<void>>();

/**
 * Keeps the code of a component out of the start: it is imported when it is first shown, or when `load` is called. Until
 * it is there, `Placeholder` is shown. An import that fails is thrown to the nearest error boundary, and tried again when the
 * component is shown anew. (React's own `lazy` holds back what was suspended for up to 300 ms, even if the code is there at
 * once.)
 */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Placeholder: ComponentType<Props>,
  { onSight = true }: LazyOptions = {},
): LazyPart<Props> {
  let state: { readonly component?: ComponentType<Props>; readonly error?: Error } = {};
  let loading: Promise<void> | null = null;
  const listeners = new Set<() => void>();
  const become = (next: typeof state) => {
    state = next;
    for (const listener of listeners) listener();
  };
  const once = () => {
    // Its texts may be others than those of the start.
    loading ??= Promise.all([load(), loadLocale(appState().settings.locale)]).then(
      ([component]) => become({ component }),
      (error: Error) => {
        loading = null;
        become({ error });
        throw error;
      },
    );
    return loading;
  };
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  function Shown(props: Props) {
    const { component: Component, error } = useSyncExternalStore(subscribe, () => state);
    useEffect(() => {
      // The error boundary shows the failure.
      if (onSight) void once().catch(() => undefined);
    }, []);
    if (error) {
      state = {};
      throw error;
    }
    return Component ? <Component {...props} /> : <Placeholder {...props} />;
  }
  parts.add(once);
  return Object.assign(Shown, { load: once });
}

/**
 * Loads all parts that the start left out, one after another, so that the next page opens at once; each page shows its own failure.
 * @param pause awaited before each part
 */
export async function loadAllParts(pause: () => Promise<void> = async () => undefined): Promise<void> {
  for (const load of parts) {
    await pause();
    await load().catch(() => undefined);
  }
}
