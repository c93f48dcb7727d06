import { z } from 'zod';
import type { EntraStepId } from '../enums';
import {
  type LookCycleResult,
  type LookPart,
  type LookSchedule,
  type LookStatus,
  maximumApplicationName,
  type QuarantineReason,
  type TenantUrlVerdict,
} from '../enums/entra-look';
import type { AttributeMapping } from './attribute-mappings';
import { takes, tells } from './channel';
import type { Result } from './failure';
import type { PlanEntry } from './mapping-findings';
import type { CauseKind, ProvisioningCause } from './provisioning-log';
import type { SetupView } from './setup';
import { setupId } from './setups';

/** An enterprise application of the tenant. Texts of Entra are untrusted, and cut. */
export interface LookApplication {
  /** Object ID of its service principal. */
  readonly id: string;
  readonly appId: string;
  readonly name: string;
  /** It was made from Cisco Webex in the gallery; null: the gallery's entry was not found. */
  readonly fromGallery: boolean | null;
  readonly enabled: boolean;
  readonly hidden: boolean;
}

/** A provisioning job of an application. */
export interface LookJob {
  readonly id: string;
  readonly template: string;
  readonly status: LookStatus;
  readonly schedule: LookSchedule;
}

/** Dates are ISO 8601, UTC; null: never, or not returned. */
export interface LookCycle {
  readonly result: LookCycleResult;
  readonly began: string | null;
  readonly ended: string | null;
  readonly exported: number | null;
  /** Users and groups that failed, and are tried again. */
  readonly escrowed: number | null;
  /** Entra's code; empty: none. */
  readonly code: string;
}

export interface LookQuarantine {
  readonly reason: QuarantineReason;
  readonly since: string | null;
  readonly nextAttempt: string | null;
  readonly attempts: number | null;
  /** Entra's code, and what this app knows of it. */
  readonly code: string;
  readonly cause: ProvisioningCause | null;
}

export interface LookState {
  readonly status: LookStatus;
  readonly schedule: LookSchedule;
  /** Minutes between cycles; null: not returned. */
  readonly interval: number | null;
  /** Null: no cycle has run. */
  readonly last: LookCycle | null;
  readonly lastSuccess: string | null;
  /** What was synchronized so far, by type. */
  readonly synchronized: readonly { readonly type: string; readonly count: number }[];
  readonly quarantine: LookQuarantine | null;
}

export interface LookSettings {
  readonly tenantUrl: { readonly value: string; readonly verdict: TenantUrlVerdict };
  /** Entra holds a Secret Token, which it does not show. */
  readonly hasToken: boolean;
  /** All users and groups; false: assigned ones only; null: not set. */
  readonly syncAll: boolean | null;
  /** Mail about a quarantine; null: not set. */
  readonly notification: { readonly enabled: boolean; readonly recipients: string } | null;
  /** Accidental deletions are held back above a number; null: not set. */
  readonly deleteThreshold: { readonly enabled: boolean; readonly value: number | null } | null;
  /** Keys with values that Entra hides and that this app does not know. */
  readonly unknownKeys: readonly string[];
}

export interface LookAssignments {
  readonly users: number;
  readonly groups: number;
  /** There are more than were read. */
  readonly more: boolean;
  /** The first ones, by name. */
  readonly first: readonly { readonly name: string; readonly group: boolean; readonly role: string }[];
  /** How many have the role Default Access. */
  readonly defaultAccess: number;
}

export interface LookMappings {
  /** What differs from the plan: `before` is in Entra, `after` is planned. */
  readonly differences: readonly PlanEntry[];
  /** Rows that are as planned. */
  readonly same: readonly AttributeMapping[];
  /** Rows that this app cannot read. */
  readonly unread: readonly string[];
  /** The plan is Entra's defaults, without changes in this app. */
  readonly planIsDefault: boolean;
  /** The mapping of users is turned on. */
  readonly enabled: boolean;
  /** The mapping of groups: turned on or off; null: there is none. */
  readonly groups: boolean | null;
}

