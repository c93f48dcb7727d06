import type {
  AssignedCounts,
  EntraPerson,
  GroupSummary,
  GroupsFileView,
  GroupsWindow,
  MappingSource,
  PreflightExportTexts,
  PreflightProgress,
  PreflightQuery,
  PreflightSummary,
  PreflightWindow,
  Result,
  UsersFileView,
} from '../../../../shared/contract';
import type { GroupQuery } from '../../../../shared/contract/preflight';
import type { WebexGroup } from '../../../core/webex/webex-group';
import type { WebexPerson } from '../../../core/webex/webex-person';

export interface ExportRequest extends Pick<PreflightQuery, 'verdict' | 'search'> {
  /** A file there is replaced. */
  readonly path: string;
  readonly texts: PreflightExportTexts;
  /** Begin with a byte order mark, without which Excel does not detect UTF-8. */
  readonly mark: boolean;
}

/** Job -> signature, between the class that owns the worker and the worker. */
export interface Jobs {
  /** @param source the current mapping, so that the first read keeps the columns that it needs */
  entraFile: (request: { path: string; source: MappingSource }) => UsersFileView;
  webexFile: (request: { path: string }) => UsersFileView;
  /** Adds a list of those who are assigned. */
  assignedFile: (request: { path: string }) => AssignedCounts;
  clearAssigned: () => null;
  /** Discards all people of Webex, before the first `webexPeople`. */
  clearWebexPeople: () => null;
  /** Adds people. @returns how many there are now, and how many came without a userName */
  webexPeople: (request: { people: readonly WebexPerson[] }) => { people: number; unreadable: number };
  match: (request: { source: MappingSource; domain?: string }) => PreflightSummary;
  query: (request: PreflightQuery) => PreflightWindow;
  /** The stored attributes of a person in Entra's file, by index in the result; null: the person is only in Webex. */
  person: (request: { index: number }) => EntraPerson | null;
  export: (request: ExportRequest) => { rows: number; bytes: number };
  groupsFile: (request: { path: string }) => GroupsFileView;
  /** Discards all groups of Webex, before the first `webexGroups`. */
  clearWebexGroups: () => null;
  webexGroups: (request: { groups: readonly WebexGroup[] }) => null;
  matchGroups: () => GroupSummary;
  groups: (request: GroupQuery) => GroupsWindow;
}

export type Job = keyof Jobs;
export type JobRequest<J extends Job> = Parameters<Jobs[J]>[0];
export type Answer<J extends Job> = ReturnType<Jobs[J]>;

export type JobMessage = {
  readonly [J in Job]: { readonly id: number; readonly job: J; readonly request: JobRequest<J> };
}[Job];

/** Messages to the worker besides jobs. */
export type ToWorker =
  /** Cancels running and waiting jobs, but not queries. */
  { readonly cancel: true };

export interface JobAnswer {
  readonly id: number;
  readonly result: Result<Answer<Job>>;
}

/** Messages from the worker besides answers. */
export type FromWorker = { readonly progress: PreflightProgress };
