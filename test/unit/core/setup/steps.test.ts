import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultMappings } from '../../../../electron/core/entra/mappings/default-mappings';
import type { AttributeMapping, SetupEvent, StepId, TokenLocation } from '../../../../shared/contract';
import { stepIds } from '../../../../shared/enums';
import { mapping } from '../entra/samples';
import {
  accepted,
  after,
  at,
  before,
  compared,
  confirmed,
  entra,
  look,
  orgId,
  orgIdSet,
  revoked,
  signedIn,
  takenBack,
  tested,
} from './step-events';

describe('the furthest step', () => {
  it.each<[string, SetupEvent[], StepId]>([
    ['prepared', [], 'signIn'],
    ['prepared, but the app was taken back', [takenBack('addApp')], 'addApp'],
    ['the Org ID alone', [orgIdSet], 'signIn'],
    ['signed in', [signedIn()], 'orgId'],
    ['signed in with a role that Webex does not report', [signedIn('unknown')], 'orgId'],
    ['signed in without the role', [signedIn('no')], 'signIn'],
    ['signed in as a user administrator', [signedIn('userAdmin')], 'signIn'],
    ['the same, accepted', [signedIn('no'), accepted], 'orgId'],
    ['accepted, then signed in anew', [signedIn('no'), accepted, signedIn('no')], 'signIn'],
    ['another organization', [signedIn('full', 365, 'b'), orgIdSet], 'signIn'],
    ['another organization, accepted', [signedIn('full', 365, 'b'), orgIdSet, accepted], 'connectionTest'],
    ['ready to test', [signedIn(), orgIdSet], 'connectionTest'],
    ['tested', [signedIn(), orgIdSet, tested('passed')], 'connectEntra'],
    ['tested with a warning', [signedIn(), orgIdSet, tested('warning')], 'connectEntra'],
    ['tested without success', [signedIn(), orgIdSet, tested('failed')], 'connectionTest'],
    ['Entra refuses', [signedIn(), orgIdSet, tested('passed'), entra('failed')], 'connectEntra'],
    ['Entra agrees', [signedIn(), orgIdSet, tested('passed'), entra('succeeded')], 'attributeMappings'],
    [
      'the mappings are confirmed, and duplicates were not checked for',
      [signedIn(), orgIdSet, tested('passed'), entra('succeeded'), confirmed('attributeMappings')],
      'turnOn',
    ],
    ['all done', [signedIn(), orgIdSet, tested('passed'), entra('succeeded'), ...after], 'keepIt'],
    [
      'a new Org ID after the test',
      [signedIn('unknown', 365, ''), orgIdSet, tested('passed'), { ...orgIdSet, orgId: 'c' }],
      'connectionTest',
    ],
    ['the same Org ID again', [signedIn(), orgIdSet, tested('passed'), orgIdSet], 'connectEntra'],
    [
      'a new token after all',
      [signedIn(), orgIdSet, tested('passed'), entra('succeeded'), signedIn()],
      'connectionTest',
    ],
    ['expired', [signedIn('full', -1), orgIdSet, tested('passed'), entra('succeeded')], 'signIn'],
  ])('is correct: %s', (_name, events, step) => {
    expect(look([...before, ...events]).at).toBe(step);
  });

  it('is the first step of a new setup', () => {
    expect(look([]).at).toBe('beforeYouBegin');
  });

  it('is the sign-in again when the keychain lost the token, but not when it is unavailable', () => {
    const events = [...before, signedIn(), orgIdSet, tested('passed')];
    expect(look(events, 'missing').at).toBe('signIn');
    expect(look(events, 'unknown').at).toBe('connectEntra');
    expect(look(events, 'thisRun').at).toBe('connectEntra');
  });
});

