import type {
  AttributeMapping,
  EntraMethod,
  EntraPortal,
  EntraSeenFacts,
  EntraTestResult,
  LastComparison,
  LastGroupComparison,
  MicrosoftFacts,
  ResultCheckFacts,
  SetupView,
  SignInFacts,
  TestView,
  TokenOutage,
} from '../../../shared/contract';
import type { EntraStepId, GroupPlan } from '../../../shared/enums';
import type { EntraChange, EntraProof, EntraWriteResult } from '../../../shared/enums/entra-writes';

/** Test results and confirmations of one token. */
export interface TokenFindings {
  readonly accountAccepted: boolean;
  readonly lastTest: TestView | null;
  /** The last successful connection test of this token with the present Org ID, with or without warnings. */
  readonly lastPassedAt: string | null;
  /**
   * The first connection test in which Webex rejected the token (401), unless a later test was accepted. ISO 8601, UTC.
   */
  readonly rejectedSince: string | null;
  readonly secretTokenCopiedAt: string | null;
  readonly entraTest: { readonly at: string; readonly result: EntraTestResult } | null;
  /** What proves that Entra has this token and uses it, as far as the app looked by itself. */
  readonly entraProofs: EntraProofs;
}

/** A link of the chain of proof. Times ISO 8601, UTC. */
export interface EntraProofFacts {
  readonly at: string;
  readonly application: string;
  readonly job: string;
  /** When the run of Entra began. */
  readonly ranAt?: string;
  readonly code?: string;
}
export type EntraProofs = Readonly<Partial<Record<EntraProof, EntraProofFacts>>>;

/** An entry of the journal of writes. */
export interface EntraWriteFacts {
  readonly at: string;
  readonly write: string;
  readonly change: EntraChange;
  readonly application: string;
  readonly job: string;
  readonly account: { readonly userPrincipalName: string; readonly tenantId: string };
  /** Who is assigned or provisioned. */
  readonly target?: string;
  /** The write that this one undoes. */
  readonly undoes?: string;
  readonly before?: {
    readonly address: boolean;
    readonly scope: string | null;
    readonly notification: string | null;
  };
  readonly token?: 'pending';
  /** Entra no longer has what it changed. */
  readonly gone?: true;
  /** Null: the app has not seen the end. */
  readonly end: {
    readonly at: string;
    readonly result: EntraWriteResult;
    readonly code?: string;
    readonly requestId?: string;
    readonly made?: string;
    readonly madeObject?: string;
    readonly serverTime?: string;
  } | null;
}

/** The new token of a renewal in progress. */
export interface PendingFacts extends TokenFindings {
  readonly signIn: SignInFacts;
  /** Entra has the new token; it only has to replace the current one in the keychain. */
  readonly confirmation: { readonly at: string; readonly keptUntil: string | null } | null;
  /** Entra accepted the token for the present Org ID. */
  readonly handedOver: boolean;
}

/** The token that a renewal replaced, while it is kept. */
interface PreviousFacts {
  readonly signIn: SignInFacts;
  /** ISO 8601, UTC. */
  readonly keptUntil: string;
}

/** The last renewal, and the outage that it ended. Stored in the record under these names. */
interface LastRenewalFacts {
  readonly at: string;
  readonly late: TokenOutage | null;
}

/**
 * The state of a setup, derived from its events. Everything that the wizard shows follows from this and the keychain.
 */
