import { z } from 'zod';
import { maximumAddressLength, maximumLookupAddresses } from '../enums/limits';
import type { LookupResult } from '../enums/result-check';
import { entraPerson, type MappingSource } from './attribute-mappings';
import { takes, tells } from './channel';
import type { RowOutcome } from './mapping-preview';
import type { SetupView } from './setup';
import { setupId } from './setups';

export type { LookupResult };

/** A user as Webex returned them: texts are cut and without the token. Empty or null: not returned. */
export interface WebexUser {
  readonly id: string;
  readonly userName: string;
  readonly emails: readonly string[];
  readonly displayName: string;
  readonly active: boolean | null;
  /** ISO 8601, UTC. */
  readonly created: string | null;
  readonly lastModified: string | null;
}

/** A request of the look-up: planned, sent, waiting for its next attempt, or answered. */
export interface LookupRequest {
  /** `GET https://host/path?filter=…`; without the token. */
  readonly line: string;
  readonly state: 'running' | 'waiting' | 'ended';
  /** Null: no answer. */
  readonly status: number | null;
  /** Milliseconds. */
  readonly duration?: number;
  readonly trackingId?: string;
  /** While it waits: when the next attempt begins (ISO 8601), its number, and the number of attempts. */
  readonly retryAt?: string;
  readonly attempt?: number;
  readonly attempts?: number;
}

export interface LookupProgress {
  readonly setupId: string;
  readonly requests: readonly LookupRequest[];
}

/** How a value in Webex compares with the one that the mappings would send. */
export type ValueVerdict =
  | 'same'
  /** Only in upper and lower case. */
  | 'differsInCase'
  | 'different'
  /** Webex's answer does not have the attribute, which does not prove that it is empty. */
  | 'notReturned'
  /** Entra would send no value. */
  | 'notSent'
  /** The person lacks an attribute that the mapping uses: not entered, which does not prove that it is empty in Entra. */
  | 'notEntered'
  /** What Entra would send cannot be calculated here, or cannot be compared. */
  | 'unclear';

/** A row of the mappings beside what Webex has. */
export interface MappedValue {
  readonly target: string;
  readonly source: MappingSource;
  /** Entra sends it only when it creates the user. */
  readonly creationOnly: boolean;
  /** Null: not returned. */
  readonly webex: string | null;
}

export interface ComparedValue extends MappedValue {
  /** What Entra would send; null: nothing, or it cannot be calculated here. */
  readonly entra: string | null;
  readonly outcome: RowOutcome;
  readonly verdict: ValueVerdict;
}

export type LookupOutcome =
  | { readonly kind: 'notFound' }
  | {
      readonly kind: 'found';
      readonly user: WebexUser;
      readonly values: readonly MappedValue[];
      /** The Entra attributes that the mappings use. */
      readonly sources: readonly string[];
    }
  | { readonly kind: 'elsewhere'; readonly user: WebexUser }
  /** `count`: of all, also of those that are not listed. */
  | { readonly kind: 'several'; readonly users: readonly WebexUser[]; readonly count: number };

export interface Lookup {
  /** The address that Entra sends as userName. */
  readonly address: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly requests: readonly LookupRequest[];
  readonly outcome: LookupOutcome;
  /** The setup, with the result in its record. */
  readonly setup: SetupView;
}

export interface ResultComparison {
  /** An expression of the mappings leaves this user out: Entra would send nothing. */
  readonly skipped: boolean;
  readonly values: readonly ComparedValue[];
}

const address = z.string().trim().min(1).max(maximumAddressLength);

export const resultCheckContract = {
  channels: {
    /**
     * Looks up one user in Webex with the current token, and adds the result to the record. `others`: further addresses of the
     * same user. Fails with `check.cancelled` after a cancel.
     */
    'resultCheck.lookUp': takes(
      z.object({ id: setupId, address, others: z.array(address).max(maximumLookupAddresses - 1) }),
    ).answersOrFails<Lookup>(),
    'resultCheck.cancel': takes(z.object({ id: setupId })).answers<null>(),
    /**
     * Compares the user that was found last with what the mappings would send for a person of Entra. Sends nothing. Fails with
     * `step.notReached` when none was found in this run.
     */
    'resultCheck.compare': takes(z.object({ id: setupId, person: entraPerson })).answersOrFails<ResultComparison>(),
  },
  events: {
    'resultCheck.progress': tells<LookupProgress>(),
  },
};
