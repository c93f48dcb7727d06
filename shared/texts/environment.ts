import type { AppStart } from '../contract';
import type { DateRegion } from '../enums/settings';

/**
 * What texts say by the computer that shows them. A record may hold entries from another system, and its copies are read on
 * any: their texts name the place of tokens neutrally ("the credential store").
 */
export interface TextEnvironment {
  /** Names the place where tokens are kept; null names it neutrally. */
  readonly platform: AppStart['platform'] | null;
  /** The language tag of the system, such as `en-GB`: its region decides how dates are written. Null: unknown. */
  readonly systemLocale: string | null;
  /** The region that was chosen in the settings instead of the system's; absent: none. */
  readonly dateRegion?: DateRegion;
  /** Whether the texts are for a page that breaks lines: Chinese may break between a number and a sign of a date. */
  readonly wholeDates?: boolean;
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

/** Writes dates by this region from now on, in every translator. */
export function setDateRegion(dateRegion: DateRegion): void {
  known = { ...known, dateRegion };
}
