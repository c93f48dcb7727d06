import type { AttributeMapping, MappingSource } from './attribute-mappings';
import type { CheckView, TestOutcome } from './connection-test';
import type { Failure } from './failure';
import type { PreflightVerdict } from './preflight';
import type { ChainToken, LastRenewal, LateView, RenewalView } from './renewal';

/** `commercial` is Webex itself, `practice` the embedded practice Webex, `file` the endpoints of `--cloud=FILE`. */
export type CloudKind = 'commercial' | 'practice' | 'file';

/** Real and practice setups are kept apart: in different folders, keychain services and lists. */
export type Space = 'real' | 'practice';

export interface CloudView {
  readonly kind: CloudKind;
  /** Of a `file` cloud, its own name; of the others, what the page calls them by `kind`. */
  readonly name: string;
  /** The full OAuth authorization address without `state`, so that the page can show the request before it is made. */
  readonly authorizeUrl: string;
  readonly redirectUri: string;
  readonly scopes: readonly string[];
  readonly scimBaseUrl: string;
  readonly peopleUrl: string;
}

/** Steps that are done in a portal, where the app cannot look: the administrator says when one is done. */
export type PortalStepId =
  | 'beforeYouBegin'
  | 'addApp'
  | 'choosePeople'
  | 'attributeMappings'
  | 'turnOn'
  | 'checkResult'
  | 'keepIt';

export type StepId = PortalStepId | 'signIn' | 'orgId' | 'connectionTest' | 'connectEntra';
export type StepState = 'done' | 'next' | 'waiting' | 'attention';

export interface StepView {
  readonly id: StepId;
  readonly state: StepState;
  /** The page may open it: everything it needs is there. */
  readonly reached: boolean;
  /** Of a `waiting` step, the step that it waits for. */
  readonly waitsFor?: StepId;
}

export type AdminState = 'full' | 'userAdmin' | 'no' | 'unknown';
export type SignInWay = 'window' | 'browser' | 'paste';

export interface Account {
  readonly displayName: string;
  readonly email: string;
  /** UUID in lower case; empty when Webex did not tell. */
  readonly orgId: string;
  readonly orgName?: string;
  readonly administrator: AdminState;
}

/** Where the token is: never the token itself. `missing`: the record speaks of one that the keychain no longer has. */
export type TokenPlace = 'keychain' | 'thisRun' | 'missing' | 'unknown';

export interface TokenView {
  readonly place: TokenPlace;
  /** Why the place is `unknown`: the keychain could not be asked. */
  readonly failure?: Failure;
  readonly way: SignInWay;
  /** ISO 8601, UTC. */
  readonly obtainedAt: string;
  /** ISO 8601, UTC; absent when Webex did not say how long the token lives. */
  readonly expiresAt?: string;
  readonly lifetimeDays?: number;
  /** The lifetime is far from the 365 days that the documents promise. */
  readonly unusualLifetime: boolean;
  readonly fingerprint?: string;
}

/** What a sign-in brought, without the token itself. */
export interface SignInFacts {
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly way: SignInWay;
  readonly account: Account | null;
  readonly expiresAt: string | null;
  readonly keptIn: 'keychain' | 'thisRun';
  /** A short keyed hash of the token; absent when no key could be had. */
  readonly fingerprint?: string;
}

/** The result of a connection test. */
export interface TestView {
  readonly at: string;
  readonly outcome: TestOutcome;
  readonly checks: readonly CheckView[];
}

export type EntraTestResult = 'succeeded' | 'failed';

