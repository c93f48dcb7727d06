import { type ComponentType, type ReactElement, useEffect, useSyncExternalStore } from 'react';

/** A component whose code is loaded when it is wanted. */
export interface Later<Props> {
  (props: Props): ReactElement;
  load(): Promise<void>;
}

/**
 * Keeps the code of a component out of the start: it is imported when it is first shown, or when `load` is called. Until
 * it is there, `Meanwhile` is. (React's own `lazy` holds back what was suspended for up to 300 ms, even if the code is
 * there at once.)
 * @param atSight false: being shown is no reason to load it, because `Meanwhile` does until somebody wants more
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Meanwhile: ComponentType<Props>,
  atSight = true,
): Later<Props> {
  let Loaded: ComponentType<Props> | null = null;
  let loading: Promise<void> | null = null;
  const listeners = new Set<() => void>();
  const once = () => {
    loading ??= load().then((component) => {
      Loaded = component;
      for (const listener of listeners) listener();
    });
    return loading;
  };
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  function Shown(props: Props) {
    const Component = useSyncExternalStore(subscribe, () => Loaded);
    useEffect(() => {
      if (atSight) void once();
    }, []);
    return Component ? <Component {...props} /> : <Meanwhile {...props} />;
  }
  return Object.assign(Shown, { load: once });
}
