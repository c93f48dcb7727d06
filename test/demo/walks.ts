import type { Walk } from './stage';
import { aboutWalk } from './walk-about';
import { appWalk } from './walk-app';
import { automaticCopiesWalk } from './walk-automatic-copies';
import { connectionTestWalk } from './walk-connection-test';
import { copiesWalk } from './walk-copies';
import { duplicatesWalk } from './walk-duplicates';
import { entraLookWalk } from './walk-entra-look';
import { entraPartWalk } from './walk-entra-part';
import { entraRenewStopsWalk, entraRenewWalk } from './walk-entra-renew';
import { entraScriptsWalk } from './walk-entra-scripts';
import { entraSetUpWalk, entraSetUpWritesWalk } from './walk-entra-set-up';
import { fileCheckWalk } from './walk-file-check';
import { incompleteListWalk } from './walk-incomplete-list';
import { keychainWalk } from './walk-keychain';
import { mappingPlanWalk } from './walk-mapping-plan';
import { microsoftSignInWalk } from './walk-microsoft-sign-in';
import { networkWalk } from './walk-network';
import { orgIdWalk } from './walk-org-id';
import { policiesWalk } from './walk-policies';
import { portalWalk } from './walk-portal';
import { practiceWalk } from './walk-practice';
import { practiceEntraWalk } from './walk-practice-entra';
import { practiceStatesWalk } from './walk-practice-states';
import { provisioningLogWalk } from './walk-provisioning-log';
import { recordsWalk } from './walk-records';
import { restoreWalk } from './walk-restore';
import { resultCheckPracticeWalk, resultCheckWalk } from './walk-result-check';
import { settingsWalk } from './walk-settings';
import { signInWalk } from './walk-sign-in';
import { tokenWalk } from './walk-token';
import { workbenchExportWalk } from './walk-workbench-export';
import { groupsWalk, preflightWalk } from './walk-workbench-preflight';
import { workbenchPreviewWalk } from './walk-workbench-preview';
import { workbenchTableWalk } from './walk-workbench-table';

/** The walks through errors and special states. */
export const walks: Readonly<Record<string, Walk>> = {
  about: aboutWalk,
  practice: practiceWalk,
  'practice-states': practiceStatesWalk,
  'practice-entra': practiceEntraWalk,
  portal: portalWalk,
  token: tokenWalk,
  'entra-look': entraLookWalk,
  'entra-part': entraPartWalk,
  'entra-renew': entraRenewWalk,
  'entra-renew-stops': entraRenewStopsWalk,
  'entra-scripts': entraScriptsWalk,
  'entra-set-up': entraSetUpWalk,
  'entra-set-up-writes': entraSetUpWritesWalk,
  'microsoft-sign-in': microsoftSignInWalk,
  'sign-in': signInWalk,
  'org-id': orgIdWalk,
  'connection-test': connectionTestWalk,
  network: networkWalk,
  keychain: keychainWalk,
  records: recordsWalk,
  copies: copiesWalk,
  restore: restoreWalk,
  'result-check': resultCheckWalk,
  'result-check-practice': resultCheckPracticeWalk,
  'mapping-plan': mappingPlanWalk,
  duplicates: duplicatesWalk,
  'incomplete-list': incompleteListWalk,
  'workbench-table': workbenchTableWalk,
  'workbench-export': workbenchExportWalk,
  check: fileCheckWalk,
  'provisioning-log': provisioningLogWalk,
  app: appWalk,
  settings: settingsWalk,
  policies: policiesWalk,
  'automatic-copies': automaticCopiesWalk,
  preflight: preflightWalk,
  groups: groupsWalk,
  'workbench-preview': workbenchPreviewWalk,
};
