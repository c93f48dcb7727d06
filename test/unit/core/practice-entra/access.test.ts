import { describe, expect, it } from 'vitest';
import { permissions } from '../../../../electron/core/practice-entra/access';
import { routes } from '../../../../electron/core/practice-entra/routes';
import microsofts from '../../../fixtures/graph-permissions.json' with { type: 'json' };
import { everyScope, world } from './world';

describe('who may call', () => {
  it.each([
    [undefined, 'Access token is empty.'],
    ['Bearer a.b.c', 'IDX14100: JWT is not well formed, there are no dots (.).'],
  ])('authorization %s is answered with 401 InvalidAuthenticationToken', async (authorization, message) => {
    const answer = await world().request(
      'GET',
      '/me',
      undefined,
      authorization ? { authorization } : { authorization: '' },
    );
    expect(answer).toMatchObject({ status: 401, body: { error: { code: 'InvalidAuthenticationToken', message } } });
  });

  it('a token stops working when its lifetime has passed', async () => {
    const my = world();
    my.as('ada', everyScope, 3600);
    expect((await my.get('/me')).status).toBe(200);
    my.wait(60);
    expect((await my.get('/me')).body.error.message).toBe('Lifetime validation failed, the token is expired.');
  });

  it('a token is a JSON Web Token that names its scopes, user and tenant', () => {
    const [, claims = ''] = world().entra.issueToken('ben@contoso.example', ['User.Read']).split('.');
    expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject({
      scp: 'User.Read',
      upn: 'ben@contoso.example',
      tid: '0f0e0d0c-0b0a-4908-8706-050403020100',
    });
  });

  it.each([
    ['a wrong scope', 'ada', ['Application.ReadWrite.All']],
    ['a user without a role', 'ben', everyScope],
    ['a Global Reader', 'cho', everyScope],
  ])('the synchronization answers 401 UnknownError without a message to %s', async (_what, user, scopes) => {
    const my = world();
    const app = await my.job();
    my.as(user, scopes);
    for (const path of [`${app.sync}/jobs`, `${app.sync}/secrets`, app.job])
      expect(await my.get(path)).toMatchObject({ status: 401, body: { error: { code: 'UnknownError', message: '' } } });
  });

  it.each([
    ['readSynchronization', 200],
    ['changeSynchronization', 401],
  ] as const)('Synchronization.Read.All reads a job, and changes nothing (%s: %d)', async (permission, status) => {
    const my = world();
    const app = await my.job();
    my.as('ada', ['Synchronization.Read.All']);
    const answer = permission === 'readSynchronization' ? await my.get(app.job) : await my.post(`${app.job}/start`);
    expect(answer.status).toBe(status);
  });

  it('a renewal needs Synchronization.ReadWrite.All alone', async () => {
    const my = world();
    const app = await my.job();
    my.as('ada', ['Synchronization.ReadWrite.All']);
    my.target.token = 'token-2';
    const credentials = [
      { key: 'BaseAddress', value: my.target.base },
      { key: 'SecretToken', value: 'token-2' },
    ];
    const statuses = [
      await my.get(`${app.sync}/jobs`),
      await my.post(`${app.job}/validateCredentials`, { credentials }),
      await my.get(`${app.sync}/secrets`),
      await my.putSecrets(app.sync, 'token-2'),
      await my.post(`${app.job}/validateCredentials`, { useSavedCredentials: true }),
      await my.post(`${app.job}/start`),
      await my.get(app.job),
    ].map(({ status }) => status);
    expect(statuses).toEqual([200, 204, 200, 204, 204, 204, 200]);
  });

  it('applications answer 403 Authorization_RequestDenied to a wrong scope or role', async () => {
    const my = world();
    const app = await my.application();
    const change = () => my.request('PATCH', app.sp, { tags: [] });
    my.as('ada', ['Application.Read.All']);
    expect((await my.get('/servicePrincipals')).status).toBe(200);
    expect(await change()).toMatchObject({ status: 403, body: { error: { code: 'Authorization_RequestDenied' } } });
    my.as('ben');
    expect(await change()).toMatchObject({ status: 403, body: { error: { code: 'Authorization_RequestDenied' } } });
  });

  it('the gallery takes any token', async () => {
    const my = world();
    my.as('ben', []);
    expect((await my.get('/applicationTemplates')).status).toBe(200);
  });

  it('users show only their basic properties to User.ReadBasic.All', async () => {
    const my = world();
    my.as('ben', ['User.ReadBasic.All']);
    const [ada] = (await my.get('/users?$select=displayName,jobTitle')).body.value;
    expect(ada).toEqual({ displayName: 'Ada Lovelace', jobTitle: null });
  });

  it('the log names the permission that is missing, and a tenant without P1 has none', async () => {
    const my = world();
    my.setFaults('noPremium');
    const premium = 'Authentication_RequestFromNonPremiumTenantOrB2CTenant';
    expect(await my.get('/auditLogs/provisioning')).toMatchObject({ status: 403, body: { error: { code: premium } } });
    my.as('ada', ['User.Read']);
    const { body } = await my.get('/auditLogs/provisioning');
    expect(body.error).toMatchObject({
      code: 'Authentication_MSGraphPermissionMissing',
      message: 'Calling principal does not have required MSGraph permissions ProvisioningLog.Read.All',
    });
  });

  it("each endpoint takes only scopes that Microsoft's permissions table has for it", () => {
    const table: Readonly<Record<string, readonly string[]>> = microsofts.permissions;
    const missing: string[] = [];
    for (const { method, path, permission } of routes) {
      const entry = table[`${method} ${path.replaceAll(/\{\w+\}/g, '{id}').toLowerCase()}`];
      if (!entry) missing.push(`${method} ${path}`);
      else expect(permissions[permission].scopes.filter((scope) => !entry.includes(scope))).toEqual([]);
    }
    // The table leaves them out.
    expect(missing).toEqual([
      'GET /applicationTemplates',
      'GET /applicationTemplates/{template}',
      'POST /servicePrincipals/{servicePrincipal}/synchronization/jobs/validateCredentials',
      'GET /servicePrincipals/{servicePrincipal}/synchronization/secrets',
      'GET /me/transitiveMemberOf/microsoft.graph.directoryRole',
    ]);
  });

  it('every permission of the model is used by an endpoint', () => {
    expect(Object.keys(permissions).filter((name) => !routes.some(({ permission }) => permission === name))).toEqual(
      [],
    );
  });
});
