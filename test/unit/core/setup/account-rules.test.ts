import { expect, it } from 'vitest';
import { accountInOrder, decisionOf } from '../../../../electron/core/setup/account-rules';
import type { Account } from '../../../../shared/contract';

const ada: Account = { displayName: 'Ada', email: 'ada@x.example', orgId: 'org-a', administrator: 'full' };

it.each([
  [{ administrator: 'no' }, null, 'no'],
  [{ administrator: 'userAdmin' }, null, 'userAdmin'],
  [{ administrator: 'userAdmin' }, 'org-b', 'userAdmin'],
  [{ administrator: 'unknown' }, null, null],
  [{ administrator: 'full' }, 'org-b', 'org'],
  [{ administrator: 'full' }, 'org-a', null],
  [{ administrator: 'full', orgId: '' }, 'org-b', null],
] as const)('an account %j with the Org ID %s needs the decision %s', (part, orgId, expected) => {
  const signIn = { account: { ...ada, ...part } };
  expect(decisionOf({ signIn, accountAccepted: false }, orgId)).toBe(expected);
  expect(accountInOrder({ signIn, accountAccepted: false }, orgId)).toBe(expected === null);
  expect(decisionOf({ signIn, accountAccepted: true }, orgId)).toBeNull();
});

it('no account needs no decision', () => {
  expect(decisionOf({ signIn: { account: null }, accountAccepted: false }, 'org-b')).toBeNull();
  expect(decisionOf({ signIn: null, accountAccepted: false }, 'org-b')).toBeNull();
});