/** One dated line of the record, as written on disk. Never holds a secret. */
export type SetupEvent =
  | { readonly type: 'created'; readonly at: string; readonly appVersion: string }
  | { readonly type: 'named'; readonly at: string; readonly name: string }
  | { readonly type: 'noted'; readonly at: string; readonly notes: string }
  | (SignInFacts & { readonly type: 'signedIn' })
  | {
      readonly type: 'accountAccepted';
      readonly at: string;
      readonly administrator: AdminState;
      readonly orgId: string;
      readonly token?: 'pending';
    }
  | {
      readonly type: 'orgIdSet';
      readonly at: string;
      readonly orgId: string;
      readonly source: 'typed' | 'account';
      readonly deliberate: boolean;
    }
  | {
      readonly type: 'connectionTested';
      readonly at: string;
      readonly outcome: TestOutcome;
      readonly checks: readonly CheckView[];
      readonly token?: 'pending';
    }
  | { readonly type: 'secretTokenCopied'; readonly at: string; readonly token?: 'pending' }
  | {
      readonly type: 'entraTested';
      readonly at: string;
      readonly result: EntraTestResult;
      readonly token?: 'pending';
    }
  | { readonly type: 'tokenForgotten'; readonly at: string }
  | { readonly type: 'mappingsChanged'; readonly at: string; readonly mappings: readonly AttributeMapping[] }
  | {
      readonly type: 'preflighted';
      readonly at: string;
      /** Where userName came from. */
      readonly from: MappingSource;
      readonly people: number;
      readonly webexPeople: number;
      readonly counts: Readonly<Record<PreflightVerdict, number>>;
    }
  | (SignInFacts & { readonly type: 'renewalSignedIn' })
  /** Entra accepted the new token and it was saved there. `keptUntil`: the old one is in `previous` until then. */
  | { readonly type: 'renewalConfirmed'; readonly at: string; readonly keptUntil: string | null }
  /** The new token is the current one, in the keychain too. */
  | { readonly type: 'renewed'; readonly at: string }
  | { readonly type: 'renewalAbandoned'; readonly at: string }
  | { readonly type: 'previousKept'; readonly at: string; readonly keptUntil: string }
  | { readonly type: 'previousForgotten'; readonly at: string }
  | { readonly type: 'stepConfirmed'; readonly at: string; readonly step: PortalStepId }
  | { readonly type: 'stepTakenBack'; readonly at: string; readonly step: PortalStepId };

export interface SetupView {
  readonly id: string;
  readonly name: string;
  /** What the administrator wrote down about this setup; may be empty. */
  readonly notes: string;
  readonly space: Space;
  readonly cloud: CloudView;
  readonly createdAt: string;
  readonly account: Account | null;
  /** The administrator said that this account is the right one, although a warning was shown. */
  readonly accountAccepted: boolean;
  readonly token: TokenView | null;
  /** A token was captured, but the keychain did not take it; it waits in the main process for a decision. */
  readonly unsaved: Failure | null;
  readonly orgId: string | null;
  readonly tenantUrl: string | null;
  readonly lastTest: TestView | null;
  readonly entraTest: { readonly at: string; readonly result: EntraTestResult } | null;
  /** When each portal step was confirmed; ISO 8601, UTC. */
  readonly confirmed: Readonly<Partial<Record<PortalStepId, string>>>;
  /** Entra has the current token: whoever signs in now begins a renewal, and replaces nothing by that. */
  readonly renewable: boolean;
  readonly renewal: RenewalView | null;
  /** Why the keychain does not hold yet what the record says; tried again at each look. */
  readonly unsettled: Failure | null;
  readonly late: LateView | null;
  readonly lastRenewal: LastRenewal | null;
  /** Every token that the record tells of, oldest first. */
  readonly tokens: readonly ChainToken[];
  readonly steps: readonly StepView[];
  /** The furthest step that the facts allow: where work goes on. */
  readonly furthest: StepId;
  readonly events: readonly SetupEvent[];
  readonly recordFile: string;
}

/** `failing`: Webex refused the token or its account in the last connection test. */
export type SetupState = 'unfinished' | 'working' | 'expiresSoon' | 'expired' | 'failing' | 'attention';

export interface SetupSummary {
  readonly id: string;
  readonly name: string;
  readonly cloudKind: CloudKind;
  readonly cloudName: string;
  readonly orgId: string | null;
  readonly accountEmail: string | null;
  readonly state: SetupState;
  readonly furthest: StepId;
  readonly stepNumber: number;
  readonly stepCount: number;
  readonly expiresAt: string | null;
  /** The last connection test of this token that succeeded, with or without remarks. */
  readonly lastPassedAt: string | null;
  readonly tokenPlace: TokenPlace | null;
  readonly notes: string;
  readonly renewable: boolean;
  /** A renewal is under way. */
  readonly renewing: boolean;
  readonly createdAt: string;
}

/** A file in the records' folder that could not be opened; it is kept as it is. */
export interface SetAsideRecord {
  readonly fileName: string;
  readonly failure: Failure;
}

export interface DeletedSetup {
  readonly id: string;
  readonly name: string;
}

export interface SetupList {
  readonly space: Space;
  readonly setups: readonly SetupSummary[];
  readonly setAside: readonly SetAsideRecord[];
  /** Deleted since the app started: can be brought back until it closes. */
  readonly deleted: readonly DeletedSetup[];
}
