import { pbkdf2 } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FailureError } from '../../../../electron/core/lib/failure';
import { SerialKeychain } from '../../../../electron/core/tokens/serial-keychain';
import { Token } from '../../../../electron/core/tokens/token';
import { MemoryTokenStore, type TokenKey, type TokenStore } from '../../../../electron/core/tokens/token-store';

const key = (account: string): TokenKey => ({ service: 's', account });
const unresponsive = { failure: { code: 'keychain.unresponsive', detail: { seconds: 30 } } };

/** A keychain whose calls return when the test says so. */
function hanging() {
  const inner = new MemoryTokenStore();
  const pending: (() => void)[] = [];
  const started: string[] = [];
  const held = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    started.push(name);
    await new Promise<void>((done) => pending.push(done));
    return work();
  };
  const store: TokenStore = {
    read: (at) => held(`read ${at.account}`, () => inner.read(at)),
    write: (at, token) => held(`write ${at.account}`, () => inner.write(at, token)),
    remove: (at) => held(`remove ${at.account}`, () => inner.remove(at)),
  };
  return { store, inner, started, release: () => pending.shift()?.() };
}

function readingBy(read: TokenStore['read']): TokenStore {
  return { read, write: async () => undefined, remove: async () => undefined };
}

afterEach(() => void vi.useRealTimers());

describe('SerialKeychain', () => {
  it('runs one call at a time, in order', async () => {
    const { store, started, release } = hanging();
    const keychain = new SerialKeychain(store);
    const written = keychain.write(key('a'), new Token('t'));
    const read = keychain.read(key('a'));
    expect(started).toEqual(['write a']);
    release();
    await written;
    await vi.waitFor(() => expect(started).toEqual(['write a', 'read a']));
    release();
    expect((await read)?.reveal()).toBe('t');
  });

  it('goes on after a call that fails', async () => {
    const keychain = new SerialKeychain(readingBy(() => Promise.reject(new Error('x'))));
    const first = keychain.read(key('a'));
    const second = keychain.write(key('a'), new Token('t'));
    await expect(first).rejects.toThrow('x');
    await second;
    expect(keychain.isBusy).toBe(false);
  });

  it('fails a call over the limit, all that wait, and later ones at once; calls work again when it returns', async () => {
    vi.useFakeTimers();
    const { store, started, release } = hanging();
    const keychain = new SerialKeychain(store);
    const failures = [keychain.read(key('a')), keychain.read(key('b')), keychain.remove(key('c'))].map((call) =>
      expect(call).rejects.toMatchObject(unresponsive),
    );
    await vi.advanceTimersByTimeAsync(30_000);
    await Promise.all(failures);
    await expect(keychain.write(key('d'), new Token('t'))).rejects.toMatchObject(unresponsive);
    expect(started).toEqual(['read a']);
    expect(keychain.isBusy).toBe(true);

    release();
    await keychain.idle();
    const read = keychain.read(key('e'));
    expect(started).toEqual(['read a', 'read e']);
    release();
    expect(await read).toBeNull();
  });

  it('each call has its own limit, from when it starts', async () => {
    vi.useFakeTimers();
    const { store, release } = hanging();
    const keychain = new SerialKeychain(store);
    const [first, second] = [keychain.read(key('a')), keychain.read(key('b'))];
    await vi.advanceTimersByTimeAsync(20_000);
    release();
    await first;
    await vi.advanceTimersByTimeAsync(20_000);
    release();
    expect(await second).toBeNull();
  });

  it('gives the next call less time after one without an answer, until a call is answered', async () => {
    vi.useFakeTimers();
    const never = () => new Promise<never>(() => undefined);
    const timedOut = new FailureError('keychain.unresponsive', { seconds: 25 });
    const read = vi.fn<TokenStore['read']>().mockRejectedValueOnce(timedOut).mockResolvedValueOnce(null);
    const keychain = new SerialKeychain(readingBy(read.mockImplementation(never)));
    await expect(keychain.read(key('a'))).rejects.toMatchObject({ failure: timedOut.failure });
    expect(await keychain.read(key('a'))).toBeNull();
    const failed = expect(keychain.read(key('a'))).rejects.toMatchObject(unresponsive);
    await vi.advanceTimersByTimeAsync(30_000);
    await failed;

    const readAgain = vi.fn<TokenStore['read']>().mockRejectedValueOnce(timedOut).mockImplementation(never);
    const second = new SerialKeychain(readingBy(readAgain));
    await expect(second.read(key('a'))).rejects.toMatchObject({ failure: timedOut.failure });
    const soon = expect(second.read(key('a'))).rejects.toMatchObject({ failure: { detail: { seconds: 10 } } });
    await vi.advanceTimersByTimeAsync(10_000);
    await soon;
  });

  it('a write that was given up can still take effect, before any later call', async () => {
    vi.useFakeTimers();
    const { store, inner, release } = hanging();
    const keychain = new SerialKeychain(store);
    const written = expect(keychain.write(key('a'), new Token('late'))).rejects.toMatchObject(unresponsive);
    await vi.advanceTimersByTimeAsync(30_000);
    await written;
    release();
    await keychain.idle();
    expect((await inner.read(key('a')))?.reveal()).toBe('late');
  });

  it('reports each call that fails, with its code', async () => {
    const codes: string[] = [];
    const read = vi.fn<TokenStore['read']>().mockRejectedValueOnce(new FailureError('keychain.locked'));
    const onFailed = ({ code }: { code: string }) => codes.push(code);
    const keychain = new SerialKeychain(readingBy(read.mockResolvedValue(null)), { onFailed });
    await expect(keychain.read(key('a'))).rejects.toThrow();
    await keychain.read(key('a'));
    expect(codes).toEqual(['keychain.locked']);
  });

  it('leaves threads for reading files, however many calls take long', async () => {
    const ended: string[] = [];
    const slowly = async () => {
      await promisify(pbkdf2)('secret', 'salt', 200_000, 64, 'sha512');
      ended.push('call');
      return null;
    };
    const keychain = new SerialKeychain(readingBy(slowly));
    const calls = [1, 2, 3, 4].map((number) => keychain.read(key(String(number))));
    await readFile(import.meta.filename);
    ended.push('file');
    await Promise.all(calls);
    expect(ended).toEqual(['file', 'call', 'call', 'call', 'call']);
  });
});
