import { type ScriptPart, type ScriptTask, scriptParts } from '../../../../shared/enums/entra-scripts';
import type { MessageId } from '../../../../shared/texts/i18n';
import { comments, httpJson, inComment } from './quote';
import { applicationName, globalGraph, headLines, type ScriptContext } from './script-values';

/** The tasks that requests can be written for. */
type HttpTask = Exclude<ScriptTask, 'registration'>;

/** A request with what to know before it is sent. */
interface Step {
  readonly note: MessageId;
  /** The part of the set-up that begins with it. */
  readonly part?: ScriptPart;
  /** What REST Client asks for; input for `password` is hidden (REST Client, "Prompt Variables"). */
  readonly prompts?: Readonly<Record<string, MessageId>>;
  /** Later requests read the answer under this name. */
  readonly name?: string;
  readonly request: string;
  /** JSON, or `< file`. */
  readonly body?: string;
}

const nameFilter = `$filter=${encodeURIComponent(`displayName eq '${applicationName}'`)}`;
const clouds: Readonly<Record<string, string>> = {
  'https://graph.microsoft.us': 'AzureUSGovernment ',
  'https://dod-graph.microsoft.us': 'AzureUSGovernment ',
  'https://microsoftgraph.chinacloudapi.cn': 'AzureChinaCloud ',
};
const scopes: Readonly<Record<HttpTask, readonly string[]>> = {
  setUp: ['Application.ReadWrite.All', 'Synchronization.ReadWrite.All', 'User.ReadBasic.All'],
  renewal: ['Application.Read.All', 'Synchronization.ReadWrite.All'],
  mappings: ['Application.Read.All', 'Synchronization.ReadWrite.All'],
};
const titles = { setUp: 'script.setUp', renewal: 'script.renewal', mappings: 'script.mappings' } as const;

/** Requests of Microsoft Graph for REST Client of Visual Studio Code (`.http`), which are sent one after the other. */
export function httpScript(task: HttpTask, context: ScriptContext): string {
  const { values, translator } = context;
  const { t } = translator;
  const graph = values.graphUrl || globalGraph;
  const token = `${clouds[graph] ?? ''}scopes:${scopes[task].map((scope) => `${graph}/${scope}`).join(',')}`;
  const lines = [t('script.http.run'), t('script.http.order'), t('script.http.left'), t('script.http.history')];
  const head = `${comments([...headLines(context, titles[task]), '', ...lines])}

@graph = ${graph}/v1.0
@auth = Bearer {{$aadV2Token ${token}}}
@app = {{apps.response.body.$.value[0].id}}
@base = {{graph}}/servicePrincipals/{{app}}/synchronization
@job = {{jobs.response.body.$.value[0].id}}
`;
  return [head, ...stepsOf[task](context).map((step, index) => requestText(step, index + 1, context))].join('\n');
}

function requestText(
  { note, part, prompts = {}, name, request, body }: Step,
  number: number,
  { translator }: ScriptContext,
) {
  const { t } = translator;
  const lines = [
    `### ${number} ${inComment(t(note))}`,
    ...(part ? [`# (${scriptParts.indexOf(part) + 1}) ${inComment(t(`script.part.${part}`))}`] : []),
    ...Object.entries(prompts).map(([variable, id]) => `# @prompt ${variable} ${inComment(t(id))}`),
    ...(name ? [`# @name ${name}`] : []),
    request,
    'Authorization: {{auth}}',
    ...(body ? ['Content-Type: application/json', '', body] : []),
  ];
  return `${lines.join('\n')}\n`;
}

const lookForApp: Step = {
  note: 'script.http.apps',
  name: 'apps',
  request: `GET {{graph}}/servicePrincipals?${nameFilter}&$select=id,appId,displayName,applicationTemplateId,appRoles,tags`,
};
const lookForJob: Step = { note: 'script.http.jobs', name: 'jobs', request: 'GET {{base}}/jobs' };
const looks = [lookForApp, lookForJob];
const pair = (url: string) => [
  { key: 'BaseAddress', value: url },
  { key: 'SecretToken', value: '\ue000' },
];
/** The places of the token and of an unknown Tenant URL hold variables, which are not escaped as texts are. */
const withToken = (value: unknown) =>
  httpJson(value).replaceAll('\ue000', '{{password}}').replaceAll('\ue001', '{{tenantUrl}}');

