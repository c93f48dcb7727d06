import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it, vi } from 'vitest';
import { controlHubFile, entraFile } from '../../../../../electron/core/people/users-file/file-kind';
import { ada, plain, reading, utf16 } from './reading';

vi.setConfig({ testTimeout: 60_000 });

const people = [
  { userPrincipalName: ada, displayName: 'Ada Lovelace', mail: 'ada.lovelace@example.com' },
  { userPrincipalName: 'cb@example.com', displayName: 'Charles' },
];

describe('a file is read', () => {
  it.each([
    ['without changes', plain, {}],
    ['with a byte order mark', `\uFEFF${plain}`, {}],
    ['with CRLF', plain.replaceAll('\n', '\r\n'), {}],
    ['with CR alone', plain.replaceAll('\n', '\r'), {}],
    ['with CRLF and LF by turns', plain.replace('\n', '\r\n'), {}],
    ['without a last line end', plain.trimEnd(), {}],
    ['with empty lines', `\n\n${plain.replaceAll('\n', '\n\r\n\n')}`, {}],
    ['with lines of separators alone', plain.replaceAll('\n', '\n,,\n'), {}],
    ['with semicolons', plain.replaceAll(',', ';'), { separator: ';' }],
    ['with tabs', plain.replaceAll(',', '\t'), { separator: '\t' }],
    ["with Excel's line about the separator", `sep=;\r\n${plain.replaceAll(',', ';')}`, { separator: ';' }],
    ['in UTF-16 LE with mark', utf16(plain, true, false), { encoding: 'utf-16le' }],
    ['in UTF-16 BE with mark', utf16(plain, true, true), { encoding: 'utf-16be' }],
    ['in UTF-16 LE without mark', utf16(plain, false, false), { encoding: 'utf-16le' }],
    ['in UTF-16 BE without mark', utf16(plain, false, true), { encoding: 'utf-16be' }],
    ['with headers in other case', plain.replace('userPrincipalName,displayName', 'USERPRINCIPALNAME,DisplayName'), {}],
    ['with blanks around headers', plain.replace('userPrincipalName,', ' userPrincipalName , '), {}],
    ['with quotes everywhere', plain.replace(/[^,\n]+/g, '"$&"'), {}],
  ])('%s', async (_name, content, view) => {
    const read = await reading(content);
    expect(read.people).toEqual(people);
    expect(read.view).toMatchObject({
      people: 2,
      bytes: Buffer.from(content as string).length,
      encoding: 'utf-8',
      separator: ',',
      columns: ['userPrincipalName', 'displayName', 'mail'],
      repeatedColumns: [],
      findings: [],
      ...view,
    });
    // The chunk size does not change the result.
    expect(await reading(content, entraFile, 1)).toEqual(read);
    expect(await reading(content, entraFile, 7)).toEqual(read);
  });

  it('with line breaks, separators and quotes in quotes', async () => {
    const cell = '1 Main St\r\n"Floor 2", East';
    const csv = `userPrincipalName,streetAddress\r\n${ada},"${cell.replaceAll('"', '""')}"\r\ncb@example.com,x\r\n`;
    const { people, view } = await reading(csv);
    expect(people).toEqual([
      { userPrincipalName: ada, streetAddress: cell },
      { userPrincipalName: 'cb@example.com', streetAddress: 'x' },
    ]);
    expect(view.findings).toEqual([]);
  });

  it('with a column twice: the first counts', async () => {
    const { people, view } = await reading(`id,userPrincipalName,objectId,Mail,mail\n1,${ada},2,a@b.c,d@e.f\n`);
    expect(people).toEqual([{ objectId: '1', userPrincipalName: ada, mail: 'a@b.c' }]);
    expect(view.repeatedColumns).toEqual(['objectId', 'mail']);
  });

  it('with letters of several bytes across pieces', async () => {
    const csv = `userPrincipalName,displayName\n${ada},李伟 Søren 🚀 مرحبا\n`;
    for (const piece of [1, 2, 3, 5, 1000]) {
      expect((await reading(csv, entraFile, piece)).people[0]?.displayName).toBe('李伟 Søren 🚀 مرحبا');
    }
  });
});

describe('headers', () => {
  const today =
    'userPrincipalName,displayName,surname,mail,givenName,id,userType,jobTitle,department,accountEnabled,usageLocation,streetAddress,state,country,officeLocation,city,postalCode,telephoneNumber,mobilePhone,alternateEmailAddress,ageGroup,consentProvidedForMinor,legalAgeGroupClassification,companyName,creationType,directorySynced,invitationState,identityIssuer,createdDateTime';
  const names = today.split(',').map(
    (header) =>
      ({
        id: 'objectId',
        officeLocation: 'physicalDeliveryOfficeName',
        mobilePhone: 'mobile',
        alternateEmailAddress: 'otherMails',
      })[header] ?? header,
  );

  it.each([
    ["today's", today],
    [
      'older ones',
      today
        .replace(',id,', ',objectId,')
        .replace('officeLocation', 'physicalDeliveryOfficeName')
        .replace('mobilePhone', 'mobile'),
    ],
    ['capitals', today.toUpperCase()],
    ['small letters', today.toLowerCase()],
  ])('%s become the attributes of the mappings', async (_name, header) => {
    const { view } = await reading(`${header}\n${today.split(',').map((_, i) => (i === 0 ? ada : 'x'))}\n`);
    expect(view.columns).toEqual(names);
  });

  it('that are unknown stand for themselves', async () => {
    const { people } = await reading(`Cost Center,userPrincipalName\n4711,${ada}\n`);
    expect(people).toEqual([{ 'Cost Center': '4711', userPrincipalName: ada }]);
  });

  it.each(['User ID/Email (Required)', 'USER ID/EMAIL (REQUIRED)', 'user id/email'])(
    "of Control Hub: '%s'",
    async (key) => {
      const csv = `First Name,Last Name,Display Name,${key},User Status,Webex Meetings\nAda,Lovelace,Ada L.,${ada},Active,TRUE\n`;
      expect((await reading(csv, controlHubFile)).people).toEqual([
        {
          givenName: 'Ada',
          familyName: 'Lovelace',
          displayName: 'Ada L.',
          userName: ada,
          status: 'Active',
          'Webex Meetings': 'TRUE',
        },
      ]);
    },
  );

  it('give the same people in any order', async () => {
    const columns = names.map((name) => ({ name, cell: name === 'userPrincipalName' ? ada : `${name}, "x"` }));
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(columns, { minLength: columns.length }), async (shuffled) => {
        const csv = Papa.unparse([shuffled.map(({ name }) => name), shuffled.map(({ cell }) => cell)]);
        expect((await reading(csv)).people).toEqual([
          Object.fromEntries(columns.map(({ name, cell }) => [name, cell])),
        ]);
      }),
      { numRuns: 20 },
    );
  });
});

