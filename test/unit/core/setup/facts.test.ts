import { describe, expect, it } from 'vitest';
import { portalOf } from '../../../../electron/core/setup/entra-portal';
import { currentFacts, factsOf } from '../../../../electron/core/setup/facts';
import { isRenewable } from '../../../../electron/core/setup/renewal';
import { withEvent } from '../../../../electron/core/setup/replacing-events';
import { tokenOutage } from '../../../../electron/core/setup/token-outage';
import type { CheckView, EntraMethod, EntraPortal, SetupEvent, TestOutcome } from '../../../../shared/contract';

const at = (day: number) => `2026-11-${String(day).padStart(2, '0')}T10:00:00.000Z`;
const tested = (day: number, outcome: TestOutcome): SetupEvent => ({
  type: 'connectionTested',
  at: at(day),
  outcome,
  checks: [],
});
const signedIn = (day: number): SetupEvent => ({
  type: 'signedIn',
  at: at(day),
  way: 'window',
  account: null,
  expiresAt: null,
  keptIn: 'keychain',
});
const orgId = (day: number, id: string): SetupEvent => ({
  type: 'orgIdSet',
  at: at(day),
  orgId: id,
  source: 'typed',
  deliberate: false,
});

describe('lastPassedAt is the last successful connection test', () => {
  it.each<[string, SetupEvent[], string | null]>([
    ['none', [signedIn(1)], null],
    ['one that failed', [signedIn(1), tested(2, 'failed')], null],
    ['one with a remark', [signedIn(1), tested(2, 'warning')], at(2)],
    ['a failed one after it', [signedIn(1), tested(2, 'passed'), tested(3, 'failed')], at(2)],
    ['a later one', [signedIn(1), tested(2, 'passed'), tested(3, 'passed')], at(3)],
    ['another token since', [signedIn(1), tested(2, 'passed'), signedIn(3)], null],
    ['another organization since', [orgId(1, 'a'), tested(2, 'passed'), orgId(3, 'b')], null],
    ['the same organization once more', [orgId(1, 'a'), tested(2, 'passed'), orgId(3, 'a')], at(2)],
  ])('with %s', (_name, events, expected) => {
    expect(factsOf(events).lastPassedAt).toBe(expected);
  });
});

describe('the result of a connection test', () => {
  const of = (org: string, token?: 'pending'): SetupEvent => ({
    ...(tested(4, 'passed') as Extract<SetupEvent, { type: 'connectionTested' }>),
    orgId: org,
    ...(token ? { token } : {}),
  });

  it('counts only for the tested Org ID, even if it is recorded later', () => {
    expect(factsOf([signedIn(1), orgId(2, 'a'), of('a')])).toMatchObject({ lastPassedAt: at(4) });
    const late = factsOf([signedIn(1), orgId(2, 'a'), orgId(3, 'b'), of('a')]);
    expect(late).toMatchObject({ lastTest: null, lastPassedAt: null });
    const renewal: SetupEvent = { ...signedIn(3), type: 'renewalSignedIn' } as SetupEvent;
    expect(factsOf([signedIn(1), orgId(2, 'a'), renewal, orgId(3, 'b'), of('a', 'pending')]).pending).toMatchObject({
      lastTest: null,
      lastPassedAt: null,
    });
  });

  it('counts without an Org ID, as earlier versions wrote it', () => {
    expect(factsOf([signedIn(1), orgId(2, 'a'), tested(3, 'passed')]).lastPassedAt).toBe(at(3));
  });
});

