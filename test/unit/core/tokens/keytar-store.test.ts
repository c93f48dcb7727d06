import { beforeEach, describe, expect, it, vi } from 'vitest';

const keytar = vi.hoisted(() => ({ getPassword: vi.fn(), setPassword: vi.fn(), deletePassword: vi.fn() }));
// The adapter's own rules; that keytar does what it says is tested on a real keychain, end to end.
vi.mock('keytar', () => ({ default: keytar }));

import { KeytarStore } from '../../../../electron/core/tokens/keytar-store';
import { Token } from '../../../../electron/core/tokens/token';

const key = { service: 's', account: 'a' };

beforeEach(() => {
  vi.resetAllMocks();
  keytar.getPassword.mockResolvedValue(null);
});

describe('KeytarStore', () => {
  it('tells a locked keyring from an empty one, on Linux, where a read does not', async () => {
    keytar.setPassword.mockRejectedValue(new Error('Cannot create an item in a locked collection'));
    await expect(new KeytarStore('linux').read(key)).rejects.toMatchObject({ failure: { code: 'keychain.locked' } });
    expect(await new KeytarStore('darwin').read(key)).toBeNull();
  });

  it('does not take a removal that a locked keyring ignored for done', async () => {
    keytar.deletePassword.mockResolvedValue(false);
    keytar.setPassword.mockRejectedValue(new Error('Cannot create an item in a locked collection'));
    await expect(new KeytarStore('linux').remove(key)).rejects.toMatchObject({ failure: { code: 'keychain.locked' } });
    keytar.deletePassword.mockResolvedValue(true);
    await new KeytarStore('linux').remove(key);
  });

  it('takes back what it wrote to find that out', async () => {
    expect(await new KeytarStore('linux').read(key)).toBeNull();
    expect(keytar.deletePassword).toHaveBeenCalledWith('s', keytar.setPassword.mock.calls[0]?.[1]);
    expect(keytar.setPassword.mock.calls[0]?.[1]).not.toBe('a');
  });

  it('refuses what Windows cannot hold before it asks Windows, and counts bytes', async () => {
    const token = new Token('中'.repeat(854));
    await expect(new KeytarStore('win32').write(key, token)).rejects.toMatchObject({
      failure: { code: 'keychain.tooLong', detail: { bytes: 2562, maximum: 2560 } },
    });
    expect(keytar.setPassword).not.toHaveBeenCalled();
    await new KeytarStore('win32').write(key, new Token('a'.repeat(2560)));
    await new KeytarStore('linux').write(key, token);
    expect(keytar.setPassword).toHaveBeenCalledTimes(2);
  });

  it('puts no part of the token into a failure', async () => {
    keytar.setPassword.mockRejectedValue(new Error('cannot store S3CRET'));
    const failure = await new KeytarStore('linux').write(key, new Token('S3CRET')).catch((thrown: Error) => thrown);
    expect(`${failure} ${(failure as Error).stack} ${JSON.stringify(failure)}`).not.toContain('S3CRET');
  });
});
