import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceFromDefaults } from '../../../../../../electron/core/entra/mappings/compare';
import { defaultMappings } from '../../../../../../electron/core/entra/mappings/default-mappings';
import { checklist } from '../../../../../../renderer/features/mappings/export/checklist';
import {
  fieldIds,
  fieldsToEnter,
  fieldsToShow,
} from '../../../../../../renderer/features/mappings/export/mapping-fields';
import { fakeEngine } from '../../../../core/entra/fake-engine';
import { anyMapping, constant, expression, mapping } from '../../../../core/entra/samples';

const defaults = defaultMappings();
const of = (mappings: Parameters<typeof differenceFromDefaults>[0]) =>
  checklist(differenceFromDefaults(mappings, fakeEngine), defaults);

describe('the checklist', () => {
  it('is empty for the defaults in any order', () => {
    expect(of(defaults)).toEqual([]);
    expect(of(defaults.toReversed())).toEqual([]);
  });

  it('lists the rows of the portal first, then the rows to add', () => {
    const [userName, , ...others] = defaults;
    if (!userName) throw new Error('There are six defaults.');
    const title = mapping('title', 'jobTitle');
    const mail = { ...userName, source: { kind: 'attribute', name: 'mail' } as const };
    expect(of([title, ...others, mail]).map(({ kind, target }) => [kind, target])).toEqual([
      ['change', 'userName'],
      ['delete', 'active'],
      ['add', 'title'],
    ]);
  });

  it('has a unique key for each entry, which is stable while the entry is the same', () => {
    const title = mapping('title', 'jobTitle');
    const twice = of([...defaults, title, title, title]);
    expect(new Set(twice.map(({ key }) => key)).size).toBe(3);
    expect(of([...defaults.slice(1), title]).map(({ key }) => key)).toContain(twice[0]?.key);
  });
});

describe('the fields to enter', () => {
  const row = mapping('title', 'jobTitle');

  it('are type, source and target of a new row, and what differs from an untouched page', () => {
    expect(fieldsToEnter(null, row)).toEqual(['type', 'source', 'target']);
    const full = { ...row, matching: 2, defaultValue: 'x', apply: 'creation' as const };
    expect(fieldsToEnter(null, full)).toEqual(fieldIds);
    expect(fieldsToEnter(null, { ...row, source: { kind: 'none' }, defaultValue: 'x' })).toEqual([
      'type',
      'defaultValue',
      'target',
    ]);
  });

  it.each([
    ['nothing', row, []],
    ['the target in other letters', { ...row, target: 'TITLE' }, []],
    ['another source', mapping('title', 'department'), ['source']],
    ['the same text as a constant', mapping('title', constant('jobTitle')), ['type', 'source']],
    ['an expression', mapping('title', expression('ToUpper([jobTitle], )')), ['type', 'source']],
    ['no source', { ...row, source: { kind: 'none' } } as const, ['type']],
    ['a matching attribute', { ...row, matching: 1 }, ['match', 'precedence']],
    ['when it applies', { ...row, apply: 'creation' } as const, ['apply']],
  ] as const)('of a changed row are those that differ: %s', (_, after, fields) => {
    expect(fieldsToEnter(row, after)).toEqual(fields);
  });

  it('name the precedence only of a matching attribute', () => {
    expect(fieldsToEnter({ ...row, matching: 1 }, row)).toEqual(['match']);
    expect(fieldsToEnter({ ...row, matching: 1 }, { ...row, matching: 2 })).toEqual(['precedence']);
  });

  it('for reading leave out the target, and the type when the source implies it', () => {
    expect(fieldsToShow(null, row)).toEqual(['source']);
    expect(fieldsToShow(row, { ...row, source: { kind: 'none' } })).toEqual(['type']);
    fc.assert(
      fc.property(anyMapping, anyMapping, (before, after) => {
        const shown = fieldsToShow(before, after);
        expect(fieldsToEnter(before, after)).toEqual(expect.arrayContaining([...shown]));
        expect(shown).not.toContain('target');
      }),
    );
  });
});
