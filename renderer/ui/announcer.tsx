import { useApp } from '../lib/store';
import { VisuallyHidden } from './text';

/** Announces messages to screen readers politely; an invisible mark makes them repeat the same text. */
export function Announcer() {
  const { text, count } = useApp((app) => app.announcement);
  return (
    <VisuallyHidden as="div" role="status" aria-live="polite">
      {text}
      {count % 2 ? '\u200b' : ''}
    </VisuallyHidden>
  );
}
