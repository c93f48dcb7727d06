import { z } from 'zod';
import type { Space } from '../enums';
import { takes, tells } from './channel';
import type { Failure } from './failure';
import { setupId, space } from './setups';

/** Tokens in the keychain of a setup that does not exist here any more. */
export interface OrphanedTokens {
  readonly space: Space;
  readonly id: string;
  readonly count: number;
  /** When the first of them was stored, as far as known; ISO 8601, UTC. */
  readonly since: string;
}

export const orphanedTokensContract = {
  channels: {
    /** Removes the tokens of these setups, in order, up to the first failure. Skips setups that exist again. */
    'orphanedTokens.remove': takes(
      z.object({ setups: z.array(z.object({ space, id: setupId })).max(10_000) }),
    ).answersOrFails<null>(),
  },
  events: {
    /** All that are left: sent shortly after the start if there are any, and after each change. */
    'orphanedTokens.changed': tells<readonly OrphanedTokens[]>(),
    /** The app cannot note of which setups the keychain has tokens. */
    'orphanedTokens.journalFailed': tells<Failure>(),
  },
};
