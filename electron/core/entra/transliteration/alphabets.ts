import type { LetterLanguage } from '../../../../shared/enums/letter-languages';

/** A language's letters, and a name to try them on. */
export interface Alphabet {
  /** Small letters by what is written for them; their capitals follow from them. */
  readonly letters: Readonly<Record<string, string>>;
  readonly givenName: string;
  readonly surname: string;
}

/**
 * What is written for a letter where only A to Z are possible: the transliteration for passports (ICAO Doc 9303, part 3, section 6,
 * "Transliteration of multinational Latin-based characters"), which gives `ä` as `ae`, `å` as `aa` and `þ` as `th`. It allows
 * `ö` and `ü` as `o` and `u`: so they are written in Turkish, Hungarian and Icelandic names. `đ` is `dj` in Croatian and Serbian
 * names. Letters that only lose an accent are here as examples, or because NormalizeDiacritics lacks them (ķ, ţ, ŕ).
 */
export const alphabets: Readonly<Record<LetterLanguage, Alphabet>> = {
  german: { letters: { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' }, givenName: 'Jürgen', surname: 'Weiß' },
  danish: { letters: { å: 'aa', ø: 'oe', æ: 'ae' }, givenName: 'Åse', surname: 'Bjørnsæter' },
  swedish: { letters: { å: 'aa', ä: 'ae', ö: 'oe' }, givenName: 'Åsa', surname: 'Sjöström' },
  icelandic: { letters: { ð: 'd', þ: 'th', æ: 'ae', ö: 'o' }, givenName: 'Þórður', surname: 'Ægisson' },
  french: { letters: { œ: 'oe', æ: 'ae', ç: 'c', é: 'e' }, givenName: 'Cécile', surname: 'Lecœur' },
  turkish: { letters: { ğ: 'g', ı: 'i', ş: 's', ç: 'c', ö: 'o', ü: 'u' }, givenName: 'Çağrı', surname: 'Işık' },
  polish: {
    letters: { ł: 'l', ą: 'a', ę: 'e', ń: 'n', ó: 'o', ś: 's', ź: 'z', ż: 'z' },
    givenName: 'Łucja',
    surname: 'Wójcik',
  },
  slovak: {
    letters: { č: 'c', ř: 'r', š: 's', ž: 'z', ľ: 'l', ĺ: 'l', ŕ: 'r' },
    givenName: 'Ľubomír',
    surname: 'Hŕbka',
  },
  hungarian: { letters: { ö: 'o', ő: 'o', ü: 'u', ű: 'u' }, givenName: 'György', surname: 'Szűcs' },
  croatian: { letters: { č: 'c', ć: 'c', š: 's', ž: 'z', đ: 'dj' }, givenName: 'Đorđe', surname: 'Kovačić' },
  romanian: {
    letters: { ă: 'a', â: 'a', î: 'i', ș: 's', ş: 's', ț: 't', ţ: 't' },
    givenName: 'Ştefan',
    surname: 'Ţiriac',
  },
  baltic: {
    letters: { ā: 'a', č: 'c', ė: 'e', ģ: 'g', į: 'i', ķ: 'k', ļ: 'l', ņ: 'n', ŗ: 'r', ų: 'u', ž: 'z' },
    givenName: 'Ģirts',
    surname: 'Kļaviņš',
  },
  other: { letters: { é: 'e', ñ: 'n', õ: 'o' }, givenName: 'José', surname: 'Muñoz' },
};

/** Capitals that JavaScript does not derive, or derives as two letters. */
const capitals: Readonly<Record<string, string>> = { ß: 'ẞ', ı: 'I' };

/** All letters of a language by what is written for them: `Ä` is `Ae`, so that `Ärzte` becomes `Aerzte`. */
export function lettersOf(language: LetterLanguage): ReadonlyMap<string, string> {
  const small = Object.entries(alphabets[language].letters);
  const large = small.map(([letter, plain]): [string, string] => [
    capitals[letter] ?? letter.toUpperCase(),
    // No word begins with ẞ: it occurs within capitals alone.
    letter === 'ß' ? plain.toUpperCase() : plain.charAt(0).toUpperCase() + plain.slice(1),
  ]);
  return new Map([...small, ...large].filter(([letter]) => letter.charCodeAt(0) > 127));
}

/** Letters for which any language has a rule. */
export const knownLetters: ReadonlySet<string> = new Set(
  (Object.keys(alphabets) as LetterLanguage[]).flatMap((language) => [...lettersOf(language).keys()]),
);
