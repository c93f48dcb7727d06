/** The parts of a look at Entra, in their order: each is read by itself, and can fail by itself. */
export const lookParts = ['application', 'state', 'settings', 'assignments', 'mappings', 'log'] as const;
export type LookPart = (typeof lookParts)[number];

/** How a job stands (Microsoft Graph, "synchronizationStatus"); `unknown`: a value that this app does not know. */
export const lookStatuses = ['notConfigured', 'notRun', 'active', 'paused', 'quarantine', 'unknown'] as const;
export type LookStatus = (typeof lookStatuses)[number];

/** Microsoft Graph, "synchronizationSchedule". */
export const lookSchedules = ['active', 'disabled', 'paused', 'unknown'] as const;
export type LookSchedule = (typeof lookSchedules)[number];

/** The result of a cycle (Microsoft Graph, "synchronizationTaskExecution"). */
export const lookCycleResults = ['succeeded', 'failed', 'entryLevelErrors', 'unknown'] as const;
export type LookCycleResult = (typeof lookCycleResults)[number];

/** Why a job is in quarantine (Microsoft Graph, "synchronizationQuarantine"). */
export const quarantineReasons = [
  'encounteredBaseEscrowThreshold',
  'encounteredTotalEscrowThreshold',
  'encounteredEscrowProportionThreshold',
  'encounteredQuarantineException',
  'quarantinedOnDemand',
  'tooManyDeletes',
  'ingestionInterrupted',
  'unknown',
] as const;
export type QuarantineReason = (typeof quarantineReasons)[number];

/** How the address in Entra compares with the Tenant URL of the setup. */
export const tenantUrlVerdicts = ['same', 'different', 'missing', 'unknown'] as const;
export type TenantUrlVerdict = (typeof tenantUrlVerdicts)[number];

/** The name that the gallery gives the application. */
export const webexApplicationName = 'Cisco Webex';
export const maximumApplicationName = 256;
