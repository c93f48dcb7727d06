import { lazyPart } from '../../lib/lazy-page';

export { backUpAll, backUpSetup, passOnToken } from './actions';
export { ShowButton } from './passphrase-field';
export { backingUp, useBackup } from './state';

/** Over every page, and nothing until it is loaded. */
export const BackupLayer = lazyPart(
  () => import('./backup-layer').then((layer) => layer.BackupLayer),
  () => null,
  { onSight: false },
);
