import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { byName, verdictsOf } from './verdicts-of-files';

vi.setConfig({ testTimeout: 60_000 });

const guid = (n: number) => `7cc0c81b-f2a2-489a-8243-${String(n).padStart(12, '0')}`;
const lines = (...rows: readonly string[]) => `${rows.join('\r\n')}\r\n`;
const entra = lines(
  'userPrincipalName,displayName,id,userType,accountEnabled',
  `ada@x.com,Ada,${guid(1)},Member,True`,
  `off@x.com,Off,${guid(2)},Member,False`,
  `a_b.com#EXT#@x.com,Guest,${guid(3)},Guest,True`,
  `li@x.com,Li,${guid(4)},Member,True`,
);
const everyone = ['ada@x.com', 'off@x.com', 'a_b.com#EXT#@x.com', 'li@x.com'];

describe('only those who are assigned are compared', () => {
  it.each<[string, string]>([
    [
      "of a group's members",
      lines(
        'id,userPrincipalName,displayName,objectType,userType,isUser,isGroup,isGuest',
        `${guid(1)},ada@x.com,Ada,User,Member,True,False,False`,
        `${guid(3)},a_b.com#EXT#@x.com,Guest,User,Guest,True,False,True`,
      ),
    ],
    [
      "of the application's users and groups, by object ID alone",
      lines('Object Id;Display Name', `${guid(1)};Ada`, `${guid(3).toUpperCase()};G`),
    ],
    ['by user principal name alone', lines('User principal name', 'ADA@x.com', 'a_b.com#EXT#@x.com')],
    [
      'of a template for members, without its example',
      lines(
        'Member object ID or user principal name [memberObjectIdOrUpn] Required',
        `Example: ${guid(4)}`,
        'ada@x.com',
        guid(3),
      ),
    ],
    [
      'in JSON of Microsoft Graph, of which the id is that of the assignment',
      JSON.stringify({
        value: [
          { id: guid(4), principalId: guid(1), principalType: 'User', principalDisplayName: 'Ada' },
          { id: guid(2), principalId: guid(3), principalType: 'User', principalDisplayName: 'Guest' },
        ],
      }),
    ],
  ])('%s', async (_name, assigned) => {
    const result = await verdictsOf(entra, ['off@x.com'], [assigned]);
    expect(byName(result)).toMatchObject({
      'ada@x.com': 'creates',
      'off@x.com': 'notAssigned',
      'a_b.com#EXT#@x.com': 'creates',
      'li@x.com': 'notAssigned',
    });
    expect(result.summary).toMatchObject({
      people: 4,
      assigned: 2,
      counts: { creates: 2, notAssigned: 2, webexOnly: 0 },
    });
    expect(result.assigned).toEqual({ users: 2, groups: 0 });
  });

  it.each([
    ['a device among members', `id,userPrincipalName,objectType\n${guid(1)},,User\n${guid(9)},,Device\n`],
    ['a service principal', `principalId,principalType\n${guid(1)},User\n${guid(9)},ServicePrincipal\n`],
  ])('is no user when it is %s', async (_name, list) => {
    const { assigned } = await verdictsOf(entra, [], [list]);
    expect(assigned).toEqual({ users: 1, groups: 0 });
  });

  it('of several lists; a group in one of them is counted, and its members are not', async () => {
    const groups = lines('Object ID,Object Type,Display Name', `${guid(1)},User,Ada`, `${guid(9)},Group,Sales`);
    const members = lines('userPrincipalName', 'li@x.com');
    const result = await verdictsOf(entra, [], [groups, members]);
    expect(byName(result)).toMatchObject({ 'ada@x.com': 'creates', 'li@x.com': 'creates', 'off@x.com': 'notAssigned' });
    expect(result.assigned).toEqual({ users: 2, groups: 1 });
  });

  it('so one who is not assigned is no conflict, no duplicate and no match that counts', async () => {
    const csv = lines('userPrincipalName,mail,displayName', 'one@x.com,same@x.com,One', 'two@x.com,same@x.com,Two');
    const assigned = [lines('userPrincipalName', 'one@x.com')];
    const byMail = { kind: 'attribute', name: 'mail' } as const;
    const both = await verdictsOf(csv, ['same@x.com'], [], byMail);
    expect(byName(both)).toEqual({ 'one@x.com': 'cannot', 'two@x.com': 'cannot' });
    const one = await verdictsOf(csv, ['same@x.com'], assigned, byMail);
    expect(byName(one)).toEqual({ 'one@x.com': 'matches', 'two@x.com': 'notAssigned' });
    expect(one.summary.candidates).toContainEqual({ attribute: 'mail', matches: 1, filled: 1 });
  });

  it.each(['displayName\r\nAda\r\n', 'objectId,displayName\r\n,Ada\r\n', 'a,b\r\n'])(
    'but not of a file without them: %j',
    async (file) => {
      await expect(verdictsOf(entra, [], [file])).rejects.toMatchObject({
        failure: { code: 'usersFile.noAssignedUsers' },
      });
    },
  );

  it('whatever names them, in any order of columns', async () => {
    const columns = ['id', 'userPrincipalName', 'displayName', 'objectType'] as const;
    await fc.assert(
      fc.asyncProperty(
        fc.subarray([0, 1, 2, 3], { minLength: 1 }),
        fc
          .shuffledSubarray([...columns], { minLength: 1 })
          .filter((all) => all.includes('id') || all.includes('userPrincipalName')),
        fc.constantFrom(',', ';', '\t'),
        async (chosen, order, separator) => {
          const cell = {
            id: (n: number) => guid(n + 1),
            userPrincipalName: (n: number) => everyone[n] ?? '',
            displayName: () => 'X',
            objectType: () => 'User',
          };
          const rows = chosen.map((n) => order.map((column) => cell[column](n)).join(separator));
          const result = await verdictsOf(entra, [], [lines(order.join(separator), ...rows)]);
          const verdicts = byName(result);
          for (const [n, name] of everyone.entries()) {
            if (chosen.includes(n)) expect(verdicts[name]).not.toBe('notAssigned');
            else expect(verdicts[name]).toBe('notAssigned');
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});
