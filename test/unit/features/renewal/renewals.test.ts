import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reportEntraTest } from '../../../../electron/features/hand-over/entra-test';
import type { Account } from '../../../../shared/contract';
import { account } from '../../core/setup/bench';
import {
  connectedSetup,
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
const day = 86_400_000;
const code = (name: string) => ({ failure: { code: name } });

/** A run in which a renewal was signed in, by this account. */
async function renewing(change: Partial<Account> = {}): Promise<{ id: string; run: Run }> {
  const id = await connectedSetup(bench);
  bench.webex.token = second;
  bench.webex.account = { ...account, ...change };
  const run = bench.start();
  await run.signingIn.start(id, 'window');
  return { id, run };
}

async function renewed(): Promise<{ id: string; run: Run }> {
  const { id, run } = await renewing();
  await testAndCopy(run, id);
  await run.renewals.confirm(id, true);
  return { id, run };
}

describe('a renewal', () => {
  it('leaves account, test and expiry of the token in use as they are until it is confirmed', async () => {
    bench.webex.expiresIn = '1000000';
    const { id, run } = await renewing({ email: 'grace@contoso.com' });
    const during = await run.setups.view(id);
    expect(during).toMatchObject({
      account: { email: 'ada@contoso.com' },
      lastTest: { outcome: 'passed' },
      renewal: { account: { email: 'grace@contoso.com' }, lastTest: null, step: 'check' },
    });
    await testAndCopy(run, id);
    const after = await run.renewals.confirm(id, true);
    expect(after).toMatchObject({ account: { email: 'grace@contoso.com' }, renewal: null, renewable: true });
    expect(await heldBy(bench, id)).toEqual({ current: second, pending: null, previous: first });
  });

  it('cannot be confirmed before the new token was tested and copied', async () => {
    const { id, run } = await renewing();
    const refused = () => expect(run.renewals.confirm(id, true)).rejects.toMatchObject(code('step.notReached'));
    await refused();
    await run.setups.append(id, { type: 'connectionTested', outcome: 'passed', checks: [], token: 'pending' });
    await refused();
    await run.setups.append(id, { type: 'secretTokenCopied', token: 'pending' });
    expect((await run.renewals.confirm(id, true)).renewal).toBeNull();
    await refused();
  });

  it('rejects a token of another organization, and stores nothing of it', async () => {
    const id = await connectedSetup(bench);
    Object.assign(bench.webex, {
      token: second,
      account: { ...account, orgId: '0b6f5a2c-1111-4222-8333-944455556666' },
    });
    const run = bench.start();
    await expect(run.signingIn.start(id, 'window')).rejects.toMatchObject(code('renewal.otherOrganization'));
    expect(await run.setups.view(id)).toMatchObject({ renewal: null, unsaved: null });
    expect(await heldBy(bench, id)).toEqual({ current: first, pending: null, previous: null });
  });

  it('requires accepting an account with fewer rights', async () => {
    const { id, run } = await renewing({ administrator: 'no' });
    await testAndCopy(run, id);
    await expect(run.renewals.confirm(id, true)).rejects.toMatchObject(code('step.notReached'));
    await expect(reportEntraTest(run.setups, id, 'failed', 'pending')).rejects.toMatchObject(code('step.notReached'));
    await run.setups.append(id, {
      type: 'accountAccepted',
      administrator: 'no',
      orgId: account.orgId,
      token: 'pending',
    });
    expect((await reportEntraTest(run.setups, id, 'failed', 'pending')).renewal?.entraTest?.result).toBe('failed');
    expect((await run.renewals.confirm(id, true)).renewal).toBeNull();
  });

  it('confirmed twice at once swaps once, and keeps the old token', async () => {
    const { id, run } = await renewing();
    await testAndCopy(run, id);
    const [one, two] = await Promise.allSettled([run.renewals.confirm(id, true), run.renewals.confirm(id, true)]);
    expect(one.status).toBe('fulfilled');
    if (two.status === 'rejected') expect(two.reason).toMatchObject(code('step.notReached'));
    expect(await heldBy(bench, id)).toEqual({ current: second, pending: null, previous: first });
  });

  it('does not mix the tokens of two setups', async () => {
    const one = await connectedSetup(bench);
    const two = await connectedSetup(bench);
    const run = bench.start();
    bench.webex.token = 'S3CRET-one';
    await run.signingIn.start(one, 'window');
    bench.webex.token = 'S3CRET-two';
    await run.signingIn.start(two, 'window');
    await Promise.all([testAndCopy(run, one), testAndCopy(run, two)]);
    await Promise.all([run.renewals.confirm(one, true), run.renewals.confirm(two, true)]);
    expect((await heldBy(bench, one)).current).toBe('S3CRET-one');
    expect((await heldBy(bench, two)).current).toBe('S3CRET-two');
  });
});

describe('the token that was replaced', () => {
  it('is kept for a week, for as long as is chosen, or forgotten at once', async () => {
    const { id, run } = await renewed();
    const keptUntil = async () => (await run.setups.view(id)).tokens[0]?.statusAt;
    const inDays = (days: number) => new Date(bench.clock.now.getTime() + days * day).toISOString();
    expect(await keptUntil()).toBe(inDays(7));
    await run.renewals.keepPrevious(id, 30);
    expect(await keptUntil()).toBe(inDays(30));
    const view = await run.renewals.forgetPrevious(id);
    expect(view.tokens[0]?.status).toBe('replaced');
    expect(await heldBy(bench, id)).toEqual({ current: second, pending: null, previous: null });
    await expect(run.renewals.forgetPrevious(id)).rejects.toMatchObject(code('step.notReached'));
    await expect(run.renewals.keepPrevious(id, 1)).rejects.toMatchObject(code('step.notReached'));
  });

  it('is removed at the first start after its time, and not before', async () => {
    const { id } = await renewed();
    bench.clock.now = new Date(bench.clock.now.getTime() + 6.9 * day);
    await bench.start().setups.reconcileAll();
    expect((await heldBy(bench, id)).previous).toBe(first);
    bench.clock.now = new Date(bench.clock.now.getTime() + day);
    const locking = bench.start();
    locking.gate.refuse = (call) => (call.startsWith('append') ? null : locked());
    await locking.setups.reconcileAll();
    expect((await heldBy(bench, id)).previous).toBe(first);
    const run = bench.start();
    await run.setups.reconcileAll();
    expect(await heldBy(bench, id)).toEqual({ current: second, pending: null, previous: null });
    expect((await run.setups.view(id)).events.at(-1)?.type).toBe('previousForgotten');
  });

  it('is not kept when Webex no longer accepts it', async () => {
    const { id, run } = await renewing();
    await testAndCopy(run, id);
    bench.clock.now = new Date('2027-11-22T10:00:00Z');
    const view = await run.renewals.confirm(id, true);
    expect(view).toMatchObject({ lastRenewal: { outage: { reason: 'expired' } } });
    expect(await heldBy(bench, id)).toEqual({ current: second, pending: null, previous: null });
  });
});

describe('deleting a setup', () => {
  it('in the middle of a renewal removes all of its tokens, and undo restores them', async () => {
    const { id, run } = await renewed();
    bench.webex.token = 'S3CRET-third';
    await run.signingIn.start(id, 'window');
    const all = { current: second, pending: 'S3CRET-third', previous: first };
    expect(await heldBy(bench, id)).toEqual(all);
    await run.setups.delete(id);
    expect(await heldBy(bench, id)).toEqual({ current: null, pending: null, previous: null });
    expect(await run.setups.restore(id)).toMatchObject({ renewal: { step: 'check' } });
    expect(await heldBy(bench, id)).toEqual(all);
  });

  it('keeps all tokens when the keychain rejects the removal of one', async () => {
    const { id, run } = await renewed();
    bench.webex.token = 'S3CRET-third';
    await run.signingIn.start(id, 'window');
    const all = await heldBy(bench, id);
    for (const stuck of ['remove previous', 'remove pending', 'remove current']) {
      run.gate.refuse = (call) => (call === stuck ? locked() : null);
      await expect(run.setups.delete(id)).rejects.toMatchObject(code('keychain.locked'));
      expect(await heldBy(bench, id)).toEqual(all);
    }
  });
});
