import { describe, expect, it } from 'vitest';
import { practiceTenant } from '../../../../electron/features/practice/entra-tenant';
import { samplePeople } from '../../../../electron/features/practice/people';
import { entraUsers } from '../../../../electron/features/practice/sample-users';
import { sendScimTo } from '../../../../electron/features/practice/send-scim';
import { practicePair } from './entra';

const grace = 'grace.hopper@practice.example';

describe('the practice Entra provisions to the practice Webex', () => {
  it('people arrive, changed names are changed, and unassigned people are disabled', async () => {
    await using my = await practicePair();
    const { job, assign, id } = await my.connected();
    expect(await my.users(grace)).toEqual([]);
    const assignment = await assign(my.idOf(grace));
    await my.request('POST', `${job}/start`);
    await my.cycle();
    expect(await my.users(grace)).toEqual([
      expect.objectContaining({
        active: true,
        displayName: 'Grace Hopper',
        name: expect.objectContaining({ givenName: 'Grace', familyName: 'Hopper' }),
        externalId: my.idOf(grace),
      }),
    ]);

    my.entra.changeUser(my.idOf(grace), { displayName: 'Grace B. Hopper', surname: 'B. Hopper' });
    await my.cycle();
    expect(await my.users(grace)).toEqual([
      expect.objectContaining({
        displayName: 'Grace B. Hopper',
        name: expect.objectContaining({ givenName: 'Grace', familyName: 'B. Hopper' }),
      }),
    ]);

    await my.request('DELETE', `/servicePrincipals/${id}/appRoleAssignedTo/${assignment}`);
    await my.cycle();
    expect(await my.users(grace)).toEqual([expect.objectContaining({ active: false, displayName: 'Grace B. Hopper' })]);
    const log = (await my.request('GET', '/auditLogs/provisioning')).body.value;
    expect(log.map((each: { provisioningAction: string }) => each.provisioningAction)).toEqual([
      'disable',
      'update',
      'create',
    ]);
  });

  it('an assigned group arrives with its members, each user once', async () => {
    await using my = await practicePair();
    const { job, assign } = await my.connected();
    const group = my.tenant.groups.find(({ displayName }) => displayName === 'Finance');
    await assign(group?.id ?? '');
    await my.request('POST', `${job}/start`);
    await my.cycle();
    const { status } = (await my.request('GET', job)).body;
    expect(status).toMatchObject({ code: 'Active', lastExecution: { state: 'Succeeded', countEscrowed: 0 } });
    for (const user of my.tenant.users.filter(({ id }) => group?.memberIds.includes(id)))
      expect(await my.users(user.userPrincipalName)).toHaveLength(1);
    await my.cycle();
    expect((await my.request('GET', job)).body.status.lastExecution.countExported).toBe(0);
  });

  it('additional attributes, such as an address and a telephone number, arrive and change', async () => {
    await using my = await practicePair();
    const { job, assign } = await my.connected();
    const schema = (await my.request('GET', `${job}/schema`)).body;
    const [users] = schema.synchronizationRules[0].objectMappings;
    const added = { city: 'addresses[type eq "work"].locality', telephoneNumber: 'phoneNumbers[type eq "work"].value' };
    for (const [name, targetAttributeName] of Object.entries(added))
      users.attributeMappings.push({
        source: { name, type: 'Attribute', expression: `[${name}]` },
        targetAttributeName,
      });
    expect((await my.request('PUT', `${job}/schema`, schema)).status).toBe(204);
    await assign(my.idOf(grace));
    my.entra.changeUser(my.idOf(grace), { city: 'London' });
    await my.request('POST', `${job}/start`);
    await my.cycle();
    my.entra.changeUser(my.idOf(grace), { city: 'Zürich', businessPhones: ['+41 44 000 01 99'] });
    await my.cycle();
    const [user] = await my.users(grace);
    expect(user).toMatchObject({
      addresses: [expect.objectContaining({ type: 'work', locality: 'Zürich' })],
      phoneNumbers: [expect.objectContaining({ type: 'work', value: '+41 44 000 01 99' })],
    });
    await my.cycle();
    expect((await my.request('GET', job)).body.status.lastExecution.countExported).toBe(0);
  });

  it('an expired token quarantines the job, and a new one with start lets it recover', async () => {
    await using my = await practicePair();
    const { sync, job, assign } = await my.connected(3600);
    await assign(my.idOf(grace));
    await my.request('POST', `${job}/start`);
    await my.cycle();
    my.wait(60);
    await my.cycle();
    expect((await my.request('GET', job)).body.status).toMatchObject({
      code: 'Quarantine',
      quarantine: { reason: 'EncounteredQuarantineException' },
    });
    const validate = async () =>
      (await my.request('POST', `${job}/validateCredentials`, { useSavedCredentials: true })).status;
    expect(await validate()).toBe(400);
    await my.putSecrets(sync, my.secret());
    expect(await validate()).toBe(204);
    await my.request('POST', `${job}/start`);
    await my.cycle();
    expect((await my.request('GET', job)).body.status).toMatchObject({ code: 'Active', quarantine: null });
  });

  it('waits out "too many requests" of the practice Webex', async () => {
    await using my = await practicePair();
    const { job, assign } = await my.connected();
    await assign(my.idOf(grace));
    my.webex.webex.setFaults(['tooManyRequests']);
    await my.request('POST', `${job}/start`);
    await my.cycle();
    my.webex.webex.setFaults([]);
    expect(await my.users(grace)).toHaveLength(1);
  });
});

