import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupsFile } from '../../../../../electron/core/people/users-file/groups-file';
import { reading } from './reading';

const [one, two] = ['2f84c1d7-6b3e-4a90-8d15-e07b9c62a4f1', '3f84c1d7-6b3e-4a90-8d15-e07b9c62a4f1'];
const groups = async (content: string | Uint8Array) => {
  const { people, view } = await reading(content, groupsFile);
  return { view, groups: people.map(({ displayName = '', objectId = '' }) => [displayName, objectId]) };
};

describe('a list of groups', () => {
  it.each([
    ['id', 'displayName'],
    ['Object Id', 'Display name'],
    ['ObjectId', 'Name'],
    ['Group Id', 'Group name'],
  ])('is read by the headers %s and %s', async (id, name) => {
    const { groups: found, view } = await groups(
      `${id},${name},Group type\n${one},Sales,Security\n${two},R&D,Microsoft 365\n`,
    );
    expect(found).toEqual([
      ['Sales', one],
      ['R&D', two],
    ]);
    expect(view).toMatchObject({ people: 2, list: 'otherList', findings: [] });
  });

  it.each([';', '\t', ','])('is read with the separator %j, in UTF-16 and with CRLF', async (separator) => {
    const text = [
      ['id', 'displayName'],
      [one, 'Ärzte'],
      [two, '销售'],
    ]
      .map((cells) => cells.join(separator))
      .join('\r\n');
    expect((await groups(Buffer.from(`\ufeff${text}`, 'utf16le'))).groups).toEqual([
      ['Ärzte', one],
      ['销售', two],
    ]);
  });

  it('keeps groups whose names are words of a header, and skips repeated headers', async () => {
    const { groups: found, view } = await groups(
      `id,displayName\n${one},Name\n${two},displayName\nid,displayName\n${one},Group name\n`,
    );
    expect(found.map(([name]) => name)).toEqual(['Name', 'displayName', 'Group name']);
    expect(view.findings).toMatchObject([{ kind: 'repeatedHeader', kept: false, count: 1 }]);
  });

  it('puts names with commas and without quotes back together where the other cells prove their place', async () => {
    const { groups: found, view } = await groups(
      `id,displayName,groupType,securityEnabled\n${one},"Quoted, Inc.",Security,True\n${two},Legal, Risk and Audit,Security,True\n`,
    );
    expect(found).toEqual([
      ['Quoted, Inc.', one],
      ['Legal, Risk and Audit', two],
    ]);
    expect(view.findings).toMatchObject([{ kind: 'movedCells', kept: true, count: 1, lines: [3] }]);
  });

  it('keeps a group without a name, and a row without its last empty cells', async () => {
    const { groups: found } = await groups(`id,displayName,mail\n${one},,\n${two},Sales\n`);
    expect(found).toEqual([
      ['', one],
      ['Sales', two],
    ]);
  });

  it('of PowerShell is read without the names of types, but with groups that are called like one', async () => {
    const { groups: found, view } = await groups(
      `#TYPE Microsoft.Graph.PowerShell.Models.MicrosoftGraphGroup\n"DisplayName","Id","Members"\n"Microsoft.Teams","${one}","System.Object[]"\n"{All}","${two}",""\n`,
    );
    expect(found).toEqual([
      ['Microsoft.Teams', one],
      ['{All}', two],
    ]);
    expect(view.list).toBe('powerShell');
  });

  it('of Microsoft Graph is read, also one page of it', async () => {
    const value = [
      { id: one, displayName: 'name', groupTypes: ['Unified'], securityEnabled: false },
      { id: two, displayName: null },
    ];
    const { groups: found, view } = await groups(
      JSON.stringify({ '@odata.context': 'x', value, '@odata.nextLink': 'https://graph.microsoft.com/…' }),
    );
    expect(found).toEqual([
      ['name', one],
      ['', two],
    ]);
    expect(view).toMatchObject({ list: 'graph', incomplete: true });
    expect((await groups(JSON.stringify(value))).view.incomplete).toBeUndefined();
  });

  it('with any names is read whole when they are quoted', async () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).filter((text) => !/[\0\r\n]/.test(text));
    await fc.assert(
      fc.asyncProperty(fc.array(name, { minLength: 1, maxLength: 8 }), async (names) => {
        const rows = names.map((text) => `${one},"${text.replaceAll('"', '""')}"`);
        const { groups: found } = await groups(`id,displayName\n${rows.join('\n')}\n`);
        expect(found.map(([text]) => text)).toEqual(names);
      }),
    );
  });
});

describe('a list of something else is refused', () => {
  it.each([
    ['users', `userPrincipalName,displayName,id\nada@x.example,Ada,${one}\n`],
    ['members of a group', `id,userPrincipalName,displayName,objectType\n${one},ada@x.example,Ada,User\n`],
    ['applications', `id,appId,displayName\n${one},${two},App\n`],
    ['devices', `displayName,deviceId\nPC,${one}\n`],
    ['users in JSON', JSON.stringify([{ userPrincipalName: 'ada@x.example', displayName: 'Ada', id: one }])],
    ['users of Control Hub', 'First Name,User ID/Email (Required)\nAda,ada@x.example\n'],
  ])('%s', async (_name, text) => {
    await expect(groups(text)).rejects.toMatchObject({ failure: { code: 'usersFile.noGroupNames' } });
  });
});
