import { describe, expect, it } from 'vitest';
import { world } from './world';

const names = (body: { value: { displayName: string }[] }) => body.value.map(({ displayName }) => displayName);

describe('$filter', () => {
  it.each([
    ["displayName eq 'ben okri'", ['Ben Okri']],
    ["displayName eq 'Eva O''Neill'", ["Eva O'Neill"]],
    ["startswith(displayName,'C')", ['Cho Min-seo']],
    ["startswith(displayName,'a') or startswith(mail, 'ben')", ['Ada Lovelace', 'Ben Okri']],
    ["accountEnabled eq false and (startswith(surname,'O') or startswith(surname,'x'))", ['Dee Off']],
    ["givenName eq 'missing'", []],
  ])('of users: %s', async (filter, found) => {
    const answer = await world().get(`/users?$filter=${encodeURIComponent(filter)}`);
    expect(names(answer.body)).toEqual(found);
  });

  it.each([
    ["contains(displayName,'a')", 'Request_UnsupportedQuery'],
    ["jobTitle eq 'Engineer'", 'Request_UnsupportedQuery'],
    ['accountEnabled ne true', 'BadRequest'],
    ['displayName eq', 'BadRequest'],
    ["displayName eq 'x", 'BadRequest'],
    ["displayName eq 'x')", 'BadRequest'],
    ["(displayName eq 'x'", 'BadRequest'],
    ["displayName eq 'x' and", 'BadRequest'],
    ['', 'BadRequest'],
    ["tags/any(t:t eq 'x')", 'BadRequest'],
  ])('of users refuses %s with %s', async (filter, code) => {
    const answer = await world().get(`/users?$filter=${encodeURIComponent(filter)}`);
    expect(answer).toMatchObject({ status: 400, body: { error: { code } } });
  });

  it('of service principals does not know the template, which callers compare themselves', async () => {
    const my = world();
    const app = await my.application();
    const filter = (text: string) => my.get(`/servicePrincipals?$filter=${encodeURIComponent(text)}`);
    expect(names((await filter("displayName eq 'Cisco Webex'")).body)).toEqual(['Cisco Webex']);
    const { applicationTemplateId } = app.servicePrincipal;
    expect((await filter(`applicationTemplateId eq '${applicationTemplateId}'`)).body.error.code).toBe(
      'Request_UnsupportedQuery',
    );
  });

  it("of the log takes Microsoft's own form, and compares with case", async () => {
    const my = world();
    const app = await my.job();
    await my.assign(app, 'user-ada');
    await my.post(`${app.job}/start`);
    await my.entra.runDueCycles();
    const count = async (filter: string) =>
      (await my.get(`/auditLogs/provisioning?$filter=${encodeURIComponent(filter)}`)).body.value.length;
    const { id } = app.servicePrincipal;
    expect(await count(`(contains(tolower(servicePrincipal/id),'${id}')) and activityDateTime gt 2026-01-01`)).toBe(1);
    expect(await count(`(contains(tolower(servicePrincipal/id),'${id}')) and activityDateTime gt 2026-09-01`)).toBe(0);
    expect(await count(`jobId eq '${app.id}' and activityDateTime ge ${my.now().toISOString()}`)).toBe(1);
    expect(await count("sourceIdentity/displayName eq 'ada lovelace'")).toBe(0);
    expect(await count("tolower(sourceIdentity/displayName) eq 'ada lovelace'")).toBe(1);
  });
});

describe('the other query options', () => {
  it('pages name the next one until all were shown, each once', async () => {
    const my = world();
    const seen: string[] = [];
    let path: string | undefined = '/users?$top=2&$select=id&$orderby=displayName desc';
    for (let pages = 0; path && pages < 9; pages += 1) {
      const { body } = await my.get(path);
      seen.push(...body.value.map(({ id }: { id: string }) => id));
      const next: string | undefined = body['@odata.nextLink'];
      expect(body.value.length).toBe(next ? 2 : 1);
      path = next?.replace('https://graph.microsoft.com/v1.0', '');
    }
    expect(seen).toEqual(['user-eva', 'user-dee', 'user-cho', 'user-ben', 'user-ada']);
  });

  it('$select reduces entries, and without it users show their default properties', async () => {
    const my = world();
    expect((await my.get('/users/user-ada?$select=id,displayName')).body).toEqual({
      '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#users/$entity',
      id: 'user-ada',
      displayName: 'Ada Lovelace',
    });
    const { body } = await my.get('/users/user-ada');
    expect(body).not.toHaveProperty('accountEnabled');
    expect(body.businessPhones).toEqual(['+44 20 7946 0101']);
  });

  it.each([
    '/users?$select=password',
    '/users?$expand=manager',
    '/users?$search="displayName:a"',
    '/users?filter=displayName eq 1',
    '/users?$top=0',
    '/users?$top=1000',
    '/users?$top=x',
    '/users?$orderby=jobTitle',
    '/users?$skiptoken=other',
    '/organization?$top=1',
  ])('%s is refused with 400', async (path) => {
    expect((await world().get(path)).status).toBe(400);
  });
});

describe('a request', () => {
  it.each([
    ['GET', '/servicePrincipals/unknown', 404, 'Request_ResourceNotFound'],
    ['GET', '/applicationTemplates/unknown', 404, 'Request_ResourceNotFound'],
    ['GET', '/users/unknown', 404, 'Request_ResourceNotFound'],
    ['GET', '/groups/unknown', 404, 'Request_ResourceNotFound'],
    ['GET', '/teams', 400, 'BadRequest'],
    ['POST', '/users', 405, 'Request_BadRequest'],
  ])('%s %s is answered with %d %s', async (method, path, status, code) => {
    expect(await world().request(method, path)).toMatchObject({ status, body: { error: { code } } });
  });

  it('gets its own id, and the id that it brought along, in header and error', async () => {
    const { headers, body } = await world().request('GET', '/teams', undefined, { 'client-request-id': 'mine' });
    expect(headers['client-request-id']).toBe('mine');
    expect(body.error.innerError).toEqual({
      date: '2026-08-24T08:00:00',
      'request-id': headers['request-id'],
      'client-request-id': 'mine',
    });
  });

  it('whose body is not JSON is refused', async () => {
    const my = world();
    const answer = await my.entra.answer({
      method: 'POST',
      path: '/v1.0/applicationTemplates/x/instantiate',
      headers: { authorization: `Bearer ${my.entra.issueToken('user-ada', ['Application.ReadWrite.All'])}` },
      body: '{',
    });
    expect(answer.status).toBe(400);
  });
});
