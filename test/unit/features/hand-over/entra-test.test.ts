import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reportEntraTest } from '../../../../electron/features/hand-over/entra-test';
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
});
