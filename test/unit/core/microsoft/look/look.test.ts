import { afterEach, describe, expect, it } from 'vitest';
import { defaultMappings } from '../../../../../electron/core/entra/mappings/default-mappings';
import { FailureError } from '../../../../../electron/core/lib/failure';
import { webexTemplate } from '../../../../../electron/core/practice-entra/templates';
import { practicePair } from '../../../features/practice/entra';
import { closeAll } from '../../http/servers';
import { everyLookScope, looking, type Pair, seenIn } from './looking';

afterEach(closeAll);

const ada = 'ada.lovelace@practice.example';

async function addApplication(pair: Pair, displayName: string) {
  const added = await pair.request('POST', `/applicationTemplates/${webexTemplate.id}/instantiate`, { displayName });
  return added.body.servicePrincipal.id as string;
}

describe('a look at Entra', () => {
  it('sees the application, its job, its settings, who is assigned, the mappings and the log', async () => {
    await using pair = await practicePair();
    const { assign, job, sync } = await pair.connected();
    await assign(pair.idOf(ada));
    await pair.request('PUT', `${sync}/secrets`, {
      value: [
        { key: 'BaseAddress', value: `${pair.webex.scim}/` },
        { key: 'SecretToken', value: pair.secret() },
        { key: 'SyncAll', value: 'false' },
        {
          key: 'SyncNotificationSettings',
          value:
            '{"Enabled":true,"Recipients":"it@practice.example","DeleteThresholdEnabled":true,"DeleteThresholdValue":50}',
        },
      ],
    });
    await pair.request('POST', `${job}/start`);
    await pair.cycle();
    const { look, parts, states } = looking(pair);
    const { application, job: seenJob, seen } = seenIn(await look());
    expect(application).toMatchObject({ name: 'Cisco Webex', fromGallery: true, enabled: true, hidden: false });
    expect(seenJob).toMatchObject({ status: 'active', schedule: 'active', template: 'practiceWebex' });
    expect(seen.state).toMatchObject({
      ok: true,
      value: {
        interval: 40,
        last: { result: 'succeeded', code: '' },
        quarantine: null,
        lastSuccess: expect.any(String),
      },
    });
    expect(seen.settings).toEqual({
      ok: true,
      value: {
        tenantUrl: { value: `${pair.webex.scim}/`, verdict: 'same' },
        hasToken: true,
        syncAll: false,
        notification: { enabled: true, recipients: 'it@practice.example' },
        deleteThreshold: { enabled: true, value: 50 },
        unknownKeys: [],
      },
    });
    expect(seen.assignments).toEqual({
      ok: true,
      value: {
        users: 1,
        groups: 0,
        more: false,
        first: [{ name: 'Ada Lovelace', group: false, role: 'User' }],
        defaultAccess: 0,
      },
    });
    expect(seen.mappings).toMatchObject({
      ok: true,
      value: { differences: [], unread: [], enabled: true, groups: true },
    });
    expect(seen.log).toMatchObject({ ok: true, value: { entries: [{ name: ada, group: false }] } });
    expect(parts).toEqual(['application', 'state', 'settings', 'assignments', 'mappings', 'log']);
    expect(new Set(states.map(({ method }) => method))).toEqual(new Set(['GET']));
  });

  it('finds nothing, and says whether the gallery has the application', async () => {
    await using pair = await practicePair();
    const { look } = looking(pair);
    expect(await look()).toEqual({ kind: 'noApplication', name: 'Cisco Webex', inGallery: true });
    await addApplication(pair, "Webex O'Neill");
    expect(await look()).toMatchObject({ kind: 'noApplication' });
    expect(seenIn(await look({ name: "webex o'neill" })).application.name).toBe("Webex O'Neill");
  });

  it('asks to choose one of several applications', async () => {
    await using pair = await practicePair();
    await pair.connected();
    const other = await addApplication(pair, 'Cisco Webex');
    const { look } = looking(pair);
    const sight = await look();
    expect(sight).toMatchObject({
      kind: 'chooseApplication',
      applications: [{ name: 'Cisco Webex' }, { id: other, fromGallery: true }],
    });
    const { job, seen } = seenIn(await look({ application: other }));
    expect(job).toBeNull();
    expect(seen.state).toEqual({ ok: false, failure: { code: 'look.noJob' } });
    expect(seen.mappings).toEqual({ ok: false, failure: { code: 'look.noJob' } });
    expect(seen.assignments).toMatchObject({ ok: true, value: { users: 0 } });
  });

  it('asks to choose one of two jobs', async () => {
    await using pair = await practicePair();
    await pair.connected();
    pair.entra.setFaults(['twoJobs']);
    const { look } = looking(pair);
    const sight = await look();
    if (sight.kind !== 'chooseJob') throw new Error(sight.kind);
    expect(sight.jobs.map(({ template }) => template).sort()).toEqual(['practiceWebex', 'practiceWebexOld']);
    const wanted = sight.jobs[1]?.id ?? '';
    const seen = seenIn(await look({ application: sight.application.id, job: wanted }));
    expect(seen.job?.id).toBe(wanted);
  });

  it('sees a quarantine with its reason and the next attempt', async () => {
    await using pair = await practicePair();
    const { assign, job, sync } = await pair.connected();
    await assign(pair.idOf(ada));
    await pair.putSecrets(sync, 'wrong');
    await pair.request('POST', `${job}/start`);
    await pair.cycle();
    const { seen, job: seenJob } = seenIn(await looking(pair).look());
    expect(seenJob?.status).toBe('quarantine');
    expect(seen.state).toMatchObject({
      ok: true,
      value: {
        quarantine: {
          reason: 'encounteredQuarantineException',
          attempts: 1,
          since: expect.any(String),
          nextAttempt: expect.any(String),
          cause: 'credentials',
        },
      },
    });
  });

  it('goes on without P1, and says what the log needs', async () => {
    await using pair = await practicePair();
    await pair.connected();
    pair.entra.setFaults(['noPremium']);
    const { seen } = seenIn(await looking(pair).look());
    expect(seen.log).toMatchObject({ ok: false, failure: { code: 'graph.noPremium' } });
    expect(seen.mappings.ok).toBe(true);
  });

  it('says of a log that is denied that the licence can be the cause, since the answer leaves it open', async () => {
    await using pair = await practicePair();
    await pair.connected();
    const { graph } = looking(pair);
    const detail = { status: 403, error: 'Authorization_RequestDenied' };
    const list: typeof graph.list = async (path, ...more) => {
      if (path.startsWith('/auditLogs/')) throw new FailureError('graph.denied', detail);
      return graph.list(path, ...more);
    };
    const { seen } = seenIn(await looking(pair, undefined, { graph: { ...graph, list } }).look());
    expect(seen.log).toEqual({ ok: false, failure: { code: 'graph.deniedOrNoPremium', detail } });
  });

  it('says of a log that is denied for a permission what the answer says', async () => {
    await using pair = await practicePair();
    await pair.connected();
    const granted = everyLookScope.filter((scope) => !scope.startsWith('ProvisioningLog'));
    const { seen } = seenIn(await looking(pair, granted, { scopes: everyLookScope }).look());
    const detail = { status: 403, error: 'Authentication_MSGraphPermissionMissing' };
    expect(seen.log).toMatchObject({ ok: false, failure: { code: 'graph.denied', detail } });
  });

  it('does not ask for what the sign-in does not allow', async () => {
    await using pair = await practicePair();
    await pair.connected();
    const { look, states } = looking(pair, ['Application.Read.All', 'Synchronization.Read.All']);
    const { seen } = seenIn(await look());
    expect(seen.settings).toEqual({
      ok: false,
      failure: { code: 'look.scopeMissing', detail: { scope: 'Synchronization.ReadWrite.All' } },
    });
    expect(seen.log).toMatchObject({ failure: { code: 'look.scopeMissing' } });
    expect([seen.state.ok, seen.mappings.ok, seen.assignments.ok]).toEqual([true, true, true]);
    expect(states.some(({ url }) => /secrets|auditLogs/.test(url))).toBe(false);
    await expect(looking(pair, ['User.Read']).look()).rejects.toThrow('look.scopeMissing');
  });

  it('says the role that is missing part by part', async () => {
    await using pair = await practicePair();
    await pair.connected();
    pair.entra.setFaults(['unauthorizedWhileNew']);
    const { seen } = seenIn(await looking(pair).look());
    expect(seen.state).toMatchObject({ ok: false, failure: { code: 'graph.unauthorized' } });
    expect(seen.assignments.ok).toBe(true);
  });

  it('compares the mappings with the plan, row by row', async () => {
    await using pair = await practicePair();
    await pair.connected();
    const [first, ...rest] = defaultMappings();
    if (!first) throw new Error('no mappings');
    const added = {
      ...first,
      target: 'nickName',
      matching: 0,
      source: { kind: 'attribute', name: 'mailNickname' },
    } as const;
    const [second, ...others] = rest;
    const rows = [first, ...others, ...(second ? [{ ...second, apply: 'creation' as const }] : []), added];
    const { seen } = seenIn(
      await looking(pair, everyLookScope, { plan: { rows: rows.slice(0, -1).concat(added), isDefault: false } }).look(),
    );
    if (!seen.mappings.ok) throw new Error(seen.mappings.failure.code);
    const { differences, same, planIsDefault } = seen.mappings.value;
    expect(differences.map(({ kind, target }) => [kind, target])).toEqual([
      ['change', second?.target],
      ['add', 'nickName'],
    ]);
    expect([same.length, planIsDefault]).toEqual([rows.length - 2, false]);
  });

  it('says that the address is another one than the Tenant URL', async () => {
    await using pair = await practicePair();
    await pair.connected();
    const verdictWith = async (tenantUrl: string | null) => {
      const { seen } = seenIn(await looking(pair, everyLookScope, { tenantUrl }).look());
      return seen.settings.ok && seen.settings.value.tenantUrl.verdict;
    };
    expect(await verdictWith('https://example.com/v1/scim/other')).toBe('different');
    expect(await verdictWith(null)).toBe('unknown');
    expect(await verdictWith(pair.webex.scim)).toBe('same');
  });

  it('counts Default Access and groups among the assigned', async () => {
    await using pair = await practicePair();
    const { id, assign } = await pair.connected();
    const group = pair.tenant.groups[0];
    await assign(group?.id ?? '');
    await pair.request('POST', `/servicePrincipals/${id}/appRoleAssignedTo`, {
      principalId: pair.idOf(ada),
      resourceId: id,
      appRoleId: '00000000-0000-0000-0000-000000000000',
    });
    const { seen } = seenIn(await looking(pair).look());
    expect(seen.assignments).toMatchObject({ ok: true, value: { users: 1, groups: 1, defaultAccess: 1 } });
  });

  it('ends when it is cancelled, whatever part is being read', async () => {
    await using pair = await practicePair();
    await pair.connected();
    for (const part of ['application', 'state', 'settings', 'assignments', 'mappings', 'log']) {
      const made: { cancel?: () => void } = {};
      const { look, cancel } = looking(pair, everyLookScope, { onPart: (begun) => begun === part && made.cancel?.() });
      made.cancel = cancel;
      await expect(look()).rejects.toThrow('graph.cancelled');
    }
  });
});
