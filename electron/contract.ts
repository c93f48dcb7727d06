/**
 * Everything that crosses the bridge between the main process and the page: types only, no code, and no type that could
 * carry a token. A channel's argument arrives in the main process as `unknown` and is parsed there (`handlers.ts`).
 */

export type Locale = 'en' | 'zh-CN';
export type Theme = 'system' | 'light' | 'dark';

/** An expected failure as a value. `detail` fills the placeholders of the message; it never holds a secret. */
export interface Failure {
  readonly code: FailureCode;
  readonly detail?: Readonly<Record<string, string | number>>;
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

export type SignInFailureCode =
  | 'signIn.cancelled'
  | 'signIn.denied'
  | 'signIn.wrongState'
  | 'signIn.noToken'
  | 'signIn.wrongTokenType'
  | 'signIn.network'
  | 'signIn.certificate'
  | 'signIn.timeout'
  | 'signIn.busy'
  | 'signIn.portBusy'
  | 'signIn.browserUnavailable'
  | 'signIn.redirectNotLoopback'
  | 'signIn.clipboardEmpty'
  | 'signIn.notTheAddress'
  | 'signIn.linkExpired';

export type KeychainFailureCode =
  | 'keychain.tooLong'
  | 'keychain.missing'
  | 'keychain.locked'
  | 'keychain.denied'
  | 'keychain.failed'
  | 'keychain.empty';

/** What can go wrong with one request of the connection test. */
export type RequestFailureCode =
  | 'net.offline'
  | 'net.dns'
  | 'net.refused'
  | 'net.timeout'
  | 'net.reset'
  | 'net.tlsUntrusted'
  | 'net.tlsName'
  | 'net.tlsExpired'
  | 'net.proxyAuth'
  | 'net.proxyFailed'
  | 'net.failed'
  | 'http.unauthorized'
  | 'http.forbidden'
  | 'http.notFound'
  | 'http.tooManyRequests'
  | 'http.serverError'
  | 'http.redirect'
  | 'http.loginPage'
  | 'http.notScim'
  | 'http.unexpected';

/** What a check can conclude from an answer that did arrive. */
export type CheckFindingCode =
  | 'check.notEncrypted'
  | 'check.notAdministrator'
  | 'check.userAdministratorOnly'
  | 'check.administratorUnknown'
  | 'check.organizationDiffers'
  | 'check.organizationUnknown'
  | 'check.filterIgnored'
  | 'check.groupsRefused'
  | 'check.mayNotWrite'
  | 'check.writeUnclear'
  | 'check.blocked'
  | 'check.cancelled';

export type FailureCode =
  | SignInFailureCode
  | KeychainFailureCode
  | RequestFailureCode
  | CheckFindingCode
  | 'record.notFound'
  | 'record.damaged'
  | 'record.newer'
  | 'record.unreadable'
  | 'record.diskFull'
  | 'record.notWritable'
  | 'record.writeFailed'
  | 'orgId.invalid'
  | 'orgId.unconfirmed'
  | 'cloud.unreadable'
  | 'cloud.notJson'
  | 'cloud.badField'
  | 'step.notReached'
  | 'app.badRequest'
  | 'app.unexpected';

// ---------------------------------------------------------------------------------------------------------- clouds

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

// ---------------------------------------------------------------------------------------------------------- setups

export type StepId = 'signIn' | 'orgId' | 'connectionTest' | 'connectEntra' | 'record';
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
}

export type EntraTestResult = 'succeeded' | 'failed';

/** One dated line of the record, as written on disk. Never holds a secret. */
export type SetupEvent =
  | { readonly type: 'created'; readonly at: string; readonly appVersion: string }
  | { readonly type: 'named'; readonly at: string; readonly name: string }
  | {
      readonly type: 'signedIn';
      readonly at: string;
      readonly way: SignInWay;
      readonly account: Account | null;
      readonly expiresAt: string | null;
      readonly keptIn: 'keychain' | 'thisRun';
    }
  | {
      readonly type: 'accountAccepted';
      readonly at: string;
      readonly administrator: AdminState;
      readonly orgId: string;
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
    }
  | { readonly type: 'secretTokenCopied'; readonly at: string }
  | { readonly type: 'entraTested'; readonly at: string; readonly result: EntraTestResult }
  | { readonly type: 'tokenForgotten'; readonly at: string };

