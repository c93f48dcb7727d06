import type { GroupPlan, Severity } from '../enums';
import type { AttributeMapping, ExpressionError } from './attribute-mappings';

/** The meaning of a target attribute; the catalogs have a sentence about each. */
export type TargetTopic =
  | 'userName'
  | 'active'
  | 'displayName'
  | 'familyName'
  | 'givenName'
  | 'externalId'
  | 'title'
  | 'workCountry'
  | 'workLocality'
  | 'workStreet'
  | 'workRegion'
  | 'workPostalCode'
  | 'workPhone'
  | 'mobilePhone'
  | 'fax'
  | 'formattedName'
  | 'middleName'
  | 'honorificPrefix'
  | 'honorificSuffix'
  | 'nickName'
  | 'profileUrl'
  | 'userType'
  | 'preferredLanguage'
  | 'locale'
  | 'timezone'
  | 'workEmail'
  | 'homeEmail'
  | 'otherEmail'
  | 'homePhone'
  | 'otherPhone'
  | 'pager'
  | 'workAddress'
  | 'otherAddress'
  | 'primaryRole'
  | 'department'
  | 'employeeNumber'
  | 'costCenter'
  | 'organization'
  | 'division'
  | 'manager';

/** What a check of the mappings can find. */
export type FindingCode =
  | 'targetEmpty'
  | 'targetTwice'
  | 'targetNotMappable'
  | 'targetNotUnderstood'
  | 'targetSpelling'
  | 'targetUnknown'
  | 'sourceEmpty'
  | 'sourceSpelling'
  | 'sourceUnknown'
  | 'sourceSeveral'
  | 'sourceRoles'
  | 'sourceUserType'
  | 'sourceUnavailable'
  | 'constantEmpty'
  | 'nothingToSend'
  | 'expressionInvalid'
  | 'expressionTooLong'
  /** A value in it exceeds a limit of this app, for a person with ordinary values. */
  | 'expressionGrows'
  | 'iifTestsEmptiness'
  | 'switchOnTest'
  | 'functionNotSupported'
  | 'functionAssignedOnly'
  /** Once emptied in Entra, its value stays in Webex. */
  | 'neverCleared'
  | 'referenceExpected'
  | 'referenceAsText'
  | 'userNameMissing'
  | 'userNameNotAddress'
  | 'userNameConstant'
  | 'userNameChanged'
  /** A comparison of people with these mappings found no duplicates. */
  | 'userNameCompared'
  | 'userNameDuplicates'
  | 'userNameOnlyOnce'
  | 'activeMissing'
  | 'activeConstant'
  | 'activeInverted'
  /** Users who are deleted in Entra are never disabled. */
  | 'activeNeverFalse'
  /** Some users who are deleted in Entra are not disabled. */
  | 'activeNotAlwaysFalse'
  | 'activeAlwaysFalse'
  | 'activeNeverTrue'
  | 'activeNotBoolean'
  | 'activeNotSoftDeleted'
  | 'activeOnlyOnce'
  | 'externalIdMissing'
  | 'externalIdChanged'
  | 'matchingMissing'
  | 'matchingSamePrecedence'
  | 'matchingSeveralSources'
  | 'matchingFunction'
  /** Its value is another one each time. */
  | 'matchingChanges'
  | 'matchingNotUnique'
  | 'matchingNotFilterable';

export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** Index of the mapping; null: the finding is about the whole table. */
  readonly row: number | null;
  /** Fills the placeholders of the finding's text. */
  readonly values: Readonly<Record<string, string | number>>;
  /** For `expressionInvalid`: the error of the expression, and its position. */
  readonly error?: ExpressionError;
}

/** One row to enter in the portal by hand. */
export interface PlanEntry {
  /** Names the entry: the same while its target is the same. */
  readonly key: string;
  readonly kind: 'change' | 'delete' | 'add';
  readonly target: string;
  /** The row in the portal; null: there is no such row yet. */
  readonly before: AttributeMapping | null;
  /** The row to come; null: the row is removed. */
  readonly after: AttributeMapping | null;
  /** The administrator ticked it off, or confirmed the step with it. */
  readonly done: boolean;
}

/** The table as a plan for Entra: what to enter there, and what came of an earlier confirmation. */
export interface MappingPlan {
  readonly entries: readonly PlanEntry[];
  /** What is planned for the mapping of groups; null: nothing. */
  readonly groups: GroupPlan | null;
  /** When the step of the mappings was confirmed; ISO 8601, UTC. Null: it is not. */
  readonly confirmedAt: string | null;
  /** How the table changed since then. */
  readonly changes: readonly PlanEntry[];
  /** Whether the plan for groups changed since then. */
  readonly groupsChanged: boolean;
}

/** How a table of mappings differs from the defaults. */
export interface MappingDifference {
  /** Rows that the defaults do not have. */
  readonly added: readonly AttributeMapping[];
  /** Defaults that the table no longer has. */
  readonly removed: readonly AttributeMapping[];
  readonly changed: readonly { readonly before: AttributeMapping; readonly after: AttributeMapping }[];
  readonly unchanged: number;
}
