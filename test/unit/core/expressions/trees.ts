import fc from 'fast-check';
import type { Argument, Expression } from '../../../../electron/core/expressions';
import { type FunctionShape, functionTable, parameterAt } from '../../../../electron/core/expressions';

type Operand = Exclude<Argument, { kind: 'comparison' }>;

const attributeName = fc.oneof(
  fc.constantFrom('mail', 'IsSoftDeleted', 'emails[type eq "work"].value', 'a b', '属性'),
  fc.string({ unit: 'grapheme', minLength: 1 }).filter((name) => name.trim() !== '' && !/[[\]]/.test(name)),
);

const number = fc.oneof(
  fc.integer().map(String),
  fc.constantFrom('-10', '42568.75', '&HF', '129699324000000000', '007'),
);

const leaf: fc.Arbitrary<Operand> = fc.oneof(
  attributeName.map((name): Operand => ({ kind: 'attribute', name })),
  fc.string({ unit: 'binary' }).map((value): Operand => ({ kind: 'text', value })),
  fc.constantFrom('True', '\\', '"', 'yyyy-MM-dd', '(?<a>.)').map((value): Operand => ({ kind: 'text', value })),
  number.map((text): Operand => ({ kind: 'number', text })),
);

/** The numbers of arguments that a function accepts, with up to three more repetitions. */
function counts(entry: FunctionShape): number[] {
  const repeats = entry.repeats ?? 1;
  const most = entry.most ?? entry.least + 3 * repeats;
  const all = Array.from({ length: most - entry.least + 1 }, (_, i) => entry.least + i);
  return all.filter((count) => entry.most !== null || (count - entry.least) % repeats === 0);
}

function argument(entry: FunctionShape, index: number, count: number, operand: fc.Arbitrary<Operand>) {
  const parameter = parameterAt(entry, index, count);
  const kinds: fc.Arbitrary<Argument | null>[] = [operand];
  if (parameter?.omittable) kinds.push(fc.constant(null));
  if (parameter?.words) {
    kinds.push(fc.constantFrom(...parameter.words).map((name): Argument => ({ kind: 'word', name })));
  }
  if (parameter?.type === 'condition') {
    const operator = fc.constantFrom('=', '<>', '>', '>=', '<', '<=');
    kinds.push(fc.record({ kind: fc.constant('comparison'), operator, left: operand, right: operand }));
  }
  return fc.oneof(...kinds);
}

function call(nested: boolean, operand: fc.Arbitrary<Operand>): fc.Arbitrary<Expression> {
  const usable = functionTable.filter((entry) => !(nested && entry.topLevelOnly));
  return fc
    .constantFrom(...usable)
    .chain((entry) => fc.constantFrom(...counts(entry)).map((count) => ({ entry, count })))
    .chain(({ entry, count }) => {
      const parts = Array.from({ length: count }, (_, index) => argument(entry, index, count, operand));
      return fc.tuple(...parts).map((found) => ({ kind: 'call', name: entry.name, arguments: found }));
    });
}

function operandTo(depth: number): fc.Arbitrary<Operand> {
  if (depth <= 1) return leaf;
  return fc.oneof({ weight: 2, arbitrary: leaf }, { weight: 1, arbitrary: call(true, operandTo(depth - 1)) });
}

/** Any valid expression of up to four nested functions. */
export const expressions: fc.Arbitrary<Expression> = call(false, operandTo(4));

/** Calls of one function with its least and its most arguments, and with each optional one left empty. */
export function callsOf(entry: FunctionShape): string[] {
  return counts(entry).flatMap((count) => {
    const written = (empty: boolean) =>
      Array.from({ length: count }, (_, index) => {
        const parameter = parameterAt(entry, index, count);
        if (empty && parameter?.omittable) return '';
        return parameter?.type === 'word' ? (parameter.words?.[0] ?? '') : '[a]';
      });
    return [written(false), written(true)].map((parts) => `${entry.name}(${parts.join(', ')})`);
  });
}

/** Replace, this many times within itself: each doubles every `a` of the innermost text. */
export function nested(times: number, innermost: string): string {
  return `${'Replace('.repeat(times)}${innermost}${', "a", , , "aa", , )'.repeat(times)}`;
}

const growingNames = [
  'Append',
  'ConvertToBase64',
  'ConvertToUTF8Hex',
  'FormatDateTime',
  'Join',
  'NormalizeDiacritics',
  'PCase',
  'Replace',
  'Split',
  'ToUpper',
];

const growingLeaf: fc.Arbitrary<Operand> = fc.oneof(
  fc.constantFrom('long', 'several', 'pattern').map((name): Operand => ({ kind: 'attribute', name })),
  fc.constantFrom('a', ',', 'aaaaaaaa', '$_$_$&', 'K', 'yyyy-MM-dd').map((value): Operand => ({ kind: 'text', value })),
);

function growingTo(depth: number): fc.Arbitrary<Operand> {
  if (depth <= 1) return growingLeaf;
  const within = fc.oneof({ weight: 1, arbitrary: growingLeaf }, { weight: 3, arbitrary: growingTo(depth - 1) });
  const usable = functionTable.filter(({ name }) => growingNames.includes(name));
  return fc
    .constantFrom(...usable)
    .chain((entry) => fc.constantFrom(...counts(entry)).map((count) => ({ entry, count })))
    .chain(({ entry, count }) => {
      const parts = Array.from({ length: count }, (_, index) =>
        parameterAt(entry, index, count)?.omittable ? fc.option(within, { freq: 2 }) : within,
      );
      return fc.tuple(...parts).map((found): Operand => ({ kind: 'call', name: entry.name, arguments: found }));
    });
}

/** Functions that can make a text longer, nested in one another. */
export const growingExpressions: fc.Arbitrary<Expression> = growingTo(4).filter(
  (operand): operand is Expression => operand.kind === 'call',
);

/** A person with long values for them. */
export const growingPerson = fc.record({
  long: fc.constantFrom(
    'a'.repeat(20_000),
    'a,'.repeat(5_000),
    'é王a '.repeat(2_000),
    'Kg'.repeat(9_000),
    '2026-01-01',
  ),
  several: fc.constantFrom(
    ['a', 'b'],
    Array.from({ length: 1000 }, () => 'a,a'),
    ['a'.repeat(20_000), 'b'],
  ),
  pattern: fc.constantFrom('a', '(a)(b)?', '.*', '', '(?:a?){50}', 'a{1000}', '(?<g>.)', '\\w+', '('),
});