export interface SetupView {
  readonly id: string;
  readonly name: string;
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
  readonly lastTest: {
    readonly at: string;
    readonly outcome: TestOutcome;
    readonly checks: readonly CheckView[];
  } | null;
  readonly entraTest: { readonly at: string; readonly result: EntraTestResult } | null;
  readonly steps: readonly StepView[];
  /** The furthest step that the facts allow: where work goes on. */
  readonly furthest: StepId;
  readonly events: readonly SetupEvent[];
  readonly recordFile: string;
}

export type SetupState = 'unfinished' | 'working' | 'expiresSoon' | 'expired' | 'attention';

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
  readonly lastTestAt: string | null;
  readonly tokenPlace: TokenPlace | null;
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

// ---------------------------------------------------------------------------------------------------------- Org ID

export type OrgIdForm = 'uuid' | 'base64' | 'tenantUrl';

/** What was understood of the text that the administrator typed or pasted as Org ID. */
export type OrgIdReading =
  | { readonly kind: 'empty' }
  | {
      readonly kind: 'valid';
      readonly orgId: string;
      readonly form: OrgIdForm;
      readonly tenantUrl: string;
      readonly changed: boolean;
    }
  | {
      readonly kind: 'invalid';
      /** What would be kept if the administrator insists; empty when nothing usable is left. */
      readonly orgId: string;
      readonly tenantUrl: string;
      readonly reason: 'character' | 'length' | 'groups' | 'unusable';
      /** Of `character`: the wrong character and its place in `orgId`, counted from 1. */
      readonly character?: string;
      readonly position?: number;
      /** Of `length`: how many hexadecimal digits were found (a UUID has 32). */
      readonly digits?: number;
    };

// -------------------------------------------------------------------------------------------------- connection test

export type CheckId =
  | 'reached'
  | 'certificate'
  | 'token'
  | 'administrator'
  | 'organization'
  | 'users'
  | 'groups'
  | 'write';
export type CheckState =
  | 'pending'
  | 'running'
  | 'retrying'
  | 'passed'
  | 'warning'
  | 'failed'
  | 'blocked'
  | 'off'
  | 'cancelled';
export type TestOutcome = 'passed' | 'warning' | 'failed' | 'cancelled';

export interface CheckView {
  readonly id: CheckId;
  readonly state: CheckState;
  /** `GET https://host/path -> 200`, or `connect host:port`; never with a header or a token. */
  readonly requestLine?: string;
  /** What was seen, for example the address, the certificate's issuer, the account: facts, not prose. */
  readonly seen?: Readonly<Record<string, string | number>>;
  /** Milliseconds. */
  readonly duration?: number;
  readonly failure?: Failure;
  readonly trackingId?: string;
  /** Of `retrying`: ISO 8601 moment of the next try, and which try (of how many) comes. */
  readonly retryAt?: string;
  readonly attempt?: number;
  readonly attempts?: number;
}

export interface TestProgress {
  readonly setupId: string;
  readonly checks: readonly CheckView[];
}

export interface TestReport {
  readonly at: string;
  readonly outcome: TestOutcome;
  readonly checks: readonly CheckView[];
}

// ----------------------------------------------------------------------------------------------------------- others

export interface ClipboardView {
  /** ISO 8601 moment at which the Secret Token leaves the clipboard; null: it does not hold ours. */
  readonly clearsAt: string | null;
  /** The platform was told to keep the token out of clipboard histories. */
  readonly hiddenFromHistory: boolean;
}

export interface Settings {
  readonly locale: Locale;
  readonly theme: Theme;
}

export type PracticeFault =
  | 'expiredToken'
  | 'forbidden'
  | 'tooManyRequests'
  | 'slow'
  | 'serverError'
  | 'wrongOrganization';

/** Pages outside the app that it may open in the default browser: an allow-list, no free address. */
export type LinkId = 'entraProvisioning' | 'controlHub' | 'webexTokens';

export interface AppStart {
  readonly version: string;
  readonly platform: 'linux' | 'darwin' | 'win32';
  readonly settings: Settings;
  /** What new setups are made in, until the page switches the space. */
  readonly cloud: CloudView;
  readonly space: Space;
  /** The cloud file of the command line was refused: nothing else can be done in this run. */
  readonly startFailure: Failure | null;
}

