import type {
  AccountDecision,
  AdminState,
  CloudKind,
  EntraMethod,
  EntraPortal,
  EntraStepId,
  EntraTestResult,
  LimitedClaim,
  PortalStepId,
  SetupState,
  SignInMethod,
  Space,
  StepId,
  StepState,
} from '../enums';
import type { MappingSource } from './attribute-mappings';
import type { FailedTestView, TestView } from './connection-checks';
import type { Failure } from './failure';
import type { LastGroupComparison } from './groups-view';
import type { RenewalView } from './renewal-view';
import type {
  Account,
  EntraSeenFacts,
  MicrosoftFacts,
  PreflightCounts,
  ResultCheckFacts,
  SetupEvent,
  Shortfall,
} from './setup-events';
import type { LastRenewal, ProvisioningView, TokenLocation, TokenOutage, TokenPeriod, TokenView } from './tokens';

export type { AdminState, CloudKind, EntraPortal, EntraTestResult, PortalStepId, SignInMethod, Space, StepId };

/** Where people sign in to Entra and where Microsoft Graph answers, and what a sign-in begins with. */
export interface FileEntraView {
  readonly loginUrl: string;
  readonly graphUrl: string;
  readonly tenantId?: string;
  readonly clientId?: string;
}

export interface CloudView {
  readonly kind: CloudKind;
  /** For a `file` cloud: its name with its hosts. The page names other clouds by `kind`. */
  readonly name: string;
  /** The full OAuth authorization address without `state`, so that the page can show the request before it is made. */
  readonly authorizeUrl: string;
  readonly redirectUri: string;
  readonly scopes: readonly string[];
  readonly scimBaseUrl: string;
  readonly peopleUrl: string;
  /** Of a cloud file: Entra's sign-in and Microsoft Graph. */
  readonly entra?: FileEntraView;
}

export interface StepView {
  readonly id: StepId;
  readonly state: StepState;
  /** The page can open it: its prerequisites are met. */
  readonly reached: boolean;
  /** For a `waiting` step: the step that it waits for. */
  readonly waitsFor?: StepId;
  /** Another administrator does it, and it is not done. */
  readonly elsewhere?: true;
}

/** The last comparison of people, as the record has it: it keeps no list. */
export interface LastComparison {
  readonly at: string;
  /** The source of userName that was compared. */
  readonly from: MappingSource;
  readonly people: number;
  readonly webexPeople: number;
  readonly counts: PreflightCounts;
  /** Webex's list was incomplete: the result holds only for the users in it. */
  readonly shortfall?: Shortfall;
  /**
   * It was made with another source of userName, or for another Org ID, than the present ones; or it found no duplicates, but
   * Entra's list was incomplete, or did not say of some users whether their accounts are turned on.
   */
  readonly outdated: 'mappings' | 'orgId' | 'incomplete' | 'unclear' | null;
}

