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

describe('on-demand provisioning', () => {
  it('creates, then finds nothing to do, before the job was ever started', async () => {
    const my = world();
    const app = await my.job();
    await my.assign(app, 'user-ada');
    const first = await my.onDemand(app.job, 'user-ada');
    expect(first.result).toEqual({ result: 'Success', details: {} });
    expect(first.object).toMatchObject({
      action: 'Create',
      reportableIdentifier: 'ada@contoso.example',
      statusInfo: { status: 'Success', errorCode: null },
    });
    expect(
      first.object.provisioningSteps.map((step: { type: string; status: string }) => `${step.type} ${step.status}`),
    ).toEqual(['Import Success', 'Matching Success', 'Scoping Success', 'Export Success']);
    const second = await my.onDemand(app.job, 'user-ada');
    expect(second.result).toMatchObject({ result: 'Skipped', details: { errorCode: 'RedundantExport' } });
    expect((await my.status(app.job)).code).toBe('Paused');
  });

  it('shows why a user is not in scope', async () => {
    const my = world();
    const app = await my.job();
    const { result, object } = await my.onDemand(app.job, 'user-ben');
    expect(result).toMatchObject({ result: 'Skipped', details: { errorCode: 'NotEffectivelyEntitled' } });
    const scoping = object.provisioningSteps.find(({ type }: { type: string }) => type === 'Scoping');
    expect(scoping.details).toMatchObject({ Assigned: 'False', IsActive: 'True' });
  });

  it('fails with the error of the connection when the token has expired', async () => {
    const my = world();
    const app = await my.job();
    await my.assign(app, 'user-ada');
    my.target.token = 'token-2';
    const { status, result, object } = await my.onDemand(app.job, 'user-ada');
    expect(status).toBe(200);
    expect(result.result).toBe('Failure');
    expect(object.statusInfo.errorCode).toBe('SystemForCrossDomainIdentityManagementCredentialValidationFailure');
  });

  it('answers in its other form with onDemandList', async () => {
    const my = world();
    const app = await my.job();
    await my.assign(app, 'user-ada');
    my.setFaults('onDemandList');
    const { body } = await my.get(`${app.job}/schema`);
    const answer = await my.post(`${app.job}/provisionOnDemand`, {
      parameters: [
        { ruleId: body.synchronizationRules[0].id, subjects: [{ objectId: 'user-ada', objectTypeName: 'User' }] },
      ],
    });
    expect(answer.body.key).toMatch(/^Microsoft\.Identity\.Health\..*StatusInfo$/);
    expect(JSON.parse(answer.body.value)).toEqual([expect.objectContaining({ action: 'Create' })]);
  });

  it.each([
    ['an unknown rule', 'other', 'user-ada', 'User', 400, 'RequestParameterInvalid'],
    ['an empty rule', '', 'user-ada', 'User', 400, 'RequestParameterInvalid'],
    ['an unknown user', null, 'missing', 'User', 404, 'Request_ResourceNotFound'],
    ['a user as a group', null, 'user-ada', 'Group', 400, 'BadRequest'],
  ])('refuses %s', async (_what, ruleId, objectId, objectTypeName, status, code) => {
    const my = world();
    const app = await my.job();
    const { body } = await my.get(`${app.job}/schema`);
    const parameters = [
      { ruleId: ruleId ?? body.synchronizationRules[0].id, subjects: [{ objectId, objectTypeName }] },
    ];
    expect(await my.post(`${app.job}/provisionOnDemand`, { parameters })).toMatchObject({
      status,
      body: { error: { code } },
    });
  });

  it('without secrets is CredentialsMissing, and the sixth request in ten seconds is one too many', async () => {
    const my = world();
    const app = await my.job({ secrets: false });
    for (let count = 0; count < 5; count += 1)
      expect((await my.onDemand(app.job, 'user-ada')).body.error.code).toBe('CredentialsMissing');
    expect(await my.onDemand(app.job, 'user-ada')).toMatchObject({ status: 429, headers: { 'Retry-After': '10' } });
    my.wait(10 / 60);
    expect((await my.onDemand(app.job, 'user-ada')).status).toBe(400);
  });

  it('provisions a group with those of its members who are there', async () => {
    const my = world();
    const app = await my.job();
    await my.assign(app, 'group-all');
    await my.onDemand(app.job, 'user-ben');
    const { result } = await my.onDemand(app.job, 'group-all', 'Group');
    expect(result.result).toBe('Success');
    expect(my.target.groups).toEqual([expect.objectContaining({ members: [{ value: 'Users-1' }] })]);
  });
});
