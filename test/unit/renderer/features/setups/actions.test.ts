import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { renameSetup } from '../../../../../renderer/features/setups/actions';
import { change, initialState, state, useApp } from '../../../../../renderer/lib/store';
import { fakeBridge, ok, setupView } from '../../fake-bridge';

beforeEach(() => useApp.setState(initialState, true));
afterEach(() => vi.unstubAllGlobals());

describe('a new name', () => {
  it('is saved', async () => {
    fakeBridge({ 'setups.rename': ({ name }) => ok(setupView({ name })) });
    change({ setup: setupView(), route: { page: 'setup', step: 'overview' } });
    expect(await renameSetup('s1', 'Fabrikam')).toBeNull();
    expect(state()).toMatchObject({ setup: { name: 'Fabrikam' }, busy: null });
  });

  it('that could not be saved shows its failure in the dialog, not on the page behind it', async () => {
    const failure = { code: 'record.writeFailed', detail: { error: 'EISDIR' } } as const;
    fakeBridge({ 'setups.rename': () => Promise.resolve({ ok: false, failure }) });
    expect(await renameSetup('s1', 'Fabrikam')).toEqual(failure);
    expect(state()).toMatchObject({ notice: null, busy: null });
  });
});
