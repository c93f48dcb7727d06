import { afterEach, describe, expect, it } from 'vitest';
import { additionalMappings, defaultMappings } from '../../../../../electron/core/entra/mappings/default-mappings';
import { closeAll } from '../../http/servers';
import { settingUp } from './setting-up';

afterEach(closeAll);

const grace = 'grace.hopper@practice.example';
const wholeWay = [
  'addApplication',
  'hideFromUsers',
  'createJob',
  'saveConnection',
  'assign',
  'provisionPerson',
  'startJob',
];

describe('setting up from nothing', () => {
  it('adds the application, connects it, and the test user arrives in Webex', async () => {
    await using setup = await settingUp();
    const { end, steps, onDemand, roles } = await setup.run();
    expect(end).toEqual({ at: 'done' });
    expect(steps).toEqual({
      application: 'done',
      ready: 'done',
      hide: 'done',
      job: 'done',
      validate: 'done',
      connection: 'done',
      saved: 'done',
      mappings: 'kept',
      assign: 'done',
      person: 'done',
      start: 'done',
      everyone: 'skipped',
    });
    expect(setup.changes()).toEqual(wholeWay.map((change) => `${change} done`));
    expect(onDemand?.status).toBe('success');
    expect(onDemand?.steps.map(({ type }) => type)).toContain('Export');
    expect(roles).toEqual(['User', 'msiam_access']);
    expect(await setup.pair.users(grace)).toHaveLength(1);
    const [app] = await setup.applications();
    expect(app?.tags).toContain('HideApp');
    expect(app?.tags).toContain('WindowsAzureActiveDirectoryIntegratedApp');
  });

  it('confirms the steps of the guide that it did, and the connection', async () => {
    await using setup = await settingUp();
    await setup.run();
    const { confirmed, doneByApp, entraTest, handedOver } = setup.facts();
    expect(Object.keys(confirmed).sort()).toEqual(['addApp', 'choosePeople', 'turnOn']);
    expect(Object.keys(doneByApp).sort()).toEqual(['addApp', 'choosePeople', 'turnOn']);
    expect(entraTest?.result).toBe('succeeded');
    expect(handedOver).toBe(true);
  });

  it('writes the scope of assigned users, the notification and the threshold as JSON text', async () => {
    await using setup = await settingUp();
    await setup.run();
    const [app] = await setup.applications();
    const { value } = await setup.get(`/servicePrincipals/${app?.id}/synchronization/secrets`);
    const values = Object.fromEntries(
      (value as { key: string; value: string }[]).map((each) => [each.key, each.value]),
    );
    expect(values.SyncAll).toBe('false');
    expect(JSON.parse(values.SyncNotificationSettings ?? '')).toEqual({
      Enabled: true,
      Recipients: 'admin@practice.example',
      DeleteThresholdEnabled: true,
      DeleteThresholdValue: 50,
    });
  });

  it('shows each write before it, with the token hidden, and starts only after its own confirmation', async () => {
    await using setup = await settingUp();
    await setup.run();
    expect(setup.shown.map((writes) => writes.map(({ change }) => change).join())).toEqual(wholeWay);
    const connection = setup.shown.flat().find(({ change }) => change === 'saveConnection');
    expect(connection?.body).toContain('"value": "•••"');
    expect(JSON.stringify(setup.shown)).not.toContain(setup.token.reveal());
    expect(JSON.stringify(setup.events)).not.toContain(setup.token.reveal());
    expect(JSON.stringify(setup.events)).not.toContain(setup.graphToken.reveal());
  });

  it('shows a plan that is confirmed once as a whole, and still asks before it starts', async () => {
    await using setup = await settingUp();
    const { end } = await setup.run({ confirm: 'once' });
    expect(end.at).toBe('done');
    expect(setup.shown.map((writes) => writes.map(({ change }) => change))).toEqual([
      wholeWay.filter((change) => change !== 'startJob'),
      ['startJob'],
    ]);
  });

  it('writes the mappings of the plan into the schema, and leaves everything else of it as it was', async () => {
    await using setup = await settingUp();
    const mappings = [...defaultMappings(), ...additionalMappings().filter(({ target }) => target === 'title')];
    const { steps } = await setup.run({ task: { mappings } });
    expect(steps.mappings).toBe('done');
    const [before] = setup.schemas.values();
    const [app] = await setup.applications();
    const sync = `/servicePrincipals/${app?.id}/synchronization/jobs`;
    const [job] = (await setup.get(sync)).value;
    const after = await setup.get(`${sync}/${job.id}/schema`);
    const rows = (schema: unknown): readonly string[] =>
      JSON.stringify(schema).match(/"targetAttributeName":"[^"]+"/g) ?? [];
    expect(rows(after).filter((row) => !rows(before).includes(row))).toEqual(['"targetAttributeName":"title"']);
    expect(after.directories).toEqual((before as { directories: unknown }).directories);
    expect(setup.facts().confirmed.attributeMappings).toBeDefined();
  });

  it('puts everybody in scope, or assigns groups, after one more confirmation', async () => {
    await using all = await settingUp();
    expect((await all.run({ choices: { everyone: 'all' } })).steps.everyone).toBe('done');
    expect(all.changes().at(-1)).toBe('includeEveryone done');
    await using some = await settingUp();
    const assigned = some.pair.tenant.groups.slice(0, 2).map(({ id, displayName }) => ({ id, name: displayName }));
    expect((await some.run({ choices: { everyone: 'assigned', assigned } })).steps.everyone).toBe('done');
    expect(some.changes().slice(-2)).toEqual(['assign done', 'assign done']);
    expect(some.shown.at(-1)).toHaveLength(2);
    // Going on assigns no one twice.
    await some.run({ choices: { everyone: 'assigned', assigned } });
    expect(some.changes().filter((change) => change.startsWith('assign'))).toHaveLength(3);
  });
});

