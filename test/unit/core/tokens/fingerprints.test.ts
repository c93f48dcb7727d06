import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { FailureError } from '../../../../electron/core/lib/failure';
import { Fingerprints } from '../../../../electron/core/tokens/fingerprints';
import { Token } from '../../../../electron/core/tokens/token';
import { fingerprintKeyAccount, MemoryTokenStore } from '../../../../electron/core/tokens/token-store';

const service = 'service';
const token = new Token('a very secret token');

class FullStore extends MemoryTokenStore {
  override write(): Promise<void> {
    return Promise.reject(new FailureError('keychain.locked'));
  }
}

describe('a fingerprint', () => {
  it('is the same for the same token, also after a restart, and differs for another token', async () => {
    const keychain = new MemoryTokenStore();
    const print = await new Fingerprints(keychain).of(service, token);
    expect(print).toMatch(/^[\da-f]{4} [\da-f]{4}$/);
    const later = new Fingerprints(keychain);
    expect(await later.of(service, new Token('a very secret token'))).toBe(print);
    expect(await later.of(service, new Token('another token'))).not.toBe(print);
  });

  it('is neither a part of the token nor its plain hash, and differs in another keychain', async () => {
    const print = await new Fingerprints(new MemoryTokenStore()).of(service, token);
    const digits = print?.replace(' ', '') ?? '';
    for (const name of ['sha256', 'sha1', 'md5', 'sha512'])
      expect(createHash(name).update(token.reveal()).digest('hex')).not.toContain(digits);
    expect(Buffer.from(token.reveal()).toString('hex')).not.toContain(digits);
    expect(await new Fingerprints(new MemoryTokenStore()).of(service, token)).not.toBe(print);
  });

  it('uses one key for a service, also for concurrent first calls', async () => {
    const fingerprints = new Fingerprints(new MemoryTokenStore());
    const prints = await Promise.all([1, 2, 3].map(() => fingerprints.of(service, token)));
    expect(new Set(prints).size).toBe(1);
    expect(await fingerprints.of('another service', token)).not.toBe(prints[0]);
  });

  it('is null while the keychain rejects the key, and is made once it accepts it', async () => {
    expect(await new Fingerprints(new FullStore()).of(service, token)).toBeNull();
    class Opening extends MemoryTokenStore {
      open = false;
      override write(...entry: Parameters<MemoryTokenStore['write']>): Promise<void> {
        return this.open ? super.write(...entry) : Promise.reject(new FailureError('keychain.locked'));
      }
    }
    const keychain = new Opening();
    const fingerprints = new Fingerprints(keychain);
    expect(await fingerprints.of(service, token)).toBeNull();
    keychain.open = true;
    expect(await fingerprints.of(service, token)).toMatch(/^[\da-f]{4} /);
  });
});

describe('comparing a token with the fingerprint in a record', () => {
  it('distinguishes the same token from another one, also in the next run', async () => {
    const keychain = new MemoryTokenStore();
    const print = await new Fingerprints(keychain).print(service, token);
    if (!print) throw new Error('The token has no fingerprint.');
    const later = new Fingerprints(keychain);
    expect(await later.compare(service, token, print)).toBe('same');
    expect(await later.compare(service, new Token('another one'), print)).toBe('other');
  });

  it('returns unknown for the fingerprint of another computer, and creates no key', async () => {
    const print = await new Fingerprints(new MemoryTokenStore()).print(service, token);
    if (!print) throw new Error('The token has no fingerprint.');
    const keychain = new MemoryTokenStore();
    const here = new Fingerprints(keychain);
    expect(await here.compare(service, token, print)).toBe('unknown');
    expect(await keychain.read({ service, account: fingerprintKeyAccount })).toBeNull();
    await here.print(service, token);
    expect(await here.compare(service, token, print)).toBe('unknown');
  });
});
