import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareGroups, groupsWindow, type NamedGroup } from '../../../../electron/core/people/groups';
import { paceFor } from '../../../../electron/core/people/yielder';
import type { GroupRow, GroupVerdict } from '../../../../shared/contract';
import { groupVerdicts } from '../../../../shared/enums/preflight';

const pace = paceFor(new AbortController().signal);
const named = (names: readonly string[]): NamedGroup[] =>
  names.map((displayName, index) => ({ displayName, objectId: `id-${index}` }));
const compared = (entra: readonly string[], webex: readonly string[]) =>
  compareGroups(named(entra), named(webex), pace);
const everything = { verdict: 'all', search: '', limit: 10_000 } as const;

/** The verdict of each group, in the order of the result. */
async function verdicts(entra: readonly string[], webex: readonly string[]) {
  const { rows } = groupsWindow(await compared(entra, webex), everything);
  return rows.map(({ displayName, verdict }) => [displayName, verdict]);
}

describe('a group of Entra', () => {
  it.each<[string, readonly string[], readonly string[], Partial<GroupRow>]>([
    ['takes over the group in Webex with its name', ['Sales'], ['Sales'], { verdict: 'matches' }],
    ['differs in case', ['Sales'], ['SALES'], { verdict: 'differsInCase', webexName: 'SALES' }],
    ['differs in case beyond ASCII', ['ÄRZTE'], ['ärzte'], { verdict: 'differsInCase', webexName: 'ärzte' }],
    ['is the same in any composition of its letters', ['Cafe\u0301'], ['Caf\u00e9'], { verdict: 'matches' }],
    [
      'is created beside a name with a space at its end',
      ['Sales'],
      ['Sales '],
      { verdict: 'similar', webexName: 'Sales ' },
    ],
    ['is created beside a name with two spaces', ['a  b'], ['A b'], { verdict: 'similar', webexName: 'A b' }],
    ['is created beside a name with a no-break space', ['a\u00a0b'], ['a b'], { verdict: 'similar', webexName: 'a b' }],
    ['is created', ['Sales'], ['Marketing'], { verdict: 'creates' }],
    ['matches several in Webex', ['Sales'], ['Sales', 'sales'], { verdict: 'severalInWebex', inWebex: 2 }],
    ['has no name', [''], ['Sales'], { verdict: 'noName' }],
    ['has only spaces for a name', ['  '], ['  '], { verdict: 'noName' }],
  ])('%s', async (_name, entra, webex, row) => {
    const { rows } = groupsWindow(await compared(entra, webex), {
      ...everything,
      verdict: row.verdict as GroupVerdict,
    });
    expect(rows).toEqual([{ displayName: entra[0], objectId: 'id-0', ...row }]);
  });

  it('with a namesake in Entra is ambiguous, whether or not the name is in Webex', async () => {
    expect(await verdicts(['A', 'a', 'B', 'B'], ['b'])).toEqual([
      ['A', 'severalInEntra'],
      ['a', 'severalInEntra'],
      ['B', 'severalInEntra'],
      ['B', 'severalInEntra'],
    ]);
    const { rows } = groupsWindow(await compared(['B', 'B'], ['B', 'B', 'b']), everything);
    expect(rows[0]).toMatchObject({ verdict: 'severalInWebex', inEntra: 2, inWebex: 3 });
  });
});

it('groups in Webex only are left alone, also namesakes, and one beside which Entra creates another', async () => {
  expect(await verdicts(['Sales'], ['X', 'X', 'Sales '])).toEqual([
    ['Sales', 'similar'],
    ['X', 'webexOnly'],
    ['X', 'webexOnly'],
    ['Sales ', 'webexOnly'],
  ]);
});

it('groups that need a decision come first, and the others in the order of the lists', async () => {
  const found = await verdicts(['New', 'Same', 'Two', '', 'b c'], ['Same', 'Two', 'two', 'b  c', 'Other']);
  expect(found).toEqual([
    ['Two', 'severalInWebex'],
    ['', 'noName'],
    ['b c', 'similar'],
    ['Same', 'matches'],
    ['New', 'creates'],
    ['b  c', 'webexOnly'],
    ['Other', 'webexOnly'],
  ]);
});

it('a search finds names in Entra and in Webex without regard to case and spaces, and counts beyond the limit', async () => {
  const result = await compared(['Sales Team', 'Sales EMEA', 'Marketing'], ['sales  team', 'Presales']);
  const found = (search: string, limit = 200, verdict: GroupVerdict | 'all' = 'all') =>
    groupsWindow(result, { verdict, search, limit });
  expect(found('SALES').total).toBe(4);
  expect(found(' sales   team ').rows.map(({ displayName }) => displayName)).toEqual(['Sales Team', 'sales  team']);
  expect(found('sales', 1)).toMatchObject({ total: 4, rows: [{ displayName: 'Sales Team' }] });
  expect(found('sales', 200, 'webexOnly').total).toBe(2);
  expect(found('nothing')).toEqual({ rows: [], total: 0 });
});

describe('any two lists', () => {
  const name = fc.constantFrom('a', 'A', 'b', 'B ', 'b', 'c  d', 'c d', 'C D', '', ' ', 'é', 'e\u0301', 'É');
  const lists = fc.tuple(fc.array(name, { maxLength: 12 }), fc.array(name, { maxLength: 12 }));

  it('have one verdict for each group of Entra, and one for each group in Webex that none of them finds', async () => {
    await fc.assert(
      fc.asyncProperty(lists, async ([entra, webex]) => {
        const result = await compared(entra, webex);
        const { counts } = result.summary;
        const sum = groupVerdicts.reduce((all, verdict) => all + counts[verdict], 0);
        expect(sum - counts.webexOnly).toBe(entra.length);
        expect(groupsWindow(result, everything).total).toBe(sum);
        const key = (text: string) => text.normalize('NFC').toLowerCase();
        expect(counts.webexOnly).toBe(webex.filter((one) => !entra.some((other) => key(other) === key(one))).length);
        // Entra takes over a group only where exactly one group on each side has the name.
        for (const { displayName, verdict } of groupsWindow(result, everything).rows) {
          const [here, there] = [entra, webex].map(
            (names) => names.filter((one) => key(one) === key(displayName)).length,
          );
          if (verdict === 'matches' || verdict === 'differsInCase') expect([here, there]).toEqual([1, 1]);
          if (verdict === 'creates' || verdict === 'similar') expect([here, there]).toEqual([1, 0]);
        }
      }),
    );
  });

  it('have the same verdicts in any order', async () => {
    const shuffled = lists.chain(([entra, webex]) =>
      fc.tuple(
        fc.constant([entra, webex] as const),
        fc.shuffledSubarray(entra, { minLength: entra.length }),
        fc.shuffledSubarray(webex, { minLength: webex.length }),
      ),
    );
    await fc.assert(
      fc.asyncProperty(shuffled, async ([[entra, webex], otherEntra, otherWebex]) => {
        const [one, other] = [await compared(entra, webex), await compared(otherEntra, otherWebex)];
        expect(other.summary).toEqual(one.summary);
      }),
    );
  });
});

it('half a million groups are compared with as many', async () => {
  const many = Array.from({ length: 500_000 }, (_, index) => ({ displayName: `Group ${index}` }));
  const { summary } = await compareGroups(many, many.slice(1), pace);
  expect(summary.counts).toMatchObject({ matches: 499_999, creates: 1, webexOnly: 0 });
}, 30_000);
