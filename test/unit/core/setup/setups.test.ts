import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setOrgId } from '../../../../electron/features/org-id/org-id-choice';
import { account, answerTo, bench, preparedSetup } from './bench';

let made: Awaited<ReturnType<typeof bench>>;
beforeEach(async () => {
  made = await bench({ openWindow: async ({ url }) => answerTo(url) });
});
afterEach(() => made.end());

const orgId = (id: string, text: string, deliberate = false) =>
  setOrgId(made.setups, { id, text, source: 'typed', deliberate });

describe('a setup', () => {
  it('is saved at each step, and continues there after a restart', async () => {
    const id = await preparedSetup(made.setups);
    const furthest = async () => (await made.restart().setups.view(id)).furthest;
    expect(await furthest()).toBe('signIn');
    await made.signingIn.start(id, 'window');
    expect(await furthest()).toBe('orgId');
    await orgId(id, account.orgId);
    expect(await furthest()).toBe('connectionTest');
    await made.setups.append(id, { type: 'connectionTested', outcome: 'passed', checks: [] });
    expect(await furthest()).toBe('connectEntra');
    await made.setups.append(id, { type: 'entraTested', result: 'succeeded' });
    expect(await furthest()).toBe('attributeMappings');
    await made.setups.append(id, { type: 'stepTakenBack', step: 'addApp' });
    expect(await furthest()).toBe('addApp');
  });

  it('has the entered name, else the domain of the account', async () => {
    const { id, name } = await made.setups.create('real');
    expect(name).toBe('');
    expect((await made.signingIn.start(id, 'window')).name).toBe('contoso.com');
    expect((await made.setups.append(id, { type: 'named', name: 'Contoso Ltd' })).name).toBe('Contoso Ltd');
  });

  it('names who confirmed in confirmations alone, by the account of the token that they are about', async () => {
    const { setups: named, signingIn } = made.restart((webex) => ({ system: 'ada', ...(webex ? { webex } : {}) }));
    const id = await preparedSetup(named);
    await signingIn.start(id, 'window');
    await named.append(id, { type: 'named', name: 'Contoso' });
    await named.append(id, { type: 'stepTakenBack', step: 'addApp' });
    const view = await named.append(id, { type: 'entraTested', result: 'succeeded' });
    const by = view.events.map((event) => ('by' in event ? event.by : null));
    const both = { system: 'ada', webex: account.email };
    const alone = { system: 'ada' };
    expect(by).toEqual([null, alone, alone, alone, null, null, both, both]);
    const silent = await made.restart().setups.append(id, { type: 'stepConfirmed', step: 'addApp' });
    expect(silent.events.at(-1)).not.toHaveProperty('by');
  });

  it('loses no event when several are added at once', async () => {
    const { id } = await made.setups.create('real');
    const names = Array.from({ length: 20 }, (_, index) => `name ${index}`);
    await Promise.all(names.map((name) => made.setups.append(id, { type: 'named', name })));
    const { events } = await made.restart().setups.view(id);
    expect(events.slice(1).map((event) => event.type === 'named' && event.name)).toEqual(names);
  });

  it('belongs to one space', async () => {
    const real = await made.setups.create('real');
    const practice = await made.setups.create('practice');
    expect((await made.setups.list('real')).setups.map((one) => one.id)).toEqual([real.id]);
    expect((await made.setups.list('practice')).setups.map((one) => one.id)).toEqual([practice.id]);
  });
});

describe('a records folder that cannot be read', () => {
  const failure = { code: 'record.folderUnreadable', detail: { reason: 'ENOTDIR' } };

  it('is reported in the list, prevents new setups there, and does not affect the other space', async () => {
    const practice = await made.setups.create('practice');
    const path = join(made.folder, 'real');
    await writeFile(path, 'in the way');
    const { setups } = made.restart();
    expect(await setups.list('real')).toMatchObject({ setups: [], quarantined: [], folderFailure: failure });
    expect(await setups.reconcileAll()).toEqual([]);
    await expect(setups.create('real')).rejects.toMatchObject({ failure });
    await expect(setups.view('3f2f6a3e-0f0e-4c0a-9c5e-0d7a3c1b2a10')).rejects.toMatchObject({ failure });
    expect((await setups.list('practice')).folderFailure).toBeNull();
    expect((await setups.view(practice.id)).id).toBe(practice.id);
    await rm(path);
    expect((await setups.list('real')).folderFailure).toBeNull();
    await setups.create('real');
  });
});