export interface SetupView {
  readonly id: string;
  readonly name: string;
  /** The administrator's notes; may be empty. */
  readonly notes: string;
  readonly space: Space;
  readonly cloud: CloudView;
  readonly createdAt: string;
  readonly account: Account | null;
  /** The administrator accepted this account, although a warning was shown. */
  readonly accountAccepted: boolean;
  /** Why the administrator has to accept the account before continuing; null: no decision is needed. */
  readonly decision: AccountDecision | null;
  readonly token: TokenView | null;
  /** The keychain rejected a captured token, which waits in the main process for a decision. */
  readonly unsaved: Failure | null;
  readonly orgId: string | null;
  readonly tenantUrl: string | null;
  readonly lastTest: TestView | null;
  readonly failedTest: FailedTestView | null;
  readonly entraTest: { readonly at: string; readonly result: EntraTestResult } | null;
  /** Entra can have tested the token in use: it was copied for this Org ID. */
  readonly mayReportEntraTest: boolean;
  /** Another administrator does the steps in Entra; `waiting` until its test succeeded. An empty name: not entered. */
  readonly entraPart: { readonly at: string; readonly administrator: string; readonly waiting: boolean } | null;
  /** How Entra's part is done. */
  readonly entraMethod: EntraMethod;
  /** The last sign-in to Microsoft in the record. Whether it still lasts, `microsoft.state` says. */
  readonly microsoft: MicrosoftFacts | null;
  /** The form of Entra's provisioning pages that the guide shows. */
  readonly portal: EntraPortal;
  /** Whether `portal` was chosen for this setup; otherwise it is the default. */
  readonly portalChosen: boolean;
  /** When each portal step was confirmed; ISO 8601, UTC. */
  readonly confirmed: Readonly<Partial<Record<PortalStepId, string>>>;
  /** The last look-up of a user in Webex. */
  readonly lastResultCheck: ResultCheckFacts | null;
  /** The last look-up that found exactly one user, and active: it does the step without a confirmation. */
  readonly seenInWebex: ResultCheckFacts | null;
  /** What was last seen in Entra. */
  readonly entraSeen: EntraSeenFacts | null;
  /** The steps that the app saw done in Entra, with the last time; ISO 8601, UTC. */
  readonly seenInEntra: Readonly<Partial<Record<EntraStepId, string>>>;
  /** The steps that the app did itself in Entra, with the last time; ISO 8601, UTC. */
  readonly doneByApp: Readonly<Partial<Record<EntraStepId, string>>>;
  readonly comparison: LastComparison | null;
  readonly groupComparison: LastGroupComparison | null;
  /** The expiry in the calendar file that was saved last, when the token has another one; ISO 8601, UTC. */
  readonly outdatedCalendar: string | null;
  /** Entra has the current token: another sign-in begins a renewal and keeps the current token. */
  readonly renewable: boolean;
  readonly renewal: RenewalView | null;
  /** A renewal is in progress, or due since the token in use expires soon or no longer works: the renewal takes precedence. */
  readonly needsRenewal: boolean;
  /** Why the keychain does not match the record yet; retried whenever the setup is shown. */
  readonly reconcileFailure: Failure | null;
  readonly outage: TokenOutage | null;
  /** The token in use works for a few days only, as the start page says of the setup. */
  readonly isExpiring: boolean;
  readonly provisioning: ProvisioningView;
  readonly lastRenewal: LastRenewal | null;
  /** Every token in the record, oldest first. */
  readonly tokens: readonly TokenPeriod[];
  readonly steps: readonly StepView[];
  /** The furthest step that the facts allow: the one to continue at. */
  readonly furthest: StepId;
  readonly events: readonly SetupEvent[];
  readonly recordFile: string;
}

export interface SetupSummary {
  readonly id: string;
  readonly name: string;
  readonly cloudKind: CloudKind;
  readonly cloudName: string;
  readonly orgId: string | null;
  readonly accountEmail: string | null;
  readonly state: SetupState;
  readonly furthest: StepId;
  /** Of `furthest`, among the steps that a setup needs, and how many these are. */
  readonly stepNumber: number;
  readonly stepCount: number;
  readonly expiresAt: string | null;
  /** The last connection test of this token that succeeded, with or without remarks. */
  readonly lastPassedAt: string | null;
  /** The last test passed, but does not show that Entra can write; null: it does, or did not pass. */
  readonly limitedClaim: LimitedClaim | null;
  readonly tokenLocation: TokenLocation | null;
  /** It has everything that a connection test needs. */
  readonly testable: boolean;
  readonly notes: string;
  readonly renewable: boolean;
  /** A renewal is under way. */
  readonly renewing: boolean;
  /** The administrator whose steps in Entra are waited for; empty: without a name; null: none. */
  readonly waitsForEntra: string | null;
  readonly createdAt: string;
}

/** A file in the records' folder that could not be opened; it is kept unchanged. */
export interface QuarantinedRecord {
  readonly fileName: string;
  readonly failure: Failure;
}

/** A setup whose tokens could not be reconciled with its record at startup. */
export interface UnreconciledSetup {
  readonly id: string;
  readonly name: string;
  readonly failure: Failure;
}

export interface DeletedSetup {
  readonly id: string;
  readonly name: string;
}

export interface SetupList {
  readonly space: Space;
  readonly setups: readonly SetupSummary[];
  readonly quarantined: readonly QuarantinedRecord[];
  /** Deleted in this run: can be restored until the app closes. */
  readonly deleted: readonly DeletedSetup[];
  /** Why the records folder cannot be read: its setups are unknown, and none can be created. */
  readonly folderFailure: Failure | null;
  /** How many of the record files have been read, while more are being read: the list is incomplete. */
  readonly reading: { readonly read: number; readonly total: number } | null;
}
