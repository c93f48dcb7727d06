import { z } from 'zod';
import { planConfirmations, type RenewStep, writeDecisions } from '../enums/entra-writes';
import { takes, tells } from './channel';
import type { PlannedWrite } from './entra-writes';
import type { Failure } from './failure';
import { setupId } from './setups';

/** A provisioning job in which the new token can be written. */
export interface RenewJob {
  readonly application: string;
  /** The display name of the application; empty: not known. */
  readonly name: string;
  readonly job: string;
  /** Graph's code of its state, such as `Active`; empty: none. */
  readonly state: string;
}

/** What the last look at the job found. Times ISO 8601, UTC. */
export interface RenewRun {
  readonly kind: 'succeeded' | 'none' | 'failed' | 'entryErrors' | 'quarantined' | 'stopped';
  /** Of a quarantine: Graph's word for the cause. */
  readonly reason: string;
}

/** The renewal in Entra as it stands in this run of the app. What was done is in the record. Times ISO 8601, UTC. */
export type EntraRenewFlow =
  | { readonly at: 'idle' }
  | { readonly at: 'finding' }
  | { readonly at: 'choosing'; readonly jobs: readonly RenewJob[] }
  /** No job was found, and the application cannot be looked up without another permission: its object ID is needed. */
  | { readonly at: 'asking' }
  | { readonly at: 'working'; readonly step: RenewStep }
  | { readonly at: 'deciding'; readonly step: RenewStep; readonly writes: readonly PlannedWrite[] }
  | { readonly at: 'watching'; readonly until: string; readonly run: RenewRun | null }
  | { readonly at: 'proved'; readonly ranAt: string }
  | { readonly at: 'later'; readonly run: RenewRun }
  | { readonly at: 'byHand' | 'skipped' | 'cancelled' }
  | { readonly at: 'stopped'; readonly step: RenewStep | null; readonly failure: Failure };

const id = z.object({ id: setupId });
/** IDs of Graph; a job's is longer than a GUID. */
const graphId = z.string().min(1).max(300);

/** The renewal of the Secret Token in Entra through Microsoft Graph. */
export const entraRenewContract = {
  channels: {
    'entraRenew.read': takes(id).answersOrFails<EntraRenewFlow>(),
    /** Begins, or goes on where the record says. Without an application, it is looked up. Answers when it has begun. */
    'entraRenew.begin': takes(
      z.object({
        id: setupId,
        confirm: z.enum(planConfirmations),
        application: graphId.exactOptional(),
        job: graphId.exactOptional(),
      }),
    ).answersOrFails<EntraRenewFlow>(),
    'entraRenew.decide': takes(z.object({ id: setupId, decision: z.enum(writeDecisions) })).answers<null>(),
    /** Looks at the job without waiting for the next minute. */
    'entraRenew.look': takes(id).answers<null>(),
    /** Ends it at its next moment; Entra keeps what was written. */
    'entraRenew.cancel': takes(id).answers<null>(),
    /** Only of a practice setup: the provisioning service runs now. */
    'entraRenew.runPractice': takes(id).answersOrFails<null>(),
  },
  events: {
    'entraRenew.changed': tells<{ readonly id: string; readonly flow: EntraRenewFlow }>(),
  },
};
