import { describe, expect, it } from 'vitest';
import { startPracticeEntra } from '../../../../electron/features/practice/entra-server';
import { PracticeProvisioning } from '../../../../electron/features/practice/practice-provisioning';
import { sendScimTo } from '../../../../electron/features/practice/send-scim';
import type { AttributeMapping } from '../../../../shared/contract';
import { defaultsWith, expression, mapping } from '../../core/entra/samples';
import { list } from './client';
import { signedInSetup } from './signed-in-setup';

/** A signed-in setup with the practice Entra beside it. */
async function stage(given: Parameters<typeof signedInSetup>[0] = {}) {
  const setup = await signedInSetup(given);
  const { id, setups, vault } = setup;
  const entra = startPracticeEntra({ send: sendScimTo(new URL(setup.scim).origin) });
  const provisioning = new PracticeProvisioning({ setups, vault }, { of: () => entra });
  const { users, suggested } = provisioning.users();
  return {
    ...setup,
    users,
    grace: suggested,
    map: (mappings: readonly AttributeMapping[]) => setups.append(id, { type: 'mappingsChanged', mappings }),
    onDemand: (user = suggested) => provisioning.provisionOnDemand(id, user),
    cycle: () => provisioning.runCycle(id),
    found: async (userName: string) =>
      (await list(await setup.get(`${setup.scim}/Users?filter=${encodeURIComponent(`userName eq "${userName}"`)}`)))
        .Resources,
  };
}

const grace = 'grace.hopper@practice.example';

describe('the practice Entra of a setup', () => {
  it('provisions a user on demand, who is then in the practice Webex and needs no change', async () => {
    await using at = await stage();
    const first = await at.onDemand();
    expect(first).toMatchObject({
      user: { name: 'Grace Hopper', address: grace },
      status: 'success',
      action: 'create',
      code: null,
    });
    expect(first.steps).toEqual(
      (['import', 'matching', 'scoping', 'export'] as const).map((type) => ({ type, status: 'success' })),
    );
    expect(first.attributes).toContain('name.familyName');
    expect(await at.found(grace)).toEqual([expect.objectContaining({ displayName: 'Grace Hopper', active: true })]);
    expect(await at.onDemand()).toMatchObject({ status: 'skipped', code: 'RedundantExport' });
  });

  it('uses the mappings of the setup, with functions that no synchronization schema is published for', async () => {
    await using at = await stage();
    await at.map([
      ...defaultsWith('displayName', { source: expression('ToUpper([displayName])') }),
      mapping('title', expression('IIF([jobTitle]="", "New", [jobTitle])')),
    ]);
    await at.onDemand();
    expect(await at.found(grace)).toEqual([expect.objectContaining({ displayName: 'GRACE HOPPER' })]);
  });

  it('runs a cycle for all employees and the users of before; the second one has less to do', async () => {
    await using at = await stage();
    await at.onDemand();
    const first = await at.cycle();
    // Those who sign in to Entra with another name are created a second time, as the comparison of people says.
    expect(first).toMatchObject({ created: 5, failed: 0, quarantine: null });
    expect(first.updated).toBeGreaterThan(30);
    expect(await at.found('lzimmermann@practice.example')).toHaveLength(1);
    expect(await at.cycle()).toMatchObject({ created: 0, updated: 0, disabled: 0, failed: 0, quarantine: null });
  });

  it('shows a user who is skipped, and why', async () => {
    await using at = await stage();
    const annie = at.users.find(({ name }) => name === 'Annie Easley')?.id ?? '';
    expect(await at.onDemand(annie)).toMatchObject({ status: 'skipped', code: 'NotEffectivelyEntitled' });
  });

  it('reports a token that Webex rejects, of one user and of a cycle, and never the token', async () => {
    await using at = await stage();
    at.webex.setFaults(['expiredToken']);
    const code = 'SystemForCrossDomainIdentityManagementCredentialValidationFailure';
    const results = [await at.onDemand(), await at.cycle()];
    expect(results).toMatchObject([
      { status: 'failure', code },
      { created: 0, quarantine: { code } },
    ]);
    expect(JSON.stringify(results)).not.toContain(at.token);
  });

  it('never sends anything for a real setup, and needs an Org ID and a user of the tenant', async () => {
    await using real = await stage({ space: 'real' });
    await expect(real.onDemand()).rejects.toMatchObject({ failure: { code: 'practice.only' } });
    await expect(real.cycle()).rejects.toMatchObject({ failure: { code: 'practice.only' } });
    await using early = await stage({ orgId: false });
    await expect(early.cycle()).rejects.toMatchObject({ failure: { code: 'step.notReached' } });
    await expect(early.onDemand('other')).rejects.toMatchObject({ failure: { code: 'practice.refused' } });
  });

  it('ends expressions that take too much work, and says so of the user', async () => {
    await using at = await stage();
    const large = expression(`Join("", ${Array.from({ length: 600 }, () => '[displayName]').join(', ')})`);
    const rows = Array.from({ length: 200 }, (_, index) => mapping(`urn:practice:1.0:User:large${index}`, large));
    await at.map([...defaultsWith('displayName', {}), ...rows]);
    expect(await at.onDemand()).toMatchObject({ status: 'failure', code: 'InternalError' });
    expect(await at.found(grace)).toEqual([]);
  });
});
