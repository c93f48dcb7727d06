import type { AppStart } from '../contract';

/**
 * What texts say by the computer that shows them. A record may hold entries from another system, and its copies are read on
 * any: their texts name the place of tokens neutrally ("the credential store").
 */
export interface TextSurroundings {
  /** Names the place where tokens are kept; null names it neutrally. */
  readonly platform: AppStart['platform'] | null;
  /** The language tag of the system, such as `en-GB`: its region decides how dates are written. Null: unknown. */
  readonly systemLocale: string | null;
}

let known: TextSurroundings = { platform: null, systemLocale: null };

/** The computer that shows the texts; until `setTextSurroundings` was called, an unknown one. */
export function textSurroundings(): TextSurroundings {
  return known;
}

/** Called once at the start of each process, page and thread that shows texts; every translator follows. */
export function setTextSurroundings(surroundings: TextSurroundings): void {
  known = surroundings;
}
