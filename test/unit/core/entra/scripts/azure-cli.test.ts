import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { entraScript } from '../../../../../electron/core/entra/scripts';
import { locales } from '../../../../../shared/enums';
import type { ScriptTask } from '../../../../../shared/enums/entra-scripts';
import { type FakeGraph, fakeGraph } from './fake-graph';
import { runShell } from './run-shell';
import { context, tenantUrl } from './sample-values';

let graph: FakeGraph;
beforeEach(async () => {
  graph = await fakeGraph();
});
afterEach(() => graph.close());

const script = (task: ScriptTask, locale: (typeof locales)[number] = 'en') =>
  entraScript('azureCli', task, context({ graphUrl: graph.url }, locale)).text;
const setUp = (lines: readonly string[], locale?: (typeof locales)[number]) => runShell(script('setUp', locale), lines);
/** All parts; continue; the token; the mail address; write; start. */
const everything = ['', 'yes', 'good-token', 'it@contoso.example', 'yes', 'yes'];

describe('the set-up with the Azure CLI', () => {
  it.each(locales)('does all parts in the order of the proof, in %s', async (locale) => {
    const { code, output, arguments: seen } = await setUp(everything, locale);
    expect(output).not.toContain('good-token');
    expect([code, output]).toEqual([0, output]);
    expect(graph.writes()).toEqual([
      'POST instantiate',
      'PATCH sp-1',
      'POST jobs',
      'POST validateCredentials',
      'PUT secrets',
      'POST validateCredentials',
      'POST appRoleAssignedTo',
      'POST provisionOnDemand',
      'POST start',
    ]);
    expect(graph.state.secrets).toEqual([
      { key: 'SyncAll', value: 'false' },
      {
        key: 'SyncNotificationSettings',
        value:
          '{"Enabled":true,"Recipients":"it@contoso.example","DeleteThresholdEnabled":true,"DeleteThresholdValue":500}',
      },
      { key: 'BaseAddress', value: tenantUrl },
      { key: 'SecretToken', value: 'good-token' },
    ]);
    expect(graph.state.apps[0]?.tags).toEqual(['Gallery', 'HideApp']);
    expect(seen).not.toContain('good-token');
  });

  it('creates nothing twice when it runs again', async () => {
    await setUp(everything);
    const before = graph.writes().length;
    expect((await setUp(['13', 'yes'])).code).toBe(0);
    expect(graph.writes().slice(before)).toEqual([]);
    expect([graph.state.apps.length, graph.state.jobs.length, graph.state.assignments.length]).toEqual([1, 1, 1]);
  });

  it('changes nothing without a yes', async () => {
    expect((await setUp(['', 'no'])).code).toBe(1);
    expect(graph.writes()).toEqual([]);
  });

  it('does not start before Entra has a token', async () => {
    graph.prepare();
    expect((await setUp(['4', 'yes'])).code).toBe(1);
    expect(graph.writes()).not.toContain('POST provisionOnDemand');
  });

  it('says that PowerShell is the way where the Azure CLI is refused, and makes no second application', async () => {
    graph.prepare();
    graph.state.refused = true;
    const { code, output } = await setUp(['', 'yes']);
    expect(code).toBe(1);
    expect(output).toContain('PowerShell');
    expect(graph.state.apps.length).toBe(1);
  });
});

describe('the renewal with the Azure CLI', () => {
  const kept = { key: 'SyncNotificationSettings', value: '{"Enabled":true,"Recipients":"a\\"b@c"}' };
  beforeEach(() => {
    graph.prepare();
    graph.state.token = 'new-token';
    graph.state.secrets = [
      { key: 'SyncAll', value: 'false' },
      { key: 'BaseAddress', value: tenantUrl },
      { key: 'SecretToken', value: 'old' },
      kept,
    ];
  });
  const renew = (lines: readonly string[]) => runShell(script('renewal'), lines);

  it.each([true, false])('keeps every readable key, whether Entra merges or replaces (merges: %s)', async (merges) => {
    graph.state.merges = merges;
    const { code, arguments: seen } = await renew(['yes', 'new-token', 'yes', 'yes']);
    expect(code).toBe(0);
    expect(graph.writes()).toEqual([
      'POST validateCredentials',
      'PUT secrets',
      'POST validateCredentials',
      'POST start',
    ]);
    expect(new Set(graph.state.secrets)).toEqual(
      new Set([
        kept,
        { key: 'SyncAll', value: 'false' },
        { key: 'BaseAddress', value: tenantUrl },
        { key: 'SecretToken', value: 'new-token' },
      ]),
    );
    expect(seen).not.toContain('new-token');
  });

  it('writes nothing if Entra does not accept the token', async () => {
    expect((await renew(['yes', 'wrong-token', 'yes'])).code).toBe(1);
    expect(graph.writes()).toEqual(['POST validateCredentials']);
  });

  it('stops at a masked key that it does not know', async () => {
    graph.state.secrets.push({ key: 'Other', value: 'secret' });
    expect((await renew(['yes', 'new-token', 'yes'])).code).toBe(1);
    expect(graph.writes()).toEqual([]);
  });
});

describe('the mappings with the Azure CLI', () => {
  beforeEach(() => graph.prepare());
  const enter = (lines: readonly string[]) => runShell(script('mappings'), lines);
  const rows = () => graph.state.schema.synchronizationRules[0]?.objectMappings[1]?.attributeMappings ?? [];

  it('changes only the planned rows, and finds them done when it runs again', async () => {
    const before = structuredClone(graph.state.schema);
    expect((await enter(['yes'])).code).toBe(0);
    expect(graph.writes()).toEqual(['PUT schema']);
    expect(rows().map((row) => [row.targetAttributeName, row.source.expression])).toEqual([
      ['userName', '[mail]'],
      ['displayName', '[displayName]'],
      ['nickName', 'Append([mailNickname], "-x")'],
    ]);
    expect(rows()[0]?.unknownOfRow).toBe(1);
    const others = (of: typeof before) => ({
      ...of,
      synchronizationRules: of.synchronizationRules[0]?.objectMappings[0],
    });
    expect(others(graph.state.schema)).toEqual(others(before));
    expect((await enter([])).code).toBe(0);
    expect(graph.writes()).toEqual(['PUT schema']);
  });

  it('changes nothing without a yes, or if Entra does not list an attribute', async () => {
    expect((await enter(['no'])).code).toBe(1);
    graph.state.schema.directories[0]?.objects[0]?.attributes.pop();
    expect((await enter(['yes'])).output).toContain('nickName');
    expect(graph.writes()).toEqual([]);
  });
});
