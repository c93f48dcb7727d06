import { afterEach, describe, expect, it } from 'vitest';
import { closeAll } from '../../http/servers';
import { renewal } from './renewal';

afterEach(closeAll);

const proof = ['pairAccepted', 'began saveSecrets', 'ended done', 'secretsKept', 'savedAccepted', 'runSucceeded'];

describe('a renewal in the practice Entra', () => {
  it('validates, writes, compares, validates again, and waits for a run that began after the change', async () => {
    await using it = await renewal();
    const { end, requests, states } = await it.run();
    const began = it.events.find(({ type }) => type === 'entraWriteBegan')?.at ?? '';
    expect(end).toMatchObject({ at: 'proved' });
    expect(Date.parse(end.at === 'proved' ? end.ranAt : '')).toBeGreaterThan(Date.parse(began));
    expect(it.types()).toEqual(proof);
    expect(requests.slice(0, 7).map(({ method, url }) => `${method} ${url.split('/').at(-1)}`)).toEqual([
      'POST validateCredentials',
      'GET secrets',
      expect.stringMatching(/^GET .*\./),
      'PUT secrets',
      'GET secrets',
      'POST validateCredentials',
      expect.stringMatching(/^GET .*\./),
    ]);
    expect(states.at(-1)?.at).toBe('watch');
    expect(it.facts().pending).toMatchObject({ entraTest: { result: 'succeeded' }, secretTokenCopiedAt: began });
  });

  it('shows the write with the secret hidden before it is made, and sends it only then', async () => {
    await using it = await renewal();
    let puts = 0;
    const { requests } = await it.run({
      decide: () => {
        puts = it.types().length;
        return 'do';
      },
    });
    expect(puts).toBe(1);
    const [[write] = []] = it.shown;
    expect(write).toMatchObject({ change: 'saveSecrets', method: 'PUT', remark: null });
    expect(write?.address).toBe(`${it.pair.graphUrl}/v1.0${it.sync}/secrets`);
    expect(JSON.parse(write?.body ?? '')).toEqual({
      value: [
        { key: 'BaseAddress', value: it.pair.webex.scim },
        { key: 'SecretToken', value: '•••' },
      ],
    });
    expect(requests.filter(({ method }) => method === 'PUT')).toHaveLength(1);
  });

  it.each(['secretsMerged', null] as const)(
    'keeps every readable value, when PUT merges and when it replaces (%s)',
    async (fault) => {
      await using it = await renewal();
      const kept = [
        { key: 'SyncAll', value: 'false' },
        { key: 'SyncNotificationSettings', value: '{"Enabled":true,"Recipients":"a@b.c"}' },
      ];
      await it.pair.request('PUT', `${it.sync}/secrets`, {
        value: [
          { key: 'BaseAddress', value: it.pair.webex.scim },
          { key: 'SecretToken', value: it.pair.secret() },
          ...kept,
        ],
      });
      it.pair.entra.setFaults(fault ? [fault] : []);
      expect((await it.run()).end.at).toBe('proved');
      const secrets = await it.secrets();
      expect(secrets).toEqual(expect.arrayContaining(kept));
      expect(it.shown[0]?.[0]?.body).not.toContain('"*"');
    },
  );

  it('stops before anything is written at a masked key that it does not know', async () => {
    await using it = await renewal();
    it.pair.entra.setFaults(['unknownSecret']);
    const { end, requests } = await it.run();
    expect(end).toMatchObject({
      at: 'stopped',
      step: 'read',
      failure: { code: 'renew.unknownSecret', detail: { keys: 'Oauth2ClientSecret' } },
    });
    expect(requests.filter(({ method }) => method === 'PUT')).toEqual([]);
    expect(it.types()).toEqual(['pairAccepted']);
  });

  it('writes nothing when Entra provisions to another address', async () => {
    await using it = await renewal();
    const other = 'https://api.ciscospark.com/v1/scim/another';
    await it.pair.request('PUT', `${it.sync}/secrets`, {
      value: [
        { key: 'BaseAddress', value: other },
        { key: 'SecretToken', value: 'x' },
      ],
    });
    expect((await it.run()).end).toMatchObject({
      step: 'read',
      failure: { code: 'renew.otherAddress', detail: { address: other } },
    });
    expect(it.shown).toEqual([]);
  });

  it.each([[], ['nestedErrors']] as const)(
    'records that Entra refused the pair, and writes nothing (%s)',
    async (...faults) => {
      await using it = await renewal();
      it.pair.entra.setFaults([...faults]);
      const { end } = await it.run({ task: { token: it.graphToken } });
      expect(end).toMatchObject({
        at: 'stopped',
        step: 'pair',
        failure: {
          code: 'renew.pairRefused',
          detail: { status: 400, error: 'SystemForCrossDomainIdentityManagementCredentialValidationFailure' },
        },
      });
      expect(it.types()).toEqual(['pairRefused']);
    },
  );

  it('validates the saved secrets three times, 20 seconds apart, since Entra can hold the old one for a while', async () => {
    await using it = await renewal(60);
    it.pair.entra.setFaults(['secretsLate']);
    const { end, states } = await it.run();
    expect(states.filter(({ at }) => at === 'saved').map((state) => 'attempt' in state && state.attempt)).toEqual([
      1, 2, 3,
    ]);
    expect(end.at).toBe('proved');
  });

  it.each(['tooManyRequests', 'tooManyRequestsWithoutWait', 'nestedErrors', 'twoJobs'] as const)(
    'succeeds although Graph has the fault %s',
    async (fault) => {
      await using it = await renewal();
      it.pair.entra.setFaults([fault]);
      expect((await it.run()).end.at).toBe('proved');
      expect(it.types()).toEqual(proof);
    },
  );

  it('stops at a job that is not there', async () => {
    await using it = await renewal();
    const { end } = await it.run({ task: { job: 'no-such-job' } });
    expect(end).toMatchObject({ at: 'stopped', step: 'pair', failure: { code: 'graph.notFound' } });
    expect(it.types()).toEqual([]);
  });
});

