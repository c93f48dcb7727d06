import { createPracticeEntra, type EntraFault, type TenantData } from '../../../../electron/core/practice-entra';
import { fakeTarget } from './fake-target';

export const everyScope = [
  'Synchronization.ReadWrite.All',
  'Application.ReadWrite.All',
  'User.Read',
  'User.Read.All',
  'GroupMember.Read.All',
  'ProvisioningLog.Read.All',
];

const person = (id: string, name: string, more: object = {}) => ({
  id: `user-${id}`,
  userPrincipalName: `${id}@contoso.example`,
  displayName: name,
  givenName: name.split(' ')[0] ?? '',
  surname: name.split(' ')[1] ?? '',
  mail: `${id}@contoso.example`,
  accountEnabled: true,
  userType: 'Member' as const,
  ...more,
});

const tenant: TenantData = {
  id: '0f0e0d0c-0b0a-4908-8706-050403020100',
  displayName: 'Contoso',
  domain: 'contoso.example',
  users: [
    person('ada', 'Ada Lovelace', { businessPhones: ['+44 20 7946 0101'], jobTitle: 'Engineer' }),
    person('ben', 'Ben Okri'),
    person('cho', 'Cho Min-seo'),
    person('dee', 'Dee Off', { accountEnabled: false }),
    person('eva', "Eva O'Neill"),
  ],
  groups: [
    { id: 'group-all', displayName: 'All', memberIds: ['user-ada', 'user-ben', 'user-dee', 'group-inner'] },
    { id: 'group-inner', displayName: 'Inner', memberIds: ['user-eva'] },
  ],
  roles: { 'user-ada': ['cloudApplicationAdministrator'], 'user-cho': ['globalReader'] },
};

/** A practice Entra on a clock of the test, with an application that the test provides. */
export function world() {
  let time = Date.parse('2026-08-24T08:00:00.000Z');
  let ids = 0;
  const target = fakeTarget('token-1');
  const newId = () => {
    ids += 1;
    return `00000000-0000-4000-8000-${String(ids).padStart(12, '0')}`;
  };
  const entra = createPracticeEntra({ tenant, now: () => new Date(time), newId, send: target.send });
  let token = entra.issueToken('ada@contoso.example', everyScope, 10 * 365 * 86_400);

  const request = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const answer = await entra.answer({
      method,
      path: `/v1.0${path}`,
      headers: { authorization: `Bearer ${token}`, ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { ...answer, body: JSON.parse(JSON.stringify(answer.body ?? null)) };
  };

  const it = {
    entra,
    target,
    request,
    get: (path: string) => request('GET', path),
    post: (path: string, body?: unknown) => request('POST', path, body),
    /** Acts as another user, or with other scopes. */
    as(user: string, scopes: readonly string[] = everyScope, lifetime = 10 * 365 * 86_400) {
      token = entra.issueToken(`${user}@contoso.example`, scopes, lifetime);
    },
    wait(minutes: number) {
      time += minutes * 60_000;
    },
    now: () => new Date(time),
    setFaults: (...faults: EntraFault[]) => entra.setFaults(faults),
    /** Adds the application from the gallery. */
    async application() {
      const templates = await it.get("/applicationTemplates?$filter=displayName eq 'Cisco Webex'");
      const added = await it.post(`/applicationTemplates/${templates.body.value[0].id}/instantiate`, {
        displayName: 'Cisco Webex',
      });
      const { servicePrincipal, application } = added.body;
      return { sp: `/servicePrincipals/${servicePrincipal.id}`, servicePrincipal, application };
    },
    /** The same with a job; `secrets`: also with working secrets. */
    async job({ secrets = true } = {}) {
      const app = await it.application();
      const sync = `${app.sp}/synchronization`;
      const made = await it.post(`${sync}/jobs`, { templateId: 'practiceWebex' });
      if (secrets) await it.putSecrets(sync);
      return { ...app, sync, job: `${sync}/jobs/${made.body.id}`, id: made.body.id as string };
    },
    putSecrets: (sync: string, token = 'token-1', more: readonly object[] = []) =>
      request('PUT', `${sync}/secrets`, {
        value: [{ key: 'BaseAddress', value: target.base }, { key: 'SecretToken', value: token }, ...more],
      }),
    async assign(app: { sp: string; servicePrincipal: { id: string; appRoles: { id: string }[] } }, ...who: string[]) {
      const assigned: string[] = [];
      for (const principalId of who) {
        const { id: resourceId, appRoles } = app.servicePrincipal;
        const body = { principalId, resourceId, appRoleId: appRoles[0]?.id };
        assigned.push((await it.post(`${app.sp}/appRoleAssignedTo`, body)).body.id);
      }
      return assigned;
    },
    async onDemand(job: string, objectId: string, objectTypeName = 'User') {
      const schema = await it.get(`${job}/schema`);
      const ruleId = schema.body.synchronizationRules[0].id;
      const answer = await it.post(`${job}/provisionOnDemand`, {
        parameters: [{ ruleId, subjects: [{ objectId, objectTypeName }] }],
      });
      if (answer.status !== 200) return { ...answer, result: null, object: null };
      return { ...answer, result: JSON.parse(answer.body.key), object: JSON.parse(answer.body.value) };
    },
    status: async (job: string) => (await it.get(job)).body.status,
  };
  return it;
}
export type World = ReturnType<typeof world>;
