import type { ReactNode } from 'react';
import css from './filter-bar.module.css';
import { VisuallyHidden } from './text';

/** Buttons of which one is pressed: which part of a list is shown. `label` is for screen readers. */
export function FilterBar({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <fieldset className={css.bar}>
      <VisuallyHidden as="legend">{label}</VisuallyHidden>
      {children}
    </fieldset>
  );
}

interface FilterButtonProps {
  readonly pressed: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

export function FilterButton({ pressed, onClick, children }: FilterButtonProps) {
  return (
    <button type="button" className={css.button} aria-pressed={pressed} onClick={onClick}>
      {children}
    </button>
  );
}
