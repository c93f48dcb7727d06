import type { AccountDecision, EntraTestResult } from '../enums';
import type { EntraProof } from '../enums/entra-writes';
import type { FailedTestView, TestView } from './connection-checks';
import type { Account } from './setup-events';
import type { TokenView } from './tokens';

/**
 * The step of a renewal. `signIn`: the new token is missing, so a new sign-in is needed. `finish`: Entra has the new token,
 * but the keychain has not replaced the old one yet.
 */
export type RenewalStep = 'signIn' | 'check' | 'handOver' | 'finish';

/** ISO 8601, UTC. `runSucceeded`: when that run of Entra began. `saved`: when the new Secret Token was written. */
export type EntraProofDates = Readonly<Partial<Record<EntraProof | 'saved', string>>>;

/** A renewal in progress: the facts about the new token. */
export interface RenewalView {
  readonly step: RenewalStep;
  /** The pages of the renewal that can be opened now. */
  readonly reached: readonly Exclude<RenewalStep, 'finish'>[];
  readonly token: TokenView;
  readonly account: Account | null;
  readonly accountAccepted: boolean;
  /** Why the administrator has to accept the account before continuing; null: no decision is needed. */
  readonly decision: AccountDecision | null;
  readonly lastTest: TestView | null;
  readonly failedTest: FailedTestView | null;
  /** When the new Secret Token was copied last; ISO 8601, UTC. */
  readonly copiedAt: string | null;
  /** Entra can have tested the new token: it was copied. */
  readonly mayReportEntraTest: boolean;
  readonly entraTest: { readonly at: string; readonly result: EntraTestResult } | null;
  /** What proves that Entra has the new token and uses it, as far as the app looked by itself; by link, when. */
  readonly entraProofs: EntraProofDates;
}
