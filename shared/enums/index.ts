/**
 * The closed lists of both sides, each written once: an array that the page can show and a schema can check, and the type
 * derived from it. They need no library.
 */

export const locales = ['en', 'zh-CN'] as const;
export type Locale = (typeof locales)[number];

export const themes = ['system', 'light', 'dark', 'highContrast'] as const;
export type Theme = (typeof themes)[number];

/** Real and practice setups are kept apart: in different folders, keychain services and lists. */
export const spaces = ['real', 'practice'] as const;
export type Space = (typeof spaces)[number];

/** `commercial` is Webex itself, `practice` the embedded practice Webex, `file` the endpoints of `--cloud=FILE`. */
export const cloudKinds = ['commercial', 'practice', 'file'] as const;
export type CloudKind = (typeof cloudKinds)[number];

/** The steps of a setup by group, in the order in which they are shown. */
export const stepGroups = {
  prepare: ['beforeYouBegin', 'addApp', 'choosePeople'],
  connect: ['signIn', 'orgId', 'connectionTest', 'connectEntra', 'attributeMappings'],
  switchOn: ['checkDuplicates', 'turnOn', 'checkResult'],
  keep: ['keepIt'],
} as const;
export type StepGroupId = keyof typeof stepGroups;

export const stepIds = [
  ...stepGroups.prepare,
  ...stepGroups.connect,
  ...stepGroups.switchOn,
  ...stepGroups.keep,
] as const;
export type StepId = (typeof stepIds)[number];

/** Steps that a setup can do without: they have no number, and a setup is finished without them. */
export const optionalStepIds = ['checkDuplicates'] as const satisfies readonly StepId[];

/** Steps that are done in a portal, which the app cannot see: the administrator confirms them. */
export const portalStepIds = [
  'beforeYouBegin',
  'addApp',
  'choosePeople',
  'attributeMappings',
  'turnOn',
  'checkResult',
  'keepIt',
] as const satisfies readonly StepId[];
export type PortalStepId = (typeof portalStepIds)[number];

/** The steps in Entra's portal that come before the result is checked: another administrator can do them. */
export const entraStepIds = [
  'addApp',
  'choosePeople',
  'connectEntra',
  'attributeMappings',
  'turnOn',
] as const satisfies readonly StepId[];
export type EntraStepId = (typeof entraStepIds)[number];

/** The files that a hand-over sheet can be saved as. */
export const sheetFormats = ['pdf', 'html'] as const;
export type SheetFormat = (typeof sheetFormats)[number];

/**
 * The two forms of Entra's provisioning pages: the one of 2026 begins with **New configuration**, the older one with
 * **Provisioning Mode**.
 */
export const entraPortals = ['newConfiguration', 'provisioningMode'] as const;
export type EntraPortal = (typeof entraPortals)[number];

/** What the plan says of groups: their mapping is turned off, or stays on as Entra has it by default. */
export const groupPlans = ['leftOut', 'entraDefault'] as const;
export type GroupPlan = (typeof groupPlans)[number];

/** By what the administrator is reminded of a token's end: the calendar file of this app, or something elsewhere. */
export const reminderSources = ['calendarFile', 'elsewhere'] as const;
export type ReminderSource = (typeof reminderSources)[number];

/** How Entra's part is done: by hand in the portal, by this app through Microsoft Graph, or with a script that this app makes. */
export const entraMethods = ['portal', 'graph', 'script'] as const;
export type EntraMethod = (typeof entraMethods)[number];

/** The sign-in methods: the private window, the default browser, or a pasted address. */
export const signInMethods = ['window', 'browser', 'paste'] as const;
export type SignInMethod = (typeof signInMethods)[number];

/** Where a token can be kept: `thisRun` is the memory of the main process, until the app closes. */
export const tokenStorages = ['keychain', 'thisRun'] as const;
export type TokenStorage = (typeof tokenStorages)[number];

/**
 * A renewal brings a new token beside the one that Entra uses: `current` is the one in use, `pending` the new one until
 * Entra has taken it. The default of channels and events is the current one.
 */
export const tokenSlots = ['current', 'pending'] as const;
export type TokenSlot = (typeof tokenSlots)[number];

/** Where tokens are stored: `previous` is the one that the last renewal replaced, while it is kept. */
export const vaultSlots = ['current', 'pending', 'previous'] as const satisfies readonly (TokenSlot | 'previous')[];
export type VaultSlot = (typeof vaultSlots)[number];

