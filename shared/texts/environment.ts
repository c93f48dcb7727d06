import type { AppStart } from '../contract';

/**
 * What texts say by the computer that shows them. A record may hold entries from another system, and its copies are read on
 * any: their texts name the place of tokens neutrally ("the credential store").
 */
export interface TextEnvironment {
  /** Names the place where tokens are kept; null names it neutrally. */
  readonly platform: AppStart['platform'] | null;
  /** The language tag of the system, such as `en-GB`: its region decides how dates are written. Null: unknown. */
  readonly systemLocale: string | null;
}

let known: TextEnvironment = { platform: null, systemLocale: null };

/** The computer that shows the texts; until `setTextEnvironment` was called, an unknown one. */
export function textEnvironment(): TextEnvironment {
  return known;
}

/** Call at the start of each process, page and thread that shows texts, and when more is known; every translator follows. */
export function setTextEnvironment(environment: TextEnvironment): void {
  known = environment;
}
