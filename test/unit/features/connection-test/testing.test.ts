import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Token } from '../../../../electron/core/tokens/token';
import { Testing } from '../../../../electron/features/connection-test/testing';
import { setOrgId } from '../../../../electron/features/org-id/org-id-choice';
import type { CheckView, SetupEvent, TestProgress } from '../../../../shared/contract';
import { account, bench } from '../../core/setup/bench';
import {
  client,
  closeAll,
  cloudAt,
  emptyList,
  json,
  type RunningServer,
  startServer,
  webex,
} from '../../core/webex/http/servers';

const otherOrg = '0b6f5a2c-1111-4222-8333-944455556666';

let on: Awaited<ReturnType<typeof bench>>;
let server: RunningServer;
/** Answers to the users query wait for this. */
let answers: Promise<unknown>;
/** Thrown at the next progress. */
let broken: Error | null;
let progress: TestProgress[];
let testing: Testing;

beforeEach(async () => {
  answers = Promise.resolve();
  broken = null;
  progress = [];
  const users = (_: unknown, response: Parameters<typeof json>[0]) =>
    void answers.then(() => json(response, 200, emptyList));
  server = await startServer(webex({ users }));
  on = await bench({}, cloudAt(`http://127.0.0.1:${server.port}`));
  testing = new Testing(on.setups, on.vault, client(), (told) => {
    if (broken) throw broken;
    progress.push(told);
  });
});
afterEach(async () => {
  await closeAll();
  await on.end();
});

/** Holds back the answers of Webex; the result lets them go. */
function holdAnswers(): () => void {
  let release = () => {};
  answers = new Promise<void>((resolve) => {
    release = resolve;
  });
  return () => release();
}

/** The keychain asks the user; the result lets it answer. */
function promptKeychain(): () => void {
  let answer = () => {};
  on.keychain.prompt = new Promise<void>((resolve) => {
    answer = resolve;
  });
  return () => answer();
}

const orgIdSet = (id: string, orgId = account.orgId) =>
  setOrgId(on.setups, { id, text: orgId, source: 'typed', deliberate: false });

/** Puts a token into the keychain and its sign-in into the record. */
async function signIn(id: string, slot: 'current' | 'pending' = 'current'): Promise<void> {
  await on.vault.keep({ id, space: 'real', slot }, new Token(`S3CRET-${slot}-of-${id}`), 'keychain');
  const type = slot === 'pending' ? 'renewalSignedIn' : 'signedIn';
  await on.setups.append(id, { type, way: 'window', account, expiresAt: null, keptIn: 'keychain' });
}

/** A setup that can be tested; answers its id. */
async function testable(): Promise<string> {
  const { id } = await on.setups.create('real');
  await orgIdSet(id);
  await signIn(id);
  return id;
}

const results = async (id: string) =>
  (await on.setups.record(id)).record.events.filter(
    (event): event is Extract<SetupEvent, { type: 'connectionTested' }> => event.type === 'connectionTested',
  );
const stateOf = (checks: readonly CheckView[] = [], check = 'users') => checks.find(({ id }) => id === check)?.state;
const asked = () => expect.poll(() => server.requests.filter((line) => line.includes('/Users')).length);

describe('the result of a connection test', () => {
  it('is stored with the Org ID and the endpoints that were tested', async () => {
    const id = await testable();
    const view = await testing.run(id, false);
    expect(view.lastTest).toMatchObject({ outcome: 'warning' });
    const { scimBaseUrl } = cloudAt(`http://127.0.0.1:${server.port}`);
    expect(await results(id)).toMatchObject([{ orgId: account.orgId, cloud: { kind: 'file', scimBaseUrl } }]);
    expect(progress.every(({ setupId, token }) => setupId === id && token === 'current')).toBe(true);
    expect(stateOf(progress.at(-1)?.checks)).toBe('passed');
  });

  it('is dropped when the Org ID was changed meanwhile, and opens no hand-over', async () => {
    const id = await testable();
    const release = holdAnswers();
    const result = testing.run(id, false);
    await asked().toBe(1);
    await orgIdSet(id, otherOrg);
    release();
    const view = await result;
    expect(view).toMatchObject({ orgId: otherOrg, lastTest: null });
    expect(view.steps.find((step) => step.id === 'connectEntra')?.reached).toBe(false);
    expect(await results(id)).toEqual([]);
  });

  it('is dropped when another token came meanwhile', async () => {
    const id = await testable();
    const release = holdAnswers();
    const result = testing.run(id, false);
    await asked().toBe(1);
    on.clock.now = new Date('2026-11-22T11:00:00Z');
    await signIn(id);
    release();
    expect(await result).toMatchObject({ lastTest: null });
    expect(await results(id)).toEqual([]);
  });

  it('belongs to the token that was tested: the current one and that of a renewal are tested side by side', async () => {
    const id = await testable();
    await signIn(id, 'pending');
    const release = holdAnswers();
    const both = [testing.run(id, false), testing.run(id, false, 'pending')];
    await asked().toBe(2);
    release();
    await Promise.all(both);
    expect((await results(id)).map(({ token, outcome }) => [token, outcome])).toHaveLength(2);
    const view = await on.setups.view(id);
    expect([view.lastTest?.outcome, view.renewal?.lastTest?.outcome]).toEqual(['warning', 'warning']);
  });
});

