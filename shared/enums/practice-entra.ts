/** How a step of provisioning ends, and provisioning as a whole. */
export const provisioningStatuses = ['success', 'failure', 'skipped'] as const;
export type ProvisioningStatus = (typeof provisioningStatuses)[number];

/** What provisioning did with a user or group. */
export const provisioningActions = ['create', 'update', 'disable', 'other'] as const;
export type ProvisioningAction = (typeof provisioningActions)[number];

/** The steps of provisioning, in their order. */
export const provisioningSteps = ['import', 'matching', 'scoping', 'export'] as const;
export type ProvisioningStepType = (typeof provisioningSteps)[number];

/**
 * What the practice Entra can do differently, as real tenants do or could:
 * - `servicePrincipalLate`: a new application is not found at first, then only by every second request; its templates are late
 * - `unauthorizedWhileNew`: the synchronization of a new application answers 401 to right scopes
 * - `secretsMerged`: PUT keeps the secrets that it does not name; otherwise it replaces all
 * - `secretsLate`: for a while, saved credentials are validated with the secrets before the change
 * - `unknownSecret`: an application has a masked secret that its administrator did not enter here
 * - `nestedErrors`: errors of the synchronization are JSON texts within errors
 * - `tooManyRequests`: every second request to an address gets 429 with Retry-After
 * - `tooManyRequestsWithoutWait`: the same without Retry-After
 * - `noPremium`: the tenant has no P1
 * - `noTemplate`: the application has no synchronization template
 * - `twoJobs`: the application has a second job
 * - `onDemandList`: on-demand provisioning answers in its other form
 */
export const entraFaults = [
  'servicePrincipalLate',
  'unauthorizedWhileNew',
  'secretsMerged',
  'secretsLate',
  'unknownSecret',
  'nestedErrors',
  'tooManyRequests',
  'tooManyRequestsWithoutWait',
  'noPremium',
  'noTemplate',
  'twoJobs',
  'onDemandList',
] as const;
export type EntraFault = (typeof entraFaults)[number];

/**
 * What the sign-in of the practice Entra can do differently:
 * - `consentNeeded`: an administrator has to consent first
 * - `conditionalAccess`: a policy blocks the sign-in
 * - `assignmentRequired`: the account is not assigned to the application
 * - `otherTenant`: the account belongs to another tenant
 * - `scopeLeftOut`: the last permission that is asked for is not granted
 */
export const entraSignInFaults = [
  'consentNeeded',
  'conditionalAccess',
  'assignmentRequired',
  'otherTenant',
  'scopeLeftOut',
] as const;
export type EntraSignInFault = (typeof entraSignInFaults)[number];

/** All faults of the practice Entra. */
export const practiceEntraFaults = [...entraSignInFaults, ...entraFaults] as const;
export type PracticeEntraFault = (typeof practiceEntraFaults)[number];
