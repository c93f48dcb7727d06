import { create } from 'zustand';
import type { EntraPerson, Failure, Lookup, LookupRequest, ResultComparison } from '../../../shared/contract';

/** A look-up. `failed` and `cancelled` are shown until the next one; the record knows only complete ones. */
export type LookupFlow =
  | { readonly kind: 'idle' | 'cancelled' }
  | { readonly kind: 'running'; readonly requests: readonly LookupRequest[] }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly requests: readonly LookupRequest[] }
  | { readonly kind: 'ended'; readonly lookup: Lookup };

/** Provisioning the sample user in the practice Webex. */
export type PracticeFlow =
  | { readonly kind: 'idle' | 'sending' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'rejected'; readonly status: number }
  | { readonly kind: 'done' | 'there'; readonly address: string };

export interface ResultCheckState {
  readonly setupId: string | null;
  /** The organization that the results are about. */
  readonly orgId: string | null;
  /** As typed; stays while another page is open. */
  readonly address: string;
  readonly others: string;
  readonly flow: LookupFlow;
  /** The user's values in Entra, as typed. */
  readonly person: EntraPerson;
  readonly comparing: boolean;
  readonly comparison: ResultComparison | null;
  readonly comparisonFailure: Failure | null;
  readonly practice: PracticeFlow;
}

export const initialResultCheck: ResultCheckState = {
  setupId: null,
  orgId: null,
  address: '',
  others: '',
  flow: { kind: 'idle' },
  person: {},
  comparing: false,
  comparison: null,
  comparisonFailure: null,
  practice: { kind: 'idle' },
};

/** The result check of one setup: another setup begins with an empty one. */
export const useResultCheck = create<ResultCheckState>()(() => initialResultCheck);
export const { getState: resultCheck, setState: changeResultCheck } = useResultCheck;
