import { afterEach, describe, expect, it } from 'vitest';
import { additionalMappings, defaultMappings } from '../../../../../electron/core/entra/mappings/default-mappings';
import { closeAll } from '../../http/servers';
import { settingUp } from './setting-up';

// Takes long: `npm run check` leaves it out.

afterEach(closeAll);

const mappings = [...defaultMappings(), ...additionalMappings().filter(({ target }) => target === 'title')];
const newest = [
  'startJob',
  'provisionPerson',
  'assign',
  'saveMappings',
  'saveConnection',
  'createJob',
  'hideFromUsers',
  'addApplication',
];

describe('the list of what can be undone', () => {
  it('has the newest change first, and says what cannot be undone', async () => {
    await using setup = await settingUp();
    await setup.run({ task: { mappings } });
    expect(setup.undoItems().map(({ change, undo, obstacle }) => [change, undo ?? obstacle])).toEqual([
      ['startJob', 'pauseJob'],
      ['provisionPerson', 'staysInWebex'],
      ['assign', 'unassign'],
      ['saveMappings', 'restoreMappings'],
      ['saveConnection', 'goesWithApplication'],
      ['createJob', 'deleteJob'],
      ['hideFromUsers', 'showToUsers'],
      ['addApplication', 'deleteApplication'],
    ]);
    // After a new start of the app, the old schema is gone.
    setup.schemas.clear();
    expect(setup.undoItems().find(({ change }) => change === 'saveMappings')?.obstacle).toBe('notKept');
  });

  it('offers no deletion of an application or a job that was there before, or may have been', async () => {
    await using setup = await settingUp();
    await setup.pair.connected();
    await setup.run();
    expect(setup.undoItems().map(({ change }) => change)).not.toContain('addApplication');
    expect(setup.undoItems().map(({ change }) => change)).not.toContain('createJob');
    await using lost = await settingUp();
    for (let killAt = 0; (await lost.applications()).length === 0; killAt += 1) await lost.run({ killAt });
    await lost.run();
    expect(lost.undoItems().find(({ change }) => change === 'addApplication')).toMatchObject({
      undo: null,
      obstacle: 'notCertain',
      unknown: true,
    });
  });
});

