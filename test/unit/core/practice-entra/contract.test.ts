import { describe, expect, it } from 'vitest';
import { routes } from '../../../../electron/core/practice-entra/routes';
import { secretKeys } from '../../../../electron/core/practice-entra/secrets';
import { complaints, enumMembers, resolve } from './contract';
import { type World, world } from './world';

/** The type that an endpoint answers, from the metadata; null: nothing. */
function answerType(method: string, pattern: string): string | null {
  const found = resolve(pattern);
  if (!found) throw new Error(`no path ${pattern}`);
  if ('action' in found) return found.action.returns;
  return method === 'POST' && found.type.startsWith('[') ? found.type.slice(1, -1) : found.type;
}

/** Makes requests and compares each answer with the metadata. */
function checked(my: World) {
  const visited = new Set<string>();
  return {
    visited,
    async request(method: string, pattern: string, path: string, body?: unknown) {
      const answer = await my.request(method, path, body);
      expect({ path, status: answer.status < 300 }).toEqual({ path, status: true });
      visited.add(`${method} ${pattern}`);
      const type = answer.status === 204 ? null : answerType(method, pattern);
      const value = type?.startsWith('[') ? answer.body.value : answer.body;
      expect(type === null ? (answer.body ?? []) : complaints(value, type, path)).toEqual([]);
      return answer.body;
    },
  };
}

describe("the contract of Microsoft Graph's metadata", () => {
  it('has every path of the model', () => {
    expect(routes.map(({ path }) => path).filter((path) => resolve(path) === null)).toEqual([]);
  });

  it('has every name and every enumeration member of every answer', async () => {
    const my = world();
    const graph = checked(my);
    const sp = '/servicePrincipals/{servicePrincipal}';
    const jobPattern = `${sp}/synchronization/jobs/{job}`;
    const app = await my.job();
    await my.assign(app, 'user-ada', 'user-ben', 'group-all');
    await graph.request('GET', '/applicationTemplates', '/applicationTemplates');
    const [template] = (await my.get('/applicationTemplates')).body.value;
    await graph.request('GET', '/applicationTemplates/{template}', `/applicationTemplates/${template.id}`);
    const other = await graph.request(
      'POST',
      '/applicationTemplates/{template}/instantiate',
      `/applicationTemplates/${template.id}/instantiate`,
      { displayName: 'Another', serviceManagementReference: null },
    );
    await graph.request('GET', '/applications', '/applications');
    await graph.request('GET', '/applications/{application}', `/applications/${other.application.id}`);
    await graph.request('DELETE', '/applications/{application}', `/applications/${other.application.id}`);
    await graph.request('GET', '/servicePrincipals', '/servicePrincipals');
    await graph.request('GET', sp, app.sp);
    await graph.request('PATCH', sp, app.sp, { tags: ['HideApp'], accountEnabled: true });
    const assigned = await graph.request('GET', `${sp}/appRoleAssignedTo`, `${app.sp}/appRoleAssignedTo`);
    await graph.request(
      'DELETE',
      `${sp}/appRoleAssignedTo/{assignment}`,
      `${app.sp}/appRoleAssignedTo/${assigned.value[1].id}`,
    );
    await graph.request('POST', `${sp}/appRoleAssignedTo`, `${app.sp}/appRoleAssignedTo`, {
      principalId: 'user-ben',
      resourceId: app.servicePrincipal.id,
      appRoleId: app.servicePrincipal.appRoles[0].id,
    });
    await graph.request('GET', `${sp}/synchronization/templates`, `${app.sync}/templates`);
    await graph.request('GET', `${sp}/synchronization/secrets`, `${app.sync}/secrets`);
    await graph.request('PUT', `${sp}/synchronization/secrets`, `${app.sync}/secrets`, {
      value: [
        { key: 'BaseAddress', value: my.target.base },
        { key: 'SecretToken', value: 'token-1' },
        { key: 'SyncAll', value: 'false' },
        { key: 'SyncNotificationSettings', value: '{"Enabled":true,"Recipients":"it@contoso.example"}' },
      ],
    });
    await graph.request('POST', `${sp}/synchronization/jobs`, `${app.sync}/jobs`, { templateId: 'practiceWebexOld' });
    await graph.request('GET', `${sp}/synchronization/jobs`, `${app.sync}/jobs`);
    await graph.request(
      'DELETE',
      jobPattern,
      `${app.sync}/jobs/${app.id.replace('practiceWebex', 'practiceWebexOld')}`,
    );
    for (const [pattern, path] of [
      [`${sp}/synchronization/jobs/validateCredentials`, `${app.sync}/jobs/validateCredentials`],
      [`${jobPattern}/validateCredentials`, `${app.job}/validateCredentials`],
    ] as const)
      await graph.request('POST', pattern, path, {
        applicationIdentifier: null,
        credentials: [],
        templateId: 'practiceWebex',
        useSavedCredentials: true,
      });
    const schema = await graph.request('GET', `${jobPattern}/schema`, `${app.job}/schema`);
    await graph.request('PUT', `${jobPattern}/schema`, `${app.job}/schema`, schema);
    await graph.request('POST', `${jobPattern}/start`, `${app.job}/start`);
    await my.entra.runDueCycles();
    await graph.request('GET', jobPattern, app.job);
    await graph.request('POST', `${jobPattern}/provisionOnDemand`, `${app.job}/provisionOnDemand`, {
      parameters: [
        {
          ruleId: schema.synchronizationRules[0].id,
          subjects: [{ objectId: 'user-cho', objectTypeName: 'User' }],
        },
      ],
    });
    await my.putSecrets(app.sync, 'wrong');
    my.wait(40);
    await my.entra.runDueCycles();
    expect((await graph.request('GET', jobPattern, app.job)).status.code).toBe('Quarantine');
    await graph.request('GET', '/auditLogs/provisioning', '/auditLogs/provisioning');
    await graph.request('POST', `${jobPattern}/pause`, `${app.job}/pause`);
    await graph.request('POST', `${jobPattern}/restart`, `${app.job}/restart`, {
      criteria: { resetScope: 'Escrows, QuarantineState' },
    });
    await graph.request('GET', '/me', '/me');
    await graph.request('GET', '/me/transitiveMemberOf', '/me/transitiveMemberOf');
    const roles = '/me/transitiveMemberOf/microsoft.graph.directoryRole';
    await graph.request('GET', roles, roles);
    await graph.request('GET', '/users', '/users?$select=id,userType,accountEnabled,department');
    await graph.request('GET', '/users/{user}', '/users/ada@contoso.example');
    await graph.request('GET', '/groups', '/groups');
    await graph.request('GET', '/groups/{group}', '/groups/group-all');
    await graph.request('GET', '/organization', '/organization');
    expect(routes.map(({ method, path }) => `${method} ${path}`).filter((each) => !graph.visited.has(each))).toEqual(
      [],
    );
  });

  it('has the keys of secrets that the model takes, and no other', () => {
    expect([...secretKeys].sort()).toEqual([...enumMembers('synchronizationSecret')].sort());
  });
});

