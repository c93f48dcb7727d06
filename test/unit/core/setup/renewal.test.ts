import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountInOrder, otherOrganization } from '../../../../electron/core/setup/account-rules';
import { factsOf } from '../../../../electron/core/setup/facts';
import {
  isRenewable,
  mayConfirm,
  mayHandOver,
  reachedSteps,
  renewalStepOf,
} from '../../../../electron/core/setup/renewal';
import { tokenHistory } from '../../../../electron/core/setup/token-history';
import { tokenOutage } from '../../../../electron/core/setup/token-outage';
import type {
  Account,
  CheckView,
  RenewalStep,
  SetupEvent,
  TokenLocation,
  TokenStatus,
} from '../../../../shared/contract';

const orgId = 'a35bfbc6-ccbd-4a17-a488-729f46c5420c';
const partnerOrg = '0b6f5a2c-1111-4222-8333-944455556666';
const day = (number: number) => new Date(Date.UTC(2026, 0, number)).toISOString();
let moment = 0;
function at(): string {
  moment += 1;
  return day(moment);
}

const full: Account = { displayName: 'Ada', email: 'ada@contoso.com', orgId, administrator: 'full' };
const who = (change: Partial<Account>): Account => ({ ...full, ...change });
const signedIn = (account: Account | null = full, type: 'signedIn' | 'renewalSignedIn' = 'signedIn'): SetupEvent => ({
  type,
  at: at(),
  way: 'window',
  account,
  expiresAt: day(365),
  keptIn: 'keychain',
  fingerprint: 'ab12 cd34',
});
const renewing = (account: Account | null = full) => signedIn(account, 'renewalSignedIn');
const orgIdSet = (org = orgId): SetupEvent => ({
  type: 'orgIdSet',
  at: at(),
  orgId: org,
  source: 'typed',
  deliberate: false,
});
const accepted = (pending = false): SetupEvent => ({
  type: 'accountAccepted',
  at: at(),
  administrator: 'no',
  orgId,
  ...(pending ? { token: 'pending' } : {}),
});
const tested = (outcome: 'passed' | 'failed', pending = true, checks: CheckView[] = []): SetupEvent => ({
  type: 'connectionTested',
  at: at(),
  outcome,
  checks,
  ...(pending ? { token: 'pending' } : {}),
});
const copied = (): SetupEvent => ({ type: 'secretTokenCopied', at: at(), token: 'pending' });
const entra = (result: 'succeeded' | 'failed'): SetupEvent => ({ type: 'entraTested', at: at(), result });
const plain = (type: 'renewed' | 'renewalAbandoned' | 'previousForgotten'): SetupEvent => ({ type, at: at() });
const confirmed = (keptUntil: string | null = day(90)): SetupEvent => ({
  type: 'renewalConfirmed',
  at: at(),
  keptUntil,
});

const connected = () => [signedIn(), orgIdSet(), tested('passed', false), entra('succeeded')];
const factsAfter = (...more: SetupEvent[]) => factsOf([...connected(), ...more]);

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
    expect(mayConfirm(pending, org)).toBe(confirm);
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

describe('tokenOutage()', () => {
  const refused: CheckView = { id: 'token', state: 'failed', failure: { code: 'http.unauthorized' } };
  it('follows from the expiry date or from a rejected connection test', () => {
    expect(tokenOutage(factsAfter(), new Date(day(364)))).toBeNull();
    expect(tokenOutage(factsAfter(), new Date(day(365)))).toEqual({ reason: 'expired', since: day(365) });
    const rejected = factsAfter(tested('failed', false, [refused]));
    expect(tokenOutage(rejected, new Date(day(2)))).toEqual({ reason: 'rejected', since: rejected.lastTest?.at });
    const other: CheckView = { ...refused, failure: { code: 'net.offline' } };
    expect(tokenOutage(factsAfter(tested('failed', false, [other])), new Date(day(2)))).toBeNull();
  });

  it('is kept in the facts of a late renewal', () => {
    const late = factsAfter(
      tested('failed', false, [refused]),
      renewing(),
      tested('passed'),
      copied(),
      confirmed(),
      plain('renewed'),
    );
    expect(late.lastRenewal).toMatchObject({ late: { reason: 'rejected' } });
    expect(factsAfter(renewing(), confirmed(), plain('renewed')).lastRenewal?.late).toBeNull();
  });
});

describe('tokenHistory()', () => {
  it.each<[string, () => SetupEvent[], TokenStatus[]]>([
    ['in use', () => [], ['inUse']],
    ['signed in again before Entra had it', () => [signedIn()], ['replaced', 'inUse']],
    ['a renewal under way', () => [renewing()], ['inUse', 'new']],
    ['confirmed, not yet in its place', () => [renewing(), confirmed()], ['inUse', 'new']],
    ['abandoned', () => [renewing(), plain('renewalAbandoned')], ['inUse', 'abandoned']],
    ['renewed', () => [renewing(), confirmed(), plain('renewed')], ['kept', 'inUse']],
    ['renewed, the old one not kept', () => [renewing(), confirmed(null), plain('renewed')], ['replaced', 'inUse']],
    [
      'and forgotten',
      () => [renewing(), confirmed(), plain('renewed'), plain('previousForgotten')],
      ['replaced', 'inUse'],
    ],
    [
      'renewed twice',
      () => [renewing(), confirmed(), plain('renewed'), renewing(), confirmed(), plain('renewed')],
      ['replaced', 'kept', 'inUse'],
    ],
  ])('lists the tokens: %s', (_name, events, statuses) => {
    expect(tokenHistory([...connected(), ...events()]).map(({ status }) => status)).toEqual(statuses);
  });

  it('agrees with the facts for any events', () => {
    const event = fc.constantFrom(
      ...connected(),
      renewing(),
      tested('passed'),
      copied(),
      confirmed(),
      confirmed(null),
      plain('renewed'),
      plain('renewalAbandoned'),
      plain('previousForgotten'),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 20 }), (events) => {
        const all = [...connected(), ...events];
        const facts = factsOf(all);
        const statuses = tokenHistory(all).map(({ status }) => status);
        expect(statuses.filter((status) => status === 'inUse')).toHaveLength(1);
        expect(statuses.includes('new')).toBe(facts.pending !== null);
        expect(statuses.includes('kept')).toBe(facts.previous !== null);
      }),
    );
  });
});
