import type { Locale } from './app';
import type { Failure, Result } from './failure';

/** How many versions of a setup's copies can be kept. */
export type KeptVersions = 1 | 5 | 10 | 50;

/** How automatic copies stand. */
export interface AutomaticCopiesView {
  /** Null: there are none. */
  readonly folder: string | null;
  readonly keep: KeptVersions;
  /** The language of the copies. */
  readonly locale: Locale;
  /** When the last copy was written; ISO 8601. */
  readonly lastAt: string | null;
  /** Setups whose last change is in no copy yet. */
  readonly waiting: number;
  /** Why the last try failed; null when it worked. */
  readonly failure: Failure | null;
}

export interface AutomaticCopiesChannels {
  'automaticCopies.view': () => AutomaticCopiesView;
  /** Asks for a folder, and begins with a copy of each setup. Null: none was chosen. */
  'automaticCopies.choose': () => Result<AutomaticCopiesView | null>;
  'automaticCopies.change': (ask: { keep?: KeptVersions; locale?: Locale }) => Result<AutomaticCopiesView>;
  /** No more copies; those that are there stay. */
  'automaticCopies.stop': () => Result<AutomaticCopiesView>;
  'automaticCopies.retry': () => Result<AutomaticCopiesView>;
  /** Shows the last copy, or the folder, in the file manager. */
  'automaticCopies.show': () => Result<null>;
}