/**
 * The status of a token: `inUse` by Entra; `new` from a renewal in progress; `kept` beside the one in use until a day;
 * `replaced` by a newer one; `abandoned` before Entra had it; `forgotten` without a replacement.
 */
export const tokenStatuses = ['inUse', 'new', 'kept', 'replaced', 'abandoned', 'forgotten'] as const;
export type TokenStatus = (typeof tokenStatuses)[number];

/** The role that Webex reported for the account: full administrator, user administrator only, none, or unknown. */
export const adminStates = ['full', 'userAdmin', 'no', 'unknown'] as const;
export type AdminState = (typeof adminStates)[number];

export const orgIdSources = ['typed', 'account'] as const;
export type OrgIdSource = (typeof orgIdSources)[number];

/** The checks of a connection test, in their order. */
export const checkIds = [
  'reached',
  'certificate',
  'clock',
  'token',
  'administrator',
  'organization',
  'users',
  'groups',
  'write',
] as const;
export type CheckId = (typeof checkIds)[number];

export const checkStates = [
  'pending',
  'running',
  'retrying',
  'passed',
  'warning',
  'failed',
  'blocked',
  'off',
  'cancelled',
] as const;
export type CheckState = (typeof checkStates)[number];

export const testOutcomes = ['passed', 'warning', 'failed', 'cancelled'] as const;
export type TestOutcome = (typeof testOutcomes)[number];

/**
 * What a passed connection test shows of an account that is not known as a full administrator: reading works, and write access
 * was not checked, or its check gave no answer.
 */
export type LimitedClaim = 'readingOnly' | 'writingUnclear';

/** The result of Entra's own Test Connection. */
export const entraTestResults = ['succeeded', 'failed'] as const;
export type EntraTestResult = (typeof entraTestResults)[number];

/** The choices for how many days a replaced token is kept. */
export const keepDays = [1, 7, 30] as const;
export type KeepDays = (typeof keepDays)[number];

/** Faults of the practice Webex. */
export const practiceFaults = [
  'expiredToken',
  'revokedToken',
  'forbidden',
  'tooManyRequests',
  'slow',
  'serverError',
  'wrongOrganization',
] as const;
export type PracticeFault = (typeof practiceFaults)[number];

/** The states of a finished practice setup to jump to: its token expires in 5 days, or Entra has quarantined provisioning. */
export const practiceStates = ['expiresSoon', 'quarantine'] as const;
export type PracticeState = (typeof practiceStates)[number];

/** The actions on a person in the practice Webex. */
export const practiceActions = ['look', 'create', 'disable', 'remove'] as const;
export type PracticeAction = (typeof practiceActions)[number];

/** Pages outside the app that it may open in the default browser: an allow-list, no free address. */
export const linkIds = [
  'entraApps',
  'entraGallery',
  'entraProvisioning',
  'controlHub',
  'controlHubUsers',
  'provisionOnDemandDocs',
  'webexTokens',
] as const;
export type LinkId = (typeof linkIds)[number];

/** How serious a finding about mappings or an entry of the log is. */
export const severities = ['info', 'warning', 'error'] as const;
export type Severity = (typeof severities)[number];

/** How a mapping compares with Entra's defaults: a default, a changed default, or an added row. */
export const mappingMarks = ['default', 'changed', 'added'] as const;
export type MappingMark = (typeof mappingMarks)[number];

/** What the changes between two states of a record are about, in the order of the record document. */
export const changeGroups = ['setup', 'token', 'steps', 'mappings'] as const;
export type ChangeGroup = (typeof changeGroups)[number];

/** The monitoring systems that a check is offered for. */
export const monitorSystems = ['nagios', 'prtg', 'zabbix'] as const;
export type MonitorSystem = (typeof monitorSystems)[number];

/** The state of a step. */
export const stepStates = ['done', 'next', 'waiting', 'attention'] as const;
export type StepState = (typeof stepStates)[number];

/** The state of a setup. `failing`: Webex refused the token or its account in the last connection test. */
export const setupStates = ['unfinished', 'working', 'expiresSoon', 'expired', 'failing', 'attention'] as const;
export type SetupState = (typeof setupStates)[number];

/** Why the administrator has to accept an account: its role is too low, or it belongs to another organization. */
export type AccountDecision = 'no' | 'userAdmin' | 'org';
