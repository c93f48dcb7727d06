import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { patternOf } from '../../../../electron/core/expressions/patterns/pattern';
import { result } from './support';

/** Replace with a pattern, all arguments from attributes. */
function replaced(source: string, pattern: string, replacement: string): unknown {
  return result('Replace([source], , [pattern], , [replacement], , )', { source, pattern, replacement });
}

describe('patterns of Replace match like .NET’s', () => {
  it.each([
    ['a1b٣', '\\d', '#', 'a#b#'],
    ['aé_-王', '\\W', '', 'aé_王'],
    ['aé-王', '[^\\w]', '', 'aé王'],
    ['a\u00a0b c', '\\s', '', 'abc'],
    ['a b', '\\S', '#', '# #'],
    ['a1', '\\D', '#', '#1'],
    ['a-b.c', '[\\w-]', '#', '###.#'],
    ['a]b', '[]]', '#', 'a#b'],
    ['a\nb', '[\\s\\S]', '#', '###'],
    ['a\nb', '.', '#', '#\n#'],
    ['aAbB', '(?i)a', '#', '##bB'],
    ['aBABab', '(?i:a)B', '#', '##ab'],
    ['a\nb', '(?m)^', '>', '>a\n>b'],
    ['x.y', '\\.', '', 'xy'],
    ['xAy', '\\x41|\\u0042', '', 'xy'],
    ['tab\there', '\\t', ' ', 'tab here'],
    ['ÀÉa', '\\p{Lu}', 'U', 'UUa'],
    ['aXbX', 'x?', '-', '-a-X-b-X-'],
    ['abc', '', '-', '-a-b-c-'],
    ['a(b)c', '\\((?#the middle)b\\)', '', 'ac'],
    ['a{x}', '{x}', '', 'a'],
    ['foo bar', '\\bb', '#', 'foo #ar'],
    ['2015', '(..)(..)', '$2$1', '1520'],
    ['2015', '(?<y>..)(..)', '$1$2', '1520'],
    ['2015', "(?'y'..)(..)", `\${y}`, '20'],
    ['ab', '(a)(b)?', '[$0|$1|$2|$3]', '[ab|a|b|$3]'],
    ['a', '(a)(b)?', '[$2]', '[]'],
    ['abc', 'b', "<$`|$&|$'|$_|$$>", 'a<a|b|c|abc|$>c'],
    ['abc', '(a)(b)', '$+', 'bc'],
    ['a', '(a)', '$12', 'a2'],
    ['a', 'a', `$1\${none}$`, `$1\${none}$`],
    ['ab', '(?<a>.)(?<a2>.)', `\${a2}\${a}`, 'ba'],
  ])('%j, %s -> %s', (source, pattern, replacement, value) => {
    expect(replaced(source, pattern, replacement)).toBe(value);
  });

  it.each(['(', ')', '[', '[b-a]', '[\\w-a]', '*', 'a**', 'a{2,1}', '\\', '\\y', '\\_', '(?<>a)', '(?<a b>c)', '(?y)'])(
    'rejects %s',
    (pattern) => {
      expect(replaced('a', pattern, '')).toMatchObject({ kind: 'refused', code: 'badPattern', detail: pattern });
    },
  );

  it.each([
    'a(?=b)',
    'a(?!b)',
    '(?<=a)b',
    '(?<!a)b',
    '(?>a)',
    '(a)\\1',
    '(?<n>a)\\k<n>',
    '(?(a)b|c)',
    '(?x) a',
    '(?<1>a)',
    '(?<a-b>c)',
    '(?<a>.)(?<a>.)',
    '[a-z-[aeiou]]',
    '[[:alpha:]]',
    '[\\W]',
    '\\p{IsGreek}',
    '\\Ga',
    '\\cA',
    'a{1001}',
  ])('cannot evaluate the pattern %s', (pattern) => {
    expect(replaced('a', pattern, '')).toEqual({
      kind: 'unknown',
      function: 'Replace',
      code: 'pattern',
      detail: pattern,
    });
  });

  it.each([
    ['é b', '\\bb'],
    ['a\n', 'a$'],
    ['a\n', 'a\\Z'],
  ])('cannot evaluate %j with the pattern %s', (source, pattern) => {
    expect(replaced(source, pattern, '')).toMatchObject({ kind: 'unknown' });
  });

  it.each([
    ['nested repetition', '(a+)+$', `${'a'.repeat(5000)}!`],
    ['two ways for each letter', '(a|a)*b', 'a'.repeat(5000)],
    ['many greedy pieces', '(.*)(.*)(.*)(.*)(.*)(.*)x\\z', 'a'.repeat(5000)],
    ['a search to the end for each match', '.*b|a', 'a'.repeat(5000)],
    ['many optional letters', '(?:a?){900}a{900}', 'a'.repeat(5000)],
    ['a large program', '.{1000}'.repeat(900), 'a'.repeat(5000)],
    ['unclosed groups', '('.repeat(4000), 'a'],
    ['groups within groups', `${'(?:'.repeat(3000)}a${')*'.repeat(3000)}`, 'a'],
  ])('is not held up by %s', (_name, pattern, source) => {
    // Backtracking takes minutes or more, which no test may.
    expect(replaced(source, pattern, '')).toBeDefined();
  });

  it('finds the same matches as JavaScript, where both support the syntax', () => {
    const piece = fc.constantFrom(
      'a',
      'b',
      '.',
      'a?',
      'b*',
      '[ab]',
      '[^a]',
      '(a|b)',
      '(?:ab)+',
      'a+?',
      '(?<n>b)',
      '^',
      '|',
    );
    const pattern = fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join(''));
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(pattern, text, (source, input) => {
        if (/\(\?<n>.*\(\?<n>/.test(source)) return;
        const found = patternOf(source);
        if (typeof found === 'string') throw new Error(`${source}: ${found}`);
        const matches = found.matches(input, () => {})?.map(({ start, end }) => [start, end]);
        const expected = [...input.matchAll(new RegExp(source, 'g'))].map((m) => [m.index, m.index + m[0].length]);
        expect(matches).toEqual(expected);
      }),
      { numRuns: 2000 },
    );
  });
});
