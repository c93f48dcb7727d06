import { describe, expect, it } from 'vitest';
// @ts-expect-error: the scripts have no types.
import { attackOptions, attackTable } from '../../../scripts/lib/attack.mjs';

const row = (attack: string) => ({
  type: 'attack',
  description: JSON.stringify({ attack, made: '6 kills', found: 'a | b' }),
});
const spec = (title: string, status: string, annotations: object[], message?: string) => ({
  title,
  tests: [{ status, annotations, results: [{ duration: 4600, ...(message && { error: { message } }) }] }],
});

describe('the options of an attack', () => {
  it('has fifty rounds and a new seed by default', () => {
    expect(attackOptions([], () => 77)).toEqual({ rounds: 50, seed: 77, filters: [] });
  });

  it('takes rounds, a seed and names', () => {
    expect(attackOptions(['--rounds=3', 'kills', '--seed=9'], () => 77)).toEqual({
      rounds: 3,
      seed: 9,
      filters: ['kills'],
    });
  });

  it.each(['--rounds=0', '--rounds=many', '--seed=', '--seed=-1', '--round=3'])('refuses %s', (option) => {
    expect(() => attackOptions([option], () => 77)).toThrow(/--seed|--rounds/);
  });
});

describe('the table of an attack', () => {
  const suites = [
    {
      specs: [spec('kills lose nothing', 'expected', [row('Kills')])],
      suites: [{ specs: [spec('no page is stronger', 'unexpected', [row('Pages')], '\u001b[31mlost | one\nmore')] }],
    },
  ];

  it('has a row for each attack, and the reason of each that failed', () => {
    expect(attackTable({ suites }, { rounds: 2, seed: 9 })).toBe(
      [
        'Seed 9, rounds: 2.',
        '',
        '| Attack | Made | Found | Time |',
        '| --- | --- | --- | --- |',
        '| Kills | 6 kills | a \\| b | 5 s |',
        '| no page is stronger | failed | lost \\| one | 5 s |',
        '',
      ].join('\n'),
    );
  });

  it('is empty without a report', () => {
    expect(attackTable(null, { rounds: 1, seed: 1 })).toContain('| Found |');
  });
});
