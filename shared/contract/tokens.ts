import type { SignInMethod, TokenStatus, TokenStorage } from '../enums';
import type { Failure } from './failure';

/**
 * The location of the token, never the token itself. `missing`: the keychain has no token, or another one than the
 * record.
 */
export type TokenLocation = TokenStorage | 'missing' | 'unknown';

export interface TokenView {
  readonly location: TokenLocation;
  /** For `unknown`: why the keychain could not be read. For `missing`: that it holds another token. */
  readonly failure?: Failure;
  /** Why Webex did not tell whose token it is. */
  readonly accountFailure?: Failure;
  readonly method: SignInMethod;
  /** ISO 8601, UTC. */
  readonly obtainedAt: string;
  /** ISO 8601, UTC; absent if Webex did not report the lifetime. */
  readonly expiresAt?: string;
  readonly lifetimeDays?: number;
  /** The lifetime differs widely from the 365 days of the documents. */
  readonly unusualLifetime: boolean;
  readonly fingerprint?: string;
  /** The size of a token that may be too large for Entra. */
  readonly secretBytes?: number;
}

/** The token in use no longer works: Webex rejects Entra since this moment, or earlier. */
export interface TokenOutage {
  readonly reason: 'expired' | 'rejected';
  /** ISO 8601, UTC. */
  readonly since: string;
}

/** What can be said about provisioning in Entra, which the app cannot see. */
export interface ProvisioningView {
  /**
   * `unconfirmed`: not said to be on. `on`: the administrator confirmed that. `rejected`: then Webex rejected the token.
   * `turnedOff`: for four weeks, after which Entra turns it off.
   */
  readonly state: 'unconfirmed' | 'on' | 'rejected' | 'turnedOff';
  /** The day on which Entra turns it off, or has done so; ISO 8601, UTC. Null: Webex does not reject the token. */
  readonly offAt: string | null;
}

/** The result of the last renewal. */
export interface LastRenewal {
  /** ISO 8601, UTC. */
  readonly at: string;
  /** The old token had stopped working before. */
  readonly outage: TokenOutage | null;
  /** What that meant in Entra: where it was on, it has to be restarted. */
  readonly provisioning: ProvisioningView;
}

/** One token in the token history of a record. */
export interface TokenPeriod {
  /** ISO 8601, UTC. */
  readonly obtainedAt: string;
  readonly expiresAt: string | null;
  readonly method: SignInMethod;
  readonly email: string | null;
  /** Eight hexadecimal digits of a keyed hash, in two groups; null: not available. */
  readonly fingerprint: string | null;
  readonly status: TokenStatus;
  /** For `kept`: until when. For all others but `inUse` and `new`: since when. ISO 8601, UTC. */
  readonly statusAt: string | null;
}
