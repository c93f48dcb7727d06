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

it("Entra's own list with all its columns lacks only who is assigned", async () => {
  const result = await verdictsOf(
    lines('userPrincipalName,displayName,id,userType,accountEnabled', `ada@x.com,Ada,${id},Member,True`),
  );
  expect(result.file).toMatchObject({ list: 'downloadUsers', lacks: ['assignments'] });
});
