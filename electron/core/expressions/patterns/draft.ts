/** A pattern that .NET would take and RE2 cannot: what came before tells nothing about its matches. */
export class Untranslatable extends Error {}

/** A pattern that .NET refuses. */
export class BadPattern extends Error {}

/** The parts of a translation while they come together. */
export interface Draft {
  source: string;
  boundaries: boolean;
  ends: boolean;
}
