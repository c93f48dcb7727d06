import { describe, expect, it } from 'vitest';
import { world } from './world';

/** A started job with assigned users, after its first cycle. */
async function running(...assigned: string[]) {
  const my = world();
  const app = await my.job();
  const assignments = await my.assign(app, ...assigned);
  await my.post(`${app.job}/start`);
  await my.entra.runDueCycles();
  const cycle = async () => {
    my.target.changes();
    my.wait(40);
    await my.entra.runDueCycles();
    return my.target.changes();
  };
  const log = async () =>
    (await my.get('/auditLogs/provisioning')).body.value.map(
      (each: { provisioningAction: string; sourceIdentity: { displayName: string } }) =>
        `${each.provisioningAction} ${each.sourceIdentity.displayName}`,
    );
  return { my, app, assignments, cycle, log };
}

describe('a cycle', () => {
  it('creates assigned users by the mappings of the job', async () => {
    const { my } = await running('user-ada');
    expect(my.target.users).toEqual([
      expect.objectContaining({
        schemas: [
          'urn:ietf:params:scim:schemas:core:2.0:User',
          'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User',
        ],
        userName: 'ada@contoso.example',
        externalId: 'user-ada',
        active: true,
        displayName: 'Ada Lovelace',
        name: { familyName: 'Lovelace', givenName: 'Ada' },
      }),
    ]);
  });

  it('brings the direct members of an assigned group, no disabled user, and no nested group', async () => {
    const { my, app, log } = await running('group-all');
    expect(my.target.users.map(({ userName }) => userName)).toEqual(['ada@contoso.example', 'ben@contoso.example']);
    expect(my.target.groups).toEqual([
      expect.objectContaining({ displayName: 'All', members: [{ value: 'Users-1' }, { value: 'Users-2' }] }),
    ]);
    expect((await my.status(app.job)).synchronizedEntryCountByType).toEqual([
      { key: 'User to urn:ietf:params:scim:schemas:extension:enterprise:2.0:User', value: 2 },
      { key: 'Group to urn:ietf:params:scim:schemas:core:2.0:Group', value: 1 },
    ]);
    expect(await log()).toEqual(['create All', 'other Dee Off', 'create Ben Okri', 'create Ada Lovelace']);
  });

  it('brings all users with SyncAll', async () => {
    const my = world();
    const app = await my.job({ secrets: false });
    await my.putSecrets(app.sync, 'token-1', [{ key: 'SyncAll', value: 'true' }]);
    await my.post(`${app.job}/start`);
    await my.entra.runDueCycles();
    expect(my.target.users).toHaveLength(4);
  });

  it('changes what differs, only that, and then nothing more', async () => {
    const { my, cycle } = await running('user-ada', 'user-ben');
    expect(await cycle()).toEqual([]);
    my.entra.changeUser('user-ben', { displayName: 'Benjamin Okri', userPrincipalName: 'benjamin@contoso.example' });
    expect(await cycle()).toEqual(['PATCH']);
    expect(my.target.users[1]).toMatchObject({ displayName: 'Benjamin Okri', userName: 'benjamin@contoso.example' });
    expect(await cycle()).toEqual([]);
  });

  it('finds a user who is there already by the matching attribute', async () => {
    const my = world();
    my.target.users.push({ id: 'old', userName: 'ada@contoso.example', displayName: 'A. L.', active: true });
    const app = await my.job();
    await my.assign(app, 'user-ada');
    await my.post(`${app.job}/start`);
    await my.entra.runDueCycles();
    expect(my.target.users).toEqual([expect.objectContaining({ id: 'old', displayName: 'Ada Lovelace' })]);
  });

  it.each([
    ['is unassigned', true],
    ['is disabled', false],
  ])('disables a user who %s, once, and enables them again', async (_what, isUnassigned) => {
    const { my, app, assignments, cycle, log } = await running('user-ada', 'user-ben');
    const [, ofBen] = assignments;
    if (isUnassigned) await my.request('DELETE', `${app.sp}/appRoleAssignedTo/${ofBen}`);
    else my.entra.changeUser('user-ben', { accountEnabled: false, displayName: 'Not sent any more' });
    expect(await cycle()).toEqual(['PATCH']);
    expect(my.target.users[1]).toMatchObject({ active: false, displayName: 'Ben Okri' });
    expect((await log())[0]).toMatch(/^disable /);
    expect(await cycle()).toEqual([]);
    if (isUnassigned) await my.assign(app, 'user-ben');
    else my.entra.changeUser('user-ben', { accountEnabled: true, displayName: 'Ben Okri' });
    expect(await cycle()).toEqual(['PATCH']);
    expect(my.target.users[1]).toMatchObject({ active: true });
  });

  it('leaves alone a user of the application who was never assigned', async () => {
    const my = world();
    my.target.users.push({ id: 'old', userName: 'ben@contoso.example', active: true });
    const app = await my.job();
    await my.post(`${app.job}/start`);
    await my.entra.runDueCycles();
    expect(my.target.changes()).toEqual([]);
  });

  it('evaluates the mappings that the schema has now', async () => {
    const { my, app, cycle } = await running('user-ada');
    const { body } = await my.get(`${app.job}/schema`);
    const [users] = body.synchronizationRules[0].objectMappings;
    const displayName = users.attributeMappings.find(
      (row: { targetAttributeName: string }) => row.targetAttributeName === 'displayName',
    );
    displayName.source = {
      expression: 'Join(", ", [surname], [givenName])',
      name: 'Join',
      type: 'Function',
      parameters: [],
    };
    expect((await my.request('PUT', `${app.job}/schema`, body)).status).toBe(204);
    expect(await cycle()).toEqual(['PATCH']);
    expect(my.target.users[0]).toMatchObject({ displayName: 'Lovelace, Ada' });
  });

  it('counts what it did, and the entries that failed', async () => {
    const my = world();
    my.target.users.push(
      { id: 'one', userName: 'ben@contoso.example' },
      { id: 'two', userName: 'ben@contoso.example' },
    );
    const app = await my.job();
    await my.assign(app, 'user-ada', 'user-ben');
    await my.post(`${app.job}/start`);
    await my.entra.runDueCycles();
    const status = await my.status(app.job);
    expect(status.lastExecution).toMatchObject({
      state: 'EntryLevelErrors',
      countImported: 2,
      countExported: 1,
      countEscrowed: 1,
    });
    expect(status).toMatchObject({ code: 'Active', lastSuccessfulExecution: null });
    const [ofBen] = (await my.get('/auditLogs/provisioning')).body.value;
    expect(ofBen.provisioningStatusInfo).toMatchObject({
      status: 'failure',
      errorInformation: { errorCode: 'DuplicateTargetEntries' },
    });
  });

  it('without a mapping of users fails as a whole', async () => {
    const { my, app, cycle } = await running('user-ada');
    const { body } = await my.get(`${app.job}/schema`);
    await my.request('PUT', `${app.job}/schema`, { ...body, synchronizationRules: [] });
    await cycle();
    expect((await my.status(app.job)).quarantine.error.code).toBe('SchemaInvalid');
  });
});
