import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { EntraPeople } from '../../../../electron/core/people/entra-people';
import { Queries } from '../../../../electron/core/people/query';
import type { PreflightVerdict } from '../../../../shared/contract';
import { byMail, byPrincipal, compare, type EntraRow, pace, queryWindow, rowsOf, type WebexRow } from './world';

// Takes long: `npm run check` leaves it out.

vi.setConfig({ testTimeout: 60_000 });

const folded = (text: string) => text.normalize('NFC').toLowerCase();

/** Few names, so that they collide. */
const local = fc.constantFrom('ada', 'Ada', 'li', 'jürgen', 'JÜRGEN', 'a.l', 'x', 'y', 'z');
const address = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(local, fc.constantFrom('x.com', 'X.com', 'y.org')).map(([one, two]) => `${one}@${two}`),
  },
  { weight: 1, arbitrary: fc.constantFrom('', 'room 4', 'n/a', 'a_b.com#EXT#@x.com') },
);
const name = fc.constantFrom('', 'Ada Lovelace', 'ADA LOVELACE', '李 伟', 'Jürgen Müller', 'Jürgen MÜLLER');
const entraRow: fc.Arbitrary<EntraRow> = fc.record({
  userPrincipalName: address,
  mail: address,
  otherMails: fc.array(address, { maxLength: 2 }).map((list) => list.join(';')),
  displayName: name,
  accountEnabled: fc.constantFrom('True', 'False', 'FALSCH', 'wahr', 'perhaps', ''),
});
const webexRow: fc.Arbitrary<WebexRow> = fc.record({
  userName: address.filter((one) => one !== ''),
  emails: fc.array(address, { maxLength: 2 }),
  displayName: name,
  active: fc.constantFrom(true, false, null),
});
const world = fc.record({
  entra: fc.array(entraRow, { maxLength: 25 }),
  webex: fc.array(webexRow, { maxLength: 25 }),
  source: fc.constantFrom(byPrincipal, byMail),
});

/** The simplest implementation of finding people by the userName. */
function simply(values: readonly string[], userNames: readonly string[]): ('cannotOrCreates' | PreflightVerdict)[] {
  return values.map((value, row) => {
    const found = value === '' ? undefined : userNames.find((one) => folded(one) === folded(value));
    const alone = values.every((other, index) => index === row || folded(other) !== folded(value));
    if (found === undefined) return 'cannotOrCreates';
    return !alone ? 'cannot' : found === value ? 'matches' : 'differsInCase';
  });
}

/** The account says nothing: no word for a boolean, or none at all although the column has some. */
function isUnclear(entra: readonly EntraRow[], row: number): boolean {
  const account = entra[row]?.accountEnabled;
  return account === 'perhaps' || (account === '' && entra.some(({ accountEnabled }) => accountEnabled !== ''));
}

