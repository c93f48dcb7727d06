import { DialogSurface, type DialogSurfaceProps } from '@fluentui/react-components';
import { Announcer } from './announcer';

/** The surface of a dialog with its own announcer: screen readers ignore everything outside of an open dialog. */
export function TellingSurface({ children, ...rest }: DialogSurfaceProps) {
  return (
    <DialogSurface {...rest}>
      {children}
      <Announcer />
    </DialogSurface>
  );
}
