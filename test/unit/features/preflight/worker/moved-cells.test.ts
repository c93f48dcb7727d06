import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { byName, verdictsOf } from './verdicts-of-files';

// Takes long: `npm run check` leaves it out.

vi.setConfig({ testTimeout: 60_000 });

/** Headers of an older "Download users", of which the last ones are often empty. */
const header =
  'userPrincipalName,displayName,surname,mail,givenName,objectId,userType,jobTitle,department,accountEnabled,usageLocation,streetAddress,state,country,physicalDeliveryOfficeName,city,postalCode,telephoneNumber,mobile,authenticationPhoneNumber,authenticationAlternativePhoneNumber,authenticationEmail,alternateEmailAddress,ageGroup,consentProvidedForMinor,legalAgeGroupClassification';
const id = '7cc0c81b-f2a2-489a-8243-eda96da4214d';
const rest = ','.repeat(16);
const regular = `ada@contoso.com,Ada Lovelace,Lovelace,ada@contoso.com,Ada,${id},Member,Clerk,Sales,True,${rest.slice(1)}`;
const doe = `jdoe@contoso.com,Doe, John,Doe,john.doe@contoso.com,John,${id},Member,Clerk,Sales,False${rest}`;

describe('a row of which Entra did not quote a name with a comma', () => {
  it('is put back into its columns, so that a disabled account is not created', async () => {
    expect(doe.split(',')).toHaveLength(header.split(',').length + 1);
    const result = await verdictsOf([header, regular, doe, ''].join('\r\n'));
    expect(byName(result)).toEqual({ 'ada@contoso.com': 'creates', 'jdoe@contoso.com': 'cannot' });
    expect(result.rows.find(({ verdict }) => verdict === 'cannot')).toMatchObject({
      displayName: 'Doe, John',
      reason: 'disabled',
    });
    expect(result.file.findings).toEqual([{ kind: 'movedCells', kept: true, count: 1, lines: [3] }]);
  });

  it.each([
    ['without its last empty cells, as a spreadsheet saves it', doe.replace(/,+$/, ''), header],
    ['with as many cells as the header, which got one more', doe, `${header},`],
  ])('is put back %s', async (_name, row, head) => {
    const result = await verdictsOf([head, regular, row, ''].join('\r\n'));
    expect(byName(result)['jdoe@contoso.com']).toBe('cannot');
    expect(result.rows.find(({ verdict }) => verdict === 'cannot')?.displayName).toBe('Doe, John');
    expect(result.file.findings).toContainEqual({ kind: 'movedCells', kept: true, count: 1, lines: [3] });
  });

  it('is left out and counted when its name can be split in two ways', async () => {
    const result = await verdictsOf([header, regular, doe.replace('Doe, John', 'Doe,John'), ''].join('\r\n'));
    expect(byName(result)).toEqual({ 'ada@contoso.com': 'creates' });
    expect(result.file).toMatchObject({
      people: 1,
      findings: [{ kind: 'tooManyCells', kept: false, count: 1, lines: [3] }],
    });
  });
});

it('a boolean in a language of Excel is no part of a name that a later word would take over', async () => {
  const head = 'userPrincipalName,displayName,accountEnabled,department,city';
  const rows = ['first@x.com,One,WAHR,Sales,Bern', 'off@x.com,Doe,FALSCH,Sales, True,Bern'];
  const result = await verdictsOf([head, ...rows, ''].join('\r\n'));
  expect(byName(result)['off@x.com']).not.toBe('creates');
});

it('a row is not kept under the address that moved into the column of its user principal name', async () => {
  const head = 'jobTitle,displayName,streetAddress,mail,userPrincipalName,city,department,';
  const first = ',One,,,first@x.com,,,';
  const result = await verdictsOf([head, first, ',Ada,B,,mail@x.com,user@x.com,,Sales', ''].join('\r\n'));
  expect(byName(result)).toEqual({ 'first@x.com': 'creates' });
  expect(result.file.findings).toMatchObject([{ kind: 'movedCells', kept: false, lines: [3] }]);
});

describe('rows that end with separators', () => {
  it('stay as they are when all of them do', async () => {
    const rows = ['u1@x.com,One,Sales,', 'u2@x.com,Two,,'];
    const result = await verdictsOf(['userPrincipalName,displayName,department', ...rows, ''].join('\n'));
    expect(byName(result)).toEqual({ 'u1@x.com': 'creates', 'u2@x.com': 'creates' });
    expect(result.file.findings).toEqual([]);
  });

  it('are left out when nothing proves that only they have one', async () => {
    const rows = ['u1@x.com,One,Sales', 'u2@x.com,Doe,John,'];
    const result = await verdictsOf(['userPrincipalName,displayName,department', ...rows, ''].join('\n'));
    expect(byName(result)).toEqual({ 'u1@x.com': 'creates' });
  });
});