describe('rows that are odd', () => {
  const header = 'userPrincipalName,displayName,mail';
  const good = `${ada},Ada,a@b.c`;
  it.each([
    ['too few cells, with an address', `${ada},Ada`, { kind: 'tooFewCells', kept: true }],
    ['the rest of a broken row', 'Lovelace,x', { kind: 'tooFewCells', kept: false }],
    ['too many cells, all empty', `${good},,`, { kind: 'tooManyCells', kept: true }],
    ['too many cells with text', `${ada},Ada,a@b.c,Lovelace`, { kind: 'tooManyCells', kept: false }],
    ['a name without quotes', `${ada},Lovelace, Ada,a@b.c`, { kind: 'movedCells', kept: true }],
    ['the header again', header, { kind: 'repeatedHeader', kept: false }],
    ['a giant cell', `${ada},${'x'.repeat(20_001)},y`, { kind: 'cellTooLong', kept: false }],
    ['text after a closed quote', `${ada},"Ada" Lovelace,a@b.c\n${ada},"Ada",a@b.c`, { kind: 'badQuote', kept: false }],
  ])('%s', async (_name, row, finding) => {
    // Line 2 has a break in quotes, so that the odd row begins on line 5.
    const csv = `${header}\n${ada},"A\nda",a@b.c\n${good}\n${row}\n${good}\n`;
    const { view, people } = await reading(csv);
    expect(view.findings).toEqual([{ ...finding, count: 1, lines: [5] }]);
    expect(people.length).toBe(finding.kept ? 4 : 3);
    expect(view.people).toBe(people.length);
  });

  it('are counted, and the first twenty are listed by line', async () => {
    const csv = `${header}\n${`${ada},x\n${good}\n`.repeat(50)}`;
    const [finding] = (await reading(csv)).view.findings;
    expect(finding).toMatchObject({ kind: 'tooFewCells', count: 50 });
    expect(finding?.lines).toEqual(Array.from({ length: 20 }, (_, i) => 2 + 2 * i));
    // The same lines, when every text that is parsed has one or no row in it.
    expect((await reading(csv, entraFile, 11)).view.findings[0]).toEqual(finding);
  });
});

describe('a list that a spreadsheet saved', () => {
  const row = (name: string, off: string) => `${name},"Doe, J",${off}`;
  const whole = (line: string) => `"${line.replaceAll('"', '""')}"`;
  const header = 'userPrincipalName,displayName,accountEnabled';
  const people = [
    { userPrincipalName: 'a@x.com', displayName: 'Doe, J', accountEnabled: 'False' },
    { userPrincipalName: 'b@x.com', displayName: 'Doe, J', accountEnabled: 'True' },
  ];
  const rows = [row('a@x.com', 'False'), row('b@x.com', 'True')];

  it.each([
    ['with quotes around whole lines', [header, ...rows].map(whole)],
    ['with quotes around whole lines but the header', [header, ...rows.map(whole)]],
    ['with quotes around whole lines, and separators behind', [header, ...rows.map((line) => `${whole(line)},,`)]],
    ['with its separator in quotes', ['"sep=,"', header, ...rows]],
    ['with its separator behind an empty line', ['', 'sep=,', header, ...rows]],
    ['with its separator among separators', ['sep=,,,', header, ...rows]],
  ])('is read %s', async (_name, lines) => {
    const result = await reading(`\uFEFF${lines.join('\r\n')}\r\n`);
    expect(result.people).toEqual(people);
    expect(result.view.findings).toEqual([]);
  });
});

describe('any table', () => {
  const cell = fc.string({ unit: 'binary', maxLength: 12 }).map((text) => text.replace(/[\0\r\uD800-\uDFFF]/g, ''));
  it('is read as it was written', async () => {
    const rows = fc.array(fc.tuple(fc.emailAddress(), cell, cell), { minLength: 1, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(
        rows,
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n'),
        fc.integer({ min: 1, max: 90 }),
        async (rows, delimiter, newline, piece) => {
          const csv = Papa.unparse([['userPrincipalName', 'b', 'c'], ...rows], { delimiter, newline, quotes: true });
          const { people, view } = await reading(csv, entraFile, piece);
          expect(people.map(({ userPrincipalName = '', b = '', c = '' }) => [userPrincipalName, b, c])).toEqual(
            // Line breaks within a cell become those of the file.
            rows.map((row) => row.map((one) => one.replaceAll('\n', newline))),
          );
          expect(view.findings).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });
});