describe('a request', () => {
  it('with a name that the metadata does not have is refused, wherever the name is', async () => {
    const my = world();
    const app = await my.job();
    const schema = (await my.get(`${app.job}/schema`)).body;
    const [rule] = schema.synchronizationRules;
    const secrets = [
      { key: 'BaseAddress', value: my.target.base },
      { key: 'SecretToken', value: 'token-1' },
    ];
    const bodies: [string, string, Record<string, unknown>][] = [
      ['POST', `/applicationTemplates/${app.servicePrincipal.applicationTemplateId}/instantiate`, { displayName: 'x' }],
      ['PATCH', app.sp, { tags: ['HideApp'] }],
      ['POST', `${app.sync}/jobs`, { templateId: 'practiceWebexOld' }],
      ['PUT', `${app.sync}/secrets`, { value: secrets }],
      [
        'POST',
        `${app.job}/validateCredentials`,
        { useSavedCredentials: true, credentials: [{ key: 'SyncAll', value: '' }] },
      ],
      ['POST', `${app.job}/restart`, { criteria: { resetScope: 'Escrows' } }],
      ['POST', `${app.job}/provisionOnDemand`, onDemand(rule.id)],
      ['PUT', `${app.job}/schema`, schema],
    ];
    for (const [method, path, body] of bodies) {
      for (const wrong of withUnknownName(body).slice(0, 60)) {
        const answer = await my.request(method, path, wrong);
        expect([path, answer.status, answer.body?.error?.code]).toEqual([path, 400, 'BadRequest']);
      }
      expect((await my.request(method, path, body)).status).toBeLessThan(300);
    }
  });
});

const onDemand = (ruleId: string) => ({
  parameters: [
    {
      ruleId,
      subjects: [{ objectId: 'user-ada', objectTypeName: 'User', links: { members: [] } }],
    },
  ],
});

/** Copies of a body, each with one unknown name in another of its objects. */
function withUnknownName(body: unknown): unknown[] {
  if (Array.isArray(body))
    return body.flatMap((each, at) => withUnknownName(each).map((wrong) => body.with(at, wrong)));
  if (typeof body !== 'object' || body === null) return [];
  const inner = Object.entries(body).flatMap(([name, value]) =>
    withUnknownName(value).map((wrong) => ({ ...body, [name]: wrong })),
  );
  return [{ ...body, practiceUnknown: 1 }, ...inner];
}