describe('a row of the right length that lost its last empty cell', () => {
  it('is left out when a surname took the place of the country', async () => {
    const head =
      'displayName,createdDateTime,userPrincipalName,jobTitle,mail,accountEnabled,surname,usageLocation,city';
    const row = 'Ada,B,8/19/2021 1:25:31 PM,u1@x.com,,,True,WA,GB';
    const result = await verdictsOf([head, 'One,,u0@x.com,,,True,Two,US,', row, ''].join('\n'));
    expect(byName(result)).toEqual({ 'u0@x.com': 'creates' });
    expect(result.file.findings).toMatchObject([{ kept: false, lines: [3] }]);
  });
});

const word = fc.constantFrom('Ada', 'Doe', 'von Neumann', 'Sales', 'R&D', '12 Main St', 'Floor 3', 'WA', '李伟', 'x');
const guid = fc.uuid();
const cells = {
  userPrincipalName: fc.nat(999).map((n) => `user${n}@contoso.com`),
  displayName: word,
  surname: word,
  mail: fc.oneof(
    fc.constant(''),
    fc.nat(999).map((n) => `mail${n}@contoso.com`),
  ),
  givenName: fc.oneof(fc.constant(''), word),
  objectId: guid,
  userType: fc.constantFrom('Member', 'Guest'),
  jobTitle: fc.oneof(fc.constant(''), word),
  department: fc.oneof(fc.constant(''), word),
  accountEnabled: fc.constantFrom('True', 'False', 'WAHR', 'FALSCH', 'ЛОЖЬ'),
  usageLocation: fc.constantFrom('', 'GB', 'US'),
  streetAddress: fc.oneof(fc.constant(''), word),
  city: fc.oneof(fc.constant(''), word),
  createdDateTime: fc.constantFrom('8/19/2021 1:25:31 PM', '2023-01-15T09:00:00Z', ''),
  ageGroup: fc.constant(''),
  legalAgeGroupClassification: fc.constant(''),
};
type Column = keyof typeof cells;
const free: readonly Column[] = [
  'displayName',
  'surname',
  'givenName',
  'jobTitle',
  'department',
  'streetAddress',
  'city',
];

const always: readonly Column[] = ['userPrincipalName', 'objectId', 'userType', 'accountEnabled'];

describe('any shifted row', () => {
  it('is kept with the right account, name and addresses, or left out and counted', async () => {
    const columns = Object.keys(cells) as Column[];
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(columns, { minLength: columns.length }),
        fc.record(cells),
        fc.subarray([...free], { minLength: 1, maxLength: 3 }),
        fc.constantFrom(',', ', ', ',,'),
        fc.constantFrom(',', ';', '\t'),
        fc.boolean(),
        fc.boolean(),
        async (order, row, split, comma, separator, cut, padded) => {
          const part = comma.replaceAll(',', separator);
          const original: Record<Column, string> = { ...row };
          for (const column of split) original[column] = `${row[column] || 'A'}${part}B`;
          const line = order.map((column) => original[column]).join(separator);
          const text = cut ? line.replace(new RegExp(`[${separator}]+$`), '') : line;
          const first = order.map((name) => (name === 'userPrincipalName' ? 'first@x.com' : '')).join(separator);
          const head = order.join(separator) + (padded ? separator.repeat(split.length) : '');
          const pad = padded ? separator.repeat(split.length) : '';
          const result = await verdictsOf([head, `${first}${pad}`, text, ''].join('\r\n'));
          const found = result.rows.find(({ userPrincipalName }) => userPrincipalName !== 'first@x.com');
          const findings = result.file.findings.filter(({ lines }) => lines.includes(3));
          if (!found) {
            expect(findings.some(({ kept }) => !kept)).toBe(true);
            return;
          }
          expect(found.userPrincipalName).toBe(original.userPrincipalName);
          const isOn = ['True', 'WAHR'].includes(original.accountEnabled);
          expect(found.verdict).toBe(isOn ? 'creates' : 'cannot');
          // Of a row of the right length, only a value that every user has shows, behind the separator, that a text was split.
          const behind = order.slice(Math.min(...split.map((column) => order.indexOf(column))));
          const shows = behind.some((column) => always.includes(column));
          if (shows) expect(found.displayName).toBe(original.displayName);
          expect(found.guest ?? false).toBe(original.userType === 'Guest');
        },
      ),
      { numRuns: 300 },
    );
  });
});
