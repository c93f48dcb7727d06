import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { booleanOf, booleanWords } from '../../../../electron/core/people/booleans';

const words = Object.entries(booleanWords).flatMap(([language, [yes, no]]) => [
  { language, word: yes as string, means: true },
  { language, word: no as string, means: false },
]);

describe('a boolean of any language', () => {
  it('is read in any case, with blanks around it and in any Unicode form', () => {
    const form = fc.constantFrom('NFC', 'NFD');
    const letters = fc.func(fc.boolean());
    fc.assert(
      fc.property(fc.constantFrom(...words), form, letters, fc.constantFrom('', ' ', '\t'), (one, form, up, blank) => {
        const mixed = Array.from(one.word, (letter, at) => (up(at) ? letter.toUpperCase() : letter.toLowerCase()));
        expect(booleanOf(`${blank}${mixed.join('').normalize(form)}${blank}`), one.language).toBe(one.means);
      }),
    );
  });

  it('is read as its own language writes it in lower case', () => {
    for (const { language, word, means } of words) expect(booleanOf(word.toLocaleLowerCase(language))).toBe(means);
  });

  it('means the same in every language that has the word', () => {
    const yes = new Set(words.filter(({ means }) => means).map(({ word }) => word));
    expect(words.filter(({ word, means }) => !means && yes.has(word))).toEqual([]);
  });

  it.each(['FALSE\u200b', '\u202aFALSE\u202c', '\u00a0FALSE\u00a0', '\uFEFFFalsch', 'ＦＡＬＳＥ', 'ΨΕΥΔΗΣ', 'ψευδές'])(
    'is read with invisible characters and in any width: %j',
    (text) => expect(booleanOf(text)).toBe(false),
  );

  it.each(['', ' ', '1', '0', '-1', 'T', 'on', 'enabled', 'aktiv', 'n/a', '#NAME?', 'TRUE FALSE', 'x'.repeat(99)])(
    "is not '%s'",
    (text) => expect(booleanOf(text)).toBeNull(),
  );
});