const own = (value: string) => value.replace(/^a_b\.com#EXT#@x\.com$/, 'a@b.com');

describe('any two lists', () => {
  it('give the verdicts of a simple model', async () => {
    await fc.assert(
      fc.asyncProperty(world, async ({ entra, webex, source }) => {
        const rows = rowsOf(await compare(entra, webex, source));
        const values = entra.map((row) => (source === byMail ? (row.mail ?? '') : own(row.userPrincipalName ?? '')));
        const model = simply(
          values,
          webex.map(({ userName }) => userName),
        );
        for (const [row, verdict] of model.entries()) {
          const got = rows[row];
          expect(got?.value).toBe(values[row]);
          if (isUnclear(entra, row)) expect(got).toMatchObject({ verdict: 'unclear', reason: 'accountUnknown' });
          else if (verdict !== 'cannotOrCreates') expect(got?.verdict).toBe(verdict);
          else expect(['cannot', 'creates', 'duplicates']).toContain(got?.verdict);
          if (got?.verdict === 'duplicates') {
            // A person found under another address is not matched by another row.
            const taken = rows.some(
              (other) => !other.evidence && other.verdict !== 'webexOnly' && other.webexUserName === got.webexUserName,
            );
            expect(taken).toBe(false);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('are counted completely', async () => {
    await fc.assert(
      fc.asyncProperty(world, async ({ entra, webex, source }) => {
        const result = await compare(entra, webex, source);
        const { counts, reasons, people, webexPeople, candidates, turnedOff } = result.summary;
        const rows = rowsOf(result);
        const sum = (record: Readonly<Record<string, number>>) => Object.values(record).reduce((a, b) => a + b, 0);
        expect(people).toBe(entra.length);
        expect(sum(counts)).toBe(people + counts.webexOnly);
        expect(sum(reasons)).toBe(counts.cannot + counts.unclear);
        expect(rows.length).toBe(result.size);
        for (const [verdict, count] of Object.entries(counts))
          expect(rows.filter((row) => row.verdict === verdict).length).toBe(count);
        for (const [reason, count] of Object.entries(reasons))
          expect(rows.filter((row) => row.reason === reason).length).toBe(count);
        expect(rows.filter((row) => row.turnedOff).length).toBe(turnedOff);
        const users = new Set(webex.map(({ userName }) => folded(userName)));
        expect(webexPeople).toBe(users.size);
        // Each person in Webex is in at least one row.
        expect(new Set(rows.flatMap(({ webexUserName }) => (webexUserName ? [folded(webexUserName)] : [])))).toEqual(
          users,
        );
        for (const { attribute, matches } of candidates) {
          const { counts: its } = (await compare(entra, webex, { kind: 'attribute', name: attribute })).summary;
          expect(its.matches + its.differsInCase, attribute).toBe(matches);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('give the same result whatever the order of the columns', async () => {
    const names = ['userPrincipalName', 'mail', 'otherMails', 'displayName', 'accountEnabled'];
    await fc.assert(
      fc.asyncProperty(
        world,
        fc.shuffledSubarray(names, { minLength: names.length }),
        async ({ entra, webex, source }, order) => {
          const people = (columns: readonly string[]) => {
            const cells = entra.map((row) => columns.map((column) => row[column] ?? ''));
            const made = new EntraPeople(columns, cells, []);
            for (const row of cells) made.add(row);
            return made;
          };
          const [one, other] = [
            await compare(people(names), webex, source),
            await compare(people(order), webex, source),
          ];
          expect(rowsOf(other)).toEqual(rowsOf(one));
          expect(other.summary).toEqual(one.summary);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('queries', () => {
  const verdict = fc.constantFrom(
    'all',
    'matches',
    'differsInCase',
    'duplicates',
    'creates',
    'cannot',
    'webexOnly' as const,
  );
  const search = fc.constantFrom(
    '',
    ' ',
    'a',
    'ADA',
    'jürgen',
    'MÜLLER',
    '@x',
    'x.com',
    '李',
    'y.org',
    'nobody',
    'ada l',
  );

  it('find the same people as a simple search, in the order of the file, and their windows make up the whole', async () => {
    await fc.assert(
      fc.asyncProperty(
        world,
        fc.array(fc.tuple(verdict, search), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 9 }),
        async ({ entra, webex, source }, asked, limit) => {
          const result = await compare(entra, webex, source);
          // One after the other on the same object, so that the cache takes part.
          const queries = new Queries(result);
          for (const [verdict, search] of asked) {
            const needle = folded(search).trim();
            const expected = rowsOf(result).filter((row) => {
              const texts = [row.value, row.userPrincipalName, row.displayName, row.webexUserName ?? ''];
              return (
                (verdict === 'all' || row.verdict === verdict) && texts.some((text) => folded(text).includes(needle))
              );
            });
            const found = [];
            for (let offset = 0; ; offset += limit) {
              const window = await queries.window({ verdict: verdict as 'all', search, offset, limit }, pace());
              expect(window.total).toBe(expected.length);
              found.push(...window.rows);
              if (window.rows.length < limit) break;
            }
            expect(found).toEqual(expected);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('behind the end, and without end, return the available entries', async () => {
    const result = await compare([{ userPrincipalName: 'a@x.com' }], []);
    expect(await queryWindow(result, { offset: 5 })).toEqual({ rows: [], total: 1 });
    expect(await queryWindow(result, { offset: -5, limit: Number.POSITIVE_INFINITY })).toMatchObject({
      total: 1,
      rows: [{ index: 0 }],
    });
    expect(await queryWindow(result, { limit: 0 })).toEqual({ rows: [], total: 1 });
  });

  it('reach over the blocks of the text', async () => {
    const entra = Array.from({ length: 140_000 }, (_, i) => ({ userPrincipalName: `p${i}@x.com` }));
    const result = await compare(entra, [{ userName: 'zoe@z.com' }]);
    expect((await queryWindow(result, { search: 'p' })).total).toBe(140_000);
    expect((await queryWindow(result, { search: 'P65535@' })).rows).toMatchObject([{ index: 65_535 }]);
    expect((await queryWindow(result, { search: 'p65536@' })).rows).toMatchObject([{ index: 65_536 }]);
    expect((await queryWindow(result, { search: 'p139999@' })).rows).toMatchObject([{ index: 139_999 }]);
    expect((await queryWindow(result, { search: 'zoe' })).rows).toMatchObject([
      { index: 140_000, verdict: 'webexOnly' },
    ]);
    // A hit does not extend from one person's text into the next one's.
    expect((await queryWindow(result, { search: 'x.com p' })).total).toBe(0);
  });

  it('end when they are canceled', async () => {
    const entra = Array.from({ length: 100_000 }, (_, i) => ({ userPrincipalName: `p${i}@x.com` }));
    const queries = new Queries(await compare(entra, []));
    const slow = { advance: () => {}, pause: () => Promise.reject(new Error('cancelled')) };
    await expect(queries.window({ verdict: 'all', search: 'p', offset: 0, limit: 1 }, slow)).rejects.toThrow(
      'cancelled',
    );
  });
});
