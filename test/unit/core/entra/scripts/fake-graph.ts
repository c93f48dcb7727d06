import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Secret {
  readonly key: string;
  readonly value: string;
}

/** The bodies of the requests that are answered. */
interface Body {
  readonly displayName: string;
  readonly useSavedCredentials?: true;
  readonly credentials: readonly Secret[];
  readonly value: readonly Secret[];
}

interface GraphRequest {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

const template = { id: 'gallery-1', displayName: 'Cisco Webex' };
const ada = { id: 'user-ada', displayName: 'Ada', userPrincipalName: 'ada@contoso.example' };

const roles = [{ id: 'role-1', isEnabled: true, allowedMemberTypes: ['User'], displayName: 'User' }];
const application = (displayName: string) => ({
  ...{
    id: 'sp-1',
    appId: 'app-1',
    displayName,
    applicationTemplateId: template.id,
    appRoles: roles,
    tags: ['Gallery'],
  },
});
const stoppedJob = {
  ...{ id: 'job-1', templateId: 'ciscoWebex', schedule: { state: 'Disabled' } },
  status: { code: 'NotConfigured', quarantine: null },
};

/** The parts of Microsoft Graph that the scripts use, for one tenant, in the shapes of its v1.0 documentation. */
export async function fakeGraph() {
  const requests: GraphRequest[] = [];
  const state = {
    apps: [] as Record<string, unknown>[],
    jobs: [] as Record<string, unknown>[],
    secrets: [] as Secret[],
    assignments: [] as Record<string, unknown>[],
    schema: schema(),
    token: 'good-token',
    /** PUT of secrets replaces all keys, or only those that are in it. */
    merges: false,
    /** The application of the caller has no permission for provisioning. */
    refused: false,
  };
  const masked = () =>
    state.secrets.map(({ key, value }) => ({ key, value: key === 'SecretToken' || key === 'Other' ? '*' : value }));
  const valid = (secrets: readonly Secret[]) =>
    secrets.some(({ key, value }) => key === 'SecretToken' && value === state.token);

  function answer(method: string, path: string, body: Body): [number, unknown?] {
    const route = `${method} ${decodeURIComponent(path.split('?')[0] ?? '')}`;
    if (state.refused && path.includes('/synchronization/')) return [401, problem('UnknownError', '')];
    switch (route) {
      case 'GET /applicationTemplates':
        return [200, { value: [template] }];
      case 'GET /servicePrincipals':
        return [200, { value: state.apps }];
      case 'POST /applicationTemplates/gallery-1/instantiate':
        state.apps.push(application(body.displayName));
        return [201, { application: { id: 'object-1' }, servicePrincipal: state.apps[0] }];
      case 'GET /servicePrincipals/sp-1':
        return [200, state.apps[0]];
      case 'PATCH /servicePrincipals/sp-1':
        Object.assign(state.apps[0] ?? {}, body);
        return [204];
      case 'GET /servicePrincipals/sp-1/synchronization/templates':
        return [200, { value: [{ id: 'ciscoWebex', factoryTag: 'ciscoWebex' }] }];
      case 'GET /servicePrincipals/sp-1/synchronization/jobs':
        return [200, { value: state.jobs }];
      case 'POST /servicePrincipals/sp-1/synchronization/jobs':
        state.jobs.push({ ...stoppedJob, ...body });
        return [201, state.jobs[0]];
      case 'GET /servicePrincipals/sp-1/synchronization/jobs/job-1':
        return [200, state.jobs[0]];
      case 'POST /servicePrincipals/sp-1/synchronization/jobs/job-1/validateCredentials':
        return valid(body.useSavedCredentials ? state.secrets : body.credentials)
          ? [204]
          : [400, problem('BadRequest', 'CredentialValidationFailure')];
      case 'GET /servicePrincipals/sp-1/synchronization/secrets':
        return [200, { value: masked() }];
      case 'PUT /servicePrincipals/sp-1/synchronization/secrets': {
        const written = body.value;
        const others = state.merges ? state.secrets.filter(({ key }) => !written.some((one) => one.key === key)) : [];
        state.secrets = [...others, ...written];
        return [204];
      }
      case 'GET /users/ada@contoso.example':
        return [200, ada];
      case 'GET /servicePrincipals/sp-1/appRoleAssignedTo':
        return [200, { value: state.assignments }];
      case 'POST /servicePrincipals/sp-1/appRoleAssignedTo':
        state.assignments.push({ id: 'assignment-1', ...body });
        return [201, state.assignments[0]];
      case 'GET /servicePrincipals/sp-1/synchronization/jobs/job-1/schema':
        return [200, state.schema];
      case 'PUT /servicePrincipals/sp-1/synchronization/jobs/job-1/schema':
        state.schema = body as unknown as ReturnType<typeof schema>;
        return [204];
      case 'POST /servicePrincipals/sp-1/synchronization/jobs/job-1/provisionOnDemand':
        return [200, { key: '{"result":"Success"}', value: '{"action":"Create"}' }];
      case 'POST /servicePrincipals/sp-1/synchronization/jobs/job-1/start':
        Object.assign(state.jobs[0] ?? {}, {
          schedule: { state: 'Active' },
          status: { code: 'Active', quarantine: null },
        });
        return [204];
      default:
        return [404, problem('Request_ResourceNotFound', route)];
    }
  }

  const server = createServer(async (request, response) => {
    const path = (request.url ?? '').replace(/^\/v1\.0/, '');
    const text = await textOf(request);
    const body = text ? JSON.parse(text) : undefined;
    requests.push({ method: request.method ?? '', path: decodeURIComponent(path), body });
    const [status, json] = answer(request.method ?? '', path, body);
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(json === undefined ? '' : JSON.stringify(json));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  /** What was written, in order, as `METHOD last-part`. */
  const writes = () =>
    requests.filter(({ method }) => method !== 'GET').map(({ method, path }) => `${method} ${path.split('/').at(-1)}`);
  /** The application with its job, as the first part of a set-up leaves them. */
  const prepare = () => {
    state.apps.push(application(template.displayName));
    state.jobs.push(structuredClone(stoppedJob));
  };
  return { url, state, requests, writes, prepare, close: () => new Promise((closed) => server.close(closed)) };
}

export type FakeGraph = Awaited<ReturnType<typeof fakeGraph>>;

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

function problem(code: string, message: string) {
  return { error: { code, message } };
}

/** A schema with two object mappings, and keys that no script knows. */
function schema() {
  const source = (name: string) => ({ expression: `[${name}]`, name, parameters: [], type: 'Attribute' });
  const row = (targetAttributeName: string, name: string, matchingPriority = 0) => ({
    ...{ defaultValue: null, exportMissingReferences: false, flowBehavior: 'FlowWhenChanged', flowType: 'Always' },
    ...{ matchingPriority, source: source(name), targetAttributeName, unknownOfRow: 1 },
  });
  const target = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
  const attributes = ['userName', 'displayName', 'title', 'nickName'].map((name) => ({ name, type: 'String' }));
  return {
    id: 'schema-1',
    unknownOfSchema: { kept: ['as', 'it', 'is'] },
    directories: [{ name: 'Webex', objects: [{ name: target, attributes }] }],
    synchronizationRules: [
      {
        ...{ id: 'rule-1', sourceDirectoryName: 'Entra', targetDirectoryName: 'Webex', priority: 1 },
        objectMappings: [
          {
            sourceObjectName: 'Group',
            targetObjectName: 'urn:Group',
            enabled: true,
            attributeMappings: [row('displayName', 'displayName', 1)],
          },
          {
            ...{ sourceObjectName: 'User', targetObjectName: target, enabled: true },
            attributeMappings: [
              row('userName', 'userPrincipalName', 1),
              row('displayName', 'displayName'),
              row('title', 'jobTitle'),
            ],
          },
        ],
      },
    ],
  };
}
