import type { Locale } from './app';
import type { Failure, Result } from './failure';
import type { Space } from './setup';

/** What a record copy can be: for people, for paper, for machines, for spreadsheets, and for calendars. */
export type CopyFormat = 'html' | 'pdf' | 'json' | 'csv' | 'calendar';

/** Many files in a folder, or one archive. */
export type CopiesTarget = 'folder' | 'zip';

/** Which copies are wanted. */
export interface CopiesWish {
  readonly space: Space;
  /** The setups that are meant; null: all of the space. */
  readonly ids: readonly string[] | null;
  readonly formats: readonly CopyFormat[];
  /** The language of what is saved. */
  readonly locale: Locale;
  readonly to: CopiesTarget;
}

/** Where the copies will go. The main process keeps the path; nothing has been written yet. */
export interface PlacedCopies {
  readonly to: CopiesTarget;
  /** The folder or the archive, for people to read. */
  readonly path: string;
  readonly files: number;
  /** How many of these files are there already, and the names of some. None of an archive: its dialog has asked. */
  readonly taken: number;
  readonly takenNames: readonly string[];
}

/** What becomes of files that are there already. */
export type TakenAnswer = 'replace' | 'keepBoth';

export interface CopiesProgress {
  readonly done: number;
  readonly total: number;
  /** The file that is being made; empty at the beginning and at the end. */
  readonly name: string;
}

/** Copies that are missing for one reason. */
export interface LeftOut {
  readonly format: CopyFormat;
  readonly failure: Failure;
  readonly count: number;
  /** The names of some setups, as they are in the list. */
  readonly setups: readonly string[];
}

export interface CopiesResult {
  readonly to: CopiesTarget;
  readonly path: string;
  /** Complete files in the folder, or in the archive; of an archive that was not finished, none. */
  readonly saved: number;
  readonly total: number;
  readonly cancelled: boolean;
  /** What ended it before its time; `copy.*`. */
  readonly failure: Failure | null;
  readonly leftOut: readonly LeftOut[];
}

export interface CopiesChannels {
  /** Asks where, and looks what is there. Null: no place was chosen. */
  'copies.place': (ask: CopiesWish) => Result<PlacedCopies | null>;
  /** Saves what was placed last. */
  'copies.save': (ask: { taken: TakenAnswer }) => Result<CopiesResult>;
  /** Ends what is being placed or saved; `copies.save` then answers with what there is. */
  'copies.cancel': () => null;
  /** Shows what was saved last in its folder. */
  'copies.show': () => Result<null>;
}
