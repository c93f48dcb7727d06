import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { byName, verdictsOf } from './verdicts-of-files';

vi.setConfig({ testTimeout: 60_000 });

const id = '7cc0c81b-f2a2-489a-8243-eda96da4214d';
const lines = (...rows: readonly string[]) => `${rows.join('\r\n')}\r\n`;

describe('the list that the Microsoft 365 admin center exports', () => {
  const header =
    'Block credential,City,CountryOrRegion,Department,DirSyncEnabled,Display name,Fax,First name,Last dirsync time,Last name,Last password change time stamp,Licenses,Mobile Phone,Object Id,Office,Password never expires,Phone number,Postal code,Preferred data location,Preferred language,Proxy addresses,Soft deletion time stamp,StateOrProvince,Street address,Title,Usage location,User principal name,When created';
  const row = (blocked: string, name: string, proxies = '') =>
    `${blocked},,,,False,${name} L,,${name},,L,2024-01-01 10:00:00Z,Unlicensed,,${id},,False,,,,,${proxies},,,,,GB,${name}@x.com,2022-03-18 19:49:35Z`;

  it('is read for what it is: whose sign-in is blocked is turned off', async () => {
    const result = await verdictsOf(lines(header, row('False', 'ada'), row('True', 'off'), row('?', 'odd')));
    expect(byName(result)).toEqual({ 'ada@x.com': 'creates', 'off@x.com': 'cannot', 'odd@x.com': 'unclear' });
    expect(result.rows.find(({ verdict }) => verdict === 'cannot')).toMatchObject({ reason: 'disabled' });
    expect(result.file).toMatchObject({ list: 'adminCenter', lacks: ['guests', 'assignments'] });
    expect(result.file.columns).toContain('accountEnabled');
  });

  it('has several addresses in a cell, joined by plus signs', async () => {
    const proxies = 'smtp:one+two@x.com+SMTP:ada.l@x.com';
    for (const other of ['one+two@x.com', 'ada.l@x.com']) {
      const result = await verdictsOf(lines(header, row('False', 'ada', proxies)), [other]);
      expect(byName(result)['ada@x.com'], other).toBe('duplicates');
    }
  });
});

describe("a list that PowerShell's Export-Csv saved", () => {
  const header =
    '"AccountEnabled","DisplayName","Id","Mail","ProxyAddresses","UserPrincipalName","AdditionalProperties"';
  const row = (account: string, name: string, proxies: string) =>
    `"${account}","${name}","${id}","","${proxies}","${name}@x.com","System.Collections.Generic.Dictionary\`2[System.String,System.Object]"`;

  it.each(['#TYPE Microsoft.Graph.PowerShell.Models.MicrosoftGraphUser', ''])(
    'is read with a first line "%s"',
    async (type) => {
      const rows = [row('True', 'ada', '{SMTP:ada.l@x.com, smtp:a.l@x.com}'), row('False', 'off', 'System.String[]')];
      const result = await verdictsOf(lines(...(type ? [type] : []), header, ...rows), ['a.l@x.com']);
      expect(byName(result)).toMatchObject({ 'ada@x.com': 'duplicates', 'off@x.com': 'cannot' });
      expect(result.file).toMatchObject({
        list: 'powerShell',
        lacks: ['guests', 'assignments'],
        people: 2,
        findings: [],
      });
    },
  );

  it('is said to lack who is turned off when Get-MgUser left the column empty', async () => {
    const result = await verdictsOf(lines(header, row('', 'ada', ''), row('', 'li', '')));
    expect(result.file.lacks).toEqual(['disabled', 'guests', 'assignments']);
    expect(byName(result)).toEqual({ 'ada@x.com': 'creates', 'li@x.com': 'creates' });
  });

  it('of Get-AzureADUser is read, too', async () => {
    const csv = lines(
      '#TYPE Microsoft.Open.AzureAD.Model.User',
      '"ExtensionProperty","ObjectId","ObjectType","AccountEnabled","DisplayName","UserPrincipalName","UserType"',
      `"System.Collections.Generic.Dictionary\`2[System.String,System.String]","${id}","User","False","Ada","ada@x.com","Guest"`,
    );
    const result = await verdictsOf(csv);
    expect(result.rows).toMatchObject([{ verdict: 'cannot', reason: 'disabled', guest: true }]);
    expect(result.file).toMatchObject({ list: 'powerShell', lacks: ['assignments'] });
  });
});

describe('a list of Active Directory', () => {
  const type = '#TYPE Microsoft.ActiveDirectory.Management.ADUser';

  it.each([
    [
      'Get-ADUser',
      lines(
        type,
        '"Enabled","SamAccountName","UserPrincipalName"',
        '"True","a","ada@x.com"',
        '"False","o","off@x.com"',
      ),
    ],
    [
      'csvde',
      lines('DN,userAccountControl,userPrincipalName,sAMAccountName', 'CN=a,512,ada@x.com,a', 'CN=o,514,off@x.com,o'),
    ],
    [
      'csvde, of accounts that need a smart card',
      lines('DN,distinguishedName,userAccountControl,userPrincipalName', 'a,a,262656,ada@x.com', 'o,o,66050,off@x.com'),
    ],
  ])('by %s is read for what it is, and its disabled accounts are turned off', async (_name, csv) => {
    const result = await verdictsOf(csv);
    expect(byName(result)).toEqual({ 'ada@x.com': 'creates', 'off@x.com': 'cannot' });
    expect(result.file).toMatchObject({ list: 'activeDirectory', lacks: ['guests', 'assignments'], findings: [] });
  });
});

