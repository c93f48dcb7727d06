import { describe, expect, it } from 'vitest';
import { world } from './world';

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