/** From the look at the secrets to the proof that Entra holds the right ones. */
function credentials({ values }: ScriptContext, isNew: boolean): Step[] {
  const url = values.tenantUrl ?? '\ue001';
  const prompts: Record<string, MessageId> = {
    ...(values.tenantUrl ? {} : { tenantUrl: 'script.askTenantUrl' }),
    password: 'script.askToken',
  };
  const scope = isNew ? [{ key: 'SyncAll', value: 'false' }] : [];
  return [
    {
      note: 'script.http.secrets',
      ...(isNew ? { part: 'connection' } : {}),
      name: 'secrets',
      request: 'GET {{base}}/secrets',
    },
    {
      note: 'script.http.validate',
      prompts,
      request: 'POST {{base}}/jobs/{{job}}/validateCredentials',
      body: withToken({ credentials: pair(url) }),
    },
    {
      note: isNew ? 'script.http.write' : 'script.http.writeAll',
      prompts,
      request: 'PUT {{base}}/secrets',
      body: withToken({ value: [...scope, ...pair(url)] }),
    },
    { note: 'script.http.compare', request: 'GET {{base}}/secrets' },
    {
      note: 'script.http.validateSaved',
      request: 'POST {{base}}/jobs/{{job}}/validateCredentials',
      body: httpJson({ useSavedCredentials: true }),
    },
  ];
}

const start: Step = { note: 'script.http.start', request: 'POST {{base}}/jobs/{{job}}/start' };
const status: Step = { note: 'script.http.status', request: 'GET {{base}}/jobs/{{job}}' };

function setUp(context: ScriptContext): Step[] {
  const user = { userName: 'script.askTestUser' } as const;
  return [
    {
      note: 'script.http.templates',
      part: 'application',
      name: 'templates',
      request: `GET {{graph}}/applicationTemplates?${nameFilter}`,
    },
    lookForApp,
    {
      note: 'script.http.instantiate',
      request: 'POST {{graph}}/applicationTemplates/{{templates.response.body.$.value[0].id}}/instantiate',
      body: httpJson({ displayName: applicationName }),
    },
    { note: 'script.http.syncTemplates', name: 'syncTemplates', request: 'GET {{base}}/templates' },
    lookForJob,
    {
      note: 'script.http.makeJob',
      request: 'POST {{base}}/jobs',
      body: '{\n  "templateId": "{{syncTemplates.response.body.$.value[0].id}}"\n}',
    },
    ...credentials(context, true),
    {
      note: 'script.http.user',
      part: 'testUser',
      prompts: user,
      name: 'user',
      request: 'GET {{graph}}/users/{{userName}}?$select=id,displayName,userPrincipalName',
    },
    { note: 'script.http.assigned', request: 'GET {{graph}}/servicePrincipals/{{app}}/appRoleAssignedTo' },
    {
      note: 'script.http.assign',
      prompts: { appRoleId: 'script.http.askRole' },
      request: 'POST {{graph}}/servicePrincipals/{{app}}/appRoleAssignedTo',
      body: '{\n  "principalId": "{{user.response.body.$.id}}",\n  "resourceId": "{{app}}",\n  "appRoleId": "{{appRoleId}}"\n}',
    },
    { note: 'script.http.schema', part: 'start', request: 'GET {{base}}/jobs/{{job}}/schema' },
    {
      note: 'script.http.onDemand',
      prompts: { ruleId: 'script.http.askRule' },
      request: 'POST {{base}}/jobs/{{job}}/provisionOnDemand',
      body: '{\n  "parameters": [\n    {\n      "ruleId": "{{ruleId}}",\n      "subjects": [{ "objectId": "{{user.response.body.$.id}}", "objectTypeName": "User" }]\n    }\n  ]\n}',
    },
    start,
    status,
  ];
}

/** The app changes the file: REST Client sends it, but cannot edit it. */
const mappings: readonly Step[] = [
  ...looks,
  { note: 'script.http.readSchema', request: 'GET {{base}}/jobs/{{job}}/schema' },
  { note: 'script.http.putSchema', request: 'PUT {{base}}/jobs/{{job}}/schema', body: '< ./schema (changed).json' },
  { note: 'script.http.schemaAgain', request: 'GET {{base}}/jobs/{{job}}/schema' },
];

const stepsOf: Readonly<Record<HttpTask, (context: ScriptContext) => readonly Step[]>> = {
  setUp,
  renewal: (context) => [...looks, ...credentials(context, false), { ...start, note: 'script.http.restart' }, status],
  mappings: () => mappings,
};
