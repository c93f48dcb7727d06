import { z } from 'zod';
import type { CopyFormat } from '../enums/files';
import { maximumCopyBytes } from '../enums/limits';
import { takes, takesNothing } from './channel';
import type { Failure } from './failure';

/** What a file turned out to be. Its content is untrusted: shown as text only. */
export type CopyCheck =
  | {
      /** Whether the content is the one that was saved. */
      readonly verdict: 'unaltered' | 'changed';
      readonly format: CopyFormat;
      /** ISO 8601, UTC, as the file says; null: that part of it is gone. */
      readonly savedAt: string | null;
      /** SHA-256 of what is in the file now, in hexadecimal digits; null: it cannot be made. */
      readonly digest: string | null;
      /** Of `unaltered` JSON: another program laid the same content out in another way. */
      readonly reformatted: boolean;
      /** The name of the setup, or the title of the page; null: the format does not contain it. */
      readonly title: string | null;
    }
  /** In the age format, like the app's backups. */
  | { readonly verdict: 'encrypted' }
  /** A record from the records' folder: written by this app, but without a digest. */
  | { readonly verdict: 'record' }
  | { readonly verdict: 'foreign' }
  | { readonly verdict: 'unreadable'; readonly failure: Failure };

export interface CheckedFile {
  readonly fileName: string;
  readonly check: CopyCheck;
}

/** The page refuses larger ones before it reads them. */
const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array && value.length <= maximumCopyBytes);

export const fileCheckContract = {
  channels: {
    /** Lets a file be chosen, and says what it is. Null: none was chosen. */
    'copies.check': takesNothing.answersOrFails<CheckedFile | null>(),
    /** The same for a file that was dropped on the page. */
    'copies.checkDropped': takes(z.object({ fileName: z.string().max(1000), bytes })).answersOrFails<CheckedFile>(),
  },
};
