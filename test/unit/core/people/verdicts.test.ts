import { describe, expect, it } from 'vitest';
import type { MappingSource, PreflightRow } from '../../../../shared/contract';
import { byMail, byPrincipal, compare, type EntraRow, expressions, rowsOf, type WebexRow } from './world';

const ada = { userPrincipalName: 'ada@x.com' };
const webexAda = { userName: 'ada@x.com' };

async function only(
  entra: EntraRow,
  webex: readonly WebexRow[],
  source?: MappingSource,
): Promise<PreflightRow | undefined> {
  return rowsOf(await compare([entra], webex, source))[0];
}

describe('by the userName', () => {
  it.each<[string, EntraRow, WebexRow[], MappingSource, Partial<PreflightRow>]>([
    ['the same', ada, [webexAda], byPrincipal, { verdict: 'matches', value: 'ada@x.com', webexUserName: 'ada@x.com' }],
    ['other case here', { userPrincipalName: 'Ada@X.com' }, [webexAda], byPrincipal, { verdict: 'differsInCase' }],
    [
      'other case there',
      ada,
      [{ userName: 'ADA@x.com' }],
      byPrincipal,
      { verdict: 'differsInCase', webexUserName: 'ADA@x.com' },
    ],
    [
      'letters beyond ASCII',
      { userPrincipalName: 'JÜRGEN@x.com' },
      [{ userName: 'ju\u0308rgen@x.com' }],
      byPrincipal,
      { verdict: 'differsInCase' },
    ],
    ['no person', ada, [], byPrincipal, { verdict: 'creates' }],
    ['another user', ada, [{ userName: 'cb@x.com' }], byPrincipal, { verdict: 'creates' }],
    [
      'another attribute',
      { ...ada, mail: 'a.l@x.com' },
      [{ userName: 'a.l@x.com' }],
      byMail,
      { verdict: 'matches', value: 'a.l@x.com' },
    ],
    [
      'blanks around it',
      { userPrincipalName: ' ada@x.com ' },
      [{ userName: ' ada@x.com' }],
      byPrincipal,
      { verdict: 'matches' },
    ],
    ['a constant', ada, [webexAda], { kind: 'constant', value: 'Ada@x.com' }, { verdict: 'differsInCase' }],
    [
      'what Webex has counts, address or not',
      { ...ada, mail: 'room4' },
      [{ userName: 'room4' }],
      byMail,
      { verdict: 'matches' },
    ],
  ])('%s', async (_name, entra, webex, source, row) => {
    expect(await only(entra, webex, source)).toMatchObject({ ...row, index: 0 });
  });

  it.each([
    [true, { webexActive: true }],
    [false, { webexActive: false }],
    [null, {}],
  ])('shows whether the person is active in Webex: %s', async (active, shown) => {
    const row = await only(ada, [{ ...webexAda, active }]);
    expect(row?.webexActive).toBe((shown as { webexActive?: boolean }).webexActive);
  });
});

describe('cannot', () => {
  it.each<[string, EntraRow, WebexRow[], MappingSource, Partial<PreflightRow>]>([
    ['no value', { ...ada, mail: '' }, [], byMail, { reason: 'empty', value: '' }],
    ['blanks alone', { ...ada, mail: '  ' }, [], byMail, { reason: 'empty' }],
    ['no address', { ...ada, mail: 'room4' }, [], byMail, { reason: 'notAnAddress', value: 'room4' }],
    ['turned off', { ...ada, accountEnabled: 'False' }, [], byPrincipal, { reason: 'disabled' }],
    [
      'turned off comes before empty',
      { ...ada, accountEnabled: 'false', mail: '' },
      [],
      byMail,
      { reason: 'disabled' },
    ],
    ["a guest's internal name", { ...ada, mail: 'a_b.com#EXT#@x.com' }, [], byMail, { reason: 'guest' }],
    ['an empty constant', ada, [], { kind: 'constant', value: '' }, { reason: 'empty' }],
  ])('%s', async (_name, entra, webex, source, row) => {
    expect(await only(entra, webex, source)).toMatchObject({ ...row, verdict: 'cannot' });
  });

  it('still shows the evidence for the person in Webex', async () => {
    const row = await only({ ...ada, mail: '' }, [webexAda], byMail);
    const evidence = { kind: 'address', attribute: 'userPrincipalName', in: 'userName' };
    expect(row).toMatchObject({ verdict: 'cannot', reason: 'empty', webexUserName: 'ada@x.com', evidence });
  });

  it('reports the outcome of an expression', async () => {
    const compile = expressions({
      upper: ({ userPrincipalName }) => ({ kind: 'value', value: String(userPrincipalName).toUpperCase() }),
      list: ({ otherMails }) => ({ kind: 'value', value: otherMails ?? null }),
      off: () => ({ kind: 'value', value: null }),
      chance: () => ({ kind: 'depends', on: 'chance', function: 'RandomString' }),
      grows: () => ({ kind: 'exceeded', limit: 'value', function: 'Replace', most: 9 }),
      doubt: () => ({
        kind: 'mayFail',
        function: 'IIF',
        why: 'arguments',
        cause: { kind: 'refused', function: 'Mid', code: 'badPosition' },
        otherwise: { kind: 'value', value: 'ada@x.com' },
      }),
      fails: () => ({ kind: 'refused', function: 'Mid', code: 'range' }),
    });
    const of = async (text: string, entra: EntraRow = ada) =>
      rowsOf(await compare([entra], [webexAda], { kind: 'expression', text }, compile))[0];
    expect(await of('upper')).toMatchObject({ verdict: 'differsInCase', value: 'ADA@X.COM' });
    expect(await of('list', { ...ada, otherMails: 'a@y.com; b@y.com' })).toMatchObject({ value: 'a@y.com' });
    expect(await of('off')).toMatchObject({ verdict: 'cannot', reason: 'empty' });
    expect(await of('chance')).toMatchObject({
      reason: 'depends',
      refusal: { kind: 'depends', function: 'RandomString' },
    });
    expect(await of('doubt')).toMatchObject({
      verdict: 'cannot',
      value: '',
      reason: 'depends',
      refusal: { kind: 'mayFail' },
    });
    expect(await of('fails')).toMatchObject({ reason: 'refused', refusal: { kind: 'refused', code: 'range' } });
    expect(await of('grows')).toMatchObject({ verdict: 'cannot', reason: 'exceeded', refusal: { limit: 'value' } });
    await expect(of('unknown')).rejects.toMatchObject({ failure: { code: 'preflight.expression' } });
  });
});