describe('the server of the practice Entra', () => {
  it('answers in JSON that no cache keeps, and names its own address in links', async () => {
    await using my = await practicePair();
    const { headers, body } = await my.request('GET', '/users?$top=1');
    expect(headers.get('content-type')).toMatch(/^application\/json/);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(body['@odata.nextLink']).toMatch(new RegExp(`^${my.graphUrl}/v1\\.0/users\\?`));
  });

  it('refuses web pages, and every address but its own', async () => {
    await using my = await practicePair();
    const origin = await fetch(`${my.graphUrl}/v1.0/me`, { headers: { origin: 'https://evil.example' } });
    expect(origin.status).toBe(403);
    const port = new URL(my.graphUrl).port;
    expect((await fetch(`http://localhost:${port}/v1.0/me`).catch(() => ({ status: 403 }))).status).toBe(403);
  });

  it('takes no body of more than four megabytes', async () => {
    await using my = await practicePair();
    expect((await my.request('POST', '/applicationTemplates', 'x'.repeat(5_000_000))).status).toBe(400);
  });

  it('sends tokens and people to the practice Webex alone', async () => {
    const send = sendScimTo('http://127.0.0.1:9');
    for (const url of ['https://webexapis.com/v1/scim/x/Users', 'http://127.0.0.1:10/x', 'no address'])
      await expect(send({ method: 'GET', url, token: 'secret' })).rejects.toThrow('only the practice Webex');
  });
});

describe('the practice tenant', () => {
  it('has the users of the sample list, and groups of them', () => {
    const { users, groups } = practiceTenant();
    expect(users.map(({ id }) => id)).toEqual(entraUsers().map(({ id }) => id));
    expect(new Set(users.map(({ userPrincipalName }) => userPrincipalName.toLowerCase())).size).toBe(users.length);
    expect(groups.map(({ displayName }) => displayName)).toContain('All staff');
    for (const { memberIds } of groups)
      expect(memberIds.every((id) => users.some((user) => user.id === id))).toBe(true);
  });

  it('has an administrator of applications, a reader, and people without a role', () => {
    const { users, roles } = practiceTenant();
    const roleOf = (mail: string) => roles[users.find((user) => user.mail === mail)?.id ?? ''];
    expect(roleOf('ada.lovelace@practice.example')).toEqual(['cloudApplicationAdministrator']);
    expect(roleOf('charles.babbage@practice.example')).toEqual(['globalReader']);
    expect(roleOf('mary.somerville@practice.example')).toBeUndefined();
  });

  it('has people whom the practice Webex does not have yet', () => {
    const there = new Set(samplePeople.map(({ userName }) => userName));
    expect(practiceTenant().users.some(({ userPrincipalName }) => userPrincipalName === grace)).toBe(true);
    expect(there.has(grace)).toBe(false);
  });
});
