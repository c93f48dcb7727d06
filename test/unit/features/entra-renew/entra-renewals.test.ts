import { describe, expect, it } from 'vitest';
import { createHttp } from '../../../../electron/core/http/client';
import { Token } from '../../../../electron/core/tokens/token';
import { EntraRenewals } from '../../../../electron/features/entra-renew/entra-renewals';
import { PracticeTenants } from '../../../../electron/features/practice/entra-tenants';
import { PracticeProvisioning } from '../../../../electron/features/practice/practice-provisioning';
import { issueToken } from '../../../../electron/features/practice/token';
import type { EntraRenewFlow } from '../../../../shared/contract';
import { translator } from '../../../../shared/texts/i18n';
import { signedInSetup } from '../practice/signed-in-setup';

const ada = 'ada.lovelace@practice.example';

/** A practice setup with a tested new token, signed in to its practice Entra. */
async function bench() {
  const setup = await signedInSetup();
  const { setups, vault, id } = setup;
  await setups.append(id, { type: 'secretTokenCopied' });
  await setups.append(id, { type: 'entraTested', result: 'succeeded' });
  const signIn = { way: 'window', account: null, expiresAt: null, keptIn: 'keychain' } as const;
  await setups.append(id, { type: 'renewalSignedIn', ...signIn });
  const next = issueToken('fullAdministrator', new Date(), 7200);
  await vault.keep({ id, space: 'practice', slot: 'pending', keptIn: 'keychain' }, new Token(next), 'keychain');
  await setups.append(id, { type: 'connectionTested', outcome: 'passed', checks: [], token: 'pending' });
  const cloud = setup.webex.cloud;
  const tenants = new PracticeTenants({
    clouds: { forNew: async () => cloud } as never,
    now: () => new Date(),
    translator: () => translator('en'),
  });
  const provisioning = new PracticeProvisioning({ setups, vault }, tenants);
  const http = createHttp({ resolveProxy: async () => 'DIRECT', isOnline: () => true });
  const server = await tenants.of(id);
  const graphToken = new Token(server.entra.issueToken(ada, ['Synchronization.ReadWrite.All']));
  const account = {
    userPrincipalName: ada,
    tenantId: server.tenant.id,
    tenantName: server.tenant.displayName,
    roles: [],
  };
  const session = { isOn: true, tenantId: server.tenant.id };
  const flows: EntraRenewFlow[] = [];
  const waiting: { isIt: (flow: EntraRenewFlow) => boolean; resolve: () => void }[] = [];
  const create = () =>
    new EntraRenewals({
      ...{ setups, vault, http, now: () => new Date() },
      access: () =>
        session.isOn
          ? {
              graphUrl: server.graphUrl,
              token: graphToken,
              account: { ...account, tenantId: session.tenantId },
              scopes: ['Synchronization.ReadWrite.All'],
            }
          : null,
      practiceApplication: (of) => provisioning.application(of),
      onChanged: (_, flow) => {
        flows.push(flow);
        for (const wait of waiting) if (wait.isIt(flow)) wait.resolve();
      },
    });
  return {
    ...setup,
    next,
    graphToken,
    session,
    flows,
    server,
    create,
    until: (at: EntraRenewFlow['at']) =>
      new Promise<void>((resolve) => {
        if (flows.at(-1)?.at === at) resolve();
        waiting.push({ isIt: (flow) => flow.at === at, resolve });
      }),
    nextRun: () => provisioning.nextRun(id),
    events: async () => (await setups.record(id)).record.events,
    async [Symbol.asyncDispose]() {
      await tenants.close();
      await http.close();
      await setup[Symbol.asyncDispose]();
    },
  };
}

