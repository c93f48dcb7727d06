import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { samplePeople } from '../../../../electron/features/practice/people';
import { list, patchOf, practice } from './client';

// Takes long: `npm run check` leaves it out.

const users = samplePeople.map(({ id, userName }) => ({ id, userName }));
const existing = users[3] ?? { id: '', userName: '' };
const newcomer = {
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
  userName: 'grace.hopper@practice.example',
  externalId: 'Grace',
  active: true,
  name: { givenName: 'Grace', familyName: 'Hopper' },
};

describe('what Entra asks', () => {
  it('Test Connection: an unknown user by plus-separated filter gives 200 and an empty list', async () => {
    await using it = await practice();
    for (const path of [
      `/Users?filter=userName+eq+%22${crypto.randomUUID()}%22`,
      `/Groups?excludedAttributes=members&filter=displayName+eq+%22${crypto.randomUUID()}%22`,
    ]) {
      const response = await it.get(it.scim + path);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toMatch(/^application\/scim\+json/);
      expect(response.headers.get('trackingid')).toMatch(/^ROUTERGW_/);
      expect(await response.json()).toMatchObject({
        schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
        totalResults: 0,
        Resources: [],
      });
    }
  });

  it('finds each user by userName in any case, and no other user', async () => {
    await using it = await practice();
    const anyCase = fc
      .constantFrom(...users)
      .chain(({ id, userName }) =>
        fc
          .array(fc.boolean(), { minLength: userName.length, maxLength: userName.length })
          .map((upper) => ({ id, name: [...userName].map((c, i) => (upper[i] ? c.toUpperCase() : c)).join('') })),
      );
    await fc.assert(
      fc.asyncProperty(anyCase, async ({ id, name }) => {
        const found = await list(await it.get(`${it.scim}/Users?filter=userName+eq+%22${encodeURIComponent(name)}%22`));
        expect(found.Resources.map((user) => user.id)).toEqual([id]);
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    ['emails.value co "LI.WEI"', 1],
    ['emails[type eq "work" and value eq "li.wei@practice.example"]', 1],
    ['externalId eq "li.wei"', 1],
    ['externalId eq "LI.WEI"', 0],
    ['active eq false', 3],
    ['displayName eq "李伟"', 1],
    [`id eq "${existing.id}"`, 1],
    ['userName sw "a" and not (active eq false)', 5],
    ['meta.created gt "2024-01-01T00:00:00Z"', 48],
  ])('filter %s gives %d', async (filter, count) => {
    await using it = await practice();
    expect((await list(await it.get(`${it.scim}/Users?filter=${encodeURIComponent(filter)}`))).totalResults).toBe(
      count,
    );
  });

  it.each(['nonsense', '', '("'])('filter %j is refused', async (filter) => {
    await using it = await practice();
    const response = await it.get(`${it.scim}/Users?filter=${encodeURIComponent(filter)}`);
    expect(await response.json()).toMatchObject({ status: '400', scimType: 'invalidFilter' });
    expect(response.status).toBe(400);
  });

  it('pages return each user once', async () => {
    await using it = await practice();
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 7, max: 60 }), async (count) => {
        const ids: string[] = [];
        while (ids.length < users.length) {
          const page = await list(await it.get(`${it.scim}/Users?startIndex=${ids.length + 1}&count=${count}`));
          expect([page.startIndex, page.totalResults]).toEqual([ids.length + 1, 48]);
          ids.push(...page.Resources.map(({ id }) => id));
        }
        expect(ids).toEqual(users.map(({ id }) => id));
      }),
      { numRuns: 8 },
    );
  });

  it('groups with and without members, and the groups of a user', async () => {
    await using it = await practice();
    const [sales] = (await list(await it.get(`${it.scim}/Groups?filter=displayName+eq+%22SALES%22`))).Resources;
    expect(sales).toMatchObject({
      displayName: 'Sales',
      members: expect.arrayContaining([expect.objectContaining({ display: '王芳', type: 'User' })]),
    });
    const [bare] = (
      await list(await it.get(`${it.scim}/Groups?excludedAttributes=members&filter=displayName+eq+%22Sales%22`))
    ).Resources;
    expect(bare).not.toHaveProperty('members');
    const [user] = (
      await list(await it.get(`${it.scim}/Users?filter=displayName+eq+%22${encodeURIComponent('王芳')}%22`))
    ).Resources;
    expect(user).toMatchObject({ groups: [{ display: 'All staff' }, { display: 'Sales', value: sales?.id }] });
  });
});

