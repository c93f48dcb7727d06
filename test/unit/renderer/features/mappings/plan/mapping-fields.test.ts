import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fieldIds,
  fieldsToEnter,
  fieldsToShow,
} from '../../../../../../renderer/features/mappings/plan/mapping-fields';
import { anyMapping, constant, expression, mapping } from '../../../../core/entra/samples';

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
