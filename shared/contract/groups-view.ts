import type { GroupVerdict, UserList } from '../enums/preflight';
import type { RowFinding } from './row-finding';
import type { GroupCounts, Shortfall } from './setup-events';

export type { GroupVerdict };

/** The summary of a list of Entra's groups. */
export interface GroupsFileView {
  readonly groups: number;
  readonly list: UserList;
  readonly repeatedColumns: readonly string[];
  readonly findings: readonly RowFinding[];
  /** The file is one page of a longer list. */
  readonly incomplete?: true;
}

/** What was read of the groups in Webex. */
export interface WebexGroupsView {
  readonly groups: number;
  /** Groups without a displayName, which cannot be compared. */
  readonly unnamed: number;
  /** The total that Webex reported, if any. */
  readonly announced?: number;
  /** All groups were read; false after a failure or a cancel: reading can then continue. */
  readonly complete: boolean;
}

export interface GroupRow {
  readonly verdict: GroupVerdict;
  /** As in Entra's list, with its spaces; of a group that is in Webex only: its name there. */
  readonly displayName: string;
  /** Empty: the list has none, or the group is in Webex only. */
  readonly objectId: string;
  /** The name in Webex, if one group was found and its name differs. */
  readonly webexName?: string;
  /** How many groups of Entra's list, and of Webex, have the name, if several. */
  readonly inEntra?: number;
  readonly inWebex?: number;
}

export interface GroupsWindow {
  /** What needs a decision first; then in the order of Entra's list, and of Webex's. */
  readonly rows: readonly GroupRow[];
  /** Number of all matches of the query. */
  readonly total: number;
}

export interface GroupSummary {
  readonly groups: number;
  readonly webexGroups: number;
  readonly counts: GroupCounts;
  /** Webex's list was incomplete: the result holds only for the groups in it. */
  readonly shortfall?: Shortfall;
}

/** The state of a comparison of groups. */
export interface GroupsView {
  readonly entra: { readonly fileName: string; readonly file: GroupsFileView } | null;
  readonly webex: WebexGroupsView | null;
  readonly summary: GroupSummary | null;
}

/** The last comparison of groups, as the record has it: it keeps no list. */
export interface LastGroupComparison extends GroupSummary {
  readonly at: string;
  /** It was made for another Org ID than the present one, or Entra's list was one page of a longer one. */
  readonly outdated: 'orgId' | 'incomplete' | null;
}
