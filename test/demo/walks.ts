import type { Walk } from './stage';
import { appWalk } from './walk-app';
import { connectionTestWalk } from './walk-connection-test';
import { keychainWalk } from './walk-keychain';
import { networkWalk } from './walk-network';
import { practiceWalk } from './walk-practice';
import { recordsWalk } from './walk-records';
import { signInWalk } from './walk-sign-in';
import { preflightWalk } from './walk-workbench-preflight';
import { workbenchPreviewWalk } from './walk-workbench-preview';

/** Everything that the way without trouble does not show. */
export const walks: Readonly<Record<string, Walk>> = {
  practice: practiceWalk,
  'sign-in': signInWalk,
  'connection-test': connectionTestWalk,
  network: networkWalk,
  keychain: keychainWalk,
  records: recordsWalk,
  app: appWalk,
  preflight: preflightWalk,
  'workbench-preview': workbenchPreviewWalk,
};
