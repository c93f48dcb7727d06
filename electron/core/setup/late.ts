import type { LateView, SignInFacts, TestView } from '../../../shared/contract';

/**
 * Whether Webex refuses the current token, and since when: it has expired, or a connection test was answered 401 before
 * that, as for a revoked token. What Entra makes of that: facts of Microsoft's documents, "quarantine".
 */
export function lateOf(
  { signIn, rejectedSince: rejected }: { readonly signIn: SignInFacts | null; readonly rejectedSince: string | null },
  now: Date,
): LateView | null {
  const expiresAt = signIn?.expiresAt ?? null;
  const expired = expiresAt !== null && new Date(expiresAt) <= now;
  if (rejected && !(expired && new Date(expiresAt) <= new Date(rejected)))
    return { reason: 'rejected', since: rejected };
  return expired ? { reason: 'expired', since: expiresAt } : null;
}

/**
 * Since when Webex refuses a token, after one more connection test.
 * @param before the answer before that test
 * @returns `before` when the test did not find out, for example without a network
 */
export function rejectedSince(before: string | null, { at, checks }: Pick<TestView, 'at' | 'checks'>): string | null {
  const token = checks.find(({ id }) => id === 'token');
  if (token?.failure?.code === 'http.unauthorized') return before ?? at;
  return token?.state === 'passed' || token?.state === 'warning' ? null : before;
}
