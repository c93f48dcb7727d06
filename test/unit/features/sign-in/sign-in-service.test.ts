import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { SignInPorts } from '../../../../electron/features/sign-in/sign-in-ports';
import type { Failure } from '../../../../shared/contract';
import { maximumTokenLength } from '../../../../shared/enums/limits';
import { answerTo, bench, preparedSetup } from '../../core/setup/bench';
import { code, signInBench } from './sign-in-bench';

const on = signInBench();

const tooLong = 'S'.repeat(maximumTokenLength + 1);

/** Everything on the disk, and everything that was sent to the page, as one text. */
async function everythingSaid(): Promise<string> {
  const files = await readdir(on.made.folder, { recursive: true });
  const texts = files
    .filter((name) => name.endsWith('.json'))
    .map((name) => readFile(join(on.made.folder, name), 'utf8'));
  return [...(await Promise.all(texts)), JSON.stringify(on.made.changes)].join('\n');
}

describe('signing in through the window', () => {
  it('keeps the token in the keychain, the rest in the record, and the token nowhere else', async () => {
    const { id } = await on.made.setups.create('real');
    const view = await on.made.signingIn.start(id, 'window');
    expect(view).toMatchObject({
      account: { email: 'ada@contoso.com' },
      token: { location: 'keychain', unusualLifetime: true },
    });
    expect(view.token?.expiresAt).toBe('2027-01-06T09:59:59.000Z');
    expect((await on.made.vault.read({ id, space: 'real' })).reveal()).toBe('S3CRET-token');
    expect(await everythingSaid()).not.toContain('S3CRET');
  });

  it.each([
    [
      'denied',
      (url: string) => `${new URL(url).searchParams.get('redirect_uri')}?error=access_denied`,
      'signIn.denied',
    ],
    ['a wrong state', (url: string) => answerTo(url, { state: 'x' }), 'signIn.wrongState'],
    ['a wrong token type', (url: string) => answerTo(url, { token_type: 'mac' }), 'signIn.wrongTokenType'],
    ['a token that is too long', (url: string) => answerTo(url, { access_token: tooLong }), 'signIn.tokenTooLong'],
    ['no token', (url: string) => answerTo(url, { access_token: '' }), 'signIn.noToken'],
  ])('%s leaves everything as it was', async (_name, answer, expected) => {
    const { id } = await on.made.setups.create('real');
    on.openWindow = async ({ url }) => answer(url);
    await expect(on.made.signingIn.start(id, 'window')).rejects.toMatchObject(code(expected));
    expect(await on.made.setups.view(id)).toMatchObject({ token: null, account: null });
    expect(await on.made.vault.location({ id, space: 'real' })).toEqual({ location: 'missing' });
    on.openWindow = async ({ url }) => answerTo(url);
    expect((await on.made.signingIn.start(id, 'window')).token?.location).toBe('keychain');
  });

  it('uses a new state each time', async () => {
    const states: (string | null)[] = [];
    on.openWindow = async ({ url }) => {
      states.push(new URL(url).searchParams.get('state'));
      return answerTo(url);
    };
    const { id } = await on.made.setups.create('real');
    await on.made.signingIn.start(id, 'window');
    await on.made.signingIn.start(id, 'window');
    expect(new Set(states).size).toBe(2);
  });

  it('can be cancelled, allows one attempt at a time, and ends after ten minutes', async () => {
    vi.useFakeTimers();
    const { id } = await on.made.setups.create('real');
    on.openWindow = ({ signal }) =>
      new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    const first = on.made.signingIn.start(id, 'window');
    const ended = expect(first).rejects.toMatchObject(code('signIn.timeout'));
    await vi.advanceTimersByTimeAsync(1);
    await expect(on.made.signingIn.start(id, 'window')).rejects.toMatchObject(code('signIn.busy'));
    await vi.advanceTimersByTimeAsync(10 * 60 * 1000);
    await ended;
    const second = on.made.signingIn.start(id, 'window');
    const cancelled = expect(second).rejects.toMatchObject(code('signIn.cancelled'));
    await vi.advanceTimersByTimeAsync(1);
    on.made.signingIn.cancel();
    await cancelled;
    vi.useRealTimers();
  });

  it('does not begin when it is cancelled before its setup was read', async () => {
    const { id } = await on.made.setups.create('real');
    on.openWindow = () => Promise.reject(new Error('a window was opened'));
    const ended = expect(on.made.signingIn.start(id, 'window')).rejects.toMatchObject(code('signIn.cancelled'));
    on.made.signingIn.cancel();
    await ended;
  });

  it('ends with its page: a page that is loaded again begins another one', async () => {
    const { id } = await on.made.setups.create('real');
    on.openWindow = ({ signal }) =>
      new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    const first = expect(on.made.signingIn.start(id, 'window')).rejects.toMatchObject(code('signIn.cancelled'));
    await new Promise((done) => setTimeout(done, 10));
    await on.made.signingIn.abandon();
    await first;
    on.openWindow = async ({ url }) => answerTo(url);
    expect((await on.made.signingIn.start(id, 'window')).token?.location).toBe('keychain');
  });

  it.each<[Failure, Failure]>([
    [
      { code: 'http.forbidden', detail: { status: 403, said: 'No access.' } },
      { code: 'http.forbidden', detail: { status: 403, said: 'No access.' } },
    ],
    [{ code: 'check.cancelled' }, { code: 'net.timeout', detail: { host: 'webexapis.com' } }],
  ])('continues when Webex does not report the account, and keeps why: %j', async (failure, kept) => {
    await on.made.end();
    on.made = await bench({
      openWindow: async ({ url }) => answerTo(url),
      fetchAccount: async () => ({ ok: false, failure }),
    });
    const id = await preparedSetup(on.made.setups);
    const view = await on.made.signingIn.start(id, 'window');
    expect(view).toMatchObject({ account: null, furthest: 'orgId', token: { accountFailure: kept } });
    expect((await on.made.restart().setups.view(id)).token?.accountFailure).toEqual(kept);
  });
});

