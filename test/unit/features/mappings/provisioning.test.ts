import { describe, expect, it } from 'vitest';
import { previewMappings } from '../../../../electron/core/entra/preview/preview';
import * as engine from '../../../../electron/core/expressions';
import { createHttp } from '../../../../electron/core/http/client';
import { Provisioning } from '../../../../electron/features/mappings/provisioning';
import { Workbench } from '../../../../electron/features/mappings/workbench';
import type { AttributeMapping, PracticeAction } from '../../../../shared/contract';
import { translator } from '../../../../shared/texts/i18n';
import { defaultsWith, expression, mapping } from '../../core/entra/samples';
import { list } from '../practice/client';
import { signedInSetup } from '../practice/signed-in-setup';

const grace = {
  userPrincipalName: 'grace.hopper@contoso.example',
  objectId: 'g-1',
  displayName: 'Grace Hopper',
  givenName: 'Grace',
  surname: 'Hopper',
};
const none = () => Promise.reject(new Error('not in this test'));

/** A signed-in setup, and all that provisioning needs. */
async function stage(given: Parameters<typeof signedInSetup>[0] = {}) {
  const it = await signedInSetup(given);
  const { id, setups, vault } = it;
  const workbench = new Workbench(setups, {
    openText: none,
    saveText: none,
    copyTable: none,
    translator: () => translator('en'),
    preview: async ({ mappings, person, tenantUrl }) => previewMappings(mappings, person, engine, tenantUrl),
  });
  const sleep = async () => {};
  const http = createHttp({ resolveProxy: async () => 'DIRECT', isOnline: () => true }, { retry: { sleep } });
  const provisioning = new Provisioning(setups, vault, http, (of, person) => workbench.preview(of, person));
  return {
    ...it,
    run: (action: PracticeAction, person: Record<string, string> = grace) => provisioning.run(id, person, action),
    map: (mappings: readonly AttributeMapping[]) => workbench.change(id, mappings),
    people: async () => (await list(await it.get(`${it.scim}/Users?count=1000`))).totalResults,
    [Symbol.asyncDispose]: async () => {
      await http.close();
      await it[Symbol.asyncDispose]();
    },
  };
}

describe('provisioning in the practice Webex', () => {
  it('creates, finds, disables and removes a person as Entra would', async () => {
    await using at = await stage();
    const before = await at.people();
    expect(await at.run('look')).toMatchObject({ method: 'GET', status: 200, present: false });
    const created = await at.run('create');
    expect(created).toMatchObject({ method: 'POST', url: `${at.scim}/Users`, status: 201, present: true });
    const { id } = JSON.parse(created.body);
    expect(JSON.parse(created.body)).toMatchObject({ userName: grace.userPrincipalName, externalId: 'g-1' });
    const found = await at.run('look');
    expect(found).toMatchObject({ status: 200, present: true });
    expect(JSON.parse(found.body).Resources).toMatchObject([{ id, active: true, name: { givenName: 'Grace' } }]);
    const disabled = await at.run('disable');
    expect(disabled).toMatchObject({ method: 'PATCH', url: `${at.scim}/Users/${id}`, present: true });
    expect(JSON.parse((await at.run('look')).body).Resources).toMatchObject([{ id, active: false }]);
    const removed = await at.run('remove');
    expect(removed).toEqual({
      action: 'remove',
      method: 'DELETE',
      url: `${at.scim}/Users/${id}`,
      status: 204,
      body: '',
      present: false,
    });
    expect(await at.people()).toBe(before);
  });

  it('reports a person who exists already, and one who does not exist', async () => {
    await using at = await stage();
    await at.run('create');
    expect(await at.run('create')).toMatchObject({ status: 409, present: true });
    const other = { ...grace, userPrincipalName: 'nobody@contoso.example' };
    for (const action of ['disable', 'remove'] as const)
      expect(await at.run(action, other)).toMatchObject({ action, method: 'GET', status: 200, present: false });
  });

  it('queries the next matching attribute when the first finds no user', async () => {
    await using at = await stage();
    await at.run('create');
    await at.map([...defaultsWith('externalId', { matching: 2 })]);
    const renamed = { ...grace, userPrincipalName: 'amazing.grace@contoso.example' };
    const found = await at.run('look', renamed);
    expect(found.present).toBe(true);
    expect(found.url).toContain('externalId+eq+%22g-1%22');
  });

  it('shows a refusal of the server as its answer', async () => {
    await using reader = await stage({ who: 'userAdministrator' });
    expect(await reader.run('create')).toMatchObject({ status: 403, present: null });
    expect(JSON.parse((await reader.run('create')).body)).toHaveProperty('trackingId');
    await using at = await stage();
    at.webex.setFaults(['serverError']);
    expect(await at.run('disable')).toMatchObject({ action: 'disable', method: 'GET', status: 500, present: null });
  });
});

describe('nothing is sent', () => {
  it.each<PracticeAction>(['look', 'create', 'disable', 'remove'])('from a real setup: %s', async (action) => {
    await using at = await stage({ space: 'real' });
    const before = await at.people();
    await expect(at.run(action)).rejects.toMatchObject({ failure: { code: 'practice.only' } });
    expect(await at.people()).toBe(before);
  });

  it('without an organization, or a value to look for', async () => {
    await using early = await stage({ orgId: false });
    await expect(early.run('create')).rejects.toMatchObject({ failure: { code: 'step.notReached' } });
    await using at = await stage();
    await expect(at.run('disable', { displayName: 'X' })).rejects.toMatchObject({
      failure: { code: 'practice.noMatch' },
    });
  });

  it('when Entra skips the person', async () => {
    await using at = await stage();
    await at.map([
      ...defaultsWith('title', null),
      mapping('title', expression('Switch([displayName], "x", "Grace Hopper", IgnoreObjectFlow)')),
    ]);
    const before = await at.people();
    for (const action of ['create', 'disable'] as const)
      await expect(at.run(action)).rejects.toMatchObject({ failure: { code: 'practice.skipped' } });
    expect(await at.people()).toBe(before);
  });
});
