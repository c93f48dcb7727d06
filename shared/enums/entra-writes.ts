/** What the app can change in Entra through Microsoft Graph. */
export const entraChanges = [
  'saveSecrets',
  'startJob',
  'addApplication',
  'hideFromUsers',
  'createJob',
  'saveConnection',
  'saveMappings',
  'assign',
  'provisionPerson',
  'includeEveryone',
  'unassign',
  'showToUsers',
  'restoreSettings',
  'restoreMappings',
  'pauseJob',
  'deleteJob',
  'deleteApplication',
] as const;
export type EntraChange = (typeof entraChanges)[number];

/** The changes that undo another one. */
const undoChanges = [
  'unassign',
  'showToUsers',
  'restoreSettings',
  'restoreMappings',
  'pauseJob',
  'deleteJob',
  'deleteApplication',
] as const satisfies readonly EntraChange[];
export type UndoChange = (typeof undoChanges)[number];

/** Why a change cannot be undone by the app. */
const undoObstacles = ['staysInWebex', 'goesWithApplication', 'notKept', 'notCertain'] as const;
export type UndoObstacle = (typeof undoObstacles)[number];

/** The steps of setting up Entra, in their order. */
export const setUpSteps = [
  'application',
  'ready',
  'hide',
  'job',
  'validate',
  'connection',
  'saved',
  'mappings',
  'assign',
  'person',
  'start',
  'everyone',
] as const;
export type SetUpStep = (typeof setUpSteps)[number];

/** How a step of setting up ended: done now, found as wanted, left out, or left to the administrator. */
const setUpResults = ['done', 'kept', 'skipped', 'byHand'] as const;
export type SetUpResult = (typeof setUpResults)[number];

/** Who is provisioned besides the test user. */
export const setUpScopes = ['later', 'assigned', 'all'] as const;
export type SetUpScope = (typeof setUpScopes)[number];

/** At most: people and groups that are assigned in one go, characters of a text to search for. */
export const mostAssigned = 20;
export const longestPersonSearch = 100;
/** Microsoft's default of how many deletions in a cycle need a confirmation. */
export const usualDeleteThreshold = 500;

/** How a write ended. `unknown`: the app ended, or got no answer, before it knew. */
export const entraWriteResults = ['done', 'failed', 'unknown'] as const;
export type EntraWriteResult = (typeof entraWriteResults)[number];

/** The links of the chain that proves that Entra uses a token, in their order; `pairRefused` stands beside our own test. */
export const entraProofs = ['pairAccepted', 'pairRefused', 'secretsKept', 'savedAccepted', 'runSucceeded'] as const;
export type EntraProof = (typeof entraProofs)[number];

/** Each planned write is shown and confirmed, or all of them once, before the first. */
export const planConfirmations = ['each', 'once'] as const;
export type PlanConfirmation = (typeof planConfirmations)[number];

/** What the administrator decides about a planned write. */
export const writeDecisions = ['do', 'skip', 'byHand'] as const;
export type WriteDecision = (typeof writeDecisions)[number];

/** The steps of a renewal in Entra, in their order. */
export const renewSteps = ['pair', 'read', 'save', 'compare', 'saved', 'start', 'run'] as const;
export type RenewStep = (typeof renewSteps)[number];