describe('changes', () => {
  it('create, read, PATCH, PUT, DELETE', async () => {
    await using it = await practice();
    const created = await it.send('POST', `${it.scim}/Users`, newcomer);
    const { id, meta } = (await created.json()) as { id: string; meta: { location: string } };
    expect([created.status, meta.location]).toEqual([201, `${it.scim}/Users/${id}`]);
    expect(await (await it.get(meta.location)).json()).toMatchObject(newcomer);
    const patch = patchOf(
      { op: 'Replace', path: 'active', value: false },
      { op: 'Add', path: 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department', value: 'Navy' },
    );
    expect((await it.send('PATCH', meta.location, patch)).status).toBe(200);
    expect((await it.send('PATCH', meta.location, patch)).status).toBe(204);
    expect(await (await it.get(meta.location)).json()).toMatchObject({
      active: false,
      'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': { department: 'Navy' },
    });
    expect((await it.send('PUT', meta.location, { ...newcomer, title: 'Admiral' })).status).toBe(200);
    expect(await (await it.get(meta.location)).json()).toMatchObject({ title: 'Admiral', active: true });
    expect((await it.send('DELETE', meta.location)).status).toBe(204);
    expect((await it.get(meta.location)).status).toBe(404);
  });

  it('a group: members come and go, also when the user is deleted', async () => {
    await using it = await practice();
    const created = await it.send('POST', `${it.scim}/Groups`, {
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'],
      displayName: 'Choir',
      members: [],
    });
    const { meta } = (await created.json()) as { meta: { location: string } };
    const members = async () =>
      ((await (await it.get(meta.location)).json()) as { members?: { value: string }[] }).members?.map(
        ({ value }) => value,
      ) ?? [];
    await it.send(
      'PATCH',
      meta.location,
      patchOf({ op: 'Add', path: 'members', value: [{ value: existing.id }, { value: users[4]?.id }] }),
    );
    expect(await members()).toEqual([existing.id, users[4]?.id]);
    await it.send('DELETE', `${it.scim}/Users/${users[4]?.id}`);
    expect(await members()).toEqual([existing.id]);
    await it.send('PATCH', meta.location, patchOf({ op: 'Remove', path: `members[value eq "${existing.id}"]` }));
    expect(await members()).toEqual([]);
  });

  it.each([
    ['POST', '/Users', { ...newcomer, userName: existing.userName.toUpperCase() }],
    ['PUT', `/Users/${users[5]?.id}`, { ...newcomer, userName: existing.userName }],
    ['PATCH', `/Users/${users[5]?.id}`, patchOf({ op: 'replace', path: 'userName', value: existing.userName })],
  ])('%s of a userName that is in use: 409 uniqueness', async (method, path, body) => {
    await using it = await practice();
    const response = await it.send(method, it.scim + path, body);
    expect(response.status).toBe(409);
    expect(await response.json()).toMatchObject({ status: '409', scimType: 'uniqueness' });
  });

  const writes = [
    ['POST', '/Users', newcomer],
    ['PUT', '/Users/nobody', newcomer],
    ['PATCH', '/Users/00000000-0000-4000-8000-000000000000', patchOf({ op: 'replace', path: 'active', value: true })],
    ['DELETE', '/Groups/nothing', undefined],
    ['POST', '/Bulk', { schemas: ['urn:ietf:params:scim:api:messages:2.0:BulkRequest'], Operations: [] }],
  ] as const;
  it.each(writes)('%s %s: 403 for an account that is no full administrator', async (method, path, body) => {
    await using it = await practice();
    for (const account of ['userAdministrator', 'person'] as const) {
      const response = await it.send(method, it.scim + path, body, account);
      expect([response.status, await response.json()]).toEqual([
        403,
        expect.objectContaining({ trackingId: response.headers.get('trackingid') }),
      ]);
    }
  });
  it.each(writes.slice(1, 4))('%s %s: 404 for a full administrator', async (method, path, body) => {
    await using it = await practice();
    expect((await it.send(method, it.scim + path, body)).status).toBe(404);
  });

  it('reading: a user administrator may, a person may not', async () => {
    await using it = await practice();
    expect((await it.get(`${it.scim}/Users`, 'userAdministrator')).status).toBe(200);
    expect((await it.get(`${it.scim}/Groups`, 'userAdministrator')).status).toBe(200);
    expect((await it.get(`${it.scim}/Users`, 'person')).status).toBe(403);
  });

  it.each([
    ['2d9b7a10-43c8-4e5d-8f06-b1c7e2a95d34', 403],
    ['a35bfbc6-ccbd-4a17-a488-72gf46c5420c', 404],
    ['%E4%B8%AD', 404],
  ])('organization %s: %d', async (orgId, status) => {
    await using it = await practice();
    const response = await it.get(`${it.webex.cloud.scimBaseUrl}/${orgId}/Users`);
    expect([response.status, response.headers.get('content-type')]).toEqual([
      status,
      expect.stringContaining('application/json'),
    ]);
  });

  it('a body that cannot be read: 400; an unknown address: 404', async () => {
    await using it = await practice();
    const broken = await fetch(`${it.scim}/Users`, {
      method: 'POST',
      headers: { ...it.as('fullAdministrator'), 'content-type': 'application/scim+json' },
      body: '{',
    });
    expect(broken.status).toBe(400);
    expect((await it.get(`${it.scim}/Nothing`)).status).toBe(404);
    expect((await it.get(`${it.origin}/nothing`)).status).toBe(404);
  });
});

describe('two servers in one process', () => {
  it('one after the other: the second starts with the sample people again', async () => {
    for (let run = 0; run < 2; run++) {
      await using it = await practice();
      expect((await it.send('POST', `${it.scim}/Users`, newcomer)).status).toBe(201);
      expect((await list(await it.get(`${it.scim}/Users?count=1`))).totalResults).toBe(49);
    }
  });

  it('at the same time: each has its own people and addresses', async () => {
    await using one = await practice();
    await using two = await practice();
    await one.send('DELETE', `${one.scim}/Users/${existing.id}`);
    const ask = async (it: typeof one) => {
      const { totalResults, Resources } = await list(await it.get(`${it.scim}/Users?count=100`));
      const places = Resources.map(({ meta }) => (meta as { location: string }).location);
      return [totalResults, places.every((place) => place.startsWith(`${it.scim}/Users/`))];
    };
    const answers = await Promise.all(Array.from({ length: 40 }, (_, index) => ask(index % 2 ? two : one)));
    expect(answers).toEqual(answers.map((_, index) => [index % 2 ? 48 : 47, true]));
  });

  it('a port in use is reported', async () => {
    await using it = await practice();
    await expect(practice({ port: Number(new URL(it.origin).port) })).rejects.toThrow(/EADDRINUSE/);
  });
});