/** Channel -> signature. Each takes at most one argument and answers with a promise. */
export interface Channels {
  'app.start': () => AppStart;
  'app.quit': () => null;
  'settings.change': (change: Partial<Settings>) => Settings;
  'setups.list': (ask: { space: Space }) => SetupList;
  'setups.create': (ask: { space: Space }) => Result<SetupView>;
  'setups.open': (ask: { id: string }) => Result<SetupView>;
  'setups.rename': (ask: { id: string; name: string }) => Result<SetupView>;
  'setups.delete': (ask: { id: string }) => Result<null>;
  'setups.restore': (ask: { id: string }) => Result<SetupView>;
  'setups.showFile': (ask: { space: Space; id?: string; fileName?: string }) => Result<null>;
  /** Resolves when the sign-in has ended; `signIn.cancel` ends it. */
  'signIn.start': (ask: { id: string; way: 'window' | 'browser' }) => Result<SetupView>;
  'signIn.cancel': () => null;
  /** A fresh authorization address for the third way; valid until used, replaced, or ten minutes have passed. */
  'signIn.link': (ask: { id: string }) => Result<{ url: string }>;
  /** The main process reads the clipboard itself: the pasted address never enters the page. */
  'signIn.paste': (ask: { id: string }) => Result<SetupView>;
  'token.save': (ask: { id: string; place: 'keychain' | 'thisRun' }) => Result<SetupView>;
  'account.accept': (ask: { id: string }) => Result<SetupView>;
  'orgId.read': (ask: { id: string; text: string }) => Result<OrgIdReading>;
  'orgId.set': (ask: {
    id: string;
    text: string;
    source: 'typed' | 'account';
    deliberate: boolean;
  }) => Result<SetupView>;
  'test.run': (ask: { id: string; write: boolean }) => Result<SetupView>;
  'test.cancel': (ask: { id: string }) => null;
  'test.copyReport': (ask: { id: string }) => Result<null>;
  'handover.copyToken': (ask: { id: string }) => Result<SetupView>;
  'handover.clearClipboard': () => null;
  'handover.entraTested': (ask: { id: string; result: EntraTestResult }) => Result<SetupView>;
  'clipboard.copy': (ask: { text: string }) => null;
  'links.open': (ask: { link: LinkId }) => Result<null>;
  'practice.faults': () => readonly PracticeFault[];
  'practice.setFaults': (ask: { faults: readonly PracticeFault[] }) => readonly PracticeFault[];
}

/** What the main process tells the page without being asked. */
export interface Events {
  'test.progress': TestProgress;
  'clipboard.changed': ClipboardView;
  'setup.changed': SetupView;
  'practice.faultsChanged': readonly PracticeFault[];
  'settings.changed': Settings;
}

export type Channel = keyof Channels;
export type EventName = keyof Events;

/** What `preload.ts` puts on `window.bridge`. */
export type Bridge = {
  readonly [C in Channel]: (...ask: Parameters<Channels[C]>) => Promise<ReturnType<Channels[C]>>;
} & {
  /** Returns a function that ends the subscription. */
  on<E extends EventName>(event: E, listener: (value: Events[E]) => void): () => void;
};

// ------------------------------------------------------------------------------------ the strip of a sign-in window

export interface CertificateChoice {
  readonly subject: string;
  readonly issuer: string;
  readonly validUntil: string;
}

/** A question that the sign-in window must not answer by itself. */
export type StripQuestion =
  | { readonly kind: 'password'; readonly host: string; readonly realm: string; readonly proxy: boolean }
  | { readonly kind: 'certificate'; readonly host: string; readonly choices: readonly CertificateChoice[] };

export interface StripView {
  readonly locale: Locale;
  readonly dark: boolean;
  readonly cloudName: string | null;
  readonly host: string;
  readonly secure: boolean;
  readonly loading: boolean;
  readonly canGoBack: boolean;
  readonly question: StripQuestion | null;
}

export type StripCommand =
  | { readonly kind: 'back' }
  | { readonly kind: 'reload' }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'password'; readonly user: string; readonly password: string }
  | { readonly kind: 'certificate'; readonly index: number }
  | { readonly kind: 'dismiss' };

/** What `preload-strip.ts` puts on `window.strip`. */
export interface StripBridge {
  send(command: StripCommand): Promise<void>;
  onView(listener: (view: StripView) => void): () => void;
}
