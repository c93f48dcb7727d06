import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { entraScript } from '../../../../../electron/core/entra/scripts';
import { type Locale, locales } from '../../../../../shared/enums';
import type { ScriptTask } from '../../../../../shared/enums/entra-scripts';
import { needs, posix } from '../../../../fixtures/systems';
import { type PracticeGraph, practiceGraph } from './practice-graph';
import { runShell } from './run-shell';
import { context as sampleContext } from './sample-values';

let graph: PracticeGraph;
beforeEach(async (context) => {
  needs(context, posix, 'bash');
  graph = await practiceGraph();
});
afterEach(() => graph?.close());

interface Run {
  readonly locale?: Locale;
  /** The permissions of the Azure CLI's application; absent: enough. */
  readonly scopes?: readonly string[];
}
const run = (task: ScriptTask, lines: readonly string[], { locale = 'en', scopes }: Run = {}) => {
  const values = { graphUrl: graph.url, tenantUrl: graph.target.base };
  const { text } = entraScript('azureCli', task, sampleContext(values, locale));
  return runShell(text, lines, { url: graph.url, token: graph.token(scopes) });
};
const setUp = (lines: readonly string[], options?: Run) => run('setUp', lines, options);
/** The practice Entra has two roles for users, with ids in their order: *User* is the first. */
const role = '00000000-0000-4000-8000-000000000009';
/** All parts; continue; the token; the mail address; write; the role; start. */
const everything = ['', 'yes', 'token-1', 'it@contoso.example', 'yes', role, 'yes'];
const proof = ['POST validateCredentials', 'PUT secrets', 'POST validateCredentials'];
const notification =
  '{"Enabled":true,"Recipients":"it@contoso.example","DeleteThresholdEnabled":true,"DeleteThresholdValue":500}';

describe('the set-up with the Azure CLI', () => {
  it.each(locales)('does all parts in the order of the proof, in %s', async (locale) => {
    const { code, output, arguments: seen } = await setUp(everything, { locale });
    expect([code, output]).toEqual([0, output]);
    expect(graph.written).toEqual([
      ...['POST instantiate', 'PATCH servicePrincipals', 'POST jobs', ...proof],
      ...['POST appRoleAssignedTo', 'POST provisionOnDemand', 'POST start'],
    ]);
    expect((await graph.synchronization('secrets')).value).toEqual([
      { key: 'SyncAll', value: 'false' },
      { key: 'SyncNotificationSettings', value: notification },
      { key: 'BaseAddress', value: graph.target.base },
      { key: 'SecretToken', value: '*' },
    ]);
    expect((await graph.only()).tags).toContain('HideApp');
    expect(graph.target.users.map(({ userName }) => userName)).toEqual(['ada@contoso.example']);
    expect(output + seen).not.toContain('token-1');
  });

  it('creates nothing twice when it runs again', async () => {
    await setUp(everything);
    const before = graph.written.length;
    expect((await setUp(['13', 'yes'])).code).toBe(0);
    expect(graph.written.slice(before)).toEqual([]);
  });

  it('waits for a new application that is not found, refused, and without templates at first', async () => {
    graph.setFaults('servicePrincipalLate', 'unauthorizedWhileNew');
    expect((await setUp(['1', 'yes'])).code).toBe(0);
    expect(graph.written).toEqual(['POST instantiate', 'PATCH servicePrincipals', 'POST jobs']);
  });

  it('changes nothing without a yes', async () => {
    expect((await setUp(['', 'no'])).code).toBe(1);
    expect(graph.written).toEqual([]);
  });

  it('does not start before Entra has a token', async () => {
    await graph.prepare(false);
    expect((await setUp(['4', 'yes'])).code).toBe(1);
    expect(graph.written).toEqual([]);
  });

  it('says that PowerShell is the way where the Azure CLI is refused, and adds no second application', async () => {
    await graph.prepare(false);
    const { code, output } = await setUp(['', 'yes'], { scopes: ['Application.ReadWrite.All'] });
    expect([code, output.includes('PowerShell')]).toEqual([1, true]);
    expect(graph.written).toEqual([]);
  });
});