export interface Facts extends TokenFindings {
  readonly createdAt: string;
  readonly name: string | null;
  readonly notes: string;
  /** The form of Entra's provisioning pages that the administrator chose; null: not chosen. */
  readonly portal: EntraPortal | null;
  /** How Entra's part is done. */
  readonly entraMethod: EntraMethod;
  /** The last sign-in to Microsoft; null: none. */
  readonly microsoft: MicrosoftFacts | null;
  /** Another administrator does the steps in Entra; null: the administrator of this setup. */
  readonly entraPart: { readonly at: string; readonly administrator: string } | null;
  /** The journal: what the app changed in Entra, oldest first. */
  readonly entraWrites: readonly EntraWriteFacts[];
  /** The current token; its findings are in these facts directly. */
  readonly signIn: SignInFacts | null;
  readonly confirmed: SetupView['confirmed'];
  readonly orgId: string | null;
  /** Entra has accepted the current token at least once. */
  readonly handedOver: boolean;
  /** `handedOver` before the last result of Entra's test: what taking back that result leads to. */
  readonly handedOverBefore: boolean;
  readonly pending: PendingFacts | null;
  readonly previous: PreviousFacts | null;
  readonly lastRenewal: LastRenewalFacts | null;
  /** The last look-up of a user in this organization. */
  readonly lastResultCheck: ResultCheckFacts | null;
  /** The last look-up that found exactly one user, and active. A later one of the same address counts instead. */
  readonly seenInWebex: ResultCheckFacts | null;
  /** What was last seen in Entra. */
  readonly entraSeen: EntraSeenFacts | null;
  /** The steps that the app saw done in Entra, with the last time; one that is taken back leaves. ISO 8601, UTC. */
  readonly seenInEntra: Readonly<Partial<Record<EntraStepId, string>>>;
  /** The steps that the app did itself in Entra, with the last time. ISO 8601, UTC. */
  readonly doneByApp: Readonly<Partial<Record<EntraStepId, string>>>;
  /** Null: Entra's defaults, without changes in this app. */
  readonly mappings: { readonly at: string; readonly mappings: readonly AttributeMapping[] } | null;
  /** What the plan says of groups; null: nothing. */
  readonly plannedGroups: GroupPlan | null;
  /** The table in Entra, as far as the administrator ticked its rows off or confirmed them; null: Entra's defaults. */
  readonly enteredMappings: readonly AttributeMapping[] | null;
  /** The table that was confirmed with its step, null for the defaults, and what was entered before; null: not confirmed. */
  readonly confirmedMappings: {
    readonly mappings: readonly AttributeMapping[] | null;
    readonly enteredBefore: readonly AttributeMapping[] | null;
    readonly groups: GroupPlan | null;
    /** Rows that were not ticked off then; absent: none. */
    readonly unticked?: number;
  } | null;
  /** The last comparison of people, with the Org ID and the matching rows of that time. */
  readonly comparison:
    | (Omit<LastComparison, 'outdated'> & {
        /** Entra's list was one page of a longer one. */
        readonly incomplete?: true;
        readonly orgId: string | null;
        readonly matching?: readonly AttributeMapping[];
      })
    | null;
  /** The last comparison of groups, with the Org ID of that time. */
  readonly groupComparison:
    | (Omit<LastGroupComparison, 'outdated'> & { readonly incomplete?: true; readonly orgId: string | null })
    | null;
  /** The calendar file that was saved last, and the expiry that it is for. ISO 8601, UTC. */
  readonly calendar: { readonly at: string; readonly expiresAt: string } | null;
}

/** The initial findings of a new token, or after a change of the Org ID. */
export const noTestResult = {
  lastTest: null,
  lastPassedAt: null,
  rejectedSince: null,
  secretTokenCopiedAt: null,
  entraTest: null,
  entraProofs: {},
} as const;
export const notHandedOver = { handedOver: false, handedOverBefore: false } as const;
export const noAccountFacts = { accountAccepted: false, ...noTestResult } as const;

/** The facts before the first event. */
export const emptyFacts: Facts = {
  createdAt: '',
  name: null,
  notes: '',
  portal: null,
  entraMethod: 'portal',
  microsoft: null,
  entraPart: null,
  entraWrites: [],
  signIn: null,
  ...noAccountFacts,
  confirmed: {},
  orgId: null,
  ...notHandedOver,
  pending: null,
  previous: null,
  lastRenewal: null,
  lastResultCheck: null,
  seenInWebex: null,
  entraSeen: null,
  seenInEntra: {},
  doneByApp: {},
  mappings: null,
  plannedGroups: null,
  enteredMappings: null,
  confirmedMappings: null,
  comparison: null,
  groupComparison: null,
  calendar: null,
};
