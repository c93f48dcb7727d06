import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cutText } from '../../../../electron/core/lib/cut-text';

it.each([
  ['', 3, ''],
  ['abc', 3, 'abc'],
  ['abcd', 3, 'abc…'],
  ['ab😀', 3, 'ab…'],
  ['ab😀', 4, 'ab😀'],
])('cutText(%j, %i) is %j', (text, maximum, cut) => {
  expect(cutText(text, maximum)).toBe(cut);
});

it('cutText() keeps the beginning of every text, in whole characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(40), (text, maximum) => {
      const cut = cutText(text, maximum);
      expect(cut.length).toBeLessThanOrEqual(maximum + 1);
      expect(() => encodeURIComponent(cut)).not.toThrow();
      expect(text.startsWith(cut.replace(/…$/, ''))).toBe(true);
    }),
  );
});
