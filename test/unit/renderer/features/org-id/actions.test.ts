import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepOrgId, setDeliberate, takeAccountOrgId, typeOrgId } from '../../../../../renderer/features/org-id/actions';
import { change, initialState, state, useApp } from '../../../../../renderer/lib/store';
import type { OrgIdReading, SetupView } from '../../../../../shared/contract';
import { fakeBridge, ok, setupView } from '../../fake-bridge';

const ada = { displayName: 'Ada', email: 'ada@x.example', orgId: 'org-a', administrator: 'full' } as const;
const open = (setup: SetupView) => change({ setup, route: { page: 'setup', step: 'signIn' } });

beforeEach(() => useApp.setState(initialState, true));
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('Org ID', () => {
  const invalid: OrgIdReading = {
    kind: 'invalid',
    orgId: 'xg',
    tenantUrl: 'u/xg',
    reason: 'character',
    character: 'g',
    position: 2,
  };
  const valid: OrgIdReading = { kind: 'valid', orgId: 'org-a', tenantUrl: 'u/org-a', form: 'uuid', changed: false };

  it('is read shortly after typing, once', async () => {
    vi.useFakeTimers();
    const bridge = fakeBridge({ 'orgId.read': () => ok(invalid) });
    open(setupView());
    typeOrgId('x');
    typeOrgId('xg');
    await vi.advanceTimersByTimeAsync(150);
    expect(bridge.calls).toEqual([['orgId.read', { id: 's1', text: 'xg' }]]);
    expect(state().orgIdDrafts.s1).toMatchObject({ text: 'xg', reading: invalid });
  });

  it('is saved against advice only after a confirmation', async () => {
    vi.useFakeTimers();
    const bridge = fakeBridge({ 'orgId.read': () => ok(invalid), 'orgId.set': () => ok(setupView({ orgId: 'xg' })) });
    open(setupView());
    typeOrgId('xg');
    await vi.advanceTimersByTimeAsync(150);
    await keepOrgId();
    expect(bridge.calls.map(([channel]) => channel)).toEqual(['orgId.read']);
    setDeliberate(true);
    await keepOrgId();
    expect(bridge.calls.at(-1)).toEqual(['orgId.set', { id: 's1', text: 'xg', source: 'typed', deliberate: true }]);
  });

  it('is taken over from the account with one click, and the next step opens', async () => {
    const kept = setupView({ account: ada, orgId: 'org-a' }, ['signIn', 'orgId', 'connectionTest']);
    const bridge = fakeBridge({ 'orgId.read': () => ok(valid), 'orgId.set': () => ok(kept) });
    open(setupView({ account: ada }));
    await takeAccountOrgId();
    await keepOrgId();
    expect(bridge.calls.at(-1)).toEqual([
      'orgId.set',
      { id: 's1', text: 'org-a', source: 'account', deliberate: false },
    ]);
    expect(state().route).toEqual({ page: 'setup', step: 'connectionTest' });
  });
});
