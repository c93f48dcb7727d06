import type { LateView, SignInFacts, TestView } from '../../../shared/contract';

/**
 * Whether Webex refuses the current token: it has expired, or the connection test was told so (401), which is how a token
 * looks that was revoked. What Entra makes of that: facts of Microsoft's documents, "quarantine".
 */
export function lateOf(
  { signIn, lastTest }: { readonly signIn: SignInFacts | null; readonly lastTest: TestView | null },
  now: Date,
): LateView | null {
  if (signIn?.expiresAt && new Date(signIn.expiresAt) <= now) return { reason: 'expired', since: signIn.expiresAt };
  const refused = lastTest?.checks.some(({ id, failure }) => id === 'token' && failure?.code === 'http.unauthorized');
  return lastTest && refused ? { reason: 'rejected', since: lastTest.at } : null;
}
