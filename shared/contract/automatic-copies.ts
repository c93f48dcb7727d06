import { z } from 'zod';
import { type Locale, locales } from '../enums';
import { type KeptVersions, keptVersions } from '../enums/files';
import { takes, takesNothing, tells } from './channel';
import type { Failure } from './failure';

export type { KeptVersions };

/** The state of automatic copies. */
export interface AutomaticCopiesView {
  /** Null: automatic copies are off. */
  readonly folder: string | null;
  readonly keep: KeptVersions;
  /** The language of the copies. */
  readonly locale: Locale;
  /** When the last copy was written; ISO 8601. */
  readonly lastAt: string | null;
  /** Number of setups whose last change is not copied yet. */
  readonly waiting: number;
  /** Why the last attempt failed; null after a success. */
  readonly failure: Failure | null;
}

export const automaticCopiesContract = {
  channels: {
    'automaticCopies.view': takesNothing.answers<AutomaticCopiesView>(),
    /** Asks for a folder, and starts with a copy of each setup. Null: the dialog was cancelled. */
    'automaticCopies.choose': takesNothing.answersOrFails<AutomaticCopiesView | null>(),
    'automaticCopies.change': takes(
      z.object({ keep: z.literal(keptVersions).exactOptional(), locale: z.enum(locales).exactOptional() }),
    ).answersOrFails<AutomaticCopiesView>(),
    /** Turns automatic copies off; existing copies stay. */
    'automaticCopies.stop': takesNothing.answersOrFails<AutomaticCopiesView>(),
    'automaticCopies.retry': takesNothing.answersOrFails<AutomaticCopiesView>(),
    /** Shows the last copy, or the folder, in the file manager. */
    'automaticCopies.show': takesNothing.answersOrFails<null>(),
  },
  events: {
    'automaticCopies.changed': tells<AutomaticCopiesView>(),
    /** Sent once per failure, until a copy succeeds again. */
    'automaticCopies.failed': tells<Failure>(),
  },
};
