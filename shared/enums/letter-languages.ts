/** The languages whose letters the workbench spells out in plain ones; `other`: accents are removed and nothing else. */
export const letterLanguages = [
  'german',
  'danish',
  'swedish',
  'icelandic',
  'french',
  'turkish',
  'polish',
  'slovak',
  'hungarian',
  'croatian',
  'romanian',
  'baltic',
  'other',
] as const;
export type LetterLanguage = (typeof letterLanguages)[number];
