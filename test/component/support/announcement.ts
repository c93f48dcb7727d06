import { screen } from '@testing-library/react';

/** What screen readers were told last, without the character that makes them repeat it. */
export function announcement(): string {
  return (screen.getAllByRole('status')[0]?.textContent ?? '').replace('\u200b', '');
}
