import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isSameTable } from '../../../../../electron/core/entra/mappings/same-table';
import { anyMapping, constant, expression, mapping } from '../samples';

const title = mapping('title', 'jobTitle');
const mail = mapping('userName', 'mail');

it.each([
  ['the order of rows', [mail, title], [title, mail], true],
  ['the letters of a target', [title], [{ ...title, target: ' TITLE' }], true],
  [
    'spaces between parts',
    [mapping('a', expression('ToLower( [mail],)'))],
    [mapping('a', expression('ToLower([mail], )'))],
    true,
  ],
  [
    'spaces in a text',
    [mapping('a', expression('Append("a b", "c")'))],
    [mapping('a', expression('Append("ab", "c")'))],
    false,
  ],
  ['spaces in a constant', [mapping('a', constant('a b'))], [mapping('a', constant('ab'))], false],
  ['the mapping type', [mapping('a', constant('mail'))], [mapping('a', 'mail')], false],
  ['the source', [mail], [mapping('userName', 'userPrincipalName')], false],
  ['the precedence', [mail], [{ ...mail, matching: 1 }], false],
  ['the default value', [mail], [{ ...mail, defaultValue: 'x' }], false],
  ['when it applies', [mail], [{ ...mail, apply: 'creation' as const }], false],
  ['a row more', [mail], [mail, title], false],
  ['a row twice', [mail, mail, title], [mail, title, title], false],
])('tables are compared by what they do: %s', (_, one, other, same) => {
  expect([isSameTable(one, other), isSameTable(other, one)]).toEqual([same, same]);
});

it('every table is the same as itself', () => {
  fc.assert(fc.property(fc.array(anyMapping), (rows) => isSameTable(rows, structuredClone(rows).reverse())));
});
