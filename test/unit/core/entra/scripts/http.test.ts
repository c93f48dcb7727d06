import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { entraScript } from '../../../../../electron/core/entra/scripts';
import { writeSchema } from '../../../../../electron/core/entra/synchronization-schema/synchronization-schema';
import * as engine from '../../../../../electron/core/expressions';
import { locales } from '../../../../../shared/enums';
import type { ScriptTask } from '../../../../../shared/enums/entra-scripts';
import { HttpRunner, readHttp } from './http-requests';
import { type PracticeGraph, practiceGraph } from './practice-graph';
import { context } from './sample-values';

let graph: PracticeGraph;
beforeEach(async () => {
  graph = await practiceGraph();
});
afterEach(() => graph.close());

const script = (task: ScriptTask, part: Parameters<typeof context>[0] = {}) =>
  entraScript('http', task, context({ graphUrl: graph.url, tenantUrl: graph.target.base, ...part })).text;
const password = 'token-1';

/** Sends requests in order, and expects that Graph accepts each. */
async function sendAll(runner: HttpRunner, requests: readonly (readonly [number, Record<string, string>?])[]) {
  for (const [number, typed] of requests) {
    const { status } = await runner.send(number, typed);
    expect([number, status < 300]).toEqual([number, true]);
  }
}

describe('the requests as a .http file', () => {
  /** The role and the rule are read in earlier answers. */
  const typed = async () => {
    const [rule] = (await graph.schema()).synchronizationRules;
    return { appRoleId: (await graph.only()).appRoles[0].id, ruleId: rule.id };
  };
  const proof = ['POST validateCredentials', 'PUT secrets', 'POST validateCredentials'];

  it('set provisioning up in the order of the proof', async () => {
    const runner = new HttpRunner(script('setUp'), graph.token());
    await sendAll(runner, [
      [1],
      [2],
      [3],
      [2],
      [4],
      [5],
      [6],
      [5],
      [7],
      [8, { password }],
      [9, { password }],
      [10],
      [11],
    ]);
    const { appRoleId, ruleId } = await typed();
    await sendAll(runner, [
      [12, { userName: 'ada@contoso.example' }],
      [13],
      [14, { appRoleId }],
      [15],
      [16, { ruleId }],
      [17],
      [18],
    ]);
    expect(graph.written).toEqual([
      ...['POST instantiate', 'POST jobs', ...proof],
      ...['POST appRoleAssignedTo', 'POST provisionOnDemand', 'POST start'],
    ]);
    expect((await graph.synchronization('secrets')).value).toContainEqual({
      key: 'BaseAddress',
      value: graph.target.base,
    });
    expect(graph.target.users.map(({ userName }) => userName)).toEqual(['ada@contoso.example']);
  });

  it('renew the token: nothing is written before it is validated', async () => {
    await graph.prepare(true);
    graph.target.token = 'token-2';
    const runner = new HttpRunner(
      script('renewal'),
      graph.token(['Application.Read.All', 'Synchronization.ReadWrite.All']),
    );
    const renewed = { password: 'token-2' };
    await sendAll(runner, [[1], [2], [3], [4, renewed], [5, renewed], [6], [7], [8], [9]]);
    expect(graph.written).toEqual([...proof, 'POST start']);
  });

  it('put the schema back that the app changed', async () => {
    await graph.prepare(true);
    const changed = writeSchema(JSON.stringify(await graph.schema()), [], engine).text;
    const runner = new HttpRunner(script('mappings'), graph.token(), { './schema (changed).json': changed });
    await sendAll(runner, [[1], [2], [3], [4], [5]]);
    expect(graph.written).toEqual(['PUT schema']);
    expect(await graph.schema()).toEqual(JSON.parse(changed));
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
