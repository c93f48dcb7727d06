import { aboutContract } from './about';
import { backupContract } from './backup';
import { cloudFileContract } from './cloud-file';
import { connectionTestContract } from './connection-test';
import { copiesContract } from './copies';
import { desktopContract } from './desktop';
import { entraLookContract } from './entra-look';
import { entraPartContract } from './entra-part';
import { entraRenewContract } from './entra-renew';
import { entraScriptsContract } from './entra-scripts';
import { entraSetUpContract } from './entra-set-up';
import { fileCheckContract } from './file-check';
import { guideContract } from './guide';
import { handOverContract } from './hand-over';
import { logContract } from './log';
import { mappingsContract } from './mappings';
import { microsoftSignInContract } from './microsoft-sign-in';
import { orgIdContract } from './org-id';
import { orphanedTokensContract } from './orphaned-tokens';
import { practiceContract } from './practice';
import { preflightContract } from './preflight';
import { provisioningLogContract } from './provisioning-log';
import { recordContract } from './record';
import { remindersContract } from './reminders';
import { renewalContract } from './renewal';
import { restoreContract } from './restore';
import { resultCheckContract } from './result-check';
import { settingsContract } from './settings';
import { setupsContract } from './setups';
import { signInContract } from './sign-in';
import { startContract } from './start';
import { userGuideContract } from './user-guide';

/**
 * The contract of every feature, by the feature's folder. Only types and the build read it: the build takes the names of the
 * channels and events from it (`virtual:contract-names`), so that neither a preload nor the start loads a schema.
 */
export const contracts = {
  about: aboutContract,
  backup: backupContract,
  'cloud-file': cloudFileContract,
  'connection-test': connectionTestContract,
  copies: copiesContract,
  desktop: desktopContract,
  'entra-look': entraLookContract,
  'entra-part': entraPartContract,
  'entra-renew': entraRenewContract,
  'entra-scripts': entraScriptsContract,
  'entra-set-up': entraSetUpContract,
  'file-check': fileCheckContract,
  guide: guideContract,
  'hand-over': handOverContract,
  log: logContract,
  mappings: mappingsContract,
  'microsoft-sign-in': microsoftSignInContract,
  'org-id': orgIdContract,
  'orphaned-tokens': orphanedTokensContract,
  practice: practiceContract,
  preflight: preflightContract,
  'provisioning-log': provisioningLogContract,
  record: recordContract,
  reminders: remindersContract,
  renewal: renewalContract,
  restore: restoreContract,
  'result-check': resultCheckContract,
  settings: settingsContract,
  setups: setupsContract,
  'sign-in': signInContract,
  start: startContract,
  'user-guide': userGuideContract,
};
