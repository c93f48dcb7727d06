import { z } from 'zod';
import type { CopyFormat } from '../enums/files';
import { maximumCopyBytes } from '../enums/limits';
import { takes, takesNothing } from './channel';
import type { Failure } from './failure';

/** The result of a check. The file's content is untrusted: shown as text only. */
export type CopyCheck =
  | {
      /** Whether the content is unchanged since it was saved. */
      readonly verdict: 'unaltered' | 'changed';
      readonly format: CopyFormat;
      /** ISO 8601, UTC, as the file says; null: that part is missing. */
      readonly savedAt: string | null;
      /** SHA-256 of the present content, in hexadecimal digits; null: it cannot be computed. */
      readonly digest: string | null;
      /** For `unaltered` JSON: another program changed the layout, but not the content. */
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
    /** Asks for a file and checks it. Null: the dialog was cancelled. */
    'copies.check': takesNothing.answersOrFails<CheckedFile | null>(),
    /** The same for a file that was dropped on the page. */
    'copies.checkDropped': takes(z.object({ fileName: z.string().max(1000), bytes })).answersOrFails<CheckedFile>(),
  },
};