describe('the last passed check of write access', () => {
  const write = (day: number, state: CheckView['state'], token?: 'pending'): SetupEvent => ({
    ...(tested(day, state === 'failed' ? 'failed' : 'warning') as Extract<SetupEvent, { type: 'connectionTested' }>),
    checks: [{ id: 'write', state }],
    ...(token ? { token } : {}),
  });
  const renewal = { ...signedIn(3), type: 'renewalSignedIn' } as SetupEvent;

  it.each<[string, SetupEvent[], string | undefined]>([
    ['that was off', [signedIn(1), write(2, 'off')], undefined],
    ['that passed', [signedIn(1), write(2, 'passed')], at(2)],
    ['before tests that only read', [signedIn(1), write(2, 'passed'), write(3, 'off'), write(4, 'off')], at(2)],
    ['before one without an answer', [signedIn(1), write(2, 'passed'), write(3, 'warning')], at(2)],
    ['before one that failed', [signedIn(1), write(2, 'passed'), write(3, 'failed'), write(4, 'off')], undefined],
    ['of an earlier token', [signedIn(1), write(2, 'passed'), signedIn(3), write(4, 'off')], undefined],
    ['of another token', [signedIn(1), write(2, 'off'), renewal, write(4, 'passed', 'pending')], undefined],
  ])('%s', (_name, events, expected) => {
    expect(factsOf(events).lastTest?.writePassedAt).toBe(expected);
  });

  it('belongs to the new token of a renewal, too', () => {
    const events = [signedIn(1), write(2, 'passed'), renewal, write(4, 'off', 'pending')];
    expect(factsOf(events).pending?.lastTest?.writePassedAt).toBeUndefined();
    expect(factsOf([...events, write(5, 'passed', 'pending')]).pending?.lastTest?.writePassedAt).toBe(at(5));
  });
});

describe('a token that Webex rejects', () => {
  const token = (state: CheckView['state'], failure?: CheckView['failure']): CheckView[] => [
    { id: 'token', state, ...(failure ? { failure } : {}) },
  ];
  const failed = (day: number, checks: CheckView[]): SetupEvent => ({
    type: 'connectionTested',
    at: at(day),
    outcome: 'failed',
    checks,
  });
  const rejected = (day: number) => failed(day, token('failed', { code: 'http.unauthorized' }));
  const offline = (day: number) => failed(day, token('blocked', { code: 'net.offline' }));
  const accepted = (day: number) => failed(day, token('passed'));

  it.each<[string, SetupEvent[], string | null]>([
    ['never', [offline(2)], null],
    ['since the first rejection', [rejected(2), rejected(3), rejected(4)], at(2)],
    ['even if a later test had no network', [rejected(2), offline(3)], at(2)],
    [
      'since the first rejection, despite a test without a network in between',
      [rejected(2), offline(3), rejected(4)],
      at(2),
    ],
    ['no longer after a test that passed', [rejected(2), tested(3, 'passed')], null],
    ['no longer after Webex accepted it, even if other checks failed', [rejected(2), accepted(3)], null],
    ['again since the first rejection after that', [rejected(2), tested(3, 'passed'), rejected(4), rejected(5)], at(4)],
    ['no longer after a sign-in with another token', [rejected(2), signedIn(3)], null],
  ])('is rejected %s', (_name, events, since) => {
    const outage = tokenOutage(factsOf([signedIn(1), ...events]), new Date(at(29)));
    expect(outage).toEqual(since === null ? null : { reason: 'rejected', since });
  });

  it('is rejected since its expiry, or since an earlier rejection', () => {
    const expiring: SetupEvent = { ...(signedIn(1) as Extract<SetupEvent, { type: 'signedIn' }>), expiresAt: at(10) };
    const outage = (...events: SetupEvent[]) => tokenOutage(factsOf([expiring, ...events]), new Date(at(29)));
    expect(outage()).toEqual({ reason: 'expired', since: at(10) });
    expect(outage(rejected(11))).toEqual({ reason: 'expired', since: at(10) });
    expect(outage(rejected(9), rejected(11))).toEqual({ reason: 'rejected', since: at(9) });
  });
});

describe('another Org ID while a confirmed renewal waits for the keychain', () => {
  const renewing: SetupEvent = {
    ...(signedIn(4) as Extract<SetupEvent, { type: 'signedIn' }>),
    type: 'renewalSignedIn',
  };
  const waiting = (org: string): SetupEvent[] => [
    signedIn(1),
    orgId(2, 'a'),
    { type: 'entraTested', at: at(3), result: 'succeeded' },
    renewing,
    { type: 'renewalConfirmed', at: at(5), keptUntil: null },
    orgId(6, org),
  ];
  const renewed: SetupEvent = { type: 'renewed', at: at(7) };

  it('makes the token handed over only after a test by Entra', () => {
    const facts = factsOf([...waiting('b'), renewed]);
    expect(facts).toMatchObject({ orgId: 'b', handedOver: false, pending: null, entraTest: null });
    expect(isRenewable(facts)).toBe(false);
    expect(currentFacts({ events: waiting('b') })).toMatchObject({ handedOver: false, pending: null });
    const back = [...waiting('b'), orgId(7, 'a'), renewed];
    expect(factsOf(back).handedOver).toBe(false);
  });

  it('still lets the new token replace the old one', () => {
    expect(factsOf(waiting('b')).pending?.confirmation).toEqual({ at: at(5), keptUntil: null });
    expect(factsOf([...waiting('b'), renewed]).signIn?.at).toBe(at(4));
  });

  it('keeps the token handed over if the Org ID is the same', () => {
    expect(factsOf([...waiting('a'), renewed])).toMatchObject({ handedOver: true, entraTest: { result: 'succeeded' } });
  });
});