describe('a renewal in the practice Entra of a setup', () => {
  it('asks before it writes, collects the proof in the record, and lets the renewal be finished', async () => {
    await using it = await bench();
    const renewals = it.create();
    await renewals.begin(it.id, { confirm: 'each' });
    await it.until('deciding');
    expect((await it.events()).some(({ type }) => type === 'entraWriteBegan')).toBe(false);
    renewals.decide(it.id, 'do');
    await it.until('watching');
    const watched = await it.setups.view(it.id);
    expect(watched.renewal).toMatchObject({ entraTest: { result: 'succeeded' }, mayReportEntraTest: true });
    expect(watched.renewal?.entraProofs.runSucceeded).toBeUndefined();
    await it.nextRun();
    renewals.look(it.id);
    await it.until('proved');
    expect((await it.setups.view(it.id)).renewal?.entraProofs.runSucceeded).toBeDefined();
    const record = JSON.stringify(await it.events());
    for (const secret of [it.token, it.next, it.graphToken.reveal()]) {
      expect(record).not.toContain(secret);
      expect(JSON.stringify(it.flows)).not.toContain(secret);
    }
    expect(record).toContain(ada);
  });

  it('goes on in another run of the app after a kill during the wait, without a second write', async () => {
    await using it = await bench();
    const first = it.create();
    await first.begin(it.id, { confirm: 'each' });
    await it.until('deciding');
    first.decide(it.id, 'do');
    await it.until('watching');
    first.close();
    await it.until('cancelled');
    const second = it.create();
    await second.begin(it.id, { confirm: 'each' });
    await it.until('watching');
    expect((await it.events()).filter(({ type }) => type === 'entraWriteBegan')).toHaveLength(1);
    second.close();
  });

  it('sends nothing more after a sign-out', async () => {
    await using it = await bench();
    const renewals = it.create();
    await renewals.begin(it.id, { confirm: 'each' });
    await it.until('deciding');
    it.session.isOn = false;
    renewals.decide(it.id, 'do');
    await it.until('stopped');
    expect(it.flows.at(-1)).toMatchObject({ failure: { code: 'graph.notSignedIn' } });
    await expect(it.create().begin(it.id, { confirm: 'each' })).rejects.toThrow('graph.notSignedIn');
  });

  it('does not go on in another tenant than the one that it wrote to', async () => {
    await using it = await bench();
    const renewals = it.create();
    await renewals.begin(it.id, { confirm: 'each' });
    await it.until('deciding');
    renewals.decide(it.id, 'do');
    await it.until('watching');
    renewals.close();
    await it.until('cancelled');
    it.session.tenantId = 'another';
    await expect(it.create().begin(it.id, { confirm: 'each' })).rejects.toThrow('renew.otherTenant');
  });

  it('proves nothing of a token that replaced the one that it wrote', async () => {
    await using it = await bench();
    const renewals = it.create();
    await renewals.begin(it.id, { confirm: 'each' });
    await it.until('deciding');
    renewals.decide(it.id, 'do');
    await it.until('watching');
    const signIn = { way: 'window', account: null, expiresAt: null, keptIn: 'keychain' } as const;
    await it.setups.append(it.id, { type: 'renewalSignedIn', ...signIn });
    await it.nextRun();
    renewals.look(it.id);
    await it.until('stopped');
    expect((await it.events()).some((event) => event.type === 'entraProved' && event.proof === 'runSucceeded')).toBe(
      false,
    );
  });

  it('begins only with a new token that was tested', async () => {
    await using it = await bench();
    await it.setups.append(it.id, { type: 'renewalAbandoned' });
    await expect(it.create().begin(it.id, { confirm: 'each' })).rejects.toThrow('step.notReached');
  });

  it.each(['skip', 'byHand'] as const)('%s writes nothing', async (decision) => {
    await using it = await bench();
    const renewals = it.create();
    await renewals.begin(it.id, { confirm: 'once' });
    await it.until('deciding');
    renewals.decide(it.id, decision);
    await it.until(decision === 'skip' ? 'skipped' : 'byHand');
    expect((await it.events()).some(({ type }) => type === 'entraWriteBegan')).toBe(false);
  });
});

it('several jobs are offered, and the chosen one is renewed', async () => {
  await using it = await bench();
  const renewals = it.create();
  it.server.entra.setFaults(['twoJobs']);
  await renewals.begin(it.id, { confirm: 'each' });
  await it.until('choosing');
  const flow = renewals.flow(it.id);
  const [job] = flow.at === 'choosing' ? flow.jobs : [];
  expect(flow.at === 'choosing' && flow.jobs).toHaveLength(2);
  await renewals.begin(it.id, { confirm: 'each', application: job?.application ?? '', job: job?.job ?? '' });
  await it.until('deciding');
  renewals.close();
});