describe('the Org ID', () => {
  it('is stored only if it is a UUID or deliberately another value', async () => {
    const { id } = await made.setups.create('real');
    const sample = 'a35bfbc6-ccbd-4a17-a488-72gf46c5420c';
    await expect(orgId(id, sample)).rejects.toMatchObject({ failure: { code: 'orgId.unconfirmed' } });
    await expect(orgId(id, '  ')).rejects.toMatchObject({ failure: { code: 'orgId.invalid' } });
    await expect(orgId(id, 'a/b', true)).rejects.toMatchObject({ failure: { code: 'orgId.invalid' } });
    expect(await orgId(id, sample, true)).toMatchObject({ orgId: sample });
    const kept = await orgId(id, `"${account.orgId.toUpperCase()}"`, true);
    expect(kept.tenantUrl).toBe(`https://api.ciscospark.com/v1/scim/${account.orgId}`);
    expect(kept.events.at(-1)).toMatchObject({ deliberate: false });
  });
});

describe('deleting', () => {
  it('removes the record and the token, and can restore both until the app closes', async () => {
    const { id } = await made.setups.create('real');
    await made.signingIn.start(id, 'window');
    await made.setups.delete(id);
    expect(await made.vault.location({ id, space: 'real' })).toEqual({ location: 'missing' });
    expect(await readdir(join(made.folder, 'real'))).toEqual([]);
    expect(await made.setups.list('real')).toMatchObject({ setups: [], deleted: [{ id, name: 'contoso.com' }] });
    expect(await made.setups.restore(id)).toMatchObject({ id, token: { location: 'keychain' } });
    expect((await made.setups.list('real')).deleted).toEqual([]);
    await expect(made.setups.restore(id)).rejects.toMatchObject({ failure: { code: 'record.notFound' } });
  });

  it('changes nothing when the keychain rejects the removal', async () => {
    const { id } = await made.setups.create('real');
    await made.signingIn.start(id, 'window');
    made.keychain.fault = 'keychain.locked';
    await expect(made.setups.delete(id)).rejects.toMatchObject({ failure: { code: 'keychain.locked' } });
    made.keychain.fault = null;
    expect(await made.setups.view(id)).toMatchObject({ token: { location: 'keychain' } });
  });

  it('keeps the token when the record cannot be removed', async () => {
    const { id } = await made.setups.create('real');
    await made.signingIn.start(id, 'window');
    const file = join(made.folder, 'real', `${id}.json`);
    await rm(file);
    await mkdir(join(file, 'in the way'), { recursive: true });
    await expect(made.setups.delete(id)).rejects.toMatchObject({ failure: { code: 'record.writeFailed' } });
    expect(await made.setups.view(id)).toMatchObject({ token: { location: 'keychain' } });
  });

  it('needs no keychain when the token was never in one', async () => {
    const { id } = await made.setups.create('real');
    made.keychain.fault = 'keychain.missing';
    await made.signingIn.start(id, 'window');
    await made.signingIn.save(id, 'thisRun');
    await made.setups.delete(id);
    expect(await made.setups.restore(id)).toMatchObject({ token: { location: 'thisRun' } });
    const later = made.restart().setups;
    await later.delete(id);
    expect((await later.list('real')).setups).toEqual([]);
  });

  it('needs no keychain for a setup that has no token', async () => {
    const { id } = await made.setups.create('real');
    made.keychain.fault = 'keychain.missing';
    await made.setups.delete(id);
    expect((await made.setups.restore(id)).id).toBe(id);
  });
});

describe('a token that was kept for one run only', () => {
  it('is missing after a restart, whatever the keychain contains', async () => {
    const id = await preparedSetup(made.setups);
    await made.signingIn.start(id, 'window');
    made.keychain.fault = 'keychain.locked';
    await made.signingIn.start(id, 'window');
    expect(await made.signingIn.save(id, 'thisRun')).toMatchObject({ token: { location: 'thisRun' } });
    const locked = made.restart();
    expect(await locked.setups.view(id)).toMatchObject({ token: { location: 'missing' }, furthest: 'signIn' });
    made.keychain.fault = null;
    const { setups, vault } = made.restart();
    expect(await setups.view(id)).toMatchObject({ token: { location: 'missing' } });
    const { owner } = await setups.target(id);
    await expect(vault.read(owner)).rejects.toMatchObject({ failure: { code: 'keychain.empty' } });
    await setups.delete(id);
    expect(await vault.location({ id, space: 'real' })).toEqual({ location: 'missing' });
  });
});
