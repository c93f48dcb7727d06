import { useEffect, useState, useSyncExternalStore } from 'react';
import { matchesMedia, watchMedia } from './bridge';

/** The present moment, renewed while `active`. */
export function useNow(active: boolean, everyMilliseconds = 250): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!active) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), everyMilliseconds);
    return () => clearInterval(timer);
  }, [active, everyMilliseconds]);
  return now;
}

export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => watchMedia(query, listener),
    () => matchesMedia(query),
  );
}

/** True after a delay, so that short waits do not make the page flicker. */
export function useAfter(milliseconds: number): boolean {
  const [past, setPast] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setPast(true), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
  return past;
}
