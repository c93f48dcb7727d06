import { lazyPart } from '../../lib/lazy-page';

export { AutomaticNotice } from './automatic-notice';
export { changeAutomatic, followAutomatic, openAutomatic } from './automatic-state';
export { CopiesButton } from './copies-button';
export { openCopies } from './state';

/** Renders nothing until the code is loaded. */
export const CopiesDialog = lazyPart(
  () => import('./dialog').then((dialog) => dialog.CopiesDialog),
  () => null,
  { onSight: false },
);
export const AutomaticCopiesDialog = lazyPart(
  () => import('./automatic-dialog').then((dialog) => dialog.AutomaticCopiesDialog),
  () => null,
  { onSight: false },
);
