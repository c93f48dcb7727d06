import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { factsOf } from '../../../../electron/core/setup/facts';
import { mayTakeBackEntraTest } from '../../../../electron/core/setup/renewal';
import { reportEntraTest, takeBackEntraTest } from '../../../../electron/features/hand-over/entra-test';
import type { SetupEvent } from '../../../../shared/contract';
import { account, bench } from '../../core/setup/bench';

let on: Awaited<ReturnType<typeof bench>>;
let id: string;
beforeEach(async () => {
  on = await bench();
  ({ id } = await on.setups.create('real'));
});
afterEach(() => on.end());

const refused = { failure: { code: 'step.notReached' } };
const orgIdSet = (orgId = account.orgId) =>
  on.setups.append(id, { type: 'orgIdSet', orgId, source: 'typed', deliberate: false });
const signedIn = () =>
  on.setups.append(id, { type: 'signedIn', way: 'window', account, expiresAt: null, keptIn: 'keychain' });
const copied = () => on.setups.append(id, { type: 'secretTokenCopied' });

const handedOver = async () => {
  await signedIn();
  await orgIdSet();
  await copied();
  return reportEntraTest(on.setups, id, 'succeeded');
};
const renewing = async () => {
  const facts = { way: 'window', account, expiresAt: null, keptIn: 'keychain' } as const;
  await on.setups.append(id, { type: 'renewalSignedIn', ...facts });
  await on.setups.append(id, { type: 'connectionTested', outcome: 'passed', checks: [], token: 'pending' });
};

describe("the result of Entra's Test Connection", () => {
  it.each(['succeeded', 'failed'] as const)('is refused before there is a copied token: %s', async (result) => {
    const report = () => reportEntraTest(on.setups, id, result);
    await expect(report()).rejects.toMatchObject(refused);
    await signedIn();
    await orgIdSet();
    await expect(report()).rejects.toMatchObject(refused);
    expect((await on.setups.view(id)).mayReportEntraTest).toBe(false);
    expect((await copied()).mayReportEntraTest).toBe(true);
    expect(await report()).toMatchObject({ entraTest: { result } });
  });

  it('is refused for a token that was copied before another one came, or before the Org ID was changed', async () => {
    await signedIn();
    await orgIdSet();
    await copied();
    await signedIn();
    await expect(reportEntraTest(on.setups, id, 'succeeded')).rejects.toMatchObject(refused);
    await copied();
    await orgIdSet('0b6f5a2c-1111-4222-8333-944455556666');
    await expect(reportEntraTest(on.setups, id, 'succeeded')).rejects.toMatchObject(refused);
  });

  it('is refused for the new token of a renewal until that was copied', async () => {
    await handedOver();
    await renewing();
    const report = () => reportEntraTest(on.setups, id, 'succeeded', 'pending');
    await expect(report()).rejects.toMatchObject(refused);
    await on.setups.append(id, { type: 'secretTokenCopied', token: 'pending' });
    const { renewal, events } = await report();
    expect(events.at(-1)).toMatchObject({ type: 'entraTested', token: 'pending' });
    expect(renewal).toMatchObject({ mayReportEntraTest: true, entraTest: { result: 'succeeded' } });
  });
});

describe('taking back that Test Connection succeeded', () => {
  const takeBack = (slot?: 'pending') => takeBackEntraTest(on.setups, id, slot);

  it('leads back to the step, and the next sign-in replaces the token again', async () => {
    expect(await handedOver()).toMatchObject({ renewable: true });
    expect(await takeBack()).toMatchObject({ entraTest: null, renewable: false, mayReportEntraTest: true });
    await expect(takeBack()).rejects.toMatchObject(refused);
  });

  it('keeps an earlier success: another sign-in still keeps the token that Entra has', async () => {
    await handedOver();
    await reportEntraTest(on.setups, id, 'failed');
    await expect(takeBack()).rejects.toMatchObject(refused);
    await reportEntraTest(on.setups, id, 'succeeded');
    expect(await takeBack()).toMatchObject({ entraTest: null, renewable: true });
  });

  it('works in a renewal until it is confirmed, and does not affect the current token', async () => {
    await handedOver();
    await renewing();
    await on.setups.append(id, { type: 'secretTokenCopied', token: 'pending' });
    await expect(takeBack('pending')).rejects.toMatchObject(refused);
    await reportEntraTest(on.setups, id, 'succeeded', 'pending');
    expect(await takeBack('pending')).toMatchObject({
      entraTest: { result: 'succeeded' },
      renewal: { entraTest: null },
    });
    await reportEntraTest(on.setups, id, 'succeeded', 'pending');
    const events: SetupEvent[] = [
      ...(await on.setups.record(id)).record.events,
      { type: 'renewalConfirmed', at: '2026-11-23T00:00:00.000Z', keptUntil: null },
    ];
    const { pending } = factsOf(events);
    expect(pending && mayTakeBackEntraTest(pending)).toBe(false);
    // Entra has that token, whatever is taken back later.
    const after = factsOf([
      ...events,
      { type: 'renewed', at: '2026-11-23T00:00:00.000Z' },
      { type: 'entraTestTakenBack', at: '2026-11-23T00:01:00.000Z' },
    ]);
    expect(after).toMatchObject({ entraTest: null, handedOver: true });
  });
});
