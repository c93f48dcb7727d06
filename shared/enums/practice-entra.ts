/** How a step of provisioning ends, and provisioning as a whole. */
export const provisioningStatuses = ['success', 'failure', 'skipped'] as const;
export type ProvisioningStatus = (typeof provisioningStatuses)[number];

/** What provisioning did with a user or group. */
export const provisioningActions = ['create', 'update', 'disable', 'other'] as const;
export type ProvisioningAction = (typeof provisioningActions)[number];

/** The steps of provisioning, in their order. */
export const provisioningSteps = ['import', 'matching', 'scoping', 'export'] as const;
export type ProvisioningStepType = (typeof provisioningSteps)[number];
