import { beforeEach, describe, expect, it } from 'vitest';
import { accountInOrder, otherOrganization } from '../../../../electron/core/setup/account-rules';
import { factsOf } from '../../../../electron/core/setup/facts';
import {
  isRenewable,
  mayHandOver,
  mayReportPending,
  reachedSteps,
  renewalStepOf,
} from '../../../../electron/core/setup/renewal';
import type { Account, RenewalStep, SetupEvent, TokenLocation } from '../../../../shared/contract';
import {
  accepted,
  confirmed,
  connected,
  copied,
  day,
  entra,
  factsAfter,
  full,
  orgId,
  orgIdSet,
  partnerOrg,
  plain,
  renewing,
  restartDays,
  signedIn,
  tested,
  who,
} from './renewal-events';

beforeEach(restartDays);

describe('isRenewable() is true', () => {
  it.each<[string, () => SetupEvent[], boolean]>([
    ['not before there is a token', () => [orgIdSet()], false],
    ['not before Entra has it', () => [signedIn(), orgIdSet(), tested('passed', false)], false],
    ['not when Entra never took it', () => [signedIn(), orgIdSet(), entra('failed')], false],
    ['when Entra has it', connected, true],
    ['when Entra refused it later', () => [...connected(), entra('failed')], true],
    ['not with another Org ID, which Entra does not have', () => [...connected(), orgIdSet(partnerOrg)], false],
    ['while one is under way', () => [...connected(), renewing(), orgIdSet(partnerOrg)], true],
    ['after the last one', () => [...connected(), renewing(), confirmed(), plain('renewed')], true],
  ])('%s', (_name, events, expected) => {
    expect(isRenewable(factsOf(events()))).toBe(expected);
  });
});

describe('the account of a renewal', () => {
  it.each<[string, Account | null, boolean, boolean]>([
    ['the same', full, false, true],
    ['another full administrator', who({ email: 'grace@contoso.com' }), false, true],
    ['one that Webex does not report', null, false, true],
    ['one whose organization Webex does not report', who({ orgId: '' }), false, true],
    ['one whose role Webex does not report', who({ administrator: 'unknown' }), false, true],
    ['a user administrator', who({ administrator: 'userAdmin' }), false, false],
    ['no administrator', who({ administrator: 'no' }), false, false],
    ['another organization', who({ orgId: partnerOrg }), true, false],
  ])('is checked: %s', (_name, account, refused, inOrder) => {
    const facts = factsAfter();
    expect(otherOrganization(facts, account)?.code ?? null).toBe(refused ? 'renewal.otherOrganization' : null);
    const { pending } = factsAfter(renewing(account));
    expect(pending && accountInOrder(pending, orgId)).toBe(inOrder);
  });

  it('needs no second acceptance for a partner’s organization, but does for a lesser role', () => {
    const partner = who({ orgId: partnerOrg });
    const before = [signedIn(partner), orgIdSet(), accepted(), tested('passed', false), entra('succeeded')];
    const facts = factsOf(before);
    expect(otherOrganization(facts, partner)).toBeNull();
    const again = factsOf([...before, renewing(partner)]).pending;
    expect(again && accountInOrder(again, orgId)).toBe(true);
    const lesser = factsOf([...before, renewing(who({ orgId: partnerOrg, administrator: 'userAdmin' }))]).pending;
    expect(lesser && accountInOrder(lesser, orgId)).toBe(false);
    expect(otherOrganization(facts, who({ orgId: 'f0f0f0f0-0000-4000-8000-000000000000' }))).not.toBeNull();
  });
});

describe('renewalStepOf()', () => {
  const lesser = () => renewing(who({ administrator: 'no' }));
  it.each<[string, () => SetupEvent[], TokenLocation, RenewalStep, boolean, boolean]>([
    ['signed in', () => [renewing()], 'keychain', 'check', false, false],
    ['tested', () => [renewing(), tested('passed')], 'keychain', 'handOver', true, false],
    ['tested without success', () => [renewing(), tested('failed')], 'keychain', 'check', true, false],
    ['tested by a lesser account', () => [lesser(), tested('passed')], 'keychain', 'check', false, false],
    ['the same, accepted', () => [lesser(), accepted(true), tested('passed')], 'keychain', 'handOver', true, false],
    ['copied', () => [renewing(), tested('passed'), copied()], 'keychain', 'handOver', true, true],
    ['copied, and lost', () => [renewing(), tested('passed'), copied()], 'missing', 'signIn', true, true],
    ['confirmed', () => [renewing(), tested('passed'), copied(), confirmed()], 'keychain', 'finish', true, true],
    [
      'signed in anew',
      () => [renewing(), tested('passed'), copied(), plain('renewalAbandoned'), renewing()],
      'keychain',
      'check',
      false,
      false,
    ],
    [
      'with another Org ID',
      () => [renewing(who({ orgId: '' })), tested('passed'), copied(), orgIdSet('b')],
      'keychain',
      'check',
      false,
      false,
    ],
  ])('returns the step of a renewal that is %s', (_name, events, location, step, handOver, confirm) => {
    const { pending, orgId: org } = factsAfter(...events());
    if (!pending) throw new Error('There is no renewal in progress.');
    expect(renewalStepOf(pending, location, org)).toBe(step);
    expect(mayHandOver(pending, org)).toBe(handOver);
    const opensHandOver = step === 'finish' || (step !== 'signIn' && handOver);
    expect(reachedSteps(pending, step, org).includes('handOver')).toBe(opensHandOver);
    expect(mayReportPending(pending, org)).toBe(confirm);
  });

  it('keeps the findings of the current token until the end', () => {
    const before = factsAfter();
    const during = factsAfter(renewing(who({ email: 'new@contoso.com' })), tested('failed'), copied(), confirmed());
    for (const key of ['accountAccepted', 'lastTest', 'entraTest', 'secretTokenCopiedAt'] as const)
      expect(typeof during[key]).toBe(typeof before[key]);
    expect(during.signIn?.account?.email).toBe('ada@contoso.com');
    expect(during.lastTest?.outcome).toBe('passed');
    const after = factsAfter(
      renewing(who({ email: 'new@contoso.com' })),
      tested('failed'),
      copied(),
      confirmed(),
      plain('renewed'),
    );
    expect(after).toMatchObject({
      pending: null,
      signIn: { account: { email: 'new@contoso.com' } },
      lastTest: { outcome: 'failed' },
      entraTest: { result: 'succeeded' },
      handedOver: true,
      previous: { signIn: { account: { email: 'ada@contoso.com' } }, keptUntil: day(90) },
    });
  });
});
