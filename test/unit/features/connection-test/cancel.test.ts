import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Signal } from '../../../../electron/core/lib/signal';
import { feature as connectionTest } from '../../../../electron/features/connection-test';
import { feature as renewal } from '../../../../electron/features/renewal';
import { feature as setups } from '../../../../electron/features/setups';
import { channelsOf } from '../../channels-of';
import { client, closeAll } from '../../core/http/servers';
import { testingBench, usersState } from './test-service';

// Need a desktop; no test here copies or shows anything.
vi.mock('../../../../electron/platform/clipboard', () => ({ copyText: vi.fn() }));
vi.mock('../../../../electron/platform/show-file', () => ({ showFile: vi.fn() }));

let on: Awaited<ReturnType<typeof testingBench>>;
beforeEach(async () => {
  on = await testingBench();
});
afterEach(async () => {
  await closeAll();
  await on.end();
});

describe('cancelling', () => {
  it('ends the test at once, although Webex does not answer, and stores nothing', async () => {
    const id = await on.testable();
    on.holdAnswers();
    const result = on.testing.run(id, false);
    await on.asked().toBe(1);
    on.testing.cancel(id);
    expect(await result).toMatchObject({ lastTest: null });
    expect(usersState(on.progress)).toBe('cancelled');
    expect(await on.results(id)).toEqual([]);
  });

  it('while the keychain asks the user takes effect: nothing is sent afterwards', async () => {
    const id = await on.testable();
    const answer = on.promptKeychain();
    const result = on.testing.run(id, false);
    on.testing.cancel(id);
    answer();
    expect(await result).toMatchObject({ lastTest: null });
    expect(usersState(on.progress)).toBe('cancelled');
    expect(on.server.requests).toEqual([]);
    expect(await on.results(id)).toEqual([]);
  });

  it('while the keychain asks the user reports no failure when the user then refuses', async () => {
    const id = await on.testable();
    const answer = on.promptKeychain();
    const result = on.testing.run(id, false);
    on.testing.cancel(id);
    on.keychain.fault = 'keychain.denied';
    answer();
    expect(await result).toMatchObject({ lastTest: null });
    expect(usersState(on.progress)).toBe('cancelled');
  });

  it('ends the test of the setup that it names, and no other', async () => {
    const [first, second] = [await on.testable(), await on.testable()];
    const release = on.holdAnswers();
    const both = [on.testing.run(first, false), on.testing.run(second, false)];
    await on.asked().toBe(2);
    on.testing.cancel(first);
    release();
    await Promise.all(both);
    expect(await on.results(first)).toEqual([]);
    expect(await on.results(second)).toHaveLength(1);
  });

  it('can name one token of a setup', async () => {
    const id = await on.testable();
    await on.signIn(id, 'pending');
    const release = on.holdAnswers();
    const both = [on.testing.run(id, false), on.testing.run(id, false, 'pending')];
    await on.asked().toBe(2);
    on.testing.cancel(id, 'pending');
    release();
    await Promise.all(both);
    expect((await on.results(id)).map(({ token }) => token ?? 'current')).toEqual(['current']);
  });

  it('is not the effect of starting the same test again: the second is refused, the first goes on', async () => {
    const id = await on.testable();
    const release = on.holdAnswers();
    const first = on.testing.run(id, false);
    await on.asked().toBe(1);
    await expect(on.testing.run(id, true)).rejects.toMatchObject({ failure: { code: 'test.alreadyRunning' } });
    release();
    expect(await first).toMatchObject({ lastTest: { outcome: 'warning' } });
    expect(await on.results(id)).toHaveLength(1);
    await on.testing.run(id, false);
  });

  it.each(['cancel', 'signal'] as const)('by %s lets the same test start again at once', async (means) => {
    const id = await on.testable();
    const release = on.holdAnswers();
    const ending = new AbortController();
    const first = on.testing.run(id, false, 'current', ending.signal);
    await on.asked().toBe(1);
    if (means === 'cancel') on.testing.cancel(id);
    else ending.abort();
    const second = on.testing.run(id, false);
    expect(await first).toMatchObject({ lastTest: null });
    release();
    await second;
    expect(await on.results(id)).toHaveLength(1);
  });

  it.each([
    {
      when: 'the renewal is abandoned',
      name: 'renewal',
      feature: renewal,
      channel: 'renewal.abandon',
      left: ['current'],
    },
    { when: 'the setup is deleted', name: 'setups', feature: setups, channel: 'setups.delete', left: [] },
  ] as const)('ends only the tests of the tokens that go when $when', async ({ name, feature, channel, left }) => {
    const signals = { tokensGoing: new Signal(), orgIdChanged: new Signal() };
    const services = { ...on, ...signals, http: client(), send: () => undefined };
    const test = channelsOf('connection-test', connectionTest, services);
    const id = await on.testable();
    await on.signIn(id, 'pending');
    const release = on.holdAnswers();
    const both = (['current', 'pending'] as const).map((token) => test('test.run', { id, write: false, token }));
    await on.asked().toBe(2);
    await channelsOf(name, feature, services)(channel, { id });
    release();
    await Promise.all(both);
    const results = await on.results(id).catch(() => []);
    expect(results.map(({ token }) => token ?? 'current')).toEqual(left);
  });

  it('works by the given signal, too', async () => {
    const id = await on.testable();
    on.holdAnswers();
    const ending = new AbortController();
    const result = on.testing.run(id, false, 'current', ending.signal);
    await on.asked().toBe(1);
    ending.abort();
    expect(await result).toMatchObject({ lastTest: null });
  });

  it('ends all tests at quitting', async () => {
    const [first, second] = [await on.testable(), await on.testable()];
    on.holdAnswers();
    const both = [on.testing.run(first, false), on.testing.run(second, false)];
    await on.asked().toBe(2);
    on.testing.close();
    await Promise.all(both);
    // Testing all setups would begin with the next one.
    await on.testing.run(first, false);
    // Other requests of the two tests may still arrive, their users queries have arrived.
    await on.asked().toBe(2);
    expect([...(await on.results(first)), ...(await on.results(second))]).toEqual([]);
  });
});
