import { z } from 'zod';
import { type PracticeFault, type PracticeState, practiceFaults, practiceStates } from '../enums';
import {
  type PracticeEntraFault,
  type ProvisioningAction,
  type ProvisioningStatus,
  type ProvisioningStepType,
  practiceEntraFaults,
} from '../enums/practice-entra';
import { takes, takesNothing, tells } from './channel';
import type { SetupView } from './setup';
import { setupId, space } from './setups';

export type { PracticeFault, PracticeState };

/** A user of the practice Entra; `address` is the userPrincipalName. */
export interface PracticeEntraUser {
  readonly id: string;
  readonly name: string;
  readonly address: string;
}

/** What on-demand provisioning came to, with Entra's steps in their order. */
export interface OnDemandResult {
  readonly user: PracticeEntraUser;
  readonly status: ProvisioningStatus;
  readonly action: ProvisioningAction;
  /** Entra's code of a failure, or of why the user was skipped. */
  readonly code: string | null;
  readonly steps: readonly {
    readonly type: ProvisioningStepType;
    readonly status: ProvisioningStatus;
  }[];
  /** The target attributes that were set. */
  readonly attributes: readonly string[];
}

/** What a cycle of the practice Entra came to, in users. */
export interface CycleResult {
  readonly created: number;
  readonly updated: number;
  readonly disabled: number;
  readonly skipped: number;
  readonly failed: number;
  /** The cycle failed as a whole: Entra's code, and its next attempt (ISO 8601). */
  readonly quarantine: { readonly code: string; readonly nextAttempt: string } | null;
}

export const practiceContract = {
  channels: {
    'practice.faults': takesNothing.answers<readonly PracticeFault[]>(),
    'practice.setFaults': takes(z.object({ faults: z.array(z.enum(practiceFaults)) })).answers<
      readonly PracticeFault[]
    >(),
    'practice.entraFaults': takesNothing.answers<readonly PracticeEntraFault[]>(),
    'practice.setEntraFaults': takes(z.object({ faults: z.array(z.enum(practiceEntraFaults)) })).answers<
      readonly PracticeEntraFault[]
    >(),
    /** A finished practice setup in this state: one that was made before, or a new one. The page names its space: outside practice, the call is refused. */
    'practice.jump': takes(
      z.object({ space: space.extract(['practice']), state: z.enum(practiceStates) }),
    ).answersOrFails<SetupView>(),
    /** The users of the practice Entra, and the one to begin with: a user who is not in the practice Webex yet. */
    'practice.entraUsers': takesNothing.answers<{
      readonly users: readonly PracticeEntraUser[];
      readonly suggested: string;
    }>(),
    /** Provisions one user to the practice Webex, with the mappings and the token of a practice setup. */
    'practice.provisionOnDemand': takes(
      z.object({ id: setupId, user: z.string().max(100) }),
    ).answersOrFails<OnDemandResult>(),
    /** Provisions all users who are assigned. */
    'practice.runCycle': takes(z.object({ id: setupId })).answersOrFails<CycleResult>(),
  },
  events: {
    'practice.faultsChanged': tells<readonly PracticeFault[]>(),
  },
};
