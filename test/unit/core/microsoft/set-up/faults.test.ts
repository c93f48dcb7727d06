import { afterEach, describe, expect, it } from 'vitest';
import type { EntraFault } from '../../../../../electron/core/practice-entra';
import { closeAll } from '../../http/servers';
import { settingUp } from './setting-up';

afterEach(closeAll);

const grace = 'grace.hopper@practice.example';

describe('with a fault of the tenant', () => {
  const passing: readonly EntraFault[] = [
    'servicePrincipalLate',
    'unauthorizedWhileNew',
    'secretsMerged',
    'secretsLate',
    'nestedErrors',
    'noPremium',
    'onDemandList',
  ];
  it.each(passing)('%s: it waits or adapts, and the test user arrives', async (fault) => {
    await using setup = await settingUp();
    setup.pair.entra.setFaults([fault]);
    const { end, onDemand } = await setup.run();
    expect(end).toEqual({ at: 'done' });
    expect(onDemand?.status).toBe('success');
    expect(await setup.pair.users(grace)).toHaveLength(1);
    expect(await setup.applications()).toHaveLength(1);
  });

  it.each([
    ['a group', true, 'graph.deniedOrNoPremium'],
    ['what can be a group', undefined, 'graph.deniedOrNoPremium'],
    ['a user', false, 'graph.denied'],
  ] as const)('noPremium: a denial of assigning %s names each cause that is possible', async (_, group, code) => {
    await using setup = await settingUp();
    setup.pair.entra.setFaults(['noPremium']);
    const [first] = setup.pair.tenant.groups;
    if (!first) throw new Error('no group');
    const whom = { id: first.id, name: first.displayName, ...(group === undefined ? {} : { group }) };
    const { end } = await setup.run({ choices: { everyone: 'assigned', assigned: [whom] } });
    expect(end).toMatchObject({ at: 'stopped', step: 'everyone', failure: { code, detail: { status: 403 } } });
    expect(setup.events.at(-1)).toMatchObject({ type: 'entraWriteEnded', result: 'failed', code });
  });

  it('all late faults together', async () => {
    await using setup = await settingUp();
    setup.pair.entra.setFaults(['servicePrincipalLate', 'unauthorizedWhileNew', 'secretsLate', 'nestedErrors']);
    expect((await setup.run()).end).toEqual({ at: 'done' });
  });

  it('noTemplate: it says so after three minutes, and going on uses the same application', async () => {
    await using setup = await settingUp();
    setup.pair.entra.setFaults(['noTemplate']);
    const { end, waits } = await setup.run();
    expect(end).toMatchObject({ step: 'ready', failure: { code: 'setUp.noTemplate' } });
    expect(waits).toBeGreaterThanOrEqual(180_000);
    setup.pair.entra.setFaults([]);
    expect((await setup.run()).end).toEqual({ at: 'done' });
    expect(await setup.applications()).toHaveLength(1);
  });

  it('twoJobs: it asks which one before it goes on', async () => {
    await using setup = await settingUp();
    const { job } = await setup.pair.connected();
    setup.pair.entra.setFaults(['twoJobs']);
    expect((await setup.run()).end).toMatchObject({ failure: { code: 'setUp.severalJobs' } });
    const id = decodeURIComponent(job.split('/').at(-1) ?? '');
    expect((await setup.run({ choices: { job: id } })).end.at).toBe('done');
  });

  it('unknownSecret: it stops before it writes, since the secret could get lost', async () => {
    await using setup = await settingUp();
    await setup.pair.connected();
    setup.pair.entra.setFaults(['unknownSecret']);
    expect((await setup.run()).end).toMatchObject({ step: 'connection', failure: { code: 'renew.unknownSecret' } });
    expect(setup.changes().some((change) => change.startsWith('saveConnection'))).toBe(false);
  });

  it.each(['tooManyRequests', 'tooManyRequestsWithoutWait'] as const)(
    '%s: reads and repeatable writes wait; a write that creates stops, and going on looks first',
    async (fault) => {
      await using setup = await settingUp();
      setup.pair.entra.setFaults([fault]);
      let runs = 0;
      let end = (await setup.run()).end;
      for (; end.at === 'stopped' && runs < 12; runs += 1) {
        expect(end.failure.code).toBe('graph.throttled');
        end = (await setup.run()).end;
      }
      expect(end).toEqual({ at: 'done' });
      setup.pair.entra.setFaults([]);
      expect(await setup.applications()).toHaveLength(1);
    },
  );

  it('a refused token stops before anything is written, beside the code of Entra', async () => {
    await using setup = await settingUp();
    setup.pair.wait(401 * 24 * 60);
    const { end } = await setup.run();
    expect(end).toMatchObject({ step: 'validate', failure: { code: 'setUp.refused' } });
    expect(setup.facts().entraProofs.pairRefused).toBeDefined();
  });

  it('401 without the permission is not waited for', async () => {
    await using setup = await settingUp(['User.Read', 'Application.ReadWrite.All']);
    const { end, waits } = await setup.run({ task: { scopes: ['Application.ReadWrite.All'] } });
    expect(end).toMatchObject({ failure: { code: 'graph.unauthorized' } });
    expect(waits).toBeLessThan(20_000);
  });
});
