import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runTest } from '../../../../../renderer/features/connection-test/actions';
import { confirmRenewal } from '../../../../../renderer/features/renewal/actions';
import { reachedStages, renewalStageOf } from '../../../../../renderer/features/renewal/stages';
import { chooseAgain, takeFromClipboard } from '../../../../../renderer/features/sign-in/actions';
import { openRenewal, refreshSetup } from '../../../../../renderer/lib/navigation';
import { change, initialState, type SignInFlow, state, useApp } from '../../../../../renderer/lib/store';
import type { RenewalStep, RenewalView, SetupView } from '../../../../../shared/contract';
import { fakeBridge, ok, setupView } from '../../fake-bridge';

const at = '2026-11-22T10:00:00.000Z';
const lastTest = { at, outcome: 'passed', checks: [] } as const;
const reachedAt: Readonly<Record<RenewalStep, RenewalView['reached']>> = {
  signIn: ['signIn'],
  check: ['signIn', 'check'],
  handOver: ['signIn', 'check', 'handOver'],
  finish: ['handOver'],
};
const renewal = (step: RenewalStep, part: Partial<RenewalView> = {}): RenewalView => ({
  step,
  reached: reachedAt[step],
  token: { location: 'keychain', method: 'window', obtainedAt: at, unusualLifetime: false },
  account: { displayName: 'Ada', email: 'ada@x.example', orgId: '', administrator: 'full' },
  accountAccepted: false,
  entraProofs: {},
  decision: null,
  lastTest: null,
  failedTest: null,
  copiedAt: null,
  mayReportEntraTest: false,
  entraTest: null,
  ...part,
});
const lastRenewal = { at, outage: null, provisioning: { state: 'unconfirmed', offAt: null } } as const;
const idle: SignInFlow = { kind: 'idle' };

beforeEach(() => useApp.setState(initialState, true));
afterEach(() => vi.unstubAllGlobals());

function open(part: Partial<SetupView>): void {
  change({ setup: setupView({ renewable: true, ...part }), route: { page: 'setup', step: 'renewal' } });
}

describe('the page of a renewal', () => {
  it.each<[RenewalStep | null, string, readonly string[]]>([
    [null, 'signIn', ['signIn']],
    ['signIn', 'signIn', ['signIn']],
    ['check', 'check', ['signIn', 'check']],
    ['handOver', 'handOver', ['signIn', 'check', 'handOver']],
    ['finish', 'handOver', ['handOver']],
  ])('of step %s is %s', (step, stage, reached) => {
    const test = step === 'handOver' ? { lastTest } : {};
    const setup = setupView({ renewal: step ? renewal(step, test) : null });
    expect(renewalStageOf(setup, idle, undefined)).toBe(stage);
    expect(reachedStages(setup)).toEqual(reached);
    expect(renewalStageOf(setup, idle, 'done')).toBe(stage);
  });

  it('is the chosen one if it is reached, and always the sign-in while one is under way', () => {
    const setup = setupView({ renewal: renewal('handOver', { lastTest }) });
    expect(renewalStageOf(setup, idle, 'check')).toBe('check');
    expect(renewalStageOf(setup, { kind: 'choosing' }, 'check')).toBe('signIn');
    expect(renewalStageOf({ ...setup, unsaved: { code: 'keychain.locked' } }, idle, 'check')).toBe('signIn');
  });

  it('is the last one only after a renewal', () => {
    expect(renewalStageOf(setupView({ lastRenewal }), idle, 'done')).toBe('done');
    expect(renewalStageOf(setupView({ lastRenewal }), idle, undefined)).toBe('signIn');
    expect(renewalStageOf(setupView(), idle, 'done')).toBe('signIn');
  });
});

describe('renewing', () => {
  it('starts when another sign-in would replace the token in Entra', () => {
    change({ setup: setupView(), route: { page: 'setup', step: 'signIn' } });
    chooseAgain();
    expect(state()).toMatchObject({ route: { step: 'signIn' }, signIn: { kind: 'choosing' } });
    change({ setup: setupView({ renewable: true }) });
    chooseAgain();
    expect(state()).toMatchObject({ route: { step: 'renewal' }, signIn: { kind: 'choosing' } });
  });

  it('opens from the list', async () => {
    fakeBridge({ 'setups.open': () => ok(setupView({ renewable: true })) });
    await openRenewal('s1');
    expect(state().route).toEqual({ page: 'setup', step: 'renewal' });
  });

  it('stays at the test until the administrator has seen its result', async () => {
    const tested = setupView({ renewal: renewal('handOver', { lastTest }) });
    const bridge = fakeBridge({ 'test.run': () => ok(tested) });
    open({ renewal: renewal('check') });
    await runTest('pending');
    expect(bridge.calls).toEqual([['test.run', { id: 's1', write: true, token: 'pending' }]]);
    const { route, setup } = state();
    const chosen = route.page === 'setup' ? route.stage : undefined;
    expect(setup && renewalStageOf(setup, idle, chosen)).toBe('check');
  });

  it('shows the last page after the keychain has replaced the token', async () => {
    const finishing = setupView({ renewal: renewal('finish'), reconcileFailure: { code: 'keychain.locked' } });
    const done = setupView({ lastRenewal });
    fakeBridge({ 'renewal.confirm': () => ok(finishing), 'setups.open': () => ok(done) });
    open({ renewal: renewal('handOver') });
    expect(await confirmRenewal()).toBe(true);
    expect(state().route).toEqual({ page: 'setup', step: 'renewal' });
    await refreshSetup();
    expect(state().route).toEqual({ page: 'setup', step: 'renewal', stage: 'done' });
  });

  it('offers to drop the old token after a keychain failure', async () => {
    let code: 'keychain.locked' | 'record.diskFull' = 'keychain.locked';
    fakeBridge({ 'renewal.confirm': () => Promise.resolve({ ok: false, failure: { code } }) });
    open({ renewal: renewal('handOver') });
    expect(await confirmRenewal()).toBe(false);
    code = 'record.diskFull';
    expect(await confirmRenewal()).toBe(true);
  });

  it('requests a new link after an answer from another organization', async () => {
    fakeBridge({
      'signIn.paste': () => Promise.resolve({ ok: false, failure: { code: 'renewal.otherOrganization' } }),
    });
    open({});
    change({ signIn: { kind: 'pasting', link: { url: 'https://login.example', takenPort: null }, failure: null } });
    await takeFromClipboard();
    expect(state().signIn).toMatchObject({
      kind: 'pasting',
      link: null,
      failure: { code: 'renewal.otherOrganization' },
    });
  });
});
