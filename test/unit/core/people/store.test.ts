import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { GrowingInts } from '../../../../electron/core/people/store/growing-ints';
import { Key } from '../../../../electron/core/people/store/key';
import { KeyTable } from '../../../../electron/core/people/store/key-table';
import { TextColumn } from '../../../../electron/core/people/store/text-column';

vi.setConfig({ testTimeout: 60_000 });

const text = fc.oneof(
  fc.constantFrom(' a ', '\u0001b\u0001', '\n', ' \u00a0x', '\ud800', 'a\udfff'),
  fc.string({ maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom(
    '',
    'ÅNGSTRÖM',
    'A\u030angstro\u0308m',
    '\u212angstrom',
    'İstanbul',
    'ß',
    '李伟',
    'か\u3099',
    '\u{1D400}',
    'Ǆ',
    'ŐŰ',
  ),
);

function column(texts: readonly string[]): TextColumn {
  const column = new TextColumn();
  for (const one of texts) column.add(one);
  return column;
}

/** The text that a column stores: without surrounding blanks and without lone surrogates, which UTF-8 does not have. */
const plain = (one: string) => Buffer.from(/^[\0- ]|[\0- ]$/.test(one) ? one.trim() : one).toString();
const folded = (one: string) => plain(one).normalize('NFC').toLowerCase();

describe('a column of texts', () => {
  it('returns the stored texts, in any order', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 200 }), (texts) => {
        const kept = column(texts);
        expect(kept.length).toBe(texts.length);
        for (const row of texts.keys()) {
          const from = texts.length - 1 - row;
          expect(kept.text(from)).toBe(plain(texts[from] ?? ''));
        }
      }),
    );
  });

  it('spans pages with long texts', () => {
    const texts = Array.from({ length: 300 }, (_, i) =>
      i % 3 === 0 ? '李'.repeat(19_999) : `${i}${'x'.repeat(i * 40)}`,
    );
    const kept = column(texts);
    expect(texts.every((one, row) => kept.text(row) === one)).toBe(true);
  });

  it('cuts off texts that are too long', () => {
    const kept = column(['李'.repeat(400_000), 'x'.repeat(400_000), 'after']);
    expect([0, 1, 2].map((row) => kept.text(row))).toEqual(['李'.repeat(20_000), 'x'.repeat(20_000), 'after']);
  });

  it('does not keep a longer string alive', () => {
    const kept = column(['a', '', 'b', '']);
    expect([0, 1, 2, 3].map((row) => kept.text(row))).toEqual(['a', '', 'b', '']);
  });
});

describe('a list of numbers', () => {
  it('finds each number, whatever was looked up before', () => {
    const ascending = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 40 });
    fc.assert(
      fc.property(ascending, fc.array(fc.integer({ min: 0, max: 61 }), { maxLength: 60 }), (numbers, asked) => {
        const sorted = numbers.toSorted((a, b) => a - b);
        const ints = new GrowingInts();
        for (const one of sorted) ints.add(one);
        for (const one of [...asked, ...Array.from({ length: 62 }, (_, i) => i)])
          expect(ints.search(one)).toBe(sorted.indexOf(one));
      }),
    );
  });

  it('grows', () => {
    const ints = new GrowingInts();
    for (let one = 0; one < 5_000; one += 1) ints.add(one * 3);
    expect([ints.length, ints.at(0), ints.at(4_999)]).toEqual([5_000, 0, 14_997]);
  });
});

describe('a key', () => {
  it('is the same for texts that differ only in case or composition', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const cells = column([one, other, one.toUpperCase(), one.normalize('NFD')]);
        const [key, second] = [new Key(), new Key()];
        key.of(cells.at(0));
        expect(key.bytes.toString('utf8', 0, key.length)).toBe(folded(one));
        for (const [row, variant] of [one, other, one.toUpperCase(), one.normalize('NFD')].entries()) {
          const same = folded(variant) === folded(one);
          expect(key.isOf(cells.at(row))).toBe(same);
          expect(key.equals(second.of(cells.at(row)))).toBe(same);
          if (same) expect(second.hash()).toBe(key.hash());
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('spreads addresses that differ in a digit over all slots', () => {
    const cells = column(Array.from({ length: 4096 }, (_, i) => `user${i}@example.com`));
    const key = new Key();
    const slots = new Set(Array.from({ length: 4096 }, (_, row) => key.of(cells.at(row)).hash() & 8191));
    // Random slots would be 3,224 different ones.
    expect(slots.size).toBeGreaterThan(3_000);
  });
});

describe('a table of keys', () => {
  it('finds the first row of each key, as a Map would', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 300 }), fc.array(text, { maxLength: 30 }), (texts, others) => {
        const cells = column([...texts, ...others]);
        const key = new Key();
        const table = new KeyTable(texts.length);
        const same = (row: number) => key.isOf(cells.at(row));
        const model = new Map<string, number>();
        for (const [row, one] of texts.entries()) {
          expect(table.add(key.of(cells.at(row)).hash(), row, same)).toBe(model.get(folded(one)) ?? -1);
          if (!model.has(folded(one))) model.set(folded(one), row);
        }
        for (const [row, one] of [...texts, ...others].entries())
          expect(table.find(key.of(cells.at(row)).hash(), same)).toBe(model.get(folded(one)) ?? -1);
      }),
    );
  });

  it('distinguishes rows with the same hash', () => {
    const cells = column(['a', 'b', 'c', 'a']);
    const key = new Key();
    const table = new KeyTable(4);
    const add = (row: number) => {
      key.of(cells.at(row));
      return table.add(7, row, (other) => key.isOf(cells.at(other)));
    };
    expect([0, 1, 2, 3].map(add)).toEqual([-1, -1, -1, 0]);
  });
});
