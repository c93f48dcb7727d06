import fc from 'fast-check';
import { targetAttributes } from '../../../../electron/core/entra/attributes/target-attributes';
import { additionalMappings, defaultMappings } from '../../../../electron/core/entra/mappings/default-mappings';
import type { AttributeMapping, MappingSource } from '../../../../shared/contract';

/** A row that differs from `attribute -> target` only in the given fields. */
export function mapping(target: string, source: MappingSource | string, more: Partial<AttributeMapping> = {}) {
  const from: MappingSource = typeof source === 'string' ? { kind: 'attribute', name: source } : source;
  const row: AttributeMapping = { source: from, target, matching: 0, defaultValue: '', apply: 'always', ...more };
  return row;
}

export const constant = (value: string): MappingSource => ({ kind: 'constant', value });
export const expression = (text: string): MappingSource => ({ kind: 'expression', text });
export const none: MappingSource = { kind: 'none' };

/** The defaults with one row changed, or taken out with null. */
export function defaultsWith(target: string, change: Partial<AttributeMapping> | null): AttributeMapping[] {
  return defaultMappings().flatMap((row) => {
    if (row.target !== target) return [row];
    return change ? [{ ...row, ...change }] : [];
  });
}

const words = fc.oneof(
  fc.constantFrom(
    'mail',
    'city',
    'a "b" \\c',
    'x|y',
    '=1+3',
    'zwei\nZeilen',
    '\t',
    ' ',
    '中文',
    '__proto__',
    '<b>',
    '',
  ),
  fc.string({ maxLength: 12, unit: 'binary' }),
);

const sources: fc.Arbitrary<MappingSource> = fc.oneof(
  fc.record({ kind: fc.constant('attribute' as const), name: words }),
  fc.record({ kind: fc.constant('constant' as const), value: words }),
  fc.record({
    kind: fc.constant('expression' as const),
    text: fc.oneof(
      words,
      fc.constantFrom(
        '[mail]',
        '"Member"',
        'Append([mail], "x")',
        'Switch([IsSoftDeleted], , "False", "True", "True", "False")',
        'Join(" ", [givenName], [surname])',
        'Mid(StripSpaces([mail]), 1, 8)',
        'IIF([city]="Bern", "a", "b")',
        'ToUpper([mail])',
        'Append([mail])',
      ),
    ),
  }),
  fc.constant(none),
);

const targets = fc.oneof(
  fc.constantFrom(...targetAttributes.map(({ name }) => name)),
  fc.constantFrom('USERNAME', 'custom', 'urn:own:User:badge', 'a[b', '', '__proto__', 'name', 'emails'),
);

export const anyMapping: fc.Arbitrary<AttributeMapping> = fc.record({
  source: sources,
  target: targets,
  matching: fc.nat({ max: 3 }),
  defaultValue: words,
  apply: fc.constantFrom('always' as const, 'creation' as const),
});

/** Any table: some of the documents' rows, and arbitrary ones. */
export const anyMappings: fc.Arbitrary<AttributeMapping[]> = fc
  .tuple(fc.subarray([...defaultMappings(), ...additionalMappings()]), fc.array(anyMapping, { maxLength: 6 }))
  .map(([known, others]) => [...known, ...others]);
