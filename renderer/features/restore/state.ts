import { create } from 'zustand';
import type { BackupProgress, Failure, RestoreDeed, RestoreResult, RestoreView, Space } from '../../../shared/contract';

/** What is to be backed up; without an id, all setups of the space. No passphrase is ever kept here. */
export interface BackupTarget {
  readonly space: Space;
  readonly id?: string;
  readonly name: string;
  readonly count: number;
}

export interface RestoreState {
  readonly backup: BackupTarget | null;
  readonly progress: BackupProgress | null;
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
  backup: null,
  progress: null,
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
