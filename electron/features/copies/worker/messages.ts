import type { ConflictPolicy, CopiesProgress, Locale, Result } from '../../../../shared/contract';
import type { DateRegion } from '../../../../shared/enums/settings';
import type { SetupRecord } from '../../../core/setup/record';
import type { CopiesTask } from '../plan';
import type { SavedCopies } from '../save-copies';
import type { SavedVersion, VersionTask } from '../save-version';

/** The number of files, and the names that already exist. */
interface PlanAnswer {
  readonly files: number;
  readonly taken: readonly string[];
}

/** Job -> signature, between the worker's owner and the worker. */
export interface Jobs {
  plan: (request: { task: CopiesTask; locale: Locale; dateRegion: DateRegion }) => PlanAnswer;
  /** Saves the last plan. */
  save: (request: { taken: ConflictPolicy }) => SavedCopies;
  /** Writes one version of automatic copies. */
  version: (request: { task: VersionTask }) => SavedVersion;
}

export type Job = keyof Jobs;
export type JobRequest<J extends Job> = Parameters<Jobs[J]>[0];
export type Answer<J extends Job> = ReturnType<Jobs[J]>;

/** Requests of the worker to the main process during a job. */
export interface Needs {
  record: (index: number) => SetupRecord | null;
  print: (html: string) => Uint8Array;
}

export type JobMessage = {
  readonly [J in Job]: { readonly id: number; readonly job: J; readonly request: JobRequest<J> };
}[Job];

/** Messages to the worker besides jobs. */
export type ToWorker =
  | { readonly need: number; readonly given: Result<SetupRecord | null | Uint8Array> }
  | { readonly cancel: true };

export interface JobAnswer {
  readonly id: number;
  readonly result: Result<Answer<Job>>;
}

/** Messages from the worker besides answers. */
export type FromWorker =
  | { readonly need: number; readonly record: number }
  | { readonly need: number; readonly print: string }
  | { readonly progress: CopiesProgress };
