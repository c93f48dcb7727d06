import type { SetupEvent } from '../../../../shared/contract';
import { passedChecks, setUp, signIn } from '../../../fixtures/sample-records';

// A renewal as it goes on: its sign-in, its test, the copy of its token, and what Entra answered.

export const begun: readonly SetupEvent[] = [
  ...setUp('2026-12-01T08:10:00.000Z'),
  { type: 'renewalSignedIn', ...signIn('2026-11-20T10:00:00.000Z', '2027-11-20T10:00:00.000Z', '9e0f a1b2') },
];
export const tested: readonly SetupEvent[] = [
  ...begun,
  {
    type: 'connectionTested',
    at: '2026-11-20T10:01:00.000Z',
    outcome: 'passed',
    checks: passedChecks,
    token: 'pending',
  },
];
export const copied: readonly SetupEvent[] = [
  ...tested,
  { type: 'secretTokenCopied', at: '2026-11-20T10:02:00.000Z', token: 'pending' },
];

export const accepted: readonly SetupEvent[] = [
  ...copied,
  { type: 'entraTested', at: '2026-11-20T10:03:00.000Z', result: 'succeeded', token: 'pending' },
];