describe('provisioning that does not run', () => {
  it('is started after its own confirmation when it was in quarantine, and only then', async () => {
    await using it = await renewal(60);
    await it.pair.cycle();
    expect((await it.pair.request('GET', it.jobPath)).body.status.code).toBe('Quarantine');
    const { end } = await it.run();
    expect(end.at).toBe('proved');
    expect(it.shown.map((writes) => writes.map(({ change }) => change))).toEqual([['saveSecrets'], ['startJob']]);
    expect(it.shown[1]?.[0]).toMatchObject({ method: 'POST', body: null });
    expect(it.types()).toEqual([...proof.slice(0, 5), 'began startJob', 'ended done', 'runSucceeded']);
  });

  it('is started with the plan when the plan is confirmed once', async () => {
    await using it = await renewal();
    await it.pair.request('POST', `${it.jobPath}/pause`);
    expect((await it.run({ confirm: 'once' })).end.at).toBe('proved');
    expect(it.shown.map((writes) => writes.map(({ change }) => change))).toEqual([['saveSecrets', 'startJob']]);
  });

  it('stays stopped when starting is skipped, and the wait for a run ends after 45 minutes', async () => {
    await using it = await renewal();
    await it.pair.request('POST', `${it.jobPath}/pause`);
    const { end } = await it.run({ decide: ([write]) => (write?.change === 'startJob' ? 'skip' : 'do') });
    expect(end).toEqual({ at: 'later', run: { kind: 'stopped' } });
    expect((await it.pair.request('GET', it.jobPath)).body.schedule.state).toBe('Paused');
  });

  it('ends the renewal with the reason when a run after the change puts it in quarantine', async () => {
    await using it = await renewal();
    const { end } = await it.run({
      cycles: false,
      task: {
        async sleep() {
          await it.pair.putSecrets(it.sync, 'no token');
          it.pair.wait(41);
          await it.pair.entra.runDueCycles();
        },
      },
    });
    expect(end).toMatchObject({
      at: 'stopped',
      step: 'run',
      failure: { code: 'renew.quarantined', detail: { reason: 'EncounteredQuarantineException' } },
    });
  });
});

describe('a decision', () => {
  it.each(['skip', 'byHand'] as const)('to %s leaves Entra as it is', async (decision) => {
    await using it = await renewal();
    const { end, requests } = await it.run({ decide: () => decision });
    expect(end).toEqual({ at: decision === 'skip' ? 'skipped' : 'byHand' });
    expect(requests.filter(({ method }) => method === 'PUT')).toEqual([]);
    expect(it.types()).toEqual(['pairAccepted']);
  });
});

describe('cancelling', () => {
  it.each(['pair', 'read', 'decideSave', 'save', 'compare', 'saved', 'look', 'watch'] as const)(
    'at %s ends it, and what was done is in the record; going on proves the rest',
    async (at) => {
      await using it = await renewal();
      expect((await it.run({ cancelAt: at })).end).toEqual({ at: 'cancelled' });
      expect((await it.run()).end.at).toBe('proved');
      expect(it.types().at(-1)).toBe('runSucceeded');
    },
  );
});
