import type { SignInFacts, TestView, TokenOutage } from '../../../shared/contract';

/**
 * Whether and since when Webex rejects the current token: it has expired, or a connection test was answered with 401
 * before that, for example for a revoked token. For the effect in Entra, see Microsoft's documents on "quarantine".
 */
export function tokenOutage(
  { signIn, rejectedSince: rejected }: { readonly signIn: SignInFacts | null; readonly rejectedSince: string | null },
  now: Date,
): TokenOutage | null {
  const expiresAt = signIn?.expiresAt ?? null;
  const expired = expiresAt !== null && new Date(expiresAt) <= now;
  if (rejected && !(expired && new Date(expiresAt) <= new Date(rejected)))
    return { reason: 'rejected', since: rejected };
  return expired ? { reason: 'expired', since: expiresAt } : null;
}

/**
 * Since when Webex rejects a token, after one more connection test.
 * @param before the value before that test
 * @returns `before` when the test gave no answer, for example without a network
 */
export function rejectedSince(before: string | null, { at, checks }: Pick<TestView, 'at' | 'checks'>): string | null {
  const token = checks.find(({ id }) => id === 'token');
  if (token?.failure?.code === 'http.unauthorized') return before ?? at;
  return token?.state === 'passed' || token?.state === 'warning' ? null : before;
}
