import type { Account, EntraTestResult, SignInWay, TestView, TokenView } from './setup';

/**
 * A renewal brings a new token beside the one that Entra uses: `current` is the one in use, `pending` the new one until
 * Entra has taken it. Where a channel or an event does not say which, the current one is meant.
 */
export type TokenSlot = 'current' | 'pending';

/**
 * Where a renewal stands: `signIn`: the new token is gone and must be got again; `finish`: Entra has the new token, but
 * the keychain did not let it take the place of the old one yet.
 */
export type RenewalStep = 'signIn' | 'check' | 'handOver' | 'finish';

/** A renewal under way: what is known of the new token. */
export interface RenewalView {
  readonly step: RenewalStep;
  readonly token: TokenView;
  readonly account: Account | null;
  readonly accountAccepted: boolean;
  readonly lastTest: TestView | null;
  /** When the new Secret Token was copied last; ISO 8601, UTC. */
  readonly copiedAt: string | null;
  readonly entraTest: { readonly at: string; readonly result: EntraTestResult } | null;
}

/** The token in use is of no use any more: Entra is refused since this moment, or at the latest since then. */
export interface LateView {
  readonly reason: 'expired' | 'rejected';
  /** ISO 8601, UTC. */
  readonly since: string;
}

/** How the last renewal went. */
export interface LastRenewal {
  /** ISO 8601, UTC. */
  readonly at: string;
  /** It came after the old token had stopped working: provisioning has to be restarted. */
  readonly late: LateView | null;
}

/**
 * What became of a token: `inUse` by Entra; `new`, of a renewal under way; `kept` beside the one in use until a day;
 * `replaced` by a newer one; `abandoned` before Entra had it; `forgotten` without one in its place.
 */
export type TokenFate = 'inUse' | 'new' | 'kept' | 'replaced' | 'abandoned' | 'forgotten';

/** One link of the chain of tokens that a record tells of. */
export interface ChainToken {
  /** ISO 8601, UTC. */
  readonly obtainedAt: string;
  readonly expiresAt: string | null;
  readonly way: SignInWay;
  readonly email: string | null;
  /** Eight hexadecimal digits in two groups, of a keyed hash; null: it could not be made. */
  readonly fingerprint: string | null;
  readonly fate: TokenFate;
  /** Of `kept`, until when; of the others but `inUse` and `new`, since when. ISO 8601, UTC. */
  readonly fateAt: string | null;
}

/** For how many days the token that was replaced may be kept. */
export type KeepDays = 1 | 7 | 30;