it('Get-MsolUser is a list of PowerShell, and a disabled mailbox is turned off', async () => {
  const msol = await verdictsOf(
    lines('"UserPrincipalName","BlockCredential"', '"off@x.com","True"', '"ada@x.com","False"'),
  );
  expect(byName(msol)).toEqual({ 'ada@x.com': 'creates', 'off@x.com': 'cannot' });
  expect(msol.file.list).toBe('powerShell');
  const mailboxes = await verdictsOf(
    lines('"UserPrincipalName","AccountDisabled"', '"off@x.com","True"', '"ada@x.com","False"'),
  );
  expect(byName(mailboxes)).toEqual({ 'ada@x.com': 'creates', 'off@x.com': 'cannot' });
});

describe('what is no user of the directory is left out, and counted', () => {
  it.each([
    [
      'users in the list of deleted ones',
      lines(
        'User principal name,Block credential,Soft deletion time stamp',
        'ada@x.com,False,',
        'gone@x.com,False,2026-01-02 03:04:05Z',
      ),
      'deleted',
      3,
    ],
    [
      'users of directory/deletedItems',
      JSON.stringify([
        { userPrincipalName: 'ada@x.com', deletedDateTime: null },
        { userPrincipalName: 'gone@x.com', deletedDateTime: '2026-01-02T03:04:05Z' },
      ]),
      'deleted',
      2,
    ],
    [
      'users whom a delta names as removed',
      JSON.stringify({ value: [{ id, '@removed': { reason: 'changed' } }, { userPrincipalName: 'ada@x.com' }] }),
      'deleted',
      1,
    ],
    [
      'groups among members',
      JSON.stringify({
        value: [
          { '@odata.type': '#microsoft.graph.group', displayName: 'G' },
          { '@odata.type': '#microsoft.graph.user', userPrincipalName: 'ada@x.com' },
        ],
      }),
      'notAUser',
      1,
    ],
  ])('%s', async (_name, text, kind, line) => {
    const result = await verdictsOf(text);
    expect(byName(result)).toEqual({ 'ada@x.com': 'creates' });
    expect(result.file.findings).toContainEqual({ kind, kept: false, count: 1, lines: [line] });
  });
});

describe('a template for bulk operations', () => {
  it('is read: of its yes and no, its examples, and never its passwords', async () => {
    const header =
      'Name [displayName] Required,User name [userPrincipalName] Required,Initial password [passwordProfile] Required,Block sign in (Yes/No) [accountEnabled] Required,First name [givenName]';
    const csv = lines(
      'version:v1.0,,,,',
      header,
      'Example: Chris Green,Example: chris@contoso.com,Example: myPassword1234,Example: No,Example: Chris',
      'Ada,ada@x.com,Secret!1,No,Ada',
      'Off,off@x.com,Secret!2,Yes,Off',
    );
    const result = await verdictsOf(csv);
    expect(byName(result)).toEqual({ 'ada@x.com': 'creates', 'off@x.com': 'cannot' });
    expect(result.file).toMatchObject({
      list: 'bulkTemplate',
      lacks: ['guests', 'assignments'],
      people: 2,
      findings: [],
    });
    expect(JSON.stringify(result)).not.toMatch(/Secret|password/i);
  });
});

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
  const answer = { '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#users', value: users };

  it.each([
    ['the answer', JSON.stringify(answer, null, 2)],
    ['an array', `\uFEFF${JSON.stringify(users)}`],
    [
      'capitals, as ConvertTo-Json writes them',
      JSON.stringify(users).replace(/"([a-z])(\w*)":/g, (_, a, b) => `"${a.toUpperCase()}${b}":`),
    ],
  ])('is read as %s', async (_name, json) => {
    const result = await verdictsOf(json, ['li.wei@x.com']);
    expect(byName(result)).toMatchObject({ 'ada@x.com': 'creates', 'off@x.com': 'cannot', 'li@x.com': 'duplicates' });
    expect(result.summary.guests).toBe(1);
    expect(result.file).toMatchObject({ list: 'graph', lacks: ['assignments'], people: 3 });
    expect(result.file.incomplete).toBeUndefined();
  });

  it('is incomplete when it ends with a link to the next page', async () => {
    const json = JSON.stringify({
      ...answer,
      '@odata.nextLink': 'https://graph.microsoft.com/v1.0/users?$skiptoken=1',
    });
    expect((await verdictsOf(json)).file).toMatchObject({ people: 3, incomplete: true });
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
    ['of one user', JSON.stringify(users[0]), 'usersFile.json'],
    ['in lines', users.map((user) => JSON.stringify(user)).join('\n'), 'usersFile.json'],
    ['of several answers', JSON.stringify([answer, answer]), 'usersFile.json'],
    ['of a batch', JSON.stringify({ responses: [{ body: answer }] }), 'usersFile.json'],
    [
      'with text between the users',
      '[{"userPrincipalName":"a@x.com"} and {"userPrincipalName":"b@x.com"}]',
      'usersFile.json',
    ],
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

it("Entra's own list with all its columns lacks only who is assigned", async () => {
  const result = await verdictsOf(
    lines('userPrincipalName,displayName,id,userType,accountEnabled', `ada@x.com,Ada,${id},Member,True`),
  );
  expect(result.file).toMatchObject({ list: 'downloadUsers', lacks: ['assignments'] });
});
