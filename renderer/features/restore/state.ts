import { create } from 'zustand';
import type { Failure, RestoreDeed, RestoreResult, RestoreView } from '../../../shared/contract';

export interface RestoreState {
  readonly view: RestoreView | null;
  readonly busy: 'opening' | 'unlocking' | 'applying' | null;
  /** By key: what was chosen in place of the usual deed. */
  readonly deeds: Readonly<Record<number, RestoreDeed>>;
  readonly withoutTokens: boolean;
  readonly failure: Failure | null;
  /** Why a locked file did not open, by its index. */
  readonly refusals: Readonly<Record<number, Failure>>;
  readonly result: { readonly kind: 'restored' | 'undone'; readonly result: RestoreResult } | null;
}

export const initialRestore: RestoreState = {
  view: null,
  busy: null,
  deeds: {},
  withoutTokens: false,
  failure: null,
  refusals: {},
  result: null,
};

export const useRestore = create<RestoreState>()(() => initialRestore);
export const { getState: restoring, setState: changeRestore } = useRestore;
