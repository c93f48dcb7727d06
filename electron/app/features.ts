import type { FeatureName } from '../../shared/contract/bridge';
import type { FeatureDefinition } from '../services/feature';

/** Loads each feature, schemas included, at the first call of one of its channels. */
const features: Readonly<Record<FeatureName, () => Promise<{ readonly feature: unknown }>>> = {
  about: () => import('../features/about'),
  backup: () => import('../features/backup'),
  'cloud-file': () => import('../features/cloud-file'),
  'connection-test': () => import('../features/connection-test'),
  copies: () => import('../features/copies'),
  desktop: () => import('../features/desktop'),
  'entra-look': () => import('../features/entra-look'),
  'entra-part': () => import('../features/entra-part'),
  'entra-renew': () => import('../features/entra-renew'),
  'entra-scripts': () => import('../features/entra-scripts'),
  'entra-set-up': () => import('../features/entra-set-up'),
  'file-check': () => import('../features/file-check'),
  guide: () => import('../features/guide'),
  'hand-over': () => import('../features/hand-over'),
  log: () => import('../features/log'),
  mappings: () => import('../features/mappings'),
  'microsoft-sign-in': () => import('../features/microsoft-sign-in'),
  'org-id': () => import('../features/org-id'),
  'orphaned-tokens': () => import('../features/orphaned-tokens'),
  practice: () => import('../features/practice'),
  preflight: () => import('../features/preflight'),
  'provisioning-log': () => import('../features/provisioning-log'),
  record: () => import('../features/record'),
  reminders: () => import('../features/reminders'),
  renewal: () => import('../features/renewal'),
  restore: () => import('../features/restore'),
  'result-check': () => import('../features/result-check'),
  settings: () => import('../features/settings'),
  setups: () => import('../features/setups'),
  'sign-in': () => import('../features/sign-in'),
  start: () => import('../features/start'),
  'user-guide': () => import('../features/user-guide'),
};

/** @param name of the feature whose definition is loaded */
export async function loadDefinition(name: FeatureName): Promise<FeatureDefinition> {
  // Each definition has the type of its own contract; a common list cannot express that.
  return (await features[name]()).feature as FeatureDefinition;
}
