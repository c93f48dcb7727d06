import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { byName, verdictsOf } from './verdicts-of-files';

vi.setConfig({ testTimeout: 60_000 });

const id = '7cc0c81b-f2a2-489a-8243-eda96da4214d';
const lines = (...rows: readonly string[]) => `${rows.join('\r\n')}\r\n`;

describe("Microsoft Graph's answer in JSON", () => {
  const users = [
    { id, userPrincipalName: 'ada@x.com', displayName: 'Ada', mail: null, accountEnabled: true, userType: 'Member' },
    { id, userPrincipalName: 'off@x.com', displayName: 'Off "}]', accountEnabled: false, userType: 'Guest' },
    {
      id,
      userPrincipalName: 'li@x.com',
      proxyAddresses: ['SMTP:li.wei@x.com'],
      accountEnabled: true,
      userType: 'Member',
    },
  ];
  const next = { '@odata.nextLink': 'https://graph.microsoft.com/v1.0/users?$skiptoken=1' };
  const answer = { '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#users', value: users };

  it.each([
    ['the answer', JSON.stringify(answer, null, 2)],
    ['an array', `\uFEFF${JSON.stringify(users)}`],
    [
      'capitals, as ConvertTo-Json writes them',
      JSON.stringify(users).replace(/"([a-z])(\w*)":/g, (_, a, b) => `"${a.toUpperCase()}${b}":`),
    ],
    ['users in lines', users.map((user) => JSON.stringify(user)).join('\n')],
    [
      'an array of answers',
      JSON.stringify([{ ...answer, value: users.slice(0, 1) }, { value: users.slice(1) }], null, 2),
    ],
    [
      'pages one after another',
      users.map((user, page) => JSON.stringify({ ...(page < 2 ? next : {}), value: [user] })).join('\n'),
    ],
    ['an answer and a user', `${JSON.stringify({ value: users.slice(1) })}\n${JSON.stringify(users[0])}`],
  ])('is read as %s', async (_name, json) => {
    const result = await verdictsOf(json, ['li.wei@x.com']);
    expect(byName(result)).toMatchObject({ 'ada@x.com': 'creates', 'off@x.com': 'cannot', 'li@x.com': 'duplicates' });
    expect(result.summary.guests).toBe(1);
    expect(result.file).toMatchObject({ list: 'graph', lacks: ['assignments'], people: 3 });
    expect(result.file.incomplete).toBeUndefined();
  });

  it('is incomplete when it ends with a link to the next page', async () => {
    const json = JSON.stringify({ ...answer, ...next });
    expect((await verdictsOf(json)).file).toMatchObject({ people: 3, incomplete: true });
  });

  it('is incomplete when the last of several pages is missing', async () => {
    const json = JSON.stringify(users.map((user) => ({ ...next, value: [user] })));
    expect((await verdictsOf(json)).file).toMatchObject({ people: 3, incomplete: true });
  });

  it('of one user is read as a list of one', async () => {
    expect((await verdictsOf(JSON.stringify(users[0]))).file).toMatchObject({ people: 1, list: 'graph' });
  });

  it.each([
    ['names the next page as Azure AD Graph does', { 'odata.nextLink': 'directoryObjects/$/x' }, true],
    ['counts more users than it has', { '@odata.count': 4 }, true],
    ['counts as many users as it has', { '@odata.count': 3 }, undefined],
    ['names no next page', { '@odata.nextLink': null }, undefined],
  ])('is incomplete or not when it %s', async (_name, more, incomplete) => {
    expect((await verdictsOf(JSON.stringify({ ...more, ...answer }))).file.incomplete).toBe(incomplete);
  });

  it.each([
    ['of a batch', JSON.stringify({ responses: [{ body: answer }] }), 'usersFile.json'],
    [
      'with text between the users',
      '[{"userPrincipalName":"a@x.com"} and {"userPrincipalName":"b@x.com"}]',
      'usersFile.json',
    ],
    ['with a list of lists', JSON.stringify([users]), 'usersFile.json'],
    ['with a bracket too many', `${JSON.stringify(answer)}]`, 'usersFile.json'],
    ['that ends too early', JSON.stringify(answer).slice(0, -40), 'usersFile.json'],
    ['of an error', '{"error":{"code":"InvalidAuthenticationToken"}}', 'usersFile.json'],
    ['without users', '{"value":[]}', 'usersFile.empty'],
    ['of something else', '[{"name":"x"}]', 'usersFile.noUserPrincipalName'],
    ['that is broken', '[{"userPrincipalName":}]', 'usersFile.json'],
  ])('is refused when it is one %s', async (_name, json, code) => {
    await expect(verdictsOf(json)).rejects.toMatchObject({ failure: { code } });
  });

  it('of any users gives the verdicts of the same list in CSV', async () => {
    const user = fc.record({
      userPrincipalName: fc.nat(99).map((n) => `u${n}@x.com`),
      displayName: fc.string({ unit: 'grapheme', maxLength: 8 }).map((text) => text.replace(/\s+|\0/g, ' ').trim()),
      accountEnabled: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(user, { selector: (one) => one.userPrincipalName, minLength: 1 }),
        async (all) => {
          const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
          const rows = all.map((one) => [one.userPrincipalName, quoted(one.displayName), one.accountEnabled].join(','));
          const [json, csv] = [
            await verdictsOf(JSON.stringify({ value: all }), ['u1@x.com']),
            await verdictsOf(lines('userPrincipalName,displayName,accountEnabled', ...rows), ['u1@x.com']),
          ];
          expect(json.rows).toEqual(csv.rows);
        },
      ),
      { numRuns: 60 },
    );
  });
});
