import { describe, expect, it } from 'vitest';
import { connectionPictureState } from '../../../../renderer/ui/connection-picture-state';
import type { TokenView } from '../../../../shared/contract';
import { translator } from '../../../../shared/texts/i18n';
import { setupView } from '../fake-bridge';

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
    [{ expiresAt: '2025-02-01T10:00:00.000Z' }, 'token expired on February 1, 2025'],
    [{ location: 'keychain' }, 'token in the keyring'],
  ] as const)('%o', (change, text) => expect(shown(change)).toBe(text));
});