describe('undoing', () => {
  it('everything, the newest first, leaves the tenant as it was, and the steps open again', async () => {
    await using setup = await settingUp();
    await setup.run({ task: { mappings } });
    const order = setup.undoItems();
    expect(order.map(({ change }) => change)).toEqual(newest);
    for (const { write, undo } of order) if (undo) expect(await setup.undo(write)).toEqual({ at: 'undone' });
    expect(await setup.applications()).toEqual([]);
    expect(setup.undoItems()).toEqual([]);
    const { confirmed, doneByApp, entraTest, handedOver } = setup.facts();
    expect([confirmed, doneByApp, entraTest, handedOver]).toEqual([{}, {}, null, false]);
  });

  it('one change by itself: to unassign, to show to users, to pause, to restore the mappings', async () => {
    await using setup = await settingUp();
    await setup.run({ task: { mappings } });
    const [app] = await setup.applications();
    const [job] = (await setup.get(`/servicePrincipals/${app?.id}/synchronization/jobs`)).value;
    const path = `/servicePrincipals/${app?.id}/synchronization/jobs/${job.id}`;
    const [before] = setup.schemas.values();
    const undo = async (change: string) => {
      const item = setup.undoItems().find((each) => each.change === change);
      expect(await setup.undo(item?.write ?? '')).toEqual({ at: 'undone' });
      expect(setup.undoItems().find((each) => each.change === change)).toBeUndefined();
    };
    await undo('assign');
    expect((await setup.get(`/servicePrincipals/${app?.id}/appRoleAssignedTo`)).value).toEqual([]);
    expect(setup.facts().confirmed.choosePeople).toBeUndefined();
    await undo('hideFromUsers');
    expect((await setup.applications())[0]?.tags).toEqual(app?.tags.filter((tag) => tag !== 'HideApp'));
    await undo('startJob');
    expect((await setup.get(path)).schedule.state).not.toBe('Active');
    await undo('saveMappings');
    expect(await setup.get(`${path}/schema`)).toEqual(before);
    expect(setup.facts().confirmed.addApp).toBeDefined();
  });

  it('the settings of a connection that was there: scope and notification as before, with the token in use', async () => {
    await using setup = await settingUp();
    const { sync } = await setup.pair.connected();
    const old = '{"Enabled":true,"Recipients":"old@practice.example","DeleteThresholdEnabled":false}';
    await setup.pair.request('PUT', `${sync}/secrets`, {
      value: [
        { key: 'BaseAddress', value: setup.pair.webex.scim },
        { key: 'SecretToken', value: setup.token.reveal() },
        { key: 'SyncNotificationSettings', value: old },
      ],
    });
    await setup.run({ choices: { everyone: 'all' } });
    for (const change of ['includeEveryone', 'saveConnection']) {
      const item = setup.undoItems().find((each) => each.change === change);
      expect(await setup.undo(item?.write ?? '')).toEqual({ at: 'undone' });
    }
    const { value } = await setup.get(`${sync}/secrets`);
    expect(value).toContainEqual({ key: 'SyncNotificationSettings', value: old });
    expect(value).toContainEqual({ key: 'SecretToken', value: '*' });
    expect((value as { key: string }[]).some(({ key }) => key === 'SyncAll')).toBe(false);
  });

  it('records what Entra no longer has, which leaves the list, and undoes nothing twice', async () => {
    await using setup = await settingUp();
    await setup.run();
    const item = setup.undoItems().find(({ change }) => change === 'assign');
    const [app] = await setup.applications();
    const [assignment] = (await setup.get(`/servicePrincipals/${app?.id}/appRoleAssignedTo`)).value;
    await setup.pair.request('DELETE', `/servicePrincipals/${app?.id}/appRoleAssignedTo/${assignment.id}`);
    expect(setup.facts().doneByApp.choosePeople).toBeDefined();
    const before = setup.changes().length;
    expect(await setup.undo(item?.write ?? '')).toEqual({ at: 'gone' });
    expect(setup.changes()).toHaveLength(before);
    expect(setup.events.at(-1)).toMatchObject({ type: 'entraChangeGone', write: item?.write });
    expect(setup.undoItems().map(({ change }) => change)).not.toContain('assign');
    expect(setup.facts().doneByApp.choosePeople).toBeUndefined();
    expect(setup.facts().doneByApp.addApp).toBeDefined();
    expect(await setup.undo(item?.write ?? '')).toMatchObject({ failure: { code: 'setUp.undone' } });
    expect(await setup.undo('write-99')).toMatchObject({ failure: { code: 'setUp.undone' } });
  });

  it('of an application that was deleted in the portal clears the list, with everything that was in it', async () => {
    await using setup = await settingUp();
    await setup.run();
    const { end } = setup.facts().entraWrites.find(({ change }) => change === 'addApplication') ?? {};
    await setup.pair.request('DELETE', `/applications/${end?.madeObject}`);
    const undo = (change: string) => setup.undo(setup.undoItems().find((each) => each.change === change)?.write ?? '');
    // Without a look before: the answer to the request says so.
    expect(await undo('startJob')).toEqual({ at: 'gone' });
    expect(await undo('hideFromUsers')).toEqual({ at: 'gone' });
    expect(await undo('addApplication')).toEqual({ at: 'gone' });
    expect(setup.undoItems()).toEqual([]);
    expect([setup.facts().doneByApp, setup.facts().entraTest, setup.facts().handedOver]).toEqual([{}, null, false]);
  });

  it('takes nothing from the list that an account of another tenant does not find', async () => {
    await using setup = await settingUp();
    await setup.run();
    const items = setup.undoItems();
    const task = { account: { userPrincipalName: 'eve@other.example', tenantId: 'tenant-2' } };
    expect(await setup.undo(items[0]?.write ?? '', { task })).toMatchObject({
      failure: { code: 'renew.otherTenant', detail: { tenant: 'tenant-1', found: 'tenant-2' } },
    });
    expect(setup.undoItems()).toEqual(items);
  });

  it('is shown before, and can be left out', async () => {
    await using setup = await settingUp();
    await setup.run();
    const [first] = setup.undoItems();
    const before = setup.changes().length;
    expect(await setup.undo(first?.write ?? '', { decide: () => 'skip' })).toEqual({ at: 'skipped' });
    expect(setup.shown.at(-1)).toMatchObject([{ change: 'pauseJob', method: 'POST' }]);
    expect(setup.changes()).toHaveLength(before);
  });

  it.each([
    ['createJob', 'deleteJob'],
    ['addApplication', 'deleteApplication'],
  ])(
    'of %s that Entra made before a kill is done when it is repeated: there is nothing to delete',
    async (made, undo) => {
      let found = 0;
      for (let killAt = 0; killAt < 12; killAt += 1) {
        await using setup = await settingUp();
        await setup.run();
        const write = setup.undoItems().find(({ change }) => change === made)?.write ?? '';
        await setup.undo(write, { killAt });
        if (setup.changes().at(-1) === `${undo} done`) break;
        const isOpen = setup.changes().at(-1) === `${undo} open`;
        expect(await setup.undo(write), `killed at ${killAt}`).toEqual({ at: 'undone' });
        expect(setup.changes().at(-1)).toBe(`${undo} done`);
        expect(setup.changes().filter((change) => change.endsWith('failed'))).toEqual([]);
        expect(setup.undoItems().map(({ change }) => change)).not.toContain(made);
        if (isOpen) found += 1;
      }
      expect(found).toBeGreaterThan(1);
    },
  );

  it('of what another administrator deleted is not done by this app', async () => {
    await using setup = await settingUp();
    await setup.run();
    const write = setup.undoItems().find(({ change }) => change === 'createJob')?.write ?? '';
    const [app] = await setup.applications();
    const jobs = `/servicePrincipals/${app?.id}/synchronization/jobs`;
    const [job] = (await setup.get(jobs)).value;
    await setup.pair.request('DELETE', `${jobs}/${job.id}`);
    expect(await setup.undo(write)).toEqual({ at: 'gone' });
    expect(setup.changes().at(-1)).toBe('deleteJob failed');
  });

  it('a kill at any moment of an undo leaves nothing half done that cannot be undone again', async () => {
    let kills = 0;
    for (let killAt = 0; killAt < 12; killAt += 1) {
      await using setup = await settingUp();
      await setup.run();
      const item = setup.undoItems().find(({ change }) => change === 'assign');
      await setup.undo(item?.write ?? '', { killAt });
      const [app] = await setup.applications();
      const left = (await setup.get(`/servicePrincipals/${app?.id}/appRoleAssignedTo`)).value as unknown[];
      const again = setup.undoItems().find(({ write }) => write === item?.write);
      if (!again) break;
      kills += 1;
      const end = await setup.undo(again.write);
      expect(end.at).toBe(left.length > 0 ? 'undone' : 'gone');
    }
    expect(kills).toBeGreaterThan(4);
  }, 30_000);
});
