/** What Entra would do with a person in its file; `webexOnly` is a person in Webex's list. */
export const preflightVerdicts = [
  /** Entra finds this person in Webex by the userName. */
  'matches',
  /** The same, but the two differ in case. */
  'differsInCase',
  /** Entra would create this person, who is in Webex under another address. */
  'duplicates',
  /** Entra would create this person, who is not in Webex. */
  'creates',
  'cannot',
  /** What Entra would do depends on what the file does not say. */
  'unclear',
  /** Entra does not send this person, who is not assigned to the application. */
  'notAssigned',
  /** In Webex, and in no row of Entra's file. */
  'webexOnly',
] as const;
export type PreflightVerdict = (typeof preflightVerdicts)[number];

/** Verdicts that earlier versions did not have: their records lack the counts. */
export const laterVerdicts = ['unclear', 'notAssigned'] as const satisfies readonly PreflightVerdict[];

/** Why Entra would neither match nor create a person, or why that is unclear. */
export const cannotReasons = [
  /** The account is disabled, and there is no Webex user for Entra to disable. */
  'disabled',
  'empty',
  'notAnAddress',
  /** The value is a guest's internal name with `#EXT#` in it. */
  'guest',
  /** Several people of the file would get one userName. */
  'sameValueTwice',
  /** Entra would refuse the expression for this person. */
  'refused',
  /** The expression depends on data that only Entra has. */
  'depends',
  /** The expression exceeds a limit of this app for this person. */
  'exceeded',
  /** The file does not say whether the account is disabled. */
  'accountUnknown',
] as const;
export type CannotReason = (typeof cannotReasons)[number];

/** Lists of Entra's users, by what saves them. */
export type UserList =
  /** "Download users" in the Entra admin center. */
  | 'downloadUsers'
  /** "Export users" in the Microsoft 365 admin center. */
  | 'adminCenter'
  /** Get-MgUser or Get-AzureADUser, saved by Export-Csv. */
  | 'powerShell'
  /** Microsoft Graph's answer in JSON. */
  | 'graph'
  /** Active Directory's users, saved by Get-ADUser or csvde: not Entra's. */
  | 'activeDirectory'
  /** A template for bulk operations: users to be uploaded. */
  | 'bulkTemplate'
  | 'otherList';

/** What a list does not say of its users: who is assigned to the application, who is a guest, whose account is turned off. */
export const listGaps = ['disabled', 'guests', 'assignments'] as const;
export type ListGap = (typeof listGaps)[number];

/** The columns of an exported list of compared people, in their order. */
export const peopleColumns = [
  'name',
  'userPrincipalName',
  'value',
  'verdict',
  'reason',
  'webexUserName',
  'webexActive',
] as const;
export type PeopleColumn = (typeof peopleColumns)[number];

/** How an exported list names the evidence. After `userName` and `emails` comes the attribute by which a person was found. */
export const evidenceLabels = ['objectId', 'ownValue', 'userName', 'emails', 'name'] as const;
export type EvidenceLabel = (typeof evidenceLabels)[number];

/** What Entra would do with a group of its list, and how sure that is: what needs a decision first. */
export const groupVerdicts = [
  /** Several groups in Webex have the name: Entra's lookup does not find one group. */
  'severalInWebex',
  /** Several groups of Entra's list have the name: the first one takes the Webex group, or is created, and the others meet it. */
  'severalInEntra',
  /** A group without a name cannot be looked up. */
  'noName',
  /** Entra would create this group beside one in Webex whose name differs only in spaces. */
  'similar',
  /** Entra would take over a group in Webex whose name differs in case. */
  'differsInCase',
  /** Entra would take over the group in Webex with this name. */
  'matches',
  'creates',
  /** In Webex, and in no row of Entra's list: left alone. */
  'webexOnly',
] as const;
export type GroupVerdict = (typeof groupVerdicts)[number];
