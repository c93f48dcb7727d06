import { DialogSurface, type DialogSurfaceProps } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { returnFocus } from '../lib/focus-history';
import { Announcer } from './announcer';

interface TellingSurfaceProps extends DialogSurfaceProps {
  /** Which page of the dialog this is: its title takes the focus when it changes, since the focused element is gone. */
  readonly page?: string;
}

/**
 * The surface of a dialog. It has its own announcer, since screen readers ignore everything outside of an open dialog, and
 * gives the focus back to where the dialog was opened.
 */
export function TellingSurface({ page, children, ...rest }: TellingSurfaceProps) {
  const before = useRef(page);
  useEffect(() => returnFocus, []);
  useEffect(() => {
    if (before.current === page) return;
    before.current = page;
    // One dialog is open at a time.
    const title = document.querySelector<HTMLElement>('[role=dialog] h2');
    title?.setAttribute('tabindex', '-1');
    title?.focus();
  }, [page]);
  return (
    <DialogSurface {...rest}>
      {children}
      <Announcer />
    </DialogSurface>
  );
}
