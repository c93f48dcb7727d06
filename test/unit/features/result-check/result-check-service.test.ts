import { afterEach, describe, expect, it } from 'vitest';
import { previewMappings } from '../../../../electron/core/entra/preview/preview';
import * as engine from '../../../../electron/core/expressions';
import { Token } from '../../../../electron/core/tokens/token';
import { setOrgId } from '../../../../electron/features/org-id/org-id-choice';
import { ResultCheckService } from '../../../../electron/features/result-check/result-check-service';
import type { LookupProgress } from '../../../../shared/contract';
import { client, closeAll, cloudAt, type Handler, json, startServer } from '../../core/http/servers';
import { account, bench } from '../../core/setup/bench';

const secret = 'S3CRET-token-of-the-result-check';
const ada = {
  id: 'u1',
  userName: 'ada@x.com',
  displayName: 'Ada',
  active: true,
  emails: [{ value: 'ada@x.com' }],
  meta: { created: '2026-11-20T08:00:00Z' },
};
type Bench = Awaited<ReturnType<typeof bench>>;
const opened: Bench[] = [];
afterEach(async () => {
  await closeAll();
  await Promise.all(opened.splice(0).map((on) => on.end()));
});

/** A Webex with these users, which are found by userName. */
const directory =
  (...users: readonly { readonly userName: string }[]): Handler =>
  (request, response) => {
    const filter = new URL(request.url ?? '', 'http://x').searchParams.get('filter') ?? '';
    const Resources = users.filter(({ userName }) => filter === `userName eq "${userName}"`);
    json(response, 200, { totalResults: Resources.length, Resources });
  };

async function start(handler: Handler) {
  const server = await startServer(handler);
  const on = await bench({}, cloudAt(`http://127.0.0.1:${server.port}`));
  opened.push(on);
  const progress: LookupProgress[] = [];
  const service = new ResultCheckService(on.setups, on.vault, client(), {
    preview: async ({ mappings, person, tenantUrl }) => previewMappings(mappings, person, engine, tenantUrl),
    onProgress: (each) => progress.push(each),
  });
  const { id } = await on.setups.create('real');
  const setOrg = (orgId: string) => setOrgId(on.setups, { id, text: orgId, source: 'typed', deliberate: false });
  await setOrg(account.orgId);
  await on.vault.keep({ id, space: 'real' }, new Token(secret), 'keychain');
  await on.setups.append(id, { type: 'signedIn', way: 'window', account, expiresAt: null, keptIn: 'keychain' });
  const events = async () => (await on.setups.record(id)).record.events.filter(({ type }) => type === 'resultChecked');
  return { ...on, server, service, progress, id, setOrg, events };
}

