import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeAll } from '../../core/webex/http/servers';
import { testingBench, usersState } from './test-service';

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

  it('is the effect of starting the same test again: only the second has a result', async () => {
    const id = await on.testable();
    const release = on.holdAnswers();
    const first = on.testing.run(id, false);
    await on.asked().toBe(1);
    const second = on.testing.run(id, false);
    expect(await first).toMatchObject({ lastTest: null });
    release();
    await second;
    expect(await on.results(id)).toHaveLength(1);
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
