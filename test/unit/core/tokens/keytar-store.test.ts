import { beforeEach, describe, expect, it, vi } from 'vitest';

const keytar = vi.hoisted(() => ({ getPassword: vi.fn(), setPassword: vi.fn(), deletePassword: vi.fn() }));
// Tests the rules of the adapter. End-to-end tests check keytar itself on a real keychain.
vi.mock('keytar', () => ({ default: keytar }));

import { KeytarStore } from '../../../../electron/core/tokens/keytar-store';
import { Token } from '../../../../electron/core/tokens/token';
import { fingerprintKeyAccount } from '../../../../electron/core/tokens/token-store';

const key = { service: 's', account: 'a' };

beforeEach(() => {
  vi.resetAllMocks();
  keytar.getPassword.mockResolvedValue(null);
  keytar.deletePassword.mockResolvedValue(false);
});

describe('KeytarStore', () => {
  it('distinguishes a locked keyring from an empty one on Linux, where a read does not', async () => {
    keytar.setPassword.mockRejectedValue(new Error('Cannot create an item in a locked collection'));
    await expect(new KeytarStore('linux').read(key)).rejects.toMatchObject({ failure: { code: 'keychain.locked' } });
    expect(await new KeytarStore('darwin').read(key)).toBeNull();
  });

  it('reports a removal that a locked keyring ignored', async () => {
    keytar.deletePassword.mockResolvedValue(false);
    keytar.setPassword.mockRejectedValue(new Error('Cannot create an item in a locked collection'));
    await expect(new KeytarStore('linux').remove(key)).rejects.toMatchObject({ failure: { code: 'keychain.locked' } });
    keytar.deletePassword.mockResolvedValue(true);
    await new KeytarStore('linux').remove(key);
  });

  it('shows that an empty keyring is open by creating the key of the fingerprints, which stays', async () => {
    expect(await new KeytarStore('linux').read(key)).toBeNull();
    expect(keytar.setPassword.mock.calls).toEqual([['s', fingerprintKeyAccount, expect.stringMatching(/^[\w-]{43}$/)]]);
    expect(keytar.deletePassword).not.toHaveBeenCalled();
  });

  it('does not create that key when it is read: its reader writes it', async () => {
    expect(await new KeytarStore('linux').read({ service: 's', account: fingerprintKeyAccount })).toBeNull();
    expect(keytar.setPassword).not.toHaveBeenCalled();
  });

  const openKeyring = async (_service: string, account: string) => (account === fingerprintKeyAccount ? 'k' : null);

  it('writes nothing when a read shows that the keyring is open', async () => {
    keytar.getPassword.mockImplementation(openKeyring);
    keytar.deletePassword.mockResolvedValue(false);
    const store = new KeytarStore('linux');
    expect(await store.read(key)).toBeNull();
    await store.remove(key);
    expect(keytar.setPassword).not.toHaveBeenCalled();
  });

  it('never writes in read-only mode, and still reports a locked keyring', async () => {
    const store = new KeytarStore('linux', { readOnly: true });
    await expect(store.read(key)).rejects.toMatchObject({ failure: { code: 'keychain.locked' } });
    await expect(store.write(key, new Token('t'))).rejects.toMatchObject({ failure: { code: 'keychain.denied' } });
    await expect(store.remove(key)).rejects.toMatchObject({ failure: { code: 'keychain.denied' } });
    keytar.getPassword.mockImplementation(openKeyring);
    expect(await store.read(key)).toBeNull();
    expect(keytar.setPassword).not.toHaveBeenCalled();
    expect(keytar.deletePassword).not.toHaveBeenCalled();
  });

  it('rejects a token over the limit of Windows, in bytes, before calling Windows', async () => {
    const token = new Token('中'.repeat(854));
    await expect(new KeytarStore('win32').write(key, token)).rejects.toMatchObject({
      failure: { code: 'keychain.tooLong', detail: { bytes: 2562, maximum: 2560 } },
    });
    expect(keytar.setPassword).not.toHaveBeenCalled();
    await new KeytarStore('win32').write(key, new Token('a'.repeat(2560)));
    await new KeytarStore('linux').write(key, token);
    expect(keytar.setPassword).toHaveBeenCalledTimes(2);
  });

  it('never includes the token in a failure', async () => {
    keytar.setPassword.mockRejectedValue(new Error('cannot store S3CRET'));
    const failure = await new KeytarStore('linux').write(key, new Token('S3CRET')).catch((thrown: Error) => thrown);
    expect(`${failure} ${(failure as Error).stack} ${JSON.stringify(failure)}`).not.toContain('S3CRET');
  });
});
