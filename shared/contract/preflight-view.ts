import type { Separator } from '../enums/files';
import type {
  CannotReason,
  EvidenceLabel,
  ListGap,
  PeopleColumn,
  PreflightVerdict,
  UserList,
} from '../enums/preflight';
import type { MappingSource, MappingValue } from './attribute-mappings';
import type { GroupsView, WebexGroupsView } from './groups-view';
import type { RowFinding } from './row-finding';
import type { Shortfall } from './setup-events';

export type { CannotReason, ListGap, PreflightVerdict, UserList };

/** How a person was found in Webex if not by the userName, from the strongest evidence to the weakest. */
export type Evidence =
  /** The objectId is the externalId of a Webex user, which only an earlier provisioning can have put there. */
  | { readonly kind: 'objectId' }
  /** An address of the person is a Webex user's userName or further e-mail address. */
  | {
      readonly kind: 'address';
      /** The Entra attribute that holds it; null: it is the very userName that Entra would send. */
      readonly attribute: string | null;
      readonly in: 'userName' | 'emails';
    }
  /** The same part before the @, and the same name. */
  | { readonly kind: 'name' };

export interface PreflightRow {
  /** Place in the whole result: the people of Entra's file in its order, then those who are in Webex alone. */
  readonly index: number;
  readonly verdict: PreflightVerdict;
  readonly displayName: string;
  /** As in the file; empty when only Webex knows the person. */
  readonly userPrincipalName: string;
  /** The userName that Entra would send; empty when there is none. */
  readonly value: string;
  /** The person in Webex, as far as one was found. */
  readonly webexUserName?: string;
  readonly webexActive?: boolean;
  /** How the person was found in Webex, if not by the userName. */
  readonly evidence?: Evidence;
  readonly reason?: CannotReason;
  /** Of `sameValueTwice`: the userPrincipalName of another person with the value. */
  readonly sameAs?: string;
  /** Of `refused`, `depends` and `exceeded`: the result of the expression. */
  readonly refusal?: Exclude<MappingValue, { kind: 'value' }>;
  /** Matches, but the account is turned off in Entra: Entra would turn it off in Webex too. */
  readonly turnedOff?: true;
  /** An account of another organization that was invited. */
  readonly guest?: true;
  /** The userName has another domain than the setup's own. */
  readonly otherDomain?: true;
}

export interface PreflightWindow {
  readonly rows: readonly PreflightRow[];
  /** Number of all matches of the query. */
  readonly total: number;
}

/** The result of an attribute as the source of userName. */
export interface PreflightCandidate {
  readonly attribute: string;
  /** People who would be found in Webex, with and without regard to case. */
  readonly matches: number;
  /** People who have a value. */
  readonly filled: number;
}

export interface PreflightSummary {
  readonly source: MappingSource;
  readonly people: number;
  readonly webexPeople: number;
  /** How many of the people are assigned to the application; absent: all of them were compared. */
  readonly assigned?: number;
  /** Webex's list was incomplete: the result holds only for the users in it. */
  readonly shortfall?: Shortfall;
  readonly counts: Readonly<Record<PreflightVerdict, number>>;
  readonly reasons: Readonly<Record<CannotReason, number>>;
  /** Of those who match: how many accounts are turned off in Entra. */
  readonly turnedOff: number;
  readonly guests: number;
  /** The domain of the account that signed in; null: unknown. */
  readonly domain: string | null;
  /** People whose userName has another domain. */
  readonly otherDomains: number;
  /** Every attribute of the file that holds addresses, the one that matches most people first. */
  readonly candidates: readonly PreflightCandidate[];
}

/** The summary of a users file. */
export interface UsersFileView {
  readonly people: number;
  readonly bytes: number;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be';
  readonly separator: Separator;
  /** The attributes of the columns, in the file's order. */
  readonly columns: readonly string[];
  /** Headers of columns that repeat an earlier one, which counts. */
  readonly repeatedColumns: readonly string[];
  readonly findings: readonly RowFinding[];
  /** Of a file of Entra's users: which list it is, and what it does not say. */
  readonly list?: UserList;
  readonly lacks?: readonly ListGap[];
  /** The file is one page of a longer list. */
  readonly incomplete?: true;
}

/** What the lists of those have who are assigned to the application. */
export interface AssignedCounts {
  readonly users: number;
  /** Groups, whose members the lists do not name. */
  readonly groups: number;
}

export interface WebexPeopleView {
  readonly people: number;
  /** Entries without a userName, which cannot be compared. */
  readonly unreadable: number;
  /** The total that Webex reported, if any. */
  readonly announced?: number;
  /** All people were read; false after a failure or a cancel: reading can then continue. */
  readonly complete: boolean;
}

export interface PreflightProgress {
  readonly job: 'entraFile' | 'webexFile' | 'assignedFile' | 'match' | 'export' | 'groupsFile' | 'matchGroups';
  readonly rows: number;
  /** Of `match`, `matchGroups` and `export`. */
  readonly totalRows?: number;
  /** Read or written so far. */
  readonly bytes: number;
  /** Of a file that is read. */
  readonly totalBytes?: number;
}

/** The texts of an exported list, in the language of the page. */
export interface PreflightExportTexts {
  readonly columns: Readonly<Record<PeopleColumn, string>>;
  readonly verdicts: Readonly<Record<PreflightVerdict, string>>;
  readonly reasons: Readonly<Record<CannotReason, string>>;
  readonly evidence: Readonly<Record<EvidenceLabel, string>>;
  readonly turnedOff: string;
  readonly guest: string;
  readonly otherDomain: string;
  readonly active: string;
  readonly inactive: string;
}

/** The state of a comparison. */
export interface PreflightView {
  readonly entra: { readonly fileName: string; readonly file: UsersFileView } | null;
  readonly webex:
    | { readonly from: 'file'; readonly fileName: string; readonly file: UsersFileView }
    | { readonly from: 'webex'; readonly read: WebexPeopleView }
    | null;
  /** Who is assigned to the application; absent: all people of Entra's file are compared. */
  readonly assigned?: AssignedCounts & { readonly fileNames: readonly string[] };
  readonly summary: PreflightSummary | null;
  /** Absent: nothing was done with groups yet. */
  readonly groups?: GroupsView;
}

/** The progress; over SCIM also the time until which Webex requested to wait. */
export type PreflightStep =
  | PreflightProgress
  | { readonly job: 'webexPeople'; readonly read: WebexPeopleView; readonly waitsUntil?: string }
  | { readonly job: 'webexGroups'; readonly read: WebexGroupsView; readonly waitsUntil?: string };