describe('with what Entra has already', () => {
  it('uses an application and its job, and never makes a second one', async () => {
    await using setup = await settingUp();
    await setup.pair.connected();
    const { end, steps } = await setup.run();
    expect(end.at).toBe('done');
    expect([steps.application, steps.job]).toEqual(['kept', 'kept']);
    expect(await setup.applications()).toHaveLength(1);
  });

  it('stops at several applications until one is chosen', async () => {
    await using setup = await settingUp();
    const { id } = await setup.pair.connected();
    await setup.pair.connected();
    expect((await setup.run()).end).toMatchObject({ failure: { code: 'setUp.severalApplications' } });
    expect((await setup.run({ choices: { application: id } })).end.at).toBe('done');
    expect(await setup.applications()).toHaveLength(2);
  });

  it('keeps everybody in scope who is in scope', async () => {
    await using setup = await settingUp();
    const { sync } = await setup.pair.connected();
    await setup.pair.request('PUT', `${sync}/secrets`, {
      value: [
        { key: 'BaseAddress', value: setup.pair.webex.scim },
        { key: 'SecretToken', value: setup.token.reveal() },
        { key: 'SyncAll', value: 'true' },
      ],
    });
    await setup.run();
    const { value } = await setup.get(`${sync}/secrets`);
    expect(value).toContainEqual({ key: 'SyncAll', value: 'true' });
  });

  it('stops before it writes when Entra provisions to another address', async () => {
    await using setup = await settingUp();
    await setup.pair.connected();
    const { end } = await setup.run({ task: { tenantUrl: setup.pair.webex.scim.replace(/[^/]+$/, 'another') } });
    expect(end).toMatchObject({ step: 'connection', failure: { code: 'renew.otherAddress' } });
  });

  it('a second run changes nothing', async () => {
    await using setup = await settingUp();
    await setup.run();
    const before = setup.changes().length;
    const { steps } = await setup.run();
    expect(steps.connection).toBe('kept');
    // Provisioning the test user again finds nothing to change.
    expect(setup.changes().slice(before)).toEqual(['provisionPerson done']);
  });
});

describe('what the administrator decides', () => {
  it.each(['addApplication', 'createJob', 'saveConnection'])('without %s, nothing goes on', async (left) => {
    await using setup = await settingUp();
    const { end } = await setup.run({ decide: ([write]) => (write?.change === left ? 'skip' : 'do') });
    expect(end).toEqual({ at: 'skipped' });
    expect(setup.changes().join()).not.toContain(left);
  });

  it('hiding, the test user and the start can be left out', async () => {
    await using setup = await settingUp();
    const left = ['hideFromUsers', 'provisionPerson', 'startJob'];
    const { end, steps } = await setup.run({
      decide: ([write]) => (left.includes(write?.change ?? '') ? 'skip' : 'do'),
    });
    expect(end).toEqual({ at: 'done' });
    expect([steps.hide, steps.person, steps.start]).toEqual(['skipped', 'skipped', 'skipped']);
    expect(setup.facts().confirmed.turnOn).toBeUndefined();
  });

  it('by hand ends it; cancelling ends it at its next moment', async () => {
    await using setup = await settingUp();
    expect((await setup.run({ decide: () => 'byHand' })).end).toEqual({ at: 'byHand' });
    expect((await setup.run({ cancelAt: 'job' })).end).toEqual({ at: 'cancelled' });
    expect(setup.changes()).toEqual(['addApplication done', 'hideFromUsers done']);
  });

  it('a test user who is not assigned yet is tried again as long as wanted', async () => {
    await using setup = await settingUp();
    const { steps, onDemand } = await setup.run({
      decide: ([write]) => (write?.change === 'assign' ? 'skip' : 'do'),
      tries: 2,
    });
    expect(steps.person).toBe('skipped');
    expect(onDemand).toMatchObject({ status: 'skipped', cause: 'notAssigned' });
    expect(setup.changes().filter((change) => change.startsWith('provisionPerson'))).toHaveLength(3);
  });
});
