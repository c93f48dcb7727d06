import { describe, expect, it } from 'vitest';
import { FailureError } from '../../../../electron/core/lib/failure';
import { Token } from '../../../../electron/core/tokens/token';
import { MemoryTokenStore } from '../../../../electron/core/tokens/token-store';
import { TokenVault } from '../../../../electron/core/tokens/token-vault';

const owner = { id: 'one', space: 'real' } as const;

class LockedStore extends MemoryTokenStore {
  locked = true;
  override async read(...key: Parameters<MemoryTokenStore['read']>) {
    this.#check();
    return super.read(...key);
  }
  override async write(...entry: Parameters<MemoryTokenStore['write']>) {
    this.#check();
    return super.write(...entry);
  }
  #check() {
    if (this.locked) throw new FailureError('keychain.locked');
  }
}

describe('TokenVault', () => {
  it('stores a token in the keychain and removes it', async () => {
    const vault = new TokenVault(new MemoryTokenStore());
    await vault.keep(owner, new Token('secret'), 'keychain');
    expect((await vault.read(owner)).reveal()).toBe('secret');
    expect(await vault.location(owner)).toEqual({ location: 'keychain' });
    await vault.forget(owner);
    expect(await vault.location(owner)).toEqual({ location: 'missing' });
    await expect(vault.read(owner)).rejects.toMatchObject({ failure: { code: 'keychain.empty' } });
  });

  it('notes a setup before its token is written, and keeps the note unless the keychain certainly refused', async () => {
    const calls: string[] = [];
    const journal = {
      add: async () => calls.push('add') > 0,
      has: async () => true,
      remove: async () => void calls.push('remove'),
    };
    const failing = (code: 'keychain.missing' | 'keychain.unresponsive' | null) =>
      Object.assign(new MemoryTokenStore(), {
        write: async () => {
          calls.push('write');
          if (code) throw new FailureError(code);
        },
      });
    await new TokenVault(failing(null), journal).keep(owner, new Token('t'), 'keychain');
    expect(calls.splice(0)).toEqual(['add', 'write']);
    const keep = (code: 'keychain.missing' | 'keychain.unresponsive') =>
      new TokenVault(failing(code), journal).keep(owner, new Token('t'), 'keychain');
    await expect(keep('keychain.missing')).rejects.toThrow();
    expect(calls.splice(0)).toEqual(['add', 'write', 'remove']);
    await expect(keep('keychain.unresponsive')).rejects.toThrow();
    expect(calls.splice(0)).toEqual(['add', 'write']);
    await new TokenVault(failing(null), journal).keep(owner, new Token('t'), 'thisRun');
    expect(calls).toEqual([]);
  });

  it('stores practice tokens separately from real ones', async () => {
    const vault = new TokenVault(new MemoryTokenStore());
    await vault.keep(owner, new Token('real'), 'keychain');
    expect(await vault.location({ id: 'one', space: 'practice' })).toEqual({ location: 'missing' });
  });

  it('keeps a token in memory while the keychain is locked, and moves it later', async () => {
    const store = new LockedStore();
    const vault = new TokenVault(store);
    await expect(vault.keep(owner, new Token('secret'), 'keychain')).rejects.toMatchObject({
      failure: { code: 'keychain.locked' },
    });
    expect(await vault.location(owner)).toEqual({ location: 'unknown', failure: { code: 'keychain.locked' } });
    await vault.keep(owner, new Token('secret'), 'thisRun');
    expect(await vault.location(owner)).toEqual({ location: 'thisRun' });
    store.locked = false;
    await vault.keep(owner, await vault.read(owner), 'keychain');
    expect(await vault.location(owner)).toEqual({ location: 'keychain' });
    expect(await vault.isInMemory(owner)).toBe(false);
  });

  it('does not take a token for another one when its print was made with the key of another computer', async () => {
    const token = new Token('secret');
    const print = await new TokenVault(new MemoryTokenStore()).print(owner, token);
    if (!print) throw new Error('The token has no print.');
    const keychain = new MemoryTokenStore();
    const vault = new TokenVault(keychain);
    // This computer has a key of its own, so that a comparison is possible at all.
    const own = await vault.print(owner, new Token('other'));
    await vault.keep(owner, token, 'keychain');
    expect((await vault.read({ ...owner, print })).reveal()).toBe('secret');
    expect(await vault.location({ ...owner, print })).toEqual({ location: 'keychain' });
    expect(await vault.location({ ...owner, ...(own ? { print: own } : {}) })).toMatchObject({
      failure: { code: 'keychain.otherToken' },
    });
  });
});
