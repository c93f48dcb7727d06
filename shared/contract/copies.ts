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

/** The requested copies. `ids`: their setups; null: all of the space. `locale`: of what is saved. */
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
  /** The folder or the archive, for people to read. */
  readonly path: string;
  readonly files: number;
  /** How many of these files are there already, and the names of some. None of an archive: its dialog has asked. */
  readonly taken: number;
  readonly takenNames: readonly string[];
}

export interface CopiesProgress {
  readonly done: number;
  readonly total: number;
  /** The file that is being made; empty at the beginning and at the end. */
  readonly name: string;
}

/** Copies that are missing for one reason. */
export interface SkippedSetups {
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
  readonly leftOut: readonly SkippedSetups[];
}

export const copiesContract = {
  channels: {
    /** Asks where, and looks what is there. Null: the dialog was cancelled. */
    'copies.plan': takes(copyRequest).answersOrFails<CopyPlan | null>(),
    /** Saves what was planned last. */
    'copies.save': takes(z.object({ taken: z.enum(conflictPolicies) })).answersOrFails<CopiesResult>(),
    /** Ends what is being planned or saved; `copies.save` then answers with what there is. */
    'copies.cancel': takesNothing.answers<null>(),
    /** Shows what was saved last in its folder. */
    'copies.show': takesNothing.answersOrFails<null>(),
    ...automaticCopiesContract.channels,
  },
  events: {
    'copies.progress': tells<CopiesProgress>(),
    ...automaticCopiesContract.events,
  },
};