describe('one value for several people', () => {
  const twice = [
    { userPrincipalName: 'a@x.com', mail: 'info@x.com' },
    { userPrincipalName: 'b@x.com', mail: 'b@x.com' },
    { userPrincipalName: 'c@x.com', mail: 'INFO@x.com' },
    { userPrincipalName: 'd@x.com', mail: 'info@X.com' },
  ];
  it.each([[[]], [[{ userName: 'info@x.com' }]]])('concerns all of them, in Webex or not: %j', async (webex) => {
    const result = await compare(twice, webex, byMail);
    const rows = rowsOf(result).slice(0, 4);
    expect(rows.map(({ reason, verdict }) => reason ?? verdict)).toEqual([
      'sameValueTwice',
      'creates',
      'sameValueTwice',
      'sameValueTwice',
    ]);
    expect(rows.map(({ sameAs }) => sameAs)).toEqual(['c@x.com', undefined, 'a@x.com', 'a@x.com']);
    expect(rows[0]?.webexUserName).toBe(webex[0]?.userName);
    expect(result.summary.counts.webexOnly).toBe(0);
    expect(result.summary.candidates.find(({ attribute }) => attribute === 'mail')?.matches).toBe(0);
  });

  it('does not count when the value is no address, or is empty', async () => {
    const rows = rowsOf(
      await compare(
        ['a', 'b'].map((name) => ({ userPrincipalName: `${name}@x.com`, mail: 'n/a' })),
        [],
        byMail,
      ),
    );
    expect(rows.map(({ reason }) => reason)).toEqual(['notAnAddress', 'notAnAddress']);
  });
});

describe('disabled accounts', () => {
  it.each(['False', 'false', 'No'])('that match are disabled in Webex: %s', async (accountEnabled) => {
    const result = await compare([{ ...ada, accountEnabled }], [webexAda]);
    expect(rowsOf(result)[0]).toMatchObject({ verdict: 'matches', turnedOff: true });
    expect(result.summary.turnedOff).toBe(1);
  });

  it.each(['True', 'yes', ''])('do not include those with "%s"', async (accountEnabled) => {
    const result = await compare([{ ...ada, accountEnabled }], []);
    expect(result.summary).toMatchObject({ turnedOff: 0, counts: { creates: 1 } });
  });
});

describe('guests', () => {
  const guest = { userPrincipalName: 'ada_lovelace_y.com#EXT#@x.onmicrosoft.com', displayName: 'Ada' };
  it('are matched by their own address, which Entra sends', async () => {
    const [row] = rowsOf(await compare([guest], [{ userName: 'ada_lovelace@y.com' }]));
    expect(row).toMatchObject({
      verdict: 'matches',
      value: 'ada_lovelace@y.com',
      userPrincipalName: guest.userPrincipalName,
    });
  });

  it('are matched by the internal name with originalUserPrincipalName', async () => {
    const source: MappingSource = { kind: 'attribute', name: 'originalUserPrincipalName' };
    const [row] = rowsOf(await compare([guest], [{ userName: 'ada_lovelace@y.com' }], source));
    expect(row).toMatchObject({ reason: 'guest', value: guest.userPrincipalName, webexUserName: 'ada_lovelace@y.com' });
  });

  it('without an address in their name cannot be created', async () => {
    expect(await only({ userPrincipalName: 'ada#EXT#@x.com' }, [])).toMatchObject({
      reason: 'guest',
      value: 'ada#EXT#@x.com',
    });
  });
});

describe('a person who is only in Webex', () => {
  it('comes after the people of the file', async () => {
    const webex = [
      { userName: 'z@x.com', displayName: 'Zoe', active: true },
      webexAda,
      { userName: 'y@x.com', givenName: 'Yi', familyName: 'Wu' },
    ];
    const result = await compare([ada], webex);
    expect(rowsOf(result).slice(1)).toEqual([
      {
        index: 1,
        verdict: 'webexOnly',
        displayName: 'Zoe',
        userPrincipalName: '',
        value: '',
        webexUserName: 'z@x.com',
        webexActive: true,
      },
      {
        index: 2,
        verdict: 'webexOnly',
        displayName: 'Yi Wu',
        userPrincipalName: '',
        value: '',
        webexUserName: 'y@x.com',
      },
    ]);
    expect(result.summary).toMatchObject({ people: 1, webexPeople: 3, counts: { webexOnly: 2, matches: 1 } });
  });

  it('counts a repeated entry once', async () => {
    const result = await compare([], [webexAda, { userName: 'ADA@x.com' }, { userName: '' }]);
    expect(result.summary).toMatchObject({ webexPeople: 1, counts: { webexOnly: 1 } });
  });
});

it('rejects a source whose attribute the file does not have', async () => {
  const missing = compare([ada], [], { kind: 'attribute', name: 'employeeId' });
  await expect(missing).rejects.toMatchObject({
    failure: { code: 'preflight.attributeMissing', detail: { field: 'employeeId' } },
  });
});
