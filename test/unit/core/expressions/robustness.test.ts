import { describe, expect, it } from 'vitest';
import {
  attributesOf,
  compileExpression,
  functionTable,
  parseExpression,
  printExpression,
} from '../../../../electron/core/expressions';

const people = [
  {},
  { a: 'x', mail: 'John.Doe@contoso.com', IsSoftDeleted: false, proxyAddresses: ['SMTP:a@b', 'smtp:c@d'] },
  { a: '', mail: '2021-06-30+08:00', IsSoftDeleted: true, proxyAddresses: [] },
];

const seeds = [
  'Switch([IsSoftDeleted], , "False", "True", "True", "False")',
  'IIF([a]="x",IIF([mail]<>"y","True","False"),IgnoreAttributeFlow)',
  'Replace([mail], , "(?<Suffix>@(.)*)", "Suffix", "", , )',
  'Replace([mail], , "\\\\+(?<isdCode>\\\\d* )(?<phoneNumber>\\\\d{10})", , "$2", , )',
  'SelectUniqueValue(Join("@", Mid([a], 1, 1), "b"), Guid())',
  'FormatDateTime(CDate([mail]), , "M/d/yyyy h:mm:ss tt", "yyyy-MM-dd\'T\'HH:mm:ssK")',
  'DateAdd("d", -10, DateFromNum(129699324000000000))',
  'Split(Join(",", [proxyAddresses], Word("a b", 2, " "), PCase(NormalizeDiacritics("ÉA"))), ",")',
  'InStr("repEated","e",3,vbBinaryCompare)',
  'CBool(BitAnd(&HF, &HF7) >= 7)',
];

const pieces = [
  ...functionTable.flatMap((entry) => [entry.name, `${entry.name}(`]),
  ...'()[],",.=<>-&\\ \n\té王😀\ud800\0"((),,[]""'.split(''),
  ...['[a]', '[mail]', '"x"', '""', '"\\\\"', '<>', '>=', '1', '-1', '&HF', 'Nowhere', 'vbTextCompare', ', , ', '"d"'],
];

/** The same pseudo-random numbers in each run (mulberry32), so that failures are reproducible. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

function input(i: number, random: (below: number) => number): string {
  const some = <T>(list: readonly T[]) => list[random(list.length)] as T;
  const alphabet = (length: number) => Array.from({ length }, () => some(pieces)).join('');
  if (i % 5_000 === 0) return alphabet(8_000);
  if (i % 1_000 === 1)
    return some(['(', '[', '"', 'Not(', 'IIF(', 'Join(",",', '[[', '\\"', ' ']).repeat(random(9_000));
  if (i % 2 === 0) return alphabet(1 + random(12));
  let text = some(seeds);
  for (let times = 1 + random(3); times > 0; times -= 1) {
    const from = random(text.length + 1);
    const to = from + random(6);
    const middle = some(['', alphabet(1), text.slice(from, to).repeat(2), some(seeds)]);
    text = text.slice(0, from) + middle + text.slice(to);
  }
  return text;
}

describe('100,000 inputs', () => {
  it('neither crash nor hang', { timeout: 60_000 }, () => {
    const random = numbers(20260410);
    const codes = new Map<string, number>();
    let right = 0;
    for (let i = 0; i < 100_000; i += 1) {
      const text = input(i, random);
      const result = parseExpression(text);
      if (result.ok) {
        right += 1;
        const printed = printExpression(result.expression);
        const again = parseExpression(printed);
        if (!again.ok || printExpression(again.expression) !== printed)
          throw new Error(`printed differently again: ${text}`);
        attributesOf(result.expression);
        const evaluate = compileExpression(result.expression);
        for (const person of people) evaluate(person);
      } else {
        const { code, start, end } = result.error;
        codes.set(code, (codes.get(code) ?? 0) + 1);
        if (!(0 <= start && start <= end && end <= text.length)) throw new Error(`a position outside of: ${text}`);
      }
    }
    expect(right).toBeGreaterThan(5_000);
    // The inputs reached every kind of error.
    expect([...codes.keys()].sort()).toEqual(
      'badEscape empty emptyAttribute missingArgument tooDeep tooFewArguments tooLong tooManyArguments topLevelOnly unclosedAttribute unclosedText unevenArguments unexpected unfinished unknownFunction wrongCase'.split(
        ' ',
      ),
    );
  });
});
