import { readdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { Token } from '../../../../electron/core/tokens/token';
import { LookService } from '../../../../electron/features/entra-look/look-service';
import { startPracticeEntra } from '../../../../electron/features/practice/entra-server';
import { sendScimTo } from '../../../../electron/features/practice/send-scim';
import type { LookProgress, SetupView } from '../../../../shared/contract';
import { client, closeAll } from '../../core/http/servers';
import { signedInSetup } from '../practice/signed-in-setup';

afterEach(closeAll);

const everything = ['Application.Read.All', 'Synchronization.ReadWrite.All', 'ProvisioningLog.Read.All'];
const administrator = 'ada.lovelace@practice.example';

/** A practice setup with the Secret Token in a practice Entra, which has run a cycle. */
async function connected(scopes = everything) {
  const on = await signedInSetup();
  const entra = await startPracticeEntra({ send: sendScimTo(new URL(on.webex.cloud.scimBaseUrl).origin) });
  const issued = entra.entra.issueToken(administrator, [...everything, 'Application.ReadWrite.All']);
  const request = async (method: string, path: string, body?: unknown) => {
    const response = await fetch(`${entra.graphUrl}/v1.0${path}`, {
      method,
      headers: { authorization: `Bearer ${issued}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return text === '' ? null : JSON.parse(text);
  };
  const token = new Token(entra.entra.issueToken(administrator, scopes));
  const progress: LookProgress[] = [];
  let signedIn = true;
  /** Done while a request waits for its next attempt. */
  const waiting = { work: async () => {} };
  const account = { userPrincipalName: administrator, tenantId: entra.tenant.id, tenantName: 'Blue Harbor Practice' };
  const service = new LookService(on.setups, client(), {
    access: () => (signedIn ? { graphUrl: entra.graphUrl, token, account, scopes } : null),
    now: () => new Date(),
    onProgress: (each) => progress.push(each),
    sleep: () => waiting.work(),
  });
  const view = await on.setups.view(on.id);
  const setUp = async () => {
    await on.setups.append(on.id, { type: 'secretTokenCopied' });
    const gallery = await request('GET', '/applicationTemplates');
    const added = await request('POST', `/applicationTemplates/${gallery.value[0].id}/instantiate`, {
      displayName: 'Cisco Webex',
    });
    const { id, appRoles } = added.servicePrincipal;
    const sync = `/servicePrincipals/${id}/synchronization`;
    const [template] = (await request('GET', `${sync}/templates`)).value;
    const job = await request('POST', `${sync}/jobs`, { templateId: template.id });
    await request('PUT', `${sync}/secrets`, {
      value: [
        { key: 'BaseAddress', value: view.tenantUrl },
        { key: 'SecretToken', value: on.token },
        { key: 'SyncAll', value: 'false' },
      ],
    });
    await request('POST', `/servicePrincipals/${id}/appRoleAssignedTo`, {
      principalId: entra.tenant.users[0]?.id,
      resourceId: id,
      appRoleId: appRoles[0].id,
    });
    await request('POST', `${sync}/jobs/${job.id}/start`);
    await entra.entra.runDueCycles();
    return { id, sync, job: job.id as string };
  };
  return {
    ...on,
    entra,
    request,
    service,
    progress,
    waiting,
    graphToken: token.reveal(),
    setUp,
    signOut: () => {
      signedIn = false;
    },
    events: async () => (await on.setups.record(on.id)).record.events.filter(({ type }) => type === 'entraSeen'),
    [Symbol.asyncDispose]: async () => {
      service.close();
      await entra.close();
      await on[Symbol.asyncDispose]();
    },
  };
}

const stateOf = ({ steps }: SetupView, id: string) => steps.find((step) => step.id === id)?.state;

describe('a look at Entra', () => {
  it('confirms the steps that it sees done, and records ids and facts', async () => {
    await using on = await connected();
    const { id, job } = await on.setUp();
    const { outcome, setup } = await on.service.look({ id: on.id });
    expect(outcome).toMatchObject({
      kind: 'seen',
      confirmed: ['addApp', 'choosePeople', 'connectEntra', 'attributeMappings', 'turnOn'],
    });
    expect(await on.events()).toMatchObject([
      {
        tenant: on.entra.tenant.id,
        application: id,
        job,
        status: 'active',
        schedule: 'active',
        cycle: 'succeeded',
        quarantine: null,
        tenantUrl: 'same',
        users: 1,
        groups: 0,
        differences: 0,
        steps: ['addApp', 'choosePeople', 'connectEntra', 'attributeMappings', 'turnOn'],
      },
    ]);
    for (const step of ['addApp', 'choosePeople', 'connectEntra', 'attributeMappings', 'turnOn'])
      expect([step, stateOf(setup, step)]).toEqual([step, 'done']);
    expect(Object.keys(setup.seenInEntra)).toHaveLength(5);
  });

  it('names no user, and leaves no token in the record, its progress or its answer', async () => {
    await using on = await connected();
    await on.setUp();
    const answer = await on.service.look({ id: on.id });
    const file = (await on.setups.view(on.id)).recordFile;
    const files = await readdir(dirname(file));
    const texts = await Promise.all(files.map((name) => readFile(`${dirname(file)}/${name}`, 'utf8')));
    const event = JSON.stringify(await on.events());
    expect(event).not.toMatch(/Ada|practice\.example/);
    for (const text of [...texts, JSON.stringify(on.progress), JSON.stringify(answer)]) {
      for (const secret of [on.graphToken, on.token]) {
        expect(text.includes(secret)).toBe(false);
        expect(text.includes(secret.slice(0, 24))).toBe(false);
      }
    }
  });

  it('is undone step by step', async () => {
    await using on = await connected();
    await on.setUp();
    await on.service.look({ id: on.id });
    let setup = await on.setups.append(on.id, { type: 'stepTakenBack', step: 'turnOn' });
    expect([stateOf(setup, 'turnOn'), setup.seenInEntra.turnOn]).toEqual(['waiting', undefined]);
    setup = await on.setups.append(on.id, { type: 'entraTestTakenBack' });
    expect([setup.entraTest, setup.seenInEntra.connectEntra]).toEqual([null, undefined]);
    setup = await on.setups.append(on.id, { type: 'stepTakenBack', step: 'attributeMappings' });
    expect(setup.confirmed.attributeMappings).toBeUndefined();
    await on.service.look({ id: on.id });
    setup = await on.setups.view(on.id);
    expect(stateOf(setup, 'turnOn')).toBe('done');
  });

  it('opens the steps again that Entra no longer shows as done, and says which', async () => {
    await using on = await connected();
    const { id, sync, job } = await on.setUp();
    await on.service.look({ id: on.id });
    await on.request('POST', `${sync}/jobs/${job}/pause`);
    const [assigned] = (await on.request('GET', `/servicePrincipals/${id}/appRoleAssignedTo`)).value;
    await on.request('DELETE', `/servicePrincipals/${id}/appRoleAssignedTo/${assigned.id}`);
    const { outcome, setup } = await on.service.look({ id: on.id });
    expect(outcome).toMatchObject({ withdrawn: ['choosePeople', 'turnOn'] });
    expect(['addApp', 'choosePeople', 'connectEntra', 'turnOn'].map((step) => stateOf(setup, step))).toEqual([
      ...['done', 'waiting', 'done', 'waiting'],
    ]);
    expect(Object.keys(setup.seenInEntra)).not.toContain('turnOn');
  });

  it('keeps two looks with the same result as the first and the last', async () => {
    await using on = await connected();
    await on.setUp();
    for (let look = 0; look < 4; look += 1) await on.service.look({ id: on.id });
    expect((await on.events()).map((event) => 'revision' in event && event.revision)).toEqual([false, 3]);
  });

  it('does not confirm the connection with a token that was never copied, or is being renewed', async () => {
    await using on = await connected();
    const { sync, job } = await on.setUp();
    await on.setups.append(on.id, { type: 'secretTokenCopied' });
    const { outcome } = await on.service.look({ id: on.id });
    // The cycle began before the token was copied the last time.
    expect(outcome).toMatchObject({ confirmed: expect.not.arrayContaining(['connectEntra']) });
    await on.request('POST', `${sync}/jobs/${job}/pause`);
    expect((await on.service.look({ id: on.id })).outcome).toMatchObject({
      confirmed: expect.not.arrayContaining(['turnOn']),
    });
  });

  it('does not count when the plan changed meanwhile', async () => {
    await using on = await connected();
    await on.setUp();
    on.entra.entra.setFaults(['tooManyRequests']);
    on.waiting.work = async () => void (await on.setups.append(on.id, { type: 'groupsPlanned', groups: 'leftOut' }));
    await expect(on.service.look({ id: on.id })).rejects.toThrow('look.changed');
    expect(await on.events()).toEqual([]);
  });

  it('needs a sign-in', async () => {
    await using on = await connected();
    on.signOut();
    await expect(on.service.look({ id: on.id })).rejects.toThrow('graph.notSignedIn');
    const { account, requests } = await on.service.plan({ id: on.id });
    expect([account, requests.every(({ granted }) => granted === null)]).toEqual([null, true]);
  });

  it('is cancelled without a trace in the record', async () => {
    await using on = await connected();
    await on.setUp();
    const looked = expect(on.service.look({ id: on.id })).rejects.toThrow('graph.cancelled');
    on.service.cancel(on.id);
    await looked;
    expect(await on.events()).toEqual([]);
  });

  it('makes exactly the requests that its plan shows', async () => {
    await using on = await connected();
    const { id, job } = await on.setUp();
    const planned = (await on.service.plan({ id: on.id })).requests.map(({ line }) =>
      line.replaceAll('{application}', id).replaceAll('{job}', job),
    );
    const { requests } = await on.service.look({ id: on.id });
    expect(requests.map(({ line }) => line)).toEqual(planned);
  });

  it('says in its plan what is not granted, and does not ask for it', async () => {
    await using on = await connected(['Application.Read.All', 'Synchronization.Read.All']);
    await on.setUp();
    const { requests } = await on.service.plan({ id: on.id });
    expect(requests.filter(({ granted }) => !granted).map(({ part, scope }) => [part, scope])).toEqual([
      ['settings', 'Synchronization.ReadWrite.All'],
      ['log', 'ProvisioningLog.Read.All'],
    ]);
    const { requests: made } = await on.service.look({ id: on.id });
    expect(made).toHaveLength(requests.length - 2);
  });
});
