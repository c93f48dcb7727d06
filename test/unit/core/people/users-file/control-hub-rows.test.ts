import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { controlHubFile } from '../../../../../electron/core/people/users-file/file-kind';
import { reading } from './reading';

const header = 'First Name,Last Name,Display Name,User ID/Email (Required),User Status,Webex Calling,Messaging';
const ada = 'Ada,Lovelace,Ada Lovelace,ada@x.com,Active,TRUE,TRUE';
const read = (...rows: readonly string[]) => reading(`${[header, ...rows].join('\r\n')}\r\n`, controlHubFile);

describe("a row of Control Hub's list of which a name with a comma has no quotes", () => {
  it.each([
    ['with all its services', 'John,Doe,Doe, John,john@x.com,Active,TRUE,TRUE'],
    ['with an empty service at its end', 'John,Doe,Doe, John,john@x.com,Active,TRUE,'],
    ['with as many cells as the header', 'John,Doe,Doe, John,john@x.com,Active,TRUE'],
  ])('is put back into its columns %s', async (_name, row) => {
    const { people, view } = await read(row, ada);
    expect(people.map(({ userName }) => userName)).toEqual(['john@x.com', 'ada@x.com']);
    expect(people[0]).toMatchObject({ displayName: 'Doe, John', status: 'Active' });
    expect(view.findings).toEqual([{ kind: 'movedCells', kept: true, count: 1, lines: [2] }]);
  });

  it('is left out where a name of nothing but a comma moved the address', async () => {
    const { people, view } = await read(',,,,john@x.com,Active,', ada);
    expect(people.map(({ userName }) => userName)).toEqual(['ada@x.com']);
    expect(view.findings).toEqual([{ kind: 'movedCells', kept: false, count: 1, lines: [2] }]);
  });

  it('is never kept under something else than its address, whatever is in it', async () => {
    const word = fc.constantFrom('Doe', 'John', 'O', 'Sales', ' Jr.', '');
    const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(','));
    const services = fc.constantFrom('', 'TRUE', 'TRUE,TRUE', ',', 'FALSE,');
    await fc.assert(
      fc.asyncProperty(name, name, name, services, async (first, last, display, rest) => {
        const { people, view } = await read(`${first},${last},${display},john@x.com,Active,${rest}`, ada);
        const names = people.map(({ userName }) => userName);
        const leftOut = view.findings.filter(({ kept }) => !kept);
        expect(names).toEqual(leftOut.length > 0 ? ['ada@x.com'] : ['john@x.com', 'ada@x.com']);
      }),
    );
  });
});

it('a user without an address, such as a room, stays as it is', async () => {
  const { people, view } = await read('Room,One,Room One,room1,Active,TRUE,TRUE', ada);
  expect(people.map(({ userName }) => userName)).toEqual(['room1', 'ada@x.com']);
  expect(view.findings).toEqual([]);
});
