import { describe, expect, it } from 'vitest';
import { world } from './world';

describe('an application', () => {
  it('comes from the gallery with a service principal that takes assigned users only', async () => {
    const my = world();
    const { application, servicePrincipal, sp } = await my.application();
    expect(servicePrincipal).toMatchObject({
      appId: application.appId,
      displayName: 'Cisco Webex',
      appRoleAssignmentRequired: true,
      applicationTemplateId: (await my.get("/applicationTemplates?$filter=displayName eq 'cisco webex'")).body.value[0]
        .id,
    });
    expect((await my.get(sp)).body).toMatchObject({ id: servicePrincipal.id });
    expect((await my.get(`/applications/${application.id}`)).body.displayName).toBe('Cisco Webex');
  });

  it('can be added twice: Graph does not look for another one', async () => {
    const my = world();
    await my.application();
    await my.application();
    expect((await my.get("/servicePrincipals?$filter=displayName eq 'Cisco Webex'")).body.value).toHaveLength(2);
  });

  it('gets the tags of a change and loses the others', async () => {
    const my = world();
    const { sp } = await my.application();
    await my.request('PATCH', sp, { tags: ['HideApp'] });
    expect((await my.get(sp)).body.tags).toEqual(['HideApp']);
  });

  it('takes its service principal and jobs along when it is deleted', async () => {
    const my = world();
    const { application, sp, job } = await my.job();
    expect((await my.request('DELETE', `/applications/${application.id}`)).status).toBe(204);
    expect([(await my.get(sp)).status, (await my.get(job)).status]).toEqual([404, 404]);
  });
});

describe('an assignment', () => {
  it('names its user or group, and is gone after DELETE by its own id', async () => {
    const my = world();
    const app = await my.application();
    const [ofUser, ofGroup] = await my.assign(app, 'user-ben', 'group-all');
    const list = async () =>
      (await my.get(`${app.sp}/appRoleAssignedTo`)).body.value.map(
        (each: { principalType: string; principalDisplayName: string }) =>
          `${each.principalType} ${each.principalDisplayName}`,
      );
    expect(await list()).toEqual(['User Ben Okri', 'Group All']);
    expect((await my.request('DELETE', `${app.sp}/appRoleAssignedTo/${ofUser}`)).status).toBe(204);
    expect((await my.request('DELETE', `${app.sp}/appRoleAssignedTo/user-ben`)).status).toBe(404);
    expect(await list()).toEqual(['Group All']);
    expect(ofGroup).toBeDefined();
  });

  it.each([
    ['an unknown user', { principalId: 'missing' }, 404],
    ['another resource', { resourceId: 'other' }, 400],
    ['an unknown role', { appRoleId: 'other' }, 400],
    ['the role Default Access', { appRoleId: '00000000-0000-0000-0000-000000000000' }, 201],
  ])('of %s is answered with %d', async (_what, change, status) => {
    const my = world();
    const app = await my.application();
    const body = {
      principalId: 'user-ben',
      resourceId: app.servicePrincipal.id,
      appRoleId: app.servicePrincipal.appRoles[0].id,
    };
    expect((await my.post(`${app.sp}/appRoleAssignedTo`, { ...body, ...change })).status).toBe(status);
  });

  it('is made once', async () => {
    const my = world();
    const app = await my.application();
    await my.assign(app, 'user-ben');
    const [again] = await my.assign(app, 'user-ben');
    expect(again).toBeUndefined();
    expect((await my.get(`${app.sp}/appRoleAssignedTo`)).body.value).toHaveLength(1);
  });
});

describe('the caller', () => {
  it('sees the own user, roles and groups', async () => {
    const my = world();
    expect((await my.get('/me?$select=userPrincipalName')).body.userPrincipalName).toBe('ada@contoso.example');
    const roles = (await my.get('/me/transitiveMemberOf/microsoft.graph.directoryRole')).body.value;
    expect(roles.map(({ roleTemplateId }: { roleTemplateId: string }) => roleTemplateId)).toEqual([
      '158c047a-c907-4556-b7ef-446551a6b5f7',
    ]);
    const all = (await my.get('/me/transitiveMemberOf')).body.value;
    expect(all.map((each: { displayName: string }) => each.displayName)).toEqual([
      'Cloud Application Administrator',
      'All',
    ]);
  });
});