export interface LookLogEntry {
  readonly at: string | null;
  readonly name: string;
  readonly group: boolean;
  readonly status: 'success' | 'failure' | 'skipped' | 'warning' | 'other';
  /** Entra's word for what it did; empty: not returned. */
  readonly action: string;
  readonly code: string;
  readonly cause: ProvisioningCause | null;
  readonly kind: CauseKind;
}

export interface LookLog {
  /** The newest first; at most ten. */
  readonly entries: readonly LookLogEntry[];
  /** The entries begin on this day. */
  readonly since: string;
  readonly more: boolean;
}

/** Everything that was seen of one application and its job. Each part can fail by itself. */
export interface LookSeen {
  readonly state: Result<LookState>;
  readonly settings: Result<LookSettings>;
  readonly assignments: Result<LookAssignments>;
  readonly mappings: Result<LookMappings>;
  readonly log: Result<LookLog>;
}

export type LookOutcome =
  /** No application has the name. `inGallery`: the gallery has it; null: not known. */
  | { readonly kind: 'noApplication'; readonly name: string; readonly inGallery: boolean | null }
  | { readonly kind: 'chooseApplication'; readonly applications: readonly LookApplication[] }
  | { readonly kind: 'chooseJob'; readonly application: LookApplication; readonly jobs: readonly LookJob[] }
  /** `job` null: provisioning is not set up. */
  | {
      readonly kind: 'seen';
      readonly application: LookApplication;
      readonly job: LookJob | null;
      readonly seen: LookSeen;
      /** The steps that it confirmed. */
      readonly confirmed: readonly EntraStepId[];
      /** The steps that were seen or done before, and no longer are. */
      readonly withdrawn: readonly EntraStepId[];
    };

/** A request to Graph, as the page shows it: planned, sent, waiting for another attempt, or answered. */
export interface GraphRequestView {
  /** `GET https://host/path?filter=…`; without the token. */
  readonly line: string;
  readonly state: 'running' | 'waiting' | 'ended';
  /** Null: no answer. */
  readonly status: number | null;
  /** Milliseconds. */
  readonly duration?: number;
  readonly requestId?: string;
  readonly retryAt?: string;
  readonly attempt?: number;
  readonly attempts?: number;
}

export interface Look {
  /** ISO 8601, UTC. */
  readonly at: string;
  /** The account that looked, and its tenant. */
  readonly account: string;
  readonly tenant: string;
  readonly outcome: LookOutcome;
  readonly requests: readonly GraphRequestView[];
  /** The setup, with what was seen in its record. */
  readonly setup: SetupView;
}

/** A request that a look makes, before it is made. */
export interface PlannedRequest {
  readonly part: LookPart;
  readonly line: string;
  /** The permission that it needs. */
  readonly scope: string;
  /** The sign-in has the permission; null: not signed in. */
  readonly granted: boolean | null;
}

export interface LookPlan {
  readonly requests: readonly PlannedRequest[];
  /** Null: not signed in. */
  readonly account: { readonly name: string; readonly tenant: string } | null;
}

export interface LookProgress {
  readonly setupId: string;
  /** The part that is being read. */
  readonly part: LookPart;
  readonly requests: readonly GraphRequestView[];
}

const objectId = z.string().min(1).max(200);
const choice = {
  id: setupId,
  /** The name that the administrator entered, in place of that of the gallery. */
  name: z.string().trim().min(1).max(maximumApplicationName).optional(),
  /** The application, and its job, that the administrator chose. */
  application: objectId.optional(),
  job: objectId.optional(),
};

export const entraLookContract = {
  channels: {
    /** The requests that a look would make. Makes none. */
    'entraLook.plan': takes(z.object(choice)).answersOrFails<LookPlan>(),
    /** Reads what Entra has, without changing anything there, and adds what was seen to the record. */
    'entraLook.look': takes(z.object(choice)).answersOrFails<Look>(),
    'entraLook.cancel': takes(z.object({ id: setupId })).answers<null>(),
  },
  events: {
    'entraLook.progress': tells<LookProgress>(),
  },
};
