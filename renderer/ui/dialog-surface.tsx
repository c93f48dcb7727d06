import { DialogSurface, type DialogSurfaceProps } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { classNames } from '../lib/class-names';
import { returnFocus } from '../lib/focus-history';
import { Announcer } from './announcer';
import css from './dialog-surface.module.css';

/** Longer than Fluent takes to show the page to screen readers again after a dialog, in milliseconds. */
const showPageMs = 400;

interface SurfaceProps extends DialogSurfaceProps {
  /** Which page of the dialog this is: its title takes the focus when it changes, since the focused element is gone. */
  readonly page?: string;
}

/** The surface of a dialog, which gives the focus back to where the dialog was opened. */
export function Surface({ page, className, ...rest }: SurfaceProps) {
  const before = useRef(page);
  useEffect(() => leave, []);
  useEffect(() => {
    if (before.current === page) return;
    before.current = page;
    // One dialog is open at a time.
    const title = document.querySelector<HTMLElement>('[role=dialog] h2');
    title?.setAttribute('tabindex', '-1');
    title?.focus();
  }, [page]);
  return <DialogSurface className={classNames(css.surface, className)} {...rest} />;
}

/** A surface with its own announcer: screen readers ignore everything outside of an open dialog. */
export function TellingSurface({ children, ...rest }: SurfaceProps) {
  return (
    <Surface {...rest}>
      {children}
      <Announcer />
    </Surface>
  );
}

/** Gives the focus back. Fluent leaves the page hidden from screen readers when a dialog closes soon after it was opened. */
function leave(): void {
  returnFocus();
  setTimeout(() => {
    if (!document.querySelector('[role=dialog]')) document.getElementById('root')?.removeAttribute('aria-hidden');
  }, showPageMs);
}
