import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FailureError } from '../../../../electron/core/lib/failure';
import { TestAll } from '../../../../electron/features/connection-test/test-all';
import type { CheckView, SetupView, TestAllProgress, TestOutcome, TokenSlot } from '../../../../shared/contract';
import { closeAll } from '../../core/http/servers';
import { account, bench } from '../../core/setup/bench';
import { testingBench } from './test-service';

let on: Awaited<ReturnType<typeof bench>>;
beforeEach(async () => {
  on = await bench();
});
afterEach(() => on.end());

/** A setup that can be tested; answers its id. */
async function testable(name: string): Promise<string> {
  const { id } = await on.setups.create('real');
  await on.setups.append(id, { type: 'named', name });
  await on.setups.append(id, { type: 'orgIdSet', orgId: account.orgId, source: 'typed', deliberate: false });
  await on.setups.append(id, { type: 'signedIn', way: 'window', account, expiresAt: null, keptIn: 'keychain' });
  return id;
}

/** Tests that end when the test says so, and note how many run at the same time. */
function scriptedTests() {
  const ends = new Map<string, (outcome: TestOutcome | FailureError, checks?: CheckView[]) => Promise<void>>();
  const begun: string[] = [];
  const run = (id: string, write: boolean, slot?: TokenSlot, ending?: AbortSignal) =>
    new Promise<SetupView>((resolve, reject) => {
      expect([write, slot]).toEqual([false, 'current']);
      begun.push(id);
      ending?.addEventListener('abort', () => void on.setups.view(id).then(resolve));
      ends.set(id, async (outcome, checks = []) => {
        ends.delete(id);
        if (outcome instanceof FailureError) return reject(outcome);
        resolve(await on.setups.append(id, { type: 'connectionTested', outcome, checks }));
      });
    });
  const end = async (id: string, outcome: TestOutcome | FailureError, checks?: CheckView[]) => {
    await expect.poll(() => ends.has(id)).toBe(true);
    await ends.get(id)?.(outcome, checks);
  };
  return { run, begun, end, running: () => ends.size };
}

function start() {
  const tests = scriptedTests();
  const progress: TestAllProgress[] = [];
  const all = new TestAll(on.setups, tests, (step) => progress.push(step));
  return { ...tests, progress, all };
}

describe('testing all setups', () => {
  it('runs two at a time, reports its progress, and returns the results', async () => {
    const ids = [await testable('a'), await testable('b'), await testable('c'), await testable('d')];
    const { all, end, begun, running, progress } = start();
    const result = all.run('real');
    await expect.poll(running).toBe(2);
    const [first = '', second = ''] = begun;
    await end(second, 'failed');
    await expect.poll(() => begun.length).toBe(3);
    expect(running()).toBe(2);
    const clock = { id: 'clock', state: 'warning', failure: { code: 'check.clockWrong' } } as const;
    await end(first, 'warning', [clock, { id: 'administrator', state: 'passed' }]);
    for (const id of ids.filter((one) => one !== first && one !== second)) await end(id, 'passed');
    expect(await result).toEqual({
      cancelled: false,
      tested: 4,
      passed: 3,
      readingOnly: 2,
      notTested: [],
      clock: { code: 'check.clockWrong' },
    });
    expect(progress).toEqual([0, 1, 2, 3, 4].map((done) => ({ done, total: 4 })));
  });

  it('skips setups that cannot be tested, and other spaces', async () => {
    const id = await testable('a');
    await on.setups.create('real');
    await on.setups.create('practice');
    const { all, end, begun } = start();
    const result = all.run('real');
    await end(id, 'passed');
    expect(await result).toMatchObject({ tested: 1, passed: 1, notTested: [] });
    expect(begun).toEqual([id]);
    expect(await start().all.run('practice')).toMatchObject({ tested: 0, notTested: [] });
  });

  it('continues with the others when the keychain does not return a token', async () => {
    const [locked, good] = [await testable('locked'), await testable('good')];
    const { all, end } = start();
    const result = all.run('real');
    await end(locked, new FailureError('keychain.locked'));
    await end(good, 'passed');
    expect(await result).toMatchObject({
      tested: 1,
      passed: 1,
      notTested: [{ id: locked, name: 'locked', failure: { code: 'keychain.locked' } }],
    });
  });

  it('starts no other test after a cancel, and keeps complete results', async () => {
    for (const name of ['a', 'b', 'c', 'd']) await testable(name);
    const { all, end, begun, progress } = start();
    const result = all.run('real');
    await expect.poll(() => begun.length).toBe(2);
    await end(begun[0] ?? '', 'passed');
    await expect.poll(() => begun.length).toBe(3);
    all.cancel();
    expect(await result).toMatchObject({ cancelled: true, tested: 1, passed: 1 });
    expect(begun.length).toBe(3);
    expect(progress.at(-1)).toEqual({ done: 1, total: 4 });
  });
});

describe('testing all setups beside the test of one', () => {
  let real: Awaited<ReturnType<typeof testingBench>>;
  beforeEach(async () => {
    real = await testingBench();
  });
  afterEach(async () => {
    await closeAll();
    await real.end();
  });

  it('ends no test and starts no second one of the same setup', async () => {
    const [one, other] = [await real.testable(), await real.testable()];
    const release = real.holdAnswers();
    const single = real.testing.run(one, false);
    await real.asked().toBe(1);
    const all = new TestAll(real.setups, real.testing, () => undefined);
    const result = all.run('real');
    await real.asked().toBe(2);
    await expect(real.testing.run(other, false)).rejects.toMatchObject({ failure: { code: 'test.alreadyRunning' } });
    release();
    expect(await single).toMatchObject({ lastTest: { outcome: 'warning' } });
    expect(await result).toMatchObject({
      tested: 1,
      notTested: [{ id: one, failure: { code: 'test.alreadyRunning' } }],
    });
    expect([await real.results(one), await real.results(other)].map(({ length }) => length)).toEqual([1, 1]);
  });

  it('is cancelled alone: the test of one setup goes on', async () => {
    const [one, other] = [await real.testable(), await real.testable()];
    const release = real.holdAnswers();
    const single = real.testing.run(one, false);
    await real.asked().toBe(1);
    const all = new TestAll(real.setups, real.testing, () => undefined);
    const result = all.run('real');
    await real.asked().toBe(2);
    all.cancel();
    expect(await result).toMatchObject({ cancelled: true, tested: 0 });
    release();
    await single;
    expect([await real.results(one), await real.results(other)].map(({ length }) => length)).toEqual([1, 0]);
  });
});
