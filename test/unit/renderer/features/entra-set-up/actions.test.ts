import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { beginEntraRenew, followEntraRenew } from '../../../../../renderer/features/entra-renew/actions';
import { entraRenewState } from '../../../../../renderer/features/entra-renew/state';
import { followEntraSetUp, lookForPlan, undoChange } from '../../../../../renderer/features/entra-set-up/actions';
import { changeEntraSetUp, entraSetUpState } from '../../../../../renderer/features/entra-set-up/state';
import { initialState, useApp } from '../../../../../renderer/lib/store';
import type { EntraSetUpFlow, EntraSetUpView } from '../../../../../shared/contract';
import { type FakeBridge, fakeBridge, ok } from '../../fake-bridge';

const viewAt = (at: 'idle' | 'looking' | 'undoing' | 'undone'): EntraSetUpView => ({
  flow: { at } as EntraSetUpFlow,
  ...{ account: null, lacks: [], steps: [], onDemand: null, mappingsByHand: [], undo: [] },
});

beforeEach(() => {
  useApp.setState(initialState, true);
  changeEntraSetUp({ shown: null });
});
afterEach(() => vi.unstubAllGlobals());

const shown = () => entraSetUpState().shown?.view.flow.at;

it('shows an event that comes before the answer of the same undo, which was read earlier', async () => {
  const bridge: FakeBridge = fakeBridge({
    'entraSetUp.read': () => ok(viewAt('idle')),
    'entraSetUp.undo': () => {
      bridge.tell('entraSetUp.changed', { id: 's1', view: viewAt('undone') });
      return ok(viewAt('undoing'));
    },
  });
  followEntraSetUp('s1');
  await undoChange('s1', 'w1');
  expect(shown()).toBe('undone');
});

it('shows the answer when only another setup had an event', async () => {
  const bridge: FakeBridge = fakeBridge({
    'entraSetUp.read': () => ok(viewAt('idle')),
    'entraSetUp.look': () => {
      bridge.tell('entraSetUp.changed', { id: 's2', view: viewAt('undone') });
      return ok(viewAt('looking'));
    },
  });
  followEntraSetUp('s1');
  await lookForPlan('s1');
  expect(shown()).toBe('looking');
});

it('shows an event of the renewal that comes before the answer of its beginning', async () => {
  const bridge: FakeBridge = fakeBridge({
    'entraRenew.read': () => ok({ at: 'idle' }),
    'entraRenew.begin': () => {
      bridge.tell('entraRenew.changed', { id: 's1', flow: { at: 'asking' } });
      return ok({ at: 'finding' });
    },
  });
  followEntraRenew('s1');
  await beginEntraRenew('s1');
  expect(entraRenewState().shown?.flow).toEqual({ at: 'asking' });
});
