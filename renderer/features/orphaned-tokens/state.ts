import { create } from 'zustand';
import type { Failure, OrphanedTokens } from '../../../shared/contract';

export interface OrphanedTokensState {
  /** Tokens in the keychain of setups that do not exist here, unless the notice was closed. */
  readonly orphans: readonly OrphanedTokens[];
  readonly confirming: boolean;
  readonly removing: boolean;
  /** The number of removed tokens, until the message is dismissed. */
  readonly removed: number;
  /** Why a removal ended early. */
  readonly failure: Failure | null;
  /** The app cannot note of which setups the keychain has tokens. */
  readonly journalFailure: Failure | null;
}

export const idleOrphanedTokens: OrphanedTokensState = {
  orphans: [],
  confirming: false,
  removing: false,
  removed: 0,
  failure: null,
  journalFailure: null,
};

export const useOrphanedTokens = create<OrphanedTokensState>()(() => idleOrphanedTokens);
export const { getState: orphanedTokens, setState: changeOrphanedTokens } = useOrphanedTokens;

export function tokenCount(orphans: readonly OrphanedTokens[]): number {
  return orphans.reduce((sum, { count }) => sum + count, 0);
}
