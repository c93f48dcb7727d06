import type { CopiesProgress, Locale, Result, TakenAnswer } from '../../../../shared/contract';
import type { SetupRecord } from '../../../core/setup/record';
import type { CopiesOrder } from '../plan';
import type { SavedCopies } from '../save-copies';
import type { SavedVersion, VersionOrder } from '../save-version';

/** How many files, and which of them are there already. */
interface PlanAnswer {
  readonly files: number;
  readonly taken: readonly string[];
}

/** Job -> signature, between the class that owns the worker and the worker. */
export interface Jobs {
  plan: (ask: { order: CopiesOrder; locale: Locale }) => PlanAnswer;
  /** Saves what was planned last. */
  save: (ask: { taken: TakenAnswer }) => SavedCopies;
  /** Writes one version of automatic copies. */
  version: (ask: { order: VersionOrder }) => SavedVersion;
}

export type Job = keyof Jobs;
export type Ask<J extends Job> = Parameters<Jobs[J]>[0];
export type Answer<J extends Job> = ReturnType<Jobs[J]>;

/** What the worker needs of the main process while it works. */
export interface Needs {
  record: (index: number) => SetupRecord | null;
  print: (html: string) => Uint8Array;
}

export type JobMessage = { readonly [J in Job]: { readonly id: number; readonly job: J; readonly ask: Ask<J> } }[Job];

/** What is sent besides jobs. */
export type ToWorker =
  | { readonly need: number; readonly given: Result<SetupRecord | null | Uint8Array> }
  | { readonly cancel: true };

export interface JobAnswer {
  readonly id: number;
  readonly result: Result<Answer<Job>>;
}

/** What is sent back besides answers. */
export type FromWorker =
  | { readonly need: number; readonly record: number }
  | { readonly need: number; readonly print: string }
  | { readonly progress: CopiesProgress };