describe('the renewal with the Azure CLI', () => {
  const kept = { key: 'SyncNotificationSettings', value: notification };
  beforeEach(async () => {
    const { sync } = await graph.prepare(false);
    const pair = [
      { key: 'BaseAddress', value: graph.target.base },
      { key: 'SecretToken', value: 'old' },
    ];
    await graph.request('PUT', `${sync}/secrets`, { value: [{ key: 'SyncAll', value: 'false' }, ...pair, kept] });
  });
  const renew = (lines: readonly string[]) =>
    run('renewal', lines, { scopes: ['Application.Read.All', 'Synchronization.ReadWrite.All'] });

  it.each([true, false])('keeps every readable key, whether Entra merges or replaces (merges: %s)', async (merges) => {
    graph.setFaults(...(merges ? (['secretsMerged'] as const) : []));
    const { code, output, arguments: seen } = await renew(['yes', 'token-1', 'yes', 'yes']);
    expect(code).toBe(0);
    expect(graph.written).toEqual([...proof, 'POST start']);
    expect(new Set((await graph.synchronization('secrets')).value)).toEqual(
      new Set([
        kept,
        { key: 'SyncAll', value: 'false' },
        { key: 'BaseAddress', value: graph.target.base },
        { key: 'SecretToken', value: '*' },
      ]),
    );
    expect(output + seen).not.toContain('token-1');
  });

  it('asks again for the proof while Entra still validates with the token before', async () => {
    graph.setFaults('secretsLate');
    expect((await renew(['yes', 'token-1', 'yes', 'yes'])).code).toBe(0);
    expect(graph.written).toEqual([...proof, 'POST start']);
  });

  it('writes nothing if Entra does not accept the token', async () => {
    expect((await renew(['yes', 'wrong-token', 'yes'])).code).toBe(1);
    expect(graph.written).toEqual([]);
  });

  it('stops at a masked key that it does not know', async () => {
    graph.setFaults('unknownSecret');
    const { code, output } = await renew(['yes', 'token-1', 'yes']);
    expect([code, output.includes('Oauth2ClientSecret')]).toEqual([1, true]);
    expect(graph.written).toEqual([]);
  });
});

describe('the mappings with the Azure CLI', () => {
  beforeEach(() => graph.prepare(true));
  const enter = (lines: readonly string[]) =>
    run('mappings', lines, { scopes: ['Application.Read.All', 'Synchronization.ReadWrite.All'] });
  const users = (schema: { synchronizationRules: { objectMappings: { sourceObjectName: string }[] }[] }) =>
    schema.synchronizationRules[0]?.objectMappings.find(({ sourceObjectName }) => sourceObjectName === 'User');
  const sources = (of: unknown) =>
    Object.fromEntries(
      (
        of as { attributeMappings: { targetAttributeName: string; source: { expression: string } | null }[] }
      ).attributeMappings.map((row) => [row.targetAttributeName, row.source?.expression]),
    );

  it('changes only the planned rows, and finds them done when it runs again', async () => {
    const before = await graph.schema();
    expect((await enter(['yes'])).code).toBe(0);
    expect(graph.written).toEqual(['PUT schema']);
    const after = await graph.schema();
    const { title: _, ...others } = sources(users(before));
    expect(sources(users(after))).toEqual({ ...others, userName: '[mail]', nickName: 'Append([mailNickname], "-x")' });
    expect({ ...after, synchronizationRules: [] }).toEqual({ ...before, synchronizationRules: [] });
    expect((await enter([])).code).toBe(0);
    expect(graph.written).toEqual(['PUT schema']);
  });

  it('changes nothing without a yes', async () => {
    expect((await enter(['no'])).code).toBe(1);
    expect(graph.written).toEqual([]);
  });
});
