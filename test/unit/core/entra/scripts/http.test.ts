import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { entraScript } from '../../../../../electron/core/entra/scripts';
import { locales } from '../../../../../shared/enums';
import type { ScriptTask } from '../../../../../shared/enums/entra-scripts';
import { type FakeGraph, fakeGraph } from './fake-graph';
import { HttpRunner, readHttp } from './http-requests';
import { context, tenantUrl } from './sample-values';

let graph: FakeGraph;
beforeEach(async () => {
  graph = await fakeGraph();
});
afterEach(() => graph.close());

const script = (task: ScriptTask, part: Parameters<typeof context>[0] = {}) =>
  entraScript('http', task, context({ graphUrl: graph.url, ...part })).text;
const password = 'good-token';

/** Sends requests in order, and expects that Graph accepts each. */
async function sendAll(runner: HttpRunner, requests: readonly (readonly [number, Record<string, string>?])[]) {
  for (const [number, typed] of requests) {
    const { status } = await runner.send(number, typed);
    expect([number, status < 300]).toEqual([number, true]);
  }
}

const wholeSetUp: readonly (readonly [number, Record<string, string>?])[] = [
  ...[1, 2, 3, 2, 4, 5, 6, 5, 7].map((number) => [number] as const),
  [8, { password }],
  [9, { password }],
  [10],
  [11],
  [12, { userName: 'ada@contoso.example' }],
  [13],
  [14, { appRoleId: 'role-1' }],
  [15],
  [16, { ruleId: 'rule-1' }],
  [17],
  [18],
];

describe('the requests as a .http file', () => {
  it('set provisioning up in the order of the proof', async () => {
    await sendAll(new HttpRunner(script('setUp')), wholeSetUp);
    expect(graph.writes()).toEqual([
      'POST instantiate',
      'POST jobs',
      'POST validateCredentials',
      'PUT secrets',
      'POST validateCredentials',
      'POST appRoleAssignedTo',
      'POST provisionOnDemand',
      'POST start',
    ]);
    expect(graph.state.secrets).toContainEqual({ key: 'BaseAddress', value: tenantUrl });
    expect(graph.state.jobs[0]).toMatchObject({ schedule: { state: 'Active' } });
  });

  it('renew the token: nothing is written before it is validated', async () => {
    await sendAll(new HttpRunner(script('setUp')), wholeSetUp);
    graph.state.token = 'new-token';
    graph.requests.length = 0;
    const typed = { password: 'new-token' };
    await sendAll(new HttpRunner(script('renewal')), [[1], [2], [3], [4, typed], [5, typed], [6], [7], [8], [9]]);
    expect(graph.writes()).toEqual([
      'POST validateCredentials',
      'PUT secrets',
      'POST validateCredentials',
      'POST start',
    ]);
    expect(graph.state.secrets).toContainEqual({ key: 'SecretToken', value: 'new-token' });
  });

  it('put the schema back that the app changed', async () => {
    await sendAll(new HttpRunner(script('setUp')), wholeSetUp);
    const changed = { ...graph.state.schema, id: 'changed' };
    const runner = new HttpRunner(script('mappings'), { './schema (changed).json': JSON.stringify(changed) });
    await sendAll(runner, [[1], [2], [3], [4], [5]]);
    expect(graph.state.schema).toEqual(changed);
  });

  it('ask for a Tenant URL that the record does not have yet', async () => {
    const { requests } = readHttp(script('setUp', { tenantUrl: null }));
    expect(requests[7]?.prompts).toEqual(['tenantUrl', 'password']);
    expect(JSON.parse(requests[7]?.body ?? '')).toMatchObject({ credentials: [{ value: '{{tenantUrl}}' }, {}] });
  });

  it.each(locales)('have a request line, a title and a sign-in in %s', (locale) => {
    for (const task of ['setUp', 'renewal', 'mappings'] as const) {
      const { requests } = readHttp(entraScript('http', task, context({}, locale)).text);
      for (const { title, method, url, headers } of requests) {
        expect(title).toMatch(/^\d+ \S/);
        expect(`${method} ${url}`).toMatch(/^(GET|POST|PUT) \{\{(graph|base)\}\}\//);
        expect(headers.Authorization).toBe('{{auth}}');
      }
    }
  });
});
