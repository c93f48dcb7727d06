import { DialogSurface, type DialogSurfaceProps } from '@fluentui/react-components';
import { Announcer } from './announcer';

/** The surface of a dialog that tells something while it is open: nothing outside of it is read out then. */
export function TellingSurface({ children, ...rest }: DialogSurfaceProps) {
  return (
    <DialogSurface {...rest}>
      {children}
      <Announcer />
    </DialogSurface>
  );
}
