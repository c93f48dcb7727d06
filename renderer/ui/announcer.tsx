import { useApp } from '../lib/store';
import { VisuallyHidden } from './text';

/** Says results and copies to screen readers, politely; an invisible mark makes the same text be said twice. */
export function Announcer() {
  const { text, count } = useApp((app) => app.announcement);
  return (
    <VisuallyHidden as="div" role="status" aria-live="polite">
      {text}
      {count % 2 ? '\u200b' : ''}
    </VisuallyHidden>
  );
}
