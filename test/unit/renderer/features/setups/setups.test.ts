import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { renameSetup } from '../../../../../renderer/features/setups/actions';
import { change, initialState, state, useApp } from '../../../../../renderer/lib/store';
import { connectionPictureState } from '../../../../../renderer/ui/connection-picture-state';
import type { TokenView } from '../../../../../shared/contract';
import { translator } from '../../../../../shared/texts/i18n';
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

describe('the token in the picture', () => {
  const token: TokenView = {
    location: 'missing',
    method: 'window',
    obtainedAt: '2025-01-01T10:00:00.000Z',
    unusualLifetime: false,
  };
  const shown = (change: Partial<TokenView>) =>
    connectionPictureState(setupView({ token: { ...token, ...change } }), translator('en')).computer.text;

  it.each([
    [{}, 'token is missing'],
    [{ expiresAt: '2025-02-01T10:00:00.000Z' }, 'token expired on 1 February 2025'],
    [{ location: 'keychain' }, 'token in the keychain'],
  ] as const)('%o', (change, text) => expect(shown(change)).toBe(text));
});
