import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FailureError } from '../../../../electron/core/lib/failure';
import type { SetupView } from '../../../../shared/contract';
import {
  connectedSetup,
  expectTruth,
  heldBy,
  locked,
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

const [first, second] = ['S3CRET-first', 'S3CRET-second'];
const isKeychain = (call: string) => !call.startsWith('append');

/** A renewal whose new token was tested and copied: only the swap remains. */
async function readyToSwap(): Promise<{ id: string; run: Run }> {
  await bench.end();
  bench = await renewalBench();
  const id = await connectedSetup(bench);
  bench.webex.token = second;
  const run = bench.start();
  await run.signingIn.start(id, 'window');
  await testAndCopy(run, id);
  return { id, run };
}

/** Confirms. Returns a failure that is thrown, or else the one in the setup's view. */
async function confirm({ renewals }: Run, id: string): Promise<SetupView['reconcileFailure']> {
  try {
    return (await renewals.confirm(id, true)).reconcileFailure;
  } catch (thrown) {
    if (thrown instanceof FailureError) return thrown.failure;
    throw thrown;
  }
}

/** Lets the keychain's call of this number fail, and those after it too if the keychain stays unavailable. */
function failAt(run: Run, number: number, stays: boolean): { readonly failed: () => string | null } {
  let calls = 0;
  let failed: string | null = null;
  run.gate.refuse = (call) => {
    if (!isKeychain(call)) return null;
    const fails = stays ? calls >= number : calls === number;
    calls += 1;
    if (!fails) return null;
    failed ??= call;
    return locked();
  };
  return { failed: () => failed };
}

describe('a keychain that fails at any call of the swap', { timeout: 60_000 }, () => {
  it.each([
    ['once', false],
    ['from then on', true],
  ])('%s: no token is lost, the failure is reported, and the next try succeeds', async (_name, stays) => {
    const calls: string[] = [];
    for (let number = 0; ; number += 1) {
      const { id, run } = await readyToSwap();
      const { failed } = failAt(run, number, stays);
      const failure = await confirm(run, id);
      const call = failed();
      // Each token is in its old or its new slot: none is lost, whichever call failed.
      const { current, pending, previous } = await heldBy(bench, id);
      expect([current, pending]).toContain(second);
      expect([current, previous]).toContain(first);
      if (call === null) break;
      calls.push(call);
      run.gate.refuse = () => null;
      const view = await run.setups.view(id);
      // Either it had not started and is repeated, or reconciling continues it.
      if (view.renewal) {
        expect(failure).toEqual({ code: 'keychain.locked' });
        expect(await confirm(run, id)).toBeNull();
      }
      const { held } = await expectTruth(bench, run, id, [second]);
      expect(held).toEqual({ current: second, pending: null, previous: first });
      // The same after a restart: it was not only in memory.
      expect((await expectTruth(bench, bench.start(), id, [second])).held).toEqual(held);
    }
    const changes = calls.filter((call) => !call.startsWith('read'));
    expect(changes).toEqual(['write previous', 'write current', 'remove pending']);
    expect(calls.length).toBeGreaterThan(6);
  });

  it('says in the meantime that Entra has the new token, and works with either', async () => {
    const { id, run } = await readyToSwap();
    run.gate.refuse = (call) => (call === 'write current' ? locked() : null);
    const view = await run.renewals.confirm(id, true);
    expect(view).toMatchObject({
      renewal: { step: 'finish' },
      reconcileFailure: { code: 'keychain.locked' },
      lastRenewal: null,
    });
    expect(await heldBy(bench, id)).toEqual({ current: first, pending: second, previous: first });
    // Entra has it: it can be neither abandoned nor replaced by yet another one any more.
    await expect(run.renewals.abandon(id)).rejects.toMatchObject({ failure: { code: 'step.notReached' } });
    await expect(run.signingIn.start(id, 'window')).rejects.toMatchObject({ failure: { code: 'keychain.locked' } });
    const later = bench.start();
    expect((await later.vault.read((await later.setups.target(id)).owner)).reveal()).toBe(second);
  });
});

describe('a keychain that fails elsewhere in a renewal', () => {
  it('at the sign-in: the old token stays, the new one waits for a decision', async () => {
    const id = await connectedSetup(bench);
    bench.webex.token = second;
    const run = bench.start();
    run.gate.refuse = (call) => (isKeychain(call) ? locked() : null);
    const view = await run.signingIn.start(id, 'window');
    expect(view).toMatchObject({ unsaved: { code: 'keychain.locked' }, renewal: null });
    const kept = await run.signingIn.save(id, 'thisRun');
    expect(kept).toMatchObject({ unsaved: null, renewal: { token: { location: 'thisRun' }, step: 'check' } });
    run.gate.refuse = () => null;
    expect(await heldBy(bench, id)).toEqual({ current: first, pending: null, previous: null });
  });

  it('when it is abandoned, or the old token is forgotten: nothing has changed, and it can be done again', async () => {
    const { id, run } = await readyToSwap();
    run.gate.refuse = (call) => (call.startsWith('remove') ? locked() : null);
    await expect(run.renewals.abandon(id)).rejects.toMatchObject({ failure: { code: 'keychain.locked' } });
    expect((await run.setups.view(id)).renewal?.step).toBe('handOver');
    run.gate.refuse = () => null;
    await run.renewals.confirm(id, true);
    run.gate.refuse = (call) => (call.startsWith('remove') ? locked() : null);
    await expect(run.renewals.forgetPrevious(id)).rejects.toMatchObject({ failure: { code: 'keychain.locked' } });
    expect((await run.setups.view(id)).tokens[0]?.status).toBe('kept');
    run.gate.refuse = () => null;
    const view = await run.renewals.forgetPrevious(id);
    expect(view.tokens.map(({ status }) => status)).toEqual(['replaced', 'inUse']);
    expect(await heldBy(bench, id)).toEqual({ current: second, pending: null, previous: null });
  });

  it('for good: it can be finished without keeping the old token', async () => {
    const { id, run } = await readyToSwap();
    run.gate.refuse = (call) => (call === 'read current' ? locked() : null);
    await expect(run.renewals.confirm(id, true)).rejects.toMatchObject({ failure: { code: 'keychain.locked' } });
    const view = await run.renewals.confirm(id, false);
    expect(view).toMatchObject({ renewal: null, token: { location: 'unknown' } });
    run.gate.refuse = () => null;
    expect(await heldBy(bench, id)).toEqual({ current: second, pending: null, previous: null });
  });
});
