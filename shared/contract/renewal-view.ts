import type { EntraTestResult } from '../enums';
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
  readonly token: TokenView;
  readonly account: Account | null;
  readonly accountAccepted: boolean;
  readonly lastTest: TestView | null;
  /** When the new Secret Token was copied last; ISO 8601, UTC. */
  readonly copiedAt: string | null;
  readonly entraTest: { readonly at: string; readonly result: EntraTestResult } | null;
}