describe('the form of Entra’s portal', () => {
  const at = '2026-11-22T10:00:00.000Z';
  const chosen = (portal: EntraPortal): SetupEvent => ({ type: 'portalChosen', at, portal });

  it('is today’s until the administrator chooses another, and then the last choice', () => {
    expect(portalOf(factsOf([]))).toBe('newConfiguration');
    expect(portalOf(factsOf([chosen('provisioningMode')]))).toBe('provisioningMode');
    expect(portalOf(factsOf([chosen('provisioningMode'), chosen('newConfiguration')]))).toBe('newConfiguration');
  });

  it('is one event in the record, however often it is switched in a row', () => {
    const events = [chosen('provisioningMode'), chosen('newConfiguration'), chosen('provisioningMode')];
    const written = events.reduce<readonly SetupEvent[]>(withEvent, []);
    expect(written).toEqual([{ ...chosen('provisioningMode'), firstAt: at, revision: 3 }]);
  });
});

describe('the way for Entra’s part', () => {
  const at = '2026-11-22T10:00:00.000Z';
  const chosen = (method: EntraMethod): SetupEvent => ({ type: 'entraMethodChosen', at, method });

  it('is by hand in the portal until the administrator chooses scripts, also in records of earlier versions', () => {
    expect(factsOf([]).entraMethod).toBe('portal');
    expect(factsOf([chosen('script')]).entraMethod).toBe('script');
    expect(factsOf([chosen('script'), chosen('portal')]).entraMethod).toBe('portal');
  });

  it('is one event in the record, however often it is changed in a row', () => {
    const written = [chosen('script'), chosen('portal')].reduce<readonly SetupEvent[]>(withEvent, []);
    expect(written).toEqual([{ ...chosen('portal'), firstAt: at, revision: 2 }]);
  });
});

describe('a look-up of the test user', () => {
  type Result = Extract<SetupEvent, { type: 'resultChecked' }>;
  const looked = (day: number, more: Partial<Result> = {}): SetupEvent => ({
    type: 'resultChecked',
    at: at(day),
    orgId: 'a',
    address: 'ada@x.com',
    result: 'found',
    users: 1,
    active: true,
    created: at(1),
    ...more,
  });
  const nothing = { result: 'notFound', users: 0, active: null, created: null } as const;
  const seen = (...events: SetupEvent[]) => factsOf([orgId(1, 'a'), ...events]).seenInWebex?.at ?? null;

  it.each<[string, SetupEvent[], string | null]>([
    ['of one active user', [looked(2)], at(2)],
    ['of no user', [looked(2, nothing)], null],
    ['of an inactive user', [looked(2, { active: false })], null],
    ['of a user whose state is unknown', [looked(2, { active: null })], null],
    ['of a user under another address', [looked(2, { result: 'elsewhere' })], null],
    ['of several users', [looked(2, { result: 'several', users: 2, active: null })], null],
    ['repeated', [looked(2), looked(3)], at(3)],
    ['that no longer finds the user', [looked(2), looked(3, { ...nothing, address: 'ADA@x.com' })], null],
    ['of another address, which is not found', [looked(2), looked(3, { ...nothing, address: 'b@x.com' })], at(2)],
    ['in another organization', [looked(2, { orgId: 'b' })], null],
    ['before the organization changed', [looked(2), orgId(3, 'b')], null],
    ['before a sign-in to the same organization', [looked(2), signedIn(3)], at(2)],
  ])('%s tells whether the user was seen', (_name, events, expected) => {
    expect(seen(...events)).toBe(expected);
  });

  it('is the last one, whatever it found', () => {
    const facts = factsOf([orgId(1, 'a'), looked(2), looked(3, { ...nothing, address: 'b@x.com' })]);
    expect(facts.lastResultCheck).toMatchObject({ address: 'b@x.com', result: 'notFound' });
    expect(facts.lastResultCheck).not.toHaveProperty('orgId');
  });
});
