import { create } from 'zustand';
import type { Failure, RestoreAction, RestoreProgress, RestoreResult, RestoreView } from '../../../shared/contract';

export interface RestoreState {
  readonly view: RestoreView | null;
  readonly busy: 'opening' | 'unlocking' | 'applying' | null;
  /** How far the opening is; null while it is short. */
  readonly progress: RestoreProgress | null;
  /** By key: the chosen action where it is not the proposed one. */
  readonly actions: Readonly<Record<number, RestoreAction>>;
  readonly withoutTokens: boolean;
  readonly failure: Failure | null;
  /** Why a locked file did not open, by its index. */
  readonly refusals: Readonly<Record<number, Failure>>;
  readonly result: { readonly kind: 'restored' | 'undone'; readonly result: RestoreResult } | null;
}

export const initialRestore: RestoreState = {
  view: null,
  busy: null,
  progress: null,
  actions: {},
  withoutTokens: false,
  failure: null,
  refusals: {},
  result: null,
};

export const useRestore = create<RestoreState>()(() => initialRestore);
export const { getState: restoring, setState: changeRestore } = useRestore;
