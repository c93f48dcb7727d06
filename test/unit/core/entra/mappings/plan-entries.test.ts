import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceFromDefaults } from '../../../../../electron/core/entra/mappings/compare';
import { defaultMappings } from '../../../../../electron/core/entra/mappings/default-mappings';
import { planEntries, withEntered } from '../../../../../electron/core/entra/mappings/plan-entries';
import type { AttributeMapping } from '../../../../../shared/contract';
import { fakeEngine } from '../fake-engine';
import { anyMapping, mapping } from '../samples';

type Rows = readonly AttributeMapping[];

const base = defaultMappings();
const [userName, active, ...others] = base as [AttributeMapping, AttributeMapping, ...AttributeMapping[]];
const mail = { ...userName, source: { kind: 'attribute', name: 'mail' } as const };
const title = mapping('title', 'jobTitle');
const entriesOf = (plan: Rows, entered: Rows = base) => planEntries({ base, entered, plan }, fakeEngine);
const lines = (plan: Rows, entered?: Rows) =>
  entriesOf(plan, entered).map(({ kind, target, done }) => `${done ? 'done' : 'open'} ${kind} ${target}`);

/** Ticks off every open entry, one after the other. */
function allEntered(plan: Rows, before: Rows = base): Rows {
  const [first] = entriesOf(plan, before).filter(({ done }) => !done);
  return first ? allEntered(plan, withEntered({ base, entered: before, plan }, first.key, true)) : before;
}

describe('what to enter in the portal', () => {
  it.each<[string, Rows, string[]]>([
    ['the defaults', base, []],
    ['the defaults in another order', base.toReversed(), []],
    ['another source', [mail, active, ...others], ['open change userName']],
    ['a matching precedence', [{ ...userName, matching: 2 }, active, ...others], ['open change userName']],
    ['another matching attribute', [userName, { ...active, matching: 2 }, ...others], ['open change active']],
    [
      'a default value',
      [userName, active, { ...others[0], defaultValue: 'x' } as AttributeMapping, ...others.slice(1)],
      ['open change displayName'],
    ],
    ['when it applies', [{ ...userName, apply: 'creation' }, active, ...others], ['open change userName']],
    ['a new row', [...base, title], ['open add title']],
    ['a row less', [userName, ...others], ['open delete active']],
    [
      'the rows of the portal first, in its order, then those to add',
      [title, ...others, mapping('nickName', 'mailNickname'), mail],
      ['open change userName', 'open delete active', 'open add title', 'open add nickName'],
    ],
    ['a target in other letters', [...base.slice(1), { ...mail, target: 'USERNAME' }], ['open change userName']],
  ])('is by row: %s', (_, plan, expected) => {
    expect(lines(plan)).toEqual(expected);
  });

  it('names what stands there, and what comes', () => {
    expect(entriesOf([mail, active, ...others])).toEqual([
      { key: 'username', kind: 'change', target: 'userName', before: userName, after: mail, done: false },
    ]);
  });

  it('stays in the list when it is ticked off, and can be taken back', () => {
    const plan = [mail, ...others, title];
    const entered = allEntered(plan);
    expect(lines(plan, entered)).toEqual(['done change userName', 'done delete active', 'done add title']);
    const back = withEntered({ base, entered, plan }, 'active', false);
    expect(lines(plan, back)).toEqual(['done change userName', 'open delete active', 'done add title']);
    expect(lines(plan, withEntered({ base, entered, plan }, 'title', false)).at(-1)).toBe('open add title');
  });

  it('asks to change back what was entered and left the plan again', () => {
    const entered = allEntered([mail, active, ...others, title]);
    expect(entriesOf(base, entered)).toMatchObject([
      { kind: 'change', before: mail, after: userName, done: false },
      { kind: 'delete', target: 'title', before: title, after: null, done: false },
    ]);
    expect(entriesOf(base, allEntered(base, entered))).toEqual([]);
  });

  it('has an entry for each of several rows with one target', () => {
    const entries = entriesOf([...base, title, title, title]);
    expect(new Set(entries.map(({ key }) => key)).size).toBe(3);
    expect(entriesOf([...base, title, title], allEntered([...base, title])).map(({ done }) => done)).toEqual([
      true,
      false,
    ]);
  });

  it('changes nothing by a key that no table has', () => {
    expect(withEntered({ base, entered: base, plan: [mail] }, 'unknown', true)).toEqual(base);
  });
});

describe('for any tables', () => {
  const anyTable = fc.array(anyMapping, { maxLength: 8 });

  it('the difference of a plan with itself is empty', () => {
    fc.assert(
      fc.property(anyTable, (plan) => {
        expect(planEntries({ base: plan, entered: plan, plan }, fakeEngine)).toEqual([]);
        expect(
          planEntries({ base: plan, entered: plan, plan: plan.toReversed() }, fakeEngine).length,
        ).toBeLessThanOrEqual(plan.length);
      }),
    );
  });

  it('applying the checklist gives the plan, whatever was entered before', () => {
    fc.assert(
      fc.property(anyTable, anyTable, (plan, before) => {
        for (const start of [base, before]) {
          const entered = allEntered(plan, start);
          expect(planEntries({ base: entered, entered, plan }, fakeEngine)).toEqual([]);
          expect(entriesOf(plan, entered).every(({ done }) => done)).toBe(true);
        }
      }),
    );
  });

  it('has as many entries as rows that differ from the defaults', () => {
    fc.assert(
      fc.property(anyTable, (plan) => {
        const { added, removed, changed } = differenceFromDefaults(plan, fakeEngine);
        expect(entriesOf(plan)).toHaveLength(added.length + removed.length + changed.length);
      }),
    );
  });
});
