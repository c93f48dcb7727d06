import type { Bridge, Failure, Result } from '../../shared/contract';

declare global {
  interface Window {
    readonly bridge: Bridge;
  }
}

/** The page's only connection to the main process. Read at each call, so that a test can replace it. */
export function bridge(): Bridge {
  return window.bridge;
}

export const unexpected: Failure = { code: 'app.unexpected' };

/** Calls the main process. A rejected call becomes a failure result, so that no page waits forever. */
export async function request<T>(call: (bridge: Bridge) => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await call(bridge());
  } catch {
    return { ok: false, failure: unexpected };
  }
}

/** Watches a media query; returns a function that stops. */
export function watchMedia(query: string, listener: () => void): () => void {
  const media = window.matchMedia(query);
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
}

export function matchesMedia(query: string): boolean {
  return window.matchMedia(query).matches;
}

export function reloadPage(): void {
  window.location.reload();
}

/** Listens to keys on the whole page; returns a function that stops. */
export function onPageKey(listener: (event: KeyboardEvent) => void): () => void {
  window.addEventListener('keydown', listener);
  return () => window.removeEventListener('keydown', listener);
}
