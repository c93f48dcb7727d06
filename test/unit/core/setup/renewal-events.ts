import { factsOf } from '../../../../electron/core/setup/facts';
import type { Account, CheckView, SetupEvent } from '../../../../shared/contract';

// Events of a setup and its renewals, each a day later than the one before.

export const orgId = 'a35bfbc6-ccbd-4a17-a488-729f46c5420c';
export const partnerOrg = '0b6f5a2c-1111-4222-8333-944455556666';
export const day = (number: number) => new Date(Date.UTC(2026, 0, number)).toISOString();
/** The day of the last event. */
let moment = 0;
/** Call before each test: its events begin on the first day again. */
export function restartDays(): void {
  moment = 0;
}

function at(): string {
  moment += 1;
  return day(moment);
}

export const full: Account = { displayName: 'Ada', email: 'ada@contoso.com', orgId, administrator: 'full' };
export const who = (change: Partial<Account>): Account => ({ ...full, ...change });
export const signedIn = (
  account: Account | null = full,
  type: 'signedIn' | 'renewalSignedIn' = 'signedIn',
): SetupEvent => ({
  type,
  at: at(),
  way: 'window',
  account,
  expiresAt: day(365),
  keptIn: 'keychain',
  fingerprint: 'ab12 cd34',
});
export const renewing = (account: Account | null = full) => signedIn(account, 'renewalSignedIn');
export const orgIdSet = (org = orgId): SetupEvent => ({
  type: 'orgIdSet',
  at: at(),
  orgId: org,
  source: 'typed',
  deliberate: false,
});
export const accepted = (pending = false): SetupEvent => ({
  type: 'accountAccepted',
  at: at(),
  administrator: 'no',
  orgId,
  ...(pending ? { token: 'pending' } : {}),
});
export const tested = (outcome: 'passed' | 'failed', pending = true, checks: CheckView[] = []): SetupEvent => ({
  type: 'connectionTested',
  at: at(),
  outcome,
  checks,
  ...(pending ? { token: 'pending' } : {}),
});
export const copied = (): SetupEvent => ({ type: 'secretTokenCopied', at: at(), token: 'pending' });
export const entra = (result: 'succeeded' | 'failed'): SetupEvent => ({ type: 'entraTested', at: at(), result });
export const plain = (type: 'renewed' | 'renewalAbandoned' | 'previousForgotten'): SetupEvent => ({ type, at: at() });
export const confirmed = (keptUntil: string | null = day(90)): SetupEvent => ({
  type: 'renewalConfirmed',
  at: at(),
  keptUntil,
});

/** A setup whose token Entra has. */
export const connected = () => [signedIn(), orgIdSet(), tested('passed', false), entra('succeeded')];
export const factsAfter = (...more: SetupEvent[]) => factsOf([...connected(), ...more]);
