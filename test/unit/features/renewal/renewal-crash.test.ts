import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  connectedSetup,
  expectTruth,
  heldBy,
  type RenewalBench,
  type Run,
  renewalBench,
  testAndCopy,
} from './renewal-bench';

let bench: RenewalBench;
beforeEach(async () => {
  bench = await renewalBench();
});
afterEach(() => bench.end());

/** Each crash has a disk and a keychain of its own. */
async function newBench(): Promise<void> {
  await bench.end();
  bench = await renewalBench();
}

const [first, second, third] = ['S3CRET-first', 'S3CRET-second', 'S3CRET-third'];

/**
 * Runs `work` up to its effect of this number and no further, as if the process had ended then. Reading is no effect: what
 * ends between two reads has left nothing behind.
 * @returns the last effect, or null when the work came to its end
 */
async function crashAfter(effects: number, work: (run: Run) => Promise<unknown>): Promise<string | null> {
  const run = bench.start();
  const done: string[] = [];
  let crashed = false;
  run.gate.refuse = (call) => {
    crashed ||= done.length === effects && !call.startsWith('read');
    if (crashed) return new Error('the process has ended');
    if (!call.startsWith('read')) done.push(call);
    return null;
  };
  await work(run).catch(() => undefined);
  return crashed ? (done.at(-1) ?? 'nothing') : null;
}

/** Goes on with a renewal from wherever it stands, as an administrator does who opens the setup again. */
async function renew(run: Run, id: string): Promise<void> {
  const view = await run.setups.view(id);
  if (!view.renewal || view.renewal.step === 'signIn') await run.signingIn.start(id, 'window');
  if (!(await run.setups.view(id)).renewal?.copiedAt) await testAndCopy(run, id);
  await run.renewals.confirm(id, true);
}

/** Signs in and goes on to the end, whatever was under way before. */
async function signInAnew(run: Run, id: string): Promise<void> {
  await run.signingIn.start(id, 'window');
  await renew(run, id);
}

async function renewTo(token: string, run: Run, id: string): Promise<void> {
  bench.webex.token = token;
  await renew(run, id);
}

/** Crashes after each effect of `work` in turn, each time on a new setup; answers the effects. */
async function crashEverywhere(
  work: (run: Run, id: string) => Promise<unknown>,
  prepare: (run: Run, id: string) => Promise<unknown> = async () => undefined,
): Promise<string[]> {
  const seen: string[] = [];
  for (let effects = 0; ; effects += 1) {
    await newBench();
    const id = await connectedSetup(bench);
    await prepare(bench.start(), id);
    bench.webex.token = third;
    const last = await crashAfter(effects, (run) => work(run, id));
    if (last === null) return seen;
    seen.push(last);
    const run = bench.start();
    const { view } = await expectTruth(bench, run, id, [first, second, third]);
    expect(view.renewable).toBe(true);
    // Every remaining state can be completed from here.
    const held = async () => (await heldBy(bench, id)).current;
    if ((await held()) !== third) await renew(run, id);
    const end = await expectTruth(bench, run, id, [second, third]);
    expect(end.held.pending).toBeNull();
  }
}

describe('a process that ends after any effect leaves a working token and a true record', { timeout: 60_000 }, () => {
  it('in a renewal from its beginning until the old token is forgotten', async () => {
    const effects = await crashEverywhere(async (run, id) => {
      await renew(run, id);
      await run.renewals.keepPrevious(id, 30);
      await run.renewals.forgetPrevious(id);
    });
    expect(effects).toEqual([
      'nothing',
      'remove pending',
      'remove previous',
      'write pending',
      'append renewalSignedIn',
      'append connectionTested',
      'append secretTokenCopied',
      'write previous',
      'append renewalConfirmed',
      'write current',
      'append renewed',
      'remove pending',
      'append previousKept',
      'remove previous',
    ]);
  });

  it('in an abandoned renewal', async () => {
    const effects = await crashEverywhere(async (run, id) => {
      await run.signingIn.start(id, 'window');
      await testAndCopy(run, id);
      await run.renewals.abandon(id);
    });
    expect(effects.slice(-2)).toEqual(['append secretTokenCopied', 'remove pending']);
  });

  it('in a renewal with a second sign-in, and in the next one while the previous token is still kept', async () => {
    const another = await crashEverywhere(signInAnew, async (run, id) => {
      bench.webex.token = second;
      await run.signingIn.start(id, 'window');
    });
    expect(another).toEqual(expect.arrayContaining(['append renewalAbandoned', 'append renewed']));
    const again = await crashEverywhere(signInAnew, (run, id) => renewTo(second, run, id));
    expect(again).toEqual(expect.arrayContaining(['append previousForgotten', 'write previous', 'append renewed']));
  });

  it('in a renewal whose token is kept for this run only: no older token stays', async () => {
    for (let effects = 0; ; effects += 1) {
      await newBench();
      const id = await connectedSetup(bench);
      bench.webex.token = 'LONG-third';
      const last = await crashAfter(effects, async (run) => {
        await run.signingIn.start(id, 'window');
        await run.signingIn.save(id, 'thisRun');
        await testAndCopy(run, id);
        await run.renewals.confirm(id, true);
      });
      const { held } = await expectTruth(bench, bench.start(), id, [first]);
      expect(Object.values(held).filter(Boolean)).toEqual([first]);
      if (last === null) break;
    }
  });
});
