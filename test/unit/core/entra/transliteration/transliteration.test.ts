import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alphabets, lettersOf } from '../../../../../electron/core/entra/transliteration/alphabets';
import {
  transliteration,
  transliterationChoices,
} from '../../../../../electron/core/entra/transliteration/transliteration';
import { letterLanguages } from '../../../../../shared/enums/letter-languages';
import { result } from '../../expressions/support';

const german =
  'NormalizeDiacritics(Replace(Replace(Replace(Replace(Replace(Replace(Replace([givenName], "ä", , , "ae", , ), "ö", , , "oe", , ), "ü", , , "ue", , ), "Ä", , , "Ae", , ), "Ö", , , "Oe", , ), "Ü", , , "Ue", , ), "ẞ", , , "SS", , ))';
const textOf = (...of: Parameters<typeof transliteration>) => {
  const made = transliteration(...of);
  return made.ok ? made.text : made.error.code;
};

describe('a transliteration as an expression', () => {
  it('replaces the letters of the language first, and removes all other accents at the end', () => {
    expect(textOf('[givenName]', 'german')).toBe(german);
    expect(transliteration('[givenName]', 'german')).toMatchObject({ ok: true, attributes: ['givenName'] });
  });

  it.each([
    ['german', 'Jürgen Weiß', 'Juergen Weiss'],
    ['german', 'Ärzte, Öl, Übel, STRAẞE, Zoë', 'Aerzte, Oel, Uebel, STRASSE, Zoe'],
    ['danish', 'Åse Bjørnsæter, Øystein, Ærø, Zoë', 'Aase Bjoernsaeter, Oeystein, Aeroe, Zoe'],
    ['swedish', 'Åsa Sjöström, Ängla, Örjan', 'Aasa Sjoestroem, Aengla, Oerjan'],
    ['icelandic', 'Þórður Ægisson, Öxar, Ðe', 'Thordur Aegisson, Oxar, De'],
    ['french', 'Cécile Lecœur, Œdipe, Lætitia, Ÿ', 'Cecile Lecoeur, Oedipe, Laetitia, Y'],
    ['turkish', 'Çağrı Işık, İpek, Gökçe Ünlü', 'Cagri Isik, Ipek, Gokce Unlu'],
    ['polish', 'Łucja Wójcik, Świętosław Żółć', 'Lucja Wojcik, Swietoslaw Zolc'],
    ['slovak', 'Ľubomír Hŕbka, Ĺ, Řehoř', 'Lubomir Hrbka, L, Rehor'],
    ['hungarian', 'György Szűcs, Őze', 'Gyorgy Szucs, Oze'],
    ['croatian', 'Đorđe Kovačić, Žiž', 'Djordje Kovacic, Ziz'],
    ['romanian', 'Ştefan Ţiriac, Ștefan Țiriac, Ân', 'Stefan Tiriac, Stefan Tiriac, An'],
    ['baltic', 'Ģirts Kļaviņš, Ķ, Ŗ, Žydrūnas Įtūžęs Ų', 'Girts Klavins, K, R, Zydrunas Ituzes U'],
    ['other', 'José Muñoz, Jürgen', 'Jose Munoz, Jurgen'],
  ] as const)('%s: %s', (language, name, plain) => {
    expect(result(textOf('[givenName]', language), { givenName: name })).toBe(plain);
  });

  it('writes any text of a language’s letters and A to Z as its alphabet says', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...letterLanguages),
        fc.infiniteStream(fc.nat()),
        fc.nat(40),
        (language, some, length) => {
          const letters = [...lettersOf(language), ..."abcXYZ -'".split('').map((letter) => [letter, letter] as const)];
          const chosen = [...some.take(length)].map((number) => letters[number % letters.length] ?? ['', '']);
          const person = { surname: chosen.map(([letter]) => letter).join('') };
          expect(result(textOf('[surname]', language), person)).toBe(chosen.map(([, plain]) => plain).join(''));
        },
      ),
    );
  });

  it('has only letters from A to Z in the name that each language is tried on', () => {
    for (const { language, letters, givenName, surname } of transliterationChoices()) {
      const plain = result(textOf('Join(" ", [givenName], [surname])', language), { givenName, surname });
      expect(plain).toMatch(/^[A-Za-z]+ [A-Za-z]+$/);
      expect(letters).toContain(' → ');
      expect(`${givenName}${surname}`).toMatch(/[^ -~]/);
    }
    expect(transliterationChoices().map(({ language }) => language)).toEqual([...letterLanguages]);
    expect(Object.keys(alphabets)).toEqual([...letterLanguages]);
  });

  it('takes an attribute with or without brackets, or any expression', () => {
    expect(textOf(' givenName ', 'german')).toBe(german);
    expect(textOf('[extension_0a1b_name]', 'other')).toBe('NormalizeDiacritics([extension_0a1b_name])');
    expect(textOf('ToLower([mail])', 'other')).toBe('NormalizeDiacritics(ToLower([mail]))');
    expect(textOf('Join(" ", [givenName], [surname])', 'turkish')).toBe(
      'NormalizeDiacritics(Join(" ", [givenName], [surname]))',
    );
  });

  it('replaces an earlier transliteration instead of nesting in it, and leaves other functions alone', () => {
    for (const one of letterLanguages)
      for (const other of letterLanguages)
        expect(textOf(textOf('[surname]', one), other)).toBe(textOf('[surname]', other));
    expect(textOf('Replace([surname], "ä", , , "ae", , )', 'other')).toBe(
      'NormalizeDiacritics(Replace([surname], "ä", , , "ae", , ))',
    );
    expect(textOf('NormalizeDiacritics(Replace([surname], "x", , , "ae", , ))', 'other')).toBe(
      'NormalizeDiacritics(Replace([surname], "x", , , "ae", , ))',
    );
  });

  it.each([
    ['', 'empty'],
    ['ToLower(', 'unfinished'],
    ['given name', 'unexpected'],
    ['"Jürgen"', 'unexpected'],
    ['SelectUniqueValue([a], [b])', 'topLevelOnly'],
    [`Append([a], "${'x'.repeat(9_970)}")`, 'tooLong'],
    [`${'ToLower('.repeat(495)}[a]${')'.repeat(495)}`, 'tooDeep'],
  ])('rejects %s', (text, code) => {
    expect(transliteration(text, 'german')).toMatchObject({ ok: false, error: { code } });
  });
});
