/** A pattern that .NET accepts and RE2 cannot express. */
export class Untranslatable extends Error {}

/** A pattern that .NET rejects. */
export class BadPattern extends Error {}

/** The parts of an unfinished translation. */
export interface PartialTranslation {
  source: string;
  boundaries: boolean;
  ends: boolean;
}
