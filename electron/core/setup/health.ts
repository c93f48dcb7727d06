import type { CheckView, Failure, TestOutcome } from '../../../shared/contract';

/**
 * The meaning of a connection test for a setup. `rejected`: Webex rejected the token or its account. `unreachable`:
 * Webex did not answer, so the state is unknown. `wrong`: Webex answered, but Entra could not work with the answer.
 */
export type Verdict =
  | { readonly kind: 'passed' }
  | { readonly kind: 'rejected' | 'unreachable' | 'wrong'; readonly failure: Failure };

/** Failures of the network or of an overloaded server; a later test may pass. */
const transientCodes: readonly Failure['code'][] = [
  'http.tooManyRequests',
  'http.locked',
  'http.serverError',
  'http.redirect',
  'http.loginPage',
  'check.cancelled',
];

/**
 * Classifies a connection test by its checks. A test that neither passed nor has a failed check counts as unreachable.
 */
export function verdictOf(test: { readonly outcome: TestOutcome; readonly checks: readonly CheckView[] }): Verdict {
  if (test.outcome === 'passed' || test.outcome === 'warning') return { kind: 'passed' };
  const failures = test.checks.flatMap(({ id, state, failure }) =>
    state === 'failed' && failure ? [{ id, failure }] : [],
  );
  const rejected = failures.find(
    ({ id, failure }) =>
      (id === 'token' || id === 'users') && (failure.code === 'http.unauthorized' || failure.code === 'http.forbidden'),
  );
  if (rejected) return { kind: 'rejected', failure: rejected.failure };
  const wrong = failures.find(({ failure: { code } }) => !code.startsWith('net.') && !transientCodes.includes(code));
  if (wrong) return { kind: 'wrong', failure: wrong.failure };
  return { kind: 'unreachable', failure: failures[0]?.failure ?? { code: 'check.cancelled' } };
}
