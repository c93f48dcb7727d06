import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FailureError } from '../../../../electron/core/lib/failure';
import { Token } from '../../../../electron/core/tokens/token';
import type { SetupView } from '../../../../shared/contract';
import { connectedSetup, heldBy, type RenewalBench, type Run, renewalBench, testAndCopy } from './renewal-bench';

let bench: RenewalBench;
beforeEach(async () => {
  bench = await renewalBench();
});
afterEach(() => bench.end());

const [first, second, foreign] = ['S3CRET-first', 'S3CRET-second', 'S3CRET-foreign'];
const service = 'Webex Entra Setup';

/** A renewal whose new token was tested and copied: only confirming remains. */
async function readyToConfirm({ withPrint = true } = {}): Promise<{ id: string; run: Run }> {
  const id = await connectedSetup(bench);
  bench.webex.token = second;
  const run = bench.start();
  if (!withPrint) run.vault.print = async () => null;
  await run.signingIn.start(id, 'window');
  await testAndCopy(run, id);
  return { id, run };
}

const pendingKey = (id: string) => ({ service, account: `${id}/pending` });

describe('a new token that was changed in the keychain outside the app', () => {
  it.each([
    ['removed', 'missing', null],
    ['replaced', 'other', foreign],
  ])('%s: confirming says so, and nothing changes', async (_name, reason, found) => {
    const { id, run } = await readyToConfirm();
    if (found) await bench.keychain.write(pendingKey(id), new Token(found));
    else await bench.keychain.remove(pendingKey(id));
    const before = await run.setups.view(id);
    const changed: SetupView[] = [];
    bench.onChanged = (view) => void changed.push(view);
    for (const keepPrevious of [true, false]) {
      await expect(run.renewals.confirm(id, keepPrevious)).rejects.toMatchObject({
        failure: { code: 'renewal.tokenMissing', detail: { reason } },
      });
      expect(await run.setups.view(id)).toEqual(before);
      expect(await heldBy(bench, id)).toEqual({ current: first, pending: found, previous: null });
    }
    // The page receives the change, and returns to the sign-in.
    expect(changed.at(-1)?.renewal?.step).toBe('signIn');
    // Signing in again replaces it, and the renewal can be completed.
    bench.webex.token = 'S3CRET-third';
    await run.signingIn.start(id, 'window');
    await testAndCopy(run, id);
    await run.renewals.confirm(id, true);
    expect(await heldBy(bench, id)).toEqual({ current: 'S3CRET-third', pending: null, previous: first });
  });

  it('kept for one run that has ended: confirming says so, and nothing changes', async () => {
    const id = await connectedSetup(bench);
    bench.webex.token = `LONG${second}`;
    const run = bench.start();
    await run.signingIn.start(id, 'window');
    await run.signingIn.save(id, 'thisRun');
    await testAndCopy(run, id);
    const later = bench.start();
    await expect(later.renewals.confirm(id, true)).rejects.toMatchObject({
      failure: { code: 'renewal.tokenMissing', detail: { reason: 'missing' } },
    });
    expect((await heldBy(bench, id)).current).toBe(first);
  });
});

it('a new token that a locked keychain does not show: confirming needs the keychain only to keep the old one', async () => {
  const { id, run } = await readyToConfirm();
  run.gate.refuse = (call) => (call.startsWith('append') ? null : new FailureError('keychain.locked'));
  await expect(run.renewals.confirm(id, true)).rejects.toMatchObject({ failure: { code: 'keychain.locked' } });
  expect((await run.setups.record(id)).record.events.at(-1)?.type).toBe('secretTokenCopied');
  expect((await run.renewals.confirm(id, false)).renewal).not.toBeNull();
  expect((await run.setups.record(id)).record.events.at(-1)?.type).toBe('renewalConfirmed');
  run.gate.refuse = () => null;
  expect((await run.setups.view(id)).renewal).toBeNull();
  expect(await heldBy(bench, id)).toEqual({ current: second, pending: null, previous: null });
});

describe('a confirmed token that is removed before it replaces the current one', () => {
  it.each([true, false])('never lets the old token pass for the new one (with print: %s)', async (withPrint) => {
    const { id, run } = await readyToConfirm({ withPrint });
    run.gate.refuse = (call) => (call === 'write current' ? new Error('cut off') : null);
    await run.renewals.confirm(id, true).catch(() => undefined);
    await bench.keychain.remove(pendingKey(id));
    const later = bench.start();
    const view = await later.setups.view(id);
    expect(view).toMatchObject({ renewal: null, token: { location: 'missing' } });
    expect(await heldBy(bench, id)).toEqual({ current: null, pending: null, previous: first });
  });
});