describe('a sign-in that is ended after its answer has come', () => {
  /** Asks whose token it is until the signal ends it, as a slow Webex makes it do. */
  const slowly = () => {
    let asked: () => void = () => undefined;
    const asking = new Promise<void>((resolve) => {
      asked = resolve;
    });
    const fetchAccount: SignInPorts['fetchAccount'] = (_cloud, _token, signal) => {
      asked();
      return new Promise((resolve) =>
        signal.addEventListener('abort', () => resolve({ ok: false, failure: { code: 'check.cancelled' } })),
      );
    };
    return { asking, fetchAccount };
  };

  it.each(['window', 'paste'] as const)('stores nothing: %s', async (way) => {
    const { asking, fetchAccount } = slowly();
    await on.made.end();
    on.made = await bench({
      openWindow: async ({ url }) => answerTo(url),
      readClipboard: async () => on.clipboard,
      clearClipboard: async (text) => void on.cleared.push(text),
      fetchAccount,
    });
    const { id } = await on.made.setups.create('real');
    if (way === 'paste') on.clipboard = answerTo((await on.made.signingIn.link(id)).url);
    const ended = way === 'paste' ? on.made.signingIn.paste(id) : on.made.signingIn.start(id, way);
    const refused = expect(ended).rejects.toMatchObject(code('signIn.cancelled'));
    await asking;
    on.made.signingIn.cancel();
    await refused;
    expect(await on.made.setups.view(id)).toMatchObject({ token: null, account: null, unsaved: null });
    for (const slot of ['current', 'pending'] as const)
      expect(await on.made.vault.location({ id, space: 'real', slot })).toEqual({ location: 'missing' });
  });

  it('stores nothing when it is ended while it waits for other work on the tokens', async () => {
    const { id } = await on.made.setups.create('real');
    let release: () => void = () => undefined;
    const held = on.made.setups.hold(id, () => new Promise<void>((resolve) => (release = resolve)));
    const ended = expect(on.made.signingIn.start(id, 'window')).rejects.toMatchObject(code('signIn.cancelled'));
    await vi.waitFor(() => expect(on.made.accountsAsked()).toBe(1));
    on.made.signingIn.cancel();
    release();
    await held;
    await ended;
    expect(await on.made.setups.view(id)).toMatchObject({ token: null });
  });

  it('close() ends what runs and resolves when it has ended', async () => {
    const { asking, fetchAccount } = slowly();
    await on.made.end();
    on.made = await bench({ openWindow: async ({ url }) => answerTo(url), fetchAccount });
    const { id } = await on.made.setups.create('real');
    const ending: string[] = [];
    const ended = on.made.signingIn.start(id, 'window').catch(() => ending.push('sign-in'));
    await asking;
    await on.made.signingIn.close();
    ending.push('closed');
    await ended;
    expect(ending).toEqual(['sign-in', 'closed']);
  });
});

describe('a keychain that rejects the token', () => {
  it.each(['keychain.locked', 'keychain.missing', 'keychain.denied', 'keychain.tooLong'] as const)(
    '%s: nothing is recorded until the administrator has decided',
    async (fault) => {
      const id = await preparedSetup(on.made.setups);
      on.made.keychain.fault = fault;
      const waiting = await on.made.signingIn.start(id, 'window');
      expect(waiting).toMatchObject({ unsaved: { code: fault }, token: null, furthest: 'signIn' });
      expect((await on.made.signingIn.save(id, 'keychain')).unsaved).toEqual({ code: fault });
      const kept = await on.made.signingIn.save(id, 'thisRun');
      expect(kept).toMatchObject({ unsaved: null, token: { location: 'thisRun' }, furthest: 'orgId' });
      expect(await everythingSaid()).not.toContain('S3CRET');
      on.made.keychain.fault = null;
      const { setups } = on.made.restart();
      expect(await setups.view(id)).toMatchObject({ token: { location: 'missing' }, furthest: 'signIn' });
    },
  );

  it('takes it at the second try without a new sign-in', async () => {
    const { id } = await on.made.setups.create('real');
    on.made.keychain.fault = 'keychain.locked';
    await on.made.signingIn.start(id, 'window');
    on.made.keychain.fault = null;
    expect(await on.made.signingIn.save(id, 'keychain')).toMatchObject({
      unsaved: null,
      token: { location: 'keychain' },
    });
    await expect(on.made.signingIn.save(id, 'keychain')).rejects.toMatchObject(code('keychain.empty'));
  });
});
