import type { SignInMethod } from '../enums';
import type { Failure } from './failure';

/**
 * Where the token is: never the token itself. `missing`: the keychain does not have the one that the record speaks of, but
 * none, or another one.
 */
export type TokenLocation = 'keychain' | 'thisRun' | 'missing' | 'unknown';

export interface TokenView {
  readonly location: TokenLocation;
  /** Why the location is `unknown`: the keychain could not be asked. Of `missing`, that it holds another token. */
  readonly failure?: Failure;
  readonly method: SignInMethod;
  /** ISO 8601, UTC. */
  readonly obtainedAt: string;
  /** ISO 8601, UTC; absent when Webex did not say how long the token lives. */
  readonly expiresAt?: string;
  readonly lifetimeDays?: number;
  /** The lifetime is far from the 365 days that the documents promise. */
  readonly unusualLifetime: boolean;
  readonly fingerprint?: string;
}

/** The token in use no longer works: Webex rejects Entra since this moment, or earlier. */
export interface TokenOutage {
  readonly reason: 'expired' | 'rejected';
  /** ISO 8601, UTC. */
  readonly since: string;
}

/** How the last renewal went. */
export interface LastRenewal {
  /** ISO 8601, UTC. */
  readonly at: string;
  /** It came after the old token had stopped working: provisioning has to be restarted. */
  readonly outage: TokenOutage | null;
}

/**
 * What became of a token: `inUse` by Entra; `new`, of a renewal under way; `kept` beside the one in use until a day;
 * `replaced` by a newer one; `abandoned` before Entra had it; `forgotten` without one in its place.
 */
export type TokenStatus = 'inUse' | 'new' | 'kept' | 'replaced' | 'abandoned' | 'forgotten';

/** One token in the token history of a record. */
export interface TokenPeriod {
  /** ISO 8601, UTC. */
  readonly obtainedAt: string;
  readonly expiresAt: string | null;
  readonly method: SignInMethod;
  readonly email: string | null;
  /** Eight hexadecimal digits in two groups, of a keyed hash; null: it could not be made. */
  readonly fingerprint: string | null;
  readonly status: TokenStatus;
  /** Of `kept`, until when; of the others but `inUse` and `new`, since when. ISO 8601, UTC. */
  readonly statusAt: string | null;
}
