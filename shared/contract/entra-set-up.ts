import { z } from 'zod';
import {
  type EntraChange,
  longestPersonSearch,
  mostAssigned,
  planConfirmations,
  type SetUpResult,
  type SetUpStep,
  setUpScopes,
  type UndoChange,
  type UndoObstacle,
  writeDecisions,
} from '../enums/entra-writes';
import type { GraphScope } from '../enums/microsoft-sign-in';
import { takes, tells } from './channel';
import type { LookApplication, LookJob } from './entra-look';
import type { PlannedWrite } from './entra-writes';
import type { Failure } from './failure';
import type { ProvisioningCause } from './provisioning-log';
import { setupId } from './setups';

/** A user or group of the tenant. Texts of Entra are untrusted, and cut. */
export interface EntraPrincipal {
  readonly id: string;
  readonly name: string;
  /** The user principal name; empty: a group. */
  readonly address: string;
  readonly group: boolean;
}

export interface EntraRoleChoice {
  readonly id: string;
  readonly name: string;
}

/** What Entra has before anything is changed: what the plan begins from. */
export interface SetUpFound {
  /** Those with the name of the gallery; none: it will be added. */
  readonly applications: readonly LookApplication[];
  readonly inGallery: boolean | null;
  /** Of the only, or the chosen, application. */
  readonly application: LookApplication | null;
  readonly jobs: readonly LookJob[];
  readonly job: LookJob | null;
  /** What provisioning has already: its scope, who gets mail; null: not read, or not set. */
  readonly scope: 'all' | 'assigned' | null;
  readonly recipients: string | null;
  /** Rows of the mappings that are planned in this app; null: Entra's defaults stay. */
  readonly plannedMappings: number | null;
}

/** What provisioning on demand did with one user. */
export interface OnDemandView {
  readonly status: 'success' | 'failure' | 'skipped' | 'warning' | 'other';
  /** Entra's word for what it did; empty: not returned. */
  readonly action: string;
  readonly code: string;
  readonly cause: ProvisioningCause | null;
  readonly steps: readonly {
    readonly name: string;
    readonly type: string;
    readonly status: 'success' | 'failure' | 'skipped' | 'warning' | 'other';
    readonly description: string;
  }[];
  /** The attributes that were sent to Webex. */
  readonly attributes: readonly string[];
}

/** The way of the steps so far. */
export interface SetUpStepView {
  readonly step: SetUpStep;
  readonly result: SetUpResult;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** Setting up Entra as it stands in this run of the app. What was done is in the record. Times ISO 8601, UTC. */
export type EntraSetUpFlow =
  | { readonly at: 'idle' }
  | { readonly at: 'looking' }
  | { readonly at: 'planning'; readonly found: SetUpFound }
  | { readonly at: 'working'; readonly step: SetUpStep; readonly until: string | null }
  | { readonly at: 'deciding'; readonly step: SetUpStep | null; readonly writes: readonly PlannedWrite[] }
  /** The application has several roles for users. */
  | { readonly at: 'choosingRole'; readonly roles: readonly EntraRoleChoice[] }
  /** The test user did not arrive: again, or on without. */
  | { readonly at: 'person' }
  | { readonly at: 'undoing' }
  | { readonly at: 'undone' }
  /** Entra no longer has what was to be undone. */
  | { readonly at: 'gone' }
  | { readonly at: 'done' | 'byHand' | 'skipped' | 'cancelled' }
  | { readonly at: 'stopped'; readonly step: SetUpStep | null; readonly failure: Failure };

/** A change of the journal, and how it is undone. */
export interface UndoItem {
  readonly write: string;
  readonly change: EntraChange;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly application: string;
  readonly target: string;
  /** Whether Entra made the change is not known. */
  readonly unknown: boolean;
  /** Null: the app cannot undo it. */
  readonly undo: UndoChange | null;
  readonly obstacle: UndoObstacle | null;
}

export interface EntraSetUpView {
  readonly flow: EntraSetUpFlow;
  /** Null: there is no sign-in to Microsoft. */
  readonly account: { readonly userPrincipalName: string; readonly tenantName: string } | null;
  /** Permissions that setting up needs and the sign-in lacks. */
  readonly lacks: readonly GraphScope[];
  readonly steps: readonly SetUpStepView[];
  readonly onDemand: OnDemandView | null;
  /** Rows of the mappings that have to be entered by hand. */
  readonly mappingsByHand: readonly string[];
  /** The newest first. */
  readonly undo: readonly UndoItem[];
}

/** IDs of Graph; a job's is longer than a GUID. */
const graphId = z.string().min(1).max(300);
const principal = z.object({ id: graphId, name: z.string().max(300) });

const setUpChoices = z.object({
  /** The application and the job that are there already and are used; absent: they are created. */
  application: graphId.exactOptional(),
  job: graphId.exactOptional(),
  hide: z.boolean(),
  /** Who gets mail about a quarantine; empty: no one. */
  recipient: z
    .string()
    .trim()
    .max(320)
    .refine((text) => text === '' || /^[^\s@,;]+@[^\s@,;]+$/.test(text)),
  deleteThreshold: z.int().min(1).max(100_000),
  mappings: z.boolean(),
  person: principal,
  everyone: z.enum(setUpScopes),
  /** With `assigned`: whom. */
  assigned: z.array(principal.extend({ group: z.boolean().exactOptional() })).max(mostAssigned),
});
export type SetUpChoices = z.infer<typeof setUpChoices>;

const id = z.object({ id: setupId });

/** Setting up Entra through Microsoft Graph, and undoing it. */
export const entraSetUpContract = {
  channels: {
    'entraSetUp.read': takes(id).answersOrFails<EntraSetUpView>(),
    /** Reads what Entra has, and shows what can be planned. Changes nothing. */
    'entraSetUp.look': takes(
      z.object({ id: setupId, application: graphId.exactOptional(), job: graphId.exactOptional() }),
    ).answersOrFails<EntraSetUpView>(),
    /** A few users or groups whose names begin with a text. */
    'entraSetUp.people': takes(
      z.object({ id: setupId, text: z.string().trim().min(1).max(longestPersonSearch), groups: z.boolean() }),
    ).answersOrFails<readonly EntraPrincipal[]>(),
    /** The writes of the plan before they are made; ids that only the answers bring are `{application}` and `{job}`. */
    'entraSetUp.plan': takes(z.object({ id: setupId, choices: setUpChoices })).answersOrFails<
      readonly PlannedWrite[]
    >(),
    /** Begins, or goes on: what is in Entra already is left as it is. Answers when it has begun. */
    'entraSetUp.begin': takes(
      z.object({ id: setupId, confirm: z.enum(planConfirmations), choices: setUpChoices }),
    ).answersOrFails<EntraSetUpView>(),
    'entraSetUp.decide': takes(z.object({ id: setupId, decision: z.enum(writeDecisions) })).answers<null>(),
    'entraSetUp.chooseRole': takes(z.object({ id: setupId, role: graphId })).answers<null>(),
    /** Ends it at its next moment; Entra keeps what was done. */
    'entraSetUp.cancel': takes(id).answers<null>(),
    /** Undoes one change of the journal, after its confirmation. Answers when it has begun. */
    'entraSetUp.undo': takes(z.object({ id: setupId, write: z.string().max(100) })).answersOrFails<EntraSetUpView>(),
  },
  events: {
    'entraSetUp.changed': tells<{ readonly id: string; readonly view: EntraSetUpView }>(),
  },
};
