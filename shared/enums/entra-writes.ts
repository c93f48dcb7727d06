/** What the app can change in Entra through Microsoft Graph. */
export const entraChanges = ['saveSecrets', 'startJob'] as const;
export type EntraChange = (typeof entraChanges)[number];

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
