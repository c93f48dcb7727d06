import { z } from 'zod';
import { locales } from '../enums';
import {
  type ConflictPolicy,
  type CopiesTarget,
  type CopyFormat,
  conflictPolicies,
  copiesTargets,
  copyFormats,
} from '../enums/files';
import { automaticCopiesContract } from './automatic-copies';
import { type DeepReadonly, takes, takesNothing, tells } from './channel';
import type { Failure } from './failure';
import { setupId, space } from './setups';

export type { ConflictPolicy, CopiesTarget, CopyFormat };

/** The requested copies. `ids`: their setups; null: all of the space. `locale`: the language of the copies. */
const copyRequest = z.object({
  space,
  ids: z.array(setupId).max(100_000).nullable(),
  formats: z.array(z.enum(copyFormats)).min(1).max(copyFormats.length),
  locale: z.enum(locales),
  to: z.enum(copiesTargets),
});
export type CopyRequest = DeepReadonly<z.infer<typeof copyRequest>>;

/** Where the copies will go. The main process keeps the path; nothing has been written yet. */
export interface CopyPlan {
  readonly to: CopiesTarget;
  /** The path of the folder or archive, for display. */
  readonly path: string;
  readonly files: number;
  /** The number and some names of existing files. None for an archive: its dialog has already asked. */
  readonly taken: number;
  readonly takenNames: readonly string[];
}

export interface CopiesProgress {
  readonly done: number;
  readonly total: number;
  /** The current file; empty at the beginning and at the end. */
  readonly name: string;
}

/** Copies that were skipped for the same reason. */
export interface SkippedSetups {
  readonly format: CopyFormat;
  readonly failure: Failure;
  readonly count: number;
  /** The names of some setups, as in the list. */
  readonly setups: readonly string[];
}

export interface CopiesResult {
  readonly to: CopiesTarget;
  readonly path: string;
  /** Number of complete files; 0 for an unfinished archive. */
  readonly saved: number;
  readonly total: number;
  readonly cancelled: boolean;
  /** Why saving ended early; `copy.*`. */
  readonly failure: Failure | null;
  readonly leftOut: readonly SkippedSetups[];
}

export const copiesContract = {
  channels: {
    /** Asks for the location, and finds existing files. Null: the dialog was cancelled. */
    'copies.place': takes(copyRequest).answersOrFails<CopyPlan | null>(),
    /** Saves the copies of the last `copies.place`. */
    'copies.save': takes(z.object({ taken: z.enum(conflictPolicies) })).answersOrFails<CopiesResult>(),
    /** Cancels placing or saving; `copies.save` then answers with the result so far. */
    'copies.cancel': takesNothing.answers<null>(),
    /** Shows the last saved file in its folder. */
    'copies.show': takesNothing.answersOrFails<null>(),
    ...automaticCopiesContract.channels,
  },
  events: {
    'copies.progress': tells<CopiesProgress>(),
    ...automaticCopiesContract.events,
  },
};
