import { create } from 'zustand';
import type { Failure, PreflightQuery, PreflightStep, PreflightView, SavedFile } from '../../../shared/contract';

const groupJobs = ['groupsFile', 'webexGroups', 'sampleGroups', 'matchGroups'] as const;
type GroupJob = (typeof groupJobs)[number];
export type PreflightJob =
  | 'entraFile'
  | 'webexFile'
  | 'assignedFile'
  | 'webexPeople'
  | 'samples'
  | 'match'
  | 'export'
  | GroupJob;

/** A job of the comparison of groups, which shows its progress and its failure itself. */
export function isAboutGroups(job: PreflightJob): boolean {
  const jobs: readonly PreflightJob[] = groupJobs;
  return jobs.includes(job);
}

export interface PreflightState {
  /** The setup of the comparison; results of other setups are ignored. */
  readonly setupId: string | null;
  readonly view: PreflightView;
  /** The running job and its progress; null: none. */
  readonly running: { readonly job: PreflightJob; readonly step: PreflightStep | null } | null;
  /** Why the last job failed, and which one it was. */
  readonly failed: { readonly job: PreflightJob; readonly failure: Failure } | null;
  readonly verdict: PreflightQuery['verdict'];
  readonly search: string;
  readonly saved: SavedFile | null;
  /** Counts the comparisons that were made on the page: each is an answer, which comes into view. */
  readonly answers: number;
  /** The same of the comparisons of groups. */
  readonly groupAnswers: number;
  /** The place in the list of the person on whom the mappings were tried: the way back leads there. Null: none. */
  readonly tried: number | null;
}

export const initialPreflight: PreflightState = {
  setupId: null,
  view: { entra: null, webex: null, summary: null },
  running: null,
  failed: null,
  verdict: 'all',
  search: '',
  saved: null,
  answers: 0,
  groupAnswers: 0,
  tried: null,
};

/** The comparison of the setup whose workbench is open. */
export const usePreflight = create<PreflightState>()(() => initialPreflight);
export const { getState: preflight, setState: changePreflight } = usePreflight;
