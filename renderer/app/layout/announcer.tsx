import { useApp } from '../../lib/store';

/** Says results and copies to screen readers, politely; an invisible mark makes the same text be said twice. */
export function Announcer() {
  const { text, count } = useApp((app) => app.announcement);
  return (
    <div role="status" aria-live="polite" className="hidden">
      {text}
      {count % 2 ? '\u200b' : ''}
    </div>
  );
}
