/**
 * Words for TRUE and FALSE, by language: an Excel in that language shows and saves a boolean cell so. Those of the first lines
 * are Excel's own (Microsoft Support, "TRUE function" and "FALSE function"; the translations of HyperFormula agree). The others
 * are for spreadsheets that translate more than Excel does. No word means the opposite in another language.
 */
export const booleanWords = {
  en: ['TRUE', 'FALSE'],
  cs: ['PRAVDA', 'NEPRAVDA'],
  da: ['SAND', 'FALSK'],
  de: ['WAHR', 'FALSCH'],
  es: ['VERDADERO', 'FALSO'],
  fi: ['TOSI', 'EPÄTOSI'],
  fr: ['VRAI', 'FAUX'],
  hu: ['IGAZ', 'HAMIS'],
  it: ['VERO', 'FALSO'],
  nb: ['SANN', 'USANN'],
  nl: ['WAAR', 'ONWAAR'],
  pl: ['PRAWDA', 'FAŁSZ'],
  pt: ['VERDADEIRO', 'FALSO'],
  ru: ['ИСТИНА', 'ЛОЖЬ'],
  sv: ['SANT', 'FALSKT'],
  tr: ['DOĞRU', 'YANLIŞ'],

  bg: ['ИСТИНА', 'НЕИСТИНА'],
  ca: ['CERT', 'FALS'],
  el: ['ΑΛΗΘΗΣ', 'ΨΕΥΔΗΣ'],
  et: ['TÕENE', 'VÄÄR'],
  eu: ['EGIA', 'FALTSUA'],
  gl: ['VERDADEIRO', 'FALSO'],
  hr: ['ISTINA', 'NEISTINA'],
  id: ['BENAR', 'SALAH'],
  ja: ['真', '偽'],
  ko: ['참', '거짓'],
  lt: ['TIESA', 'NETIESA'],
  lv: ['PATIESS', 'APLAMS'],
  ro: ['ADEVĂRAT', 'FALS'],
  sr: ['ТАЧНО', 'НЕТАЧНО'],
  uk: ['ІСТИНА', 'ХИБНІСТЬ'],
  vi: ['ĐÚNG', 'SAI'],
  zh: ['真', '假'],
} as const satisfies Readonly<Record<string, readonly [yes: string, no: string]>>;

const known = new Map<string, boolean>([
  ...Object.values(booleanWords).flatMap(([yes, no]) => [[folded(yes), true] as const, [folded(no), false] as const]),
  // Entra's templates for bulk operations.
  ['YES', true],
  ['NO', false],
  // Greek in its other gender.
  ['ΑΛΗΘΕΣ', true],
  ['ΨΕΥΔΕΣ', false],
]);

/** The boolean that a cell means in the language of any Excel; null: none. */
export function booleanOf(cell: string): boolean | null {
  if (cell === 'True') return true;
  if (cell === 'False') return false;
  // No word begins with a digit, as the dates of every row do.
  if (cell.length > longest || /^\d/.test(cell)) return null;
  return known.get(folded(cell)) ?? null;
}

/** Bounds the work for cells that hold a text. */
const longest = 24;

/**
 * Without case, accents, invisible characters and East Asian widths: upper case unites the two forms of the Turkish i and of the
 * Greek sigma.
 */
function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .trim()
    .toUpperCase();
}