describe('steps', () => {
  it('can be done in any order without prerequisites', () => {
    expect(
      look([])
        .steps.filter((step) => step.reached)
        .map((step) => step.id),
    ).toEqual(['beforeYouBegin', 'addApp', 'signIn', 'orgId', 'checkDuplicates']);
    expect(look([]).of('connectionTest')).toMatchObject({ state: 'waiting', waitsFor: 'signIn' });
  });

  it('do not require people or mappings before provisioning is turned on', () => {
    const connected = look([confirmed('addApp'), signedIn(), orgIdSet, tested('passed'), entra('succeeded')]);
    expect(connected.of('turnOn')?.reached).toBe(true);
    expect(connected.of('checkResult')).toMatchObject({ state: 'waiting', waitsFor: 'turnOn' });
  });

  it('wait for a step that was taken back', () => {
    const events = [confirmed('addApp'), signedIn(), orgIdSet, tested('passed')];
    expect(look(events).of('connectEntra')?.reached).toBe(true);
    expect(look([...events, takenBack('addApp')]).of('connectEntra')?.waitsFor).toBe('addApp');
  });

  it('can be opened again when done, after the token has expired or is missing', () => {
    const done = [...before, orgIdSet, tested('passed'), entra('succeeded'), ...after];
    for (const seen of [look([signedIn('full', -1), ...done]), look([signedIn(), ...done], 'missing')]) {
      expect(seen.of('signIn')?.state).toBe('attention');
      for (const id of ['connectionTest', 'connectEntra', 'attributeMappings', 'keepIt'] as const)
        expect(seen.of(id)).toMatchObject({ state: 'done', reached: true });
    }
    const untested = look([...before, orgIdSet, signedIn('full', -1)]);
    expect(untested.of('connectionTest')).toMatchObject({ reached: false, waitsFor: 'signIn' });
  });

  it('check the result by a look-up that found the user, or by a confirmation', () => {
    const looked = (result: 'found' | 'notFound' | 'several', active: boolean | null): SetupEvent => {
      const users = { found: 1, notFound: 0, several: 2 }[result];
      return { type: 'resultChecked', at, orgId, address: 'ada@contoso.com', result, users, active, created: null };
    };
    const state = (...events: SetupEvent[]) => look([orgIdSet, ...events]).of('checkResult')?.state;
    expect(state(looked('found', true))).toBe('done');
    expect(state(confirmed('checkResult'))).toBe('done');
    expect(state(looked('notFound', null), confirmed('checkResult'))).toBe('done');
    expect(state(looked('found', true), confirmed('checkResult'), takenBack('checkResult'))).toBe('done');
    expect(state(confirmed('checkResult'), looked('notFound', null))).toBe('done');
    expect(state(confirmed('checkResult'), looked('found', null))).toBe('done');
    expect(state(looked('notFound', null))).toBe('waiting');
    // What is found later outweighs a confirmation, until it is confirmed again.
    const later = { ...confirmed('checkResult'), at: '2026-11-23T10:00:00.000Z' };
    for (const found of [looked('found', false), looked('several', null)]) {
      expect(state(confirmed('checkResult'), found)).toBe('attention');
      expect(state(confirmed('checkResult'), found, later)).toBe('done');
    }
    for (const found of [looked('found', false), looked('found', null), looked('several', null)])
      expect(state(found)).toBe('attention');
  });

  it('ask again for mappings that changed after they were confirmed', () => {
    const [defaults, mail] = [defaultMappings(), [mapping('userName', 'mail')]];
    const changed = (mappings: readonly AttributeMapping[]): SetupEvent => ({ type: 'mappingsChanged', at, mappings });
    const done = [...before, signedIn(), orgIdSet, tested('passed'), entra('succeeded')];
    const state = (...events: SetupEvent[]) => look([...done, ...events]).of('attributeMappings')?.state;
    expect(state(confirmed('attributeMappings'))).toBe('done');
    expect(state(changed(mail), confirmed('attributeMappings'))).toBe('done');
    expect(state(confirmed('attributeMappings'), changed(mail))).toBe('attention');
    expect(state(confirmed('attributeMappings'), changed(mail), changed(defaults.toReversed()))).toBe('done');
    expect(state(confirmed('attributeMappings'), changed(mail), confirmed('attributeMappings'))).toBe('done');
    expect(state(confirmed('attributeMappings'), takenBack('attributeMappings'), changed(mail))).toBe('next');
    expect(look([...done, ...after, changed(mail)]).at).toBe('attributeMappings');
  });

  it('stay open after a failed connection test', () => {
    const failed = look([...before, signedIn(), orgIdSet, tested('failed')]);
    expect(failed.of('connectionTest')?.state).toBe('attention');
    expect(failed.of('connectEntra')?.reached).toBe(true);
  });

  it('are consistent for any events: completed steps and the furthest step can be opened', () => {
    const event = fc.constantFrom(
      signedIn(),
      signedIn('no'),
      accepted,
      orgIdSet,
      tested('passed'),
      tested('failed'),
      entra('failed'),
      entra('succeeded'),
      ...before,
      ...after,
      takenBack('addApp'),
      compared(),
      compared('mail'),
      compared('mail', undefined, 1),
    );
    const location = fc.constantFrom<TokenLocation>('keychain', 'missing', 'unknown', 'thisRun');
    fc.assert(
      fc.property(fc.array(event), location, (events, where) => {
        const seen = look(events, where);
        expect(seen.steps.map((step) => step.id)).toEqual(stepIds);
        expect(seen.of(seen.at)?.reached).toBe(true);
        for (const step of seen.steps) expect(step.reached).toBe(step.waitsFor === undefined);
      }),
    );
  });
});

describe('the state for the start page', () => {
  const finished = [...before, orgIdSet, tested('passed'), entra('succeeded'), ...after];
  it.each<[string, SetupEvent[], string]>([
    ['new', [], 'unfinished'],
    ['running', [signedIn(), ...finished], 'working'],
    ['29 days left', [signedIn('full', 29), ...finished], 'expiresSoon'],
    ['over', [signedIn('full', -1), ...finished], 'expired'],
    ['expires at this moment', [signedIn('full', 0), ...finished], 'expired'],
    ['30 days left', [signedIn('full', 30), ...finished], 'expiresSoon'],
    ['a little more than 30 days left', [signedIn('full', 30.01), ...finished], 'working'],
    ['in use, and expires soon', [signedIn('full', 5), orgIdSet, tested('passed'), entra('succeeded')], 'expiresSoon'],
    ['the same, and a test had no network', [signedIn('full', 5), ...finished, tested('failed')], 'expiresSoon'],
    ['expires soon, but Entra does not have it yet', [signedIn('full', 5), orgIdSet, tested('passed')], 'unfinished'],
    ['revoked', [signedIn(), ...finished, revoked], 'failing'],
    ['revoked and expired', [signedIn('full', -1), ...finished, revoked], 'expired'],
    ['revoked, then signed in anew', [...finished, revoked, signedIn()], 'unfinished'],
    ['a failed test', [signedIn(), orgIdSet, tested('failed')], 'attention'],
  ])('is correct: %s', (_name, events, state) => {
    expect(look(events).state).toBe(state);
  });
});
