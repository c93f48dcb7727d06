import type { AccountDecision, EntraTestResult } from '../enums';
import type { TestView } from './checks';
import type { Account } from './setup-events';
import type { TokenView } from './tokens';

/**
 * Where a renewal stands: `signIn`: the new token is gone and must be got again; `finish`: Entra has the new token, but
 * the keychain did not let it take the place of the old one yet.
 */
export type RenewalStep = 'signIn' | 'check' | 'handOver' | 'finish';

/** A renewal under way: what is known of the new token. */
export interface RenewalView {
  readonly step: RenewalStep;
  /** The pages of the renewal that can be opened now. */
  readonly reached: readonly Exclude<RenewalStep, 'finish'>[];
  readonly token: TokenView;
  readonly account: Account | null;
  readonly accountAccepted: boolean;
  /** What the administrator has to accept of the account before work goes on; null: nothing. */
  readonly decision: AccountDecision | null;
  readonly lastTest: TestView | null;
  /** When the new Secret Token was copied last; ISO 8601, UTC. */
  readonly copiedAt: string | null;
  readonly entraTest: { readonly at: string; readonly result: EntraTestResult } | null;
}