describe('a look-up', () => {
  it('that finds one active user is in the record, and does the step', async () => {
    const { service, id, events, progress } = await start(directory(ada));
    const { outcome, setup, requests } = await service.lookUp(id, 'ada@x.com', []);
    expect(outcome).toMatchObject({ kind: 'found', user: { displayName: 'Ada' } });
    expect(await events()).toMatchObject([
      {
        orgId: account.orgId,
        address: 'ada@x.com',
        result: 'found',
        users: 1,
        active: true,
        created: '2026-11-20T08:00:00.000Z',
      },
    ]);
    expect(setup.seenInWebex).toMatchObject({ address: 'ada@x.com' });
    expect(setup.steps.find((step) => step.id === 'checkResult')).toMatchObject({ state: 'done' });
    expect(requests).toMatchObject([{ state: 'ended', status: 200 }]);
    expect(progress[0]).toMatchObject({ setupId: id, requests: [{ state: 'running', status: null }] });
    expect(JSON.stringify({ progress, outcome, setup })).not.toContain(secret);
  });

  it('that finds no user is in the record, and does not do the step', async () => {
    const { service, id, events } = await start(directory());
    const { outcome, setup } = await service.lookUp(id, 'ada@x.com', []);
    expect(outcome).toEqual({ kind: 'notFound' });
    expect(await events()).toMatchObject([{ result: 'notFound', users: 0, active: null, created: null }]);
    expect(setup.seenInWebex).toBeNull();
  });

  it('repeated with the same result keeps the first and the last in the record', async () => {
    const { service, id, events } = await start(directory());
    for (let time = 0; time < 5; time += 1) await service.lookUp(id, 'ada@x.com', []);
    expect(await events()).toMatchObject([{ result: 'notFound' }, { result: 'notFound', revision: 4 }]);
  });

  it('asks for each address once, and finds the duplicate under another one', async () => {
    const old = { ...ada, id: 'u2', userName: 'lovelace@x.com', active: false };
    const { service, id, server } = await start(directory(ada, old));
    const { outcome } = await service.lookUp(id, 'ada@x.com', ['ADA@x.com', 'lovelace@x.com']);
    expect(outcome).toMatchObject({ kind: 'several', count: 2, users: [{ id: 'u1' }, { id: 'u2', active: false }] });
    expect(server.requests).toHaveLength(2);
  });

  it('that finds the user under another address only says so', async () => {
    const { service, id, events } = await start(directory({ ...ada, userName: 'lovelace@x.com' }));
    const { outcome } = await service.lookUp(id, 'ada@x.com', ['lovelace@x.com']);
    expect(outcome).toMatchObject({ kind: 'elsewhere', user: { userName: 'lovelace@x.com' } });
    expect(await events()).toMatchObject([{ address: 'ada@x.com', result: 'elsewhere', users: 1 }]);
  });

  it.each<[string, Handler, string]>([
    ['rejects the token', (_, response) => json(response, 401, { trackingId: 'T_1' }), 'http.unauthorized'],
    [
      'returns other users',
      (_, response) => json(response, 200, { Resources: [{ userName: 'b@x.com' }] }),
      'resultCheck.otherUsers',
    ],
  ])(
    'of a Webex that %s fails, with the request in the progress and nothing in the record',
    async (_name, handler, code) => {
      const { service, id, events, progress } = await start(handler);
      await expect(service.lookUp(id, 'ada@x.com', ['b@x.com'])).rejects.toMatchObject({ failure: { code } });
      expect(progress.at(-1)?.requests).toHaveLength(1);
      expect(progress.at(-1)?.requests[0]).toMatchObject({ state: 'ended' });
      expect(await events()).toEqual([]);
    },
  );

  it('needs an Org ID, and the token that the record names', async () => {
    const { service, setups, vault, id } = await start(directory(ada));
    const other = await setups.create('real');
    await expect(service.lookUp(other.id, 'ada@x.com', [])).rejects.toMatchObject({
      failure: { code: 'step.notReached' },
    });
    await vault.forget({ id, space: 'real' });
    await expect(service.lookUp(id, 'ada@x.com', [])).rejects.toMatchObject({ failure: { code: 'keychain.empty' } });
  });

  it('ends at once when it is cancelled, and another one takes its place', async () => {
    let answers = false;
    const { service, id, events, server } = await start((request, response) => {
      if (answers) directory(ada)(request, response);
    });
    const first = service.lookUp(id, 'ada@x.com', []);
    const ended = expect(first).rejects.toMatchObject({ failure: { code: 'check.cancelled' } });
    await expect.poll(() => server.requests.length).toBe(1);
    answers = true;
    const second = service.lookUp(id, 'ada@x.com', []);
    await ended;
    expect(await second).toMatchObject({ outcome: { kind: 'found' } });
    expect(await events()).toHaveLength(1);
  });

  it('of an Org ID that changed meanwhile does not count', async () => {
    const made = await start(() => {});
    const looking = made.service.lookUp(made.id, 'ada@x.com', []);
    const ended = expect(looking).rejects.toMatchObject({ failure: { code: 'check.cancelled' } });
    await expect.poll(() => made.server.requests.length).toBe(1);
    made.service.forget(made.id);
    await ended;
    expect(await made.events()).toEqual([]);
  });
});

describe('a comparison', () => {
  it('needs a user that was found in this run, in the same organization', async () => {
    const { service, id, setOrg } = await start(directory(ada));
    const notReached = { failure: { code: 'step.notReached' } };
    await expect(service.compare(id, {})).rejects.toMatchObject(notReached);
    await service.lookUp(id, 'ada@x.com', []);
    expect(await service.compare(id, {})).toMatchObject({ skipped: false });
    await setOrg('b35bfbc6-ccbd-4a17-a488-729f46c5420c');
    await expect(service.compare(id, {})).rejects.toMatchObject(notReached);
  });

  it('shows each row of the mappings beside the values of Webex', async () => {
    const { service, id } = await start(directory(ada));
    await service.lookUp(id, 'ada@x.com', []);
    const { values } = await service.compare(id, { userPrincipalName: 'ada@x.com', displayName: 'Ada Lovelace' });
    const verdict = (target: string) => values.find((row) => row.target === target)?.verdict;
    expect([verdict('userName'), verdict('displayName'), verdict('active')]).toEqual(['same', 'different', 'same']);
  });

  it('says when the mappings leave the person out', async () => {
    const { service, setups, id } = await start(directory(ada));
    const source = { kind: 'expression', text: 'IIF([department]="x",[mail],IgnoreObjectFlow)' } as const;
    await setups.append(id, {
      type: 'mappingsChanged',
      mappings: [{ source, target: 'userName', matching: 1, defaultValue: '', apply: 'always' }],
    });
    await service.lookUp(id, 'ada@x.com', []);
    expect(await service.compare(id, { department: 'x', mail: 'a' })).toMatchObject({ skipped: false });
    expect(await service.compare(id, { department: 'y', mail: 'a' })).toMatchObject({ skipped: true });
  });
});
