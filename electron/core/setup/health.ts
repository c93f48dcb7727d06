import type { CheckView, Failure, TestOutcome } from '../../../shared/contract';

/**
 * What a connection test says about a setup. `rejected`: Webex refused the token or its account. `unreachable`: no answer
 * of Webex came, so nothing is known. `wrong`: it answered, but Entra could not work with that.
 */
export type Verdict =
  | { readonly kind: 'passed' }
  | { readonly kind: 'rejected' | 'unreachable' | 'wrong'; readonly failure: Failure };

/** What the network or a server in trouble causes; a later test may find everything in order. */
const passing: readonly Failure['code'][] = [
  'http.tooManyRequests',
  'http.serverError',
  'http.redirect',
  'http.loginPage',
  'check.cancelled',
];

/** Judges a connection test by its checks. A test without a failed check that did not pass counts as unreachable. */
export function verdictOf(test: { readonly outcome: TestOutcome; readonly checks: readonly CheckView[] }): Verdict {
  if (test.outcome === 'passed' || test.outcome === 'warning') return { kind: 'passed' };
  const failures = test.checks.flatMap(({ id, state, failure }) =>
    state === 'failed' && failure ? [{ id, failure }] : [],
  );
  const refused = failures.find(
    ({ id, failure }) =>
      (id === 'token' || id === 'users') && (failure.code === 'http.unauthorized' || failure.code === 'http.forbidden'),
  );
  if (refused) return { kind: 'rejected', failure: refused.failure };
  const wrong = failures.find(({ failure: { code } }) => !code.startsWith('net.') && !passing.includes(code));
  if (wrong) return { kind: 'wrong', failure: wrong.failure };
  return { kind: 'unreachable', failure: failures[0]?.failure ?? { code: 'check.cancelled' } };
}
