import { z } from 'zod';
import { type Locale, locales } from '../enums';
import { type KeptVersions, keptVersions } from '../enums/files';
import { takes, takesNothing, tells } from './channel';
import type { Failure } from './failure';

export type { KeptVersions };

/** The state of automatic copies. */
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

export const automaticCopiesContract = {
  channels: {
    'automaticCopies.view': takesNothing.answers<AutomaticCopiesView>(),
    /** Asks for a folder, and begins with a copy of each setup. Null: none was chosen. */
    'automaticCopies.choose': takesNothing.answersOrFails<AutomaticCopiesView | null>(),
    'automaticCopies.change': takes(
      z.object({ keep: z.literal(keptVersions).exactOptional(), locale: z.enum(locales).exactOptional() }),
    ).answersOrFails<AutomaticCopiesView>(),
    /** No more copies; those that are there stay. */
    'automaticCopies.stop': takesNothing.answersOrFails<AutomaticCopiesView>(),
    'automaticCopies.retry': takesNothing.answersOrFails<AutomaticCopiesView>(),
    /** Shows the last copy, or the folder, in the file manager. */
    'automaticCopies.show': takesNothing.answersOrFails<null>(),
  },
  events: {
    'automaticCopies.changed': tells<AutomaticCopiesView>(),
    /** Once, until it has worked in between. */
    'automaticCopies.failed': tells<Failure>(),
  },
};