describe('a connection test that cannot begin', () => {
  it('is refused before there is an Org ID', async () => {
    const { id } = await on.setups.create('real');
    await signIn(id);
    await expect(testing.run(id, false)).rejects.toMatchObject({ failure: { code: 'step.notReached' } });
  });

  it('is refused for the token of a renewal while there is no renewal', async () => {
    const id = await testable();
    await expect(testing.run(id, false, 'pending')).rejects.toMatchObject({ failure: { code: 'step.notReached' } });
  });

  it.each([
    ['keychain.locked', () => (on.keychain.fault = 'keychain.locked')],
    ['keychain.empty', (id: string) => on.vault.forget({ id, space: 'real' })],
  ])('says %s when the keychain does not give the token, and asks Webex nothing', async (code, prepare) => {
    const id = await testable();
    await prepare(id);
    await expect(testing.run(id, false)).rejects.toMatchObject({ failure: { code } });
    expect(server.requests).toEqual([]);
  });

  it('is freed when it throws: a later cancel says nothing about it', async () => {
    const id = await testable();
    broken = new Error('the window is gone');
    await expect(testing.run(id, false)).rejects.toThrow('the window is gone');
    broken = null;
    testing.cancel(id);
    expect(progress).toEqual([]);
  });
});

describe('cancelling', () => {
  it('ends the test at once, although Webex does not answer, and stores nothing', async () => {
    const id = await testable();
    holdAnswers();
    const result = testing.run(id, false);
    await asked().toBe(1);
    testing.cancel(id);
    expect(await result).toMatchObject({ lastTest: null });
    expect(stateOf(progress.at(-1)?.checks)).toBe('cancelled');
    expect(await results(id)).toEqual([]);
  });

  it('while the keychain asks the user is kept: nothing is sent afterwards', async () => {
    const id = await testable();
    const answer = promptKeychain();
    const result = testing.run(id, false);
    testing.cancel(id);
    answer();
    expect(await result).toMatchObject({ lastTest: null });
    expect(stateOf(progress.at(-1)?.checks)).toBe('cancelled');
    expect(server.requests).toEqual([]);
    expect(await results(id)).toEqual([]);
  });

  it('while the keychain asks the user leaves no failure behind when the user then refuses', async () => {
    const id = await testable();
    const answer = promptKeychain();
    const result = testing.run(id, false);
    testing.cancel(id);
    on.keychain.fault = 'keychain.denied';
    answer();
    expect(await result).toMatchObject({ lastTest: null });
    expect(stateOf(progress.at(-1)?.checks)).toBe('cancelled');
  });

  it('ends the test of the setup that it names, and no other', async () => {
    const [first, second] = [await testable(), await testable()];
    const release = holdAnswers();
    const both = [testing.run(first, false), testing.run(second, false)];
    await asked().toBe(2);
    testing.cancel(first);
    release();
    await Promise.all(both);
    expect(await results(first)).toEqual([]);
    expect(await results(second)).toHaveLength(1);
  });

  it('can name one token of a setup', async () => {
    const id = await testable();
    await signIn(id, 'pending');
    const release = holdAnswers();
    const both = [testing.run(id, false), testing.run(id, false, 'pending')];
    await asked().toBe(2);
    testing.cancel(id, 'pending');
    release();
    await Promise.all(both);
    expect((await results(id)).map(({ token }) => token ?? 'current')).toEqual(['current']);
  });

  it('happens to a test when the same one is started again: only the second has a result', async () => {
    const id = await testable();
    const release = holdAnswers();
    const first = testing.run(id, false);
    await asked().toBe(1);
    const second = testing.run(id, false);
    expect(await first).toMatchObject({ lastTest: null });
    release();
    await second;
    expect(await results(id)).toHaveLength(1);
  });

  it('happens by the signal that was given too', async () => {
    const id = await testable();
    holdAnswers();
    const ending = new AbortController();
    const result = testing.run(id, false, 'current', ending.signal);
    await asked().toBe(1);
    ending.abort();
    expect(await result).toMatchObject({ lastTest: null });
  });

  it('happens to all tests at quitting', async () => {
    const [first, second] = [await testable(), await testable()];
    holdAnswers();
    const both = [testing.run(first, false), testing.run(second, false)];
    await asked().toBe(2);
    await testing.close();
    await Promise.all(both);
    expect([...(await results(first)), ...(await results(second))]).toEqual([]);
  });
});
