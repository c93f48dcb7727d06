/** What a record copy can be: for people, for paper, for machines, for spreadsheets, and for calendars. */
export const copyFormats = ['html', 'pdf', 'json', 'csv', 'calendar'] as const;
export type CopyFormat = (typeof copyFormats)[number];

/** Many files in a folder, or one archive. */
export const copiesTargets = ['folder', 'zip'] as const;
export type CopiesTarget = (typeof copiesTargets)[number];

/** What becomes of files that are there already. */
export const conflictPolicies = ['replace', 'keepBoth'] as const;
export type ConflictPolicy = (typeof conflictPolicies)[number];

/** How many versions of a setup's copies can be kept. */
export const keptVersions = [1, 5, 10, 50] as const;
export type KeptVersions = (typeof keptVersions)[number];

/** Files that attribute mappings are saved as. */
export const mappingsFormats = ['csv', 'json', 'markdown'] as const;
export type MappingsFormat = (typeof mappingsFormats)[number];

/** What can be done with a setup that a file holds. `restoreToken`: the record is the same, its token is missing here. */
export const restoreActions = ['add', 'merge', 'restoreToken', 'keepBoth', 'skip'] as const;
export type RestoreAction = (typeof restoreActions)[number];

/** What Entra would do with a person of its file; `webexOnly` is of Webex's side. */
export const preflightVerdicts = [
  /** Entra finds this person in Webex by the userName. */
  'matches',
  /** Likewise, but the two are spelled with other capital letters. */
  'differsInCase',
  /** Entra would create this person, who is in Webex under another address. */
  'duplicates',
  /** Entra would create this person, of whom nothing is in Webex. */
  'creates',
  'cannot',
  /** In Webex, and in no row of Entra's file. */
  'webexOnly',
] as const;
export type PreflightVerdict = (typeof preflightVerdicts)[number];
