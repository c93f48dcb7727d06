/** The formats of a record copy: for people, paper, machines, spreadsheets and calendars. */
export const copyFormats = ['html', 'pdf', 'json', 'csv', 'calendar'] as const;
export type CopyFormat = (typeof copyFormats)[number];

/** Many files in a folder, or one archive. */
export const copiesTargets = ['folder', 'zip'] as const;
export type CopiesTarget = (typeof copiesTargets)[number];

/** How existing files are handled. */
export const conflictPolicies = ['replace', 'keepBoth'] as const;
export type ConflictPolicy = (typeof conflictPolicies)[number];

/** The choices for the number of kept versions of a setup's copies. */
export const keptVersions = [1, 5, 10, 50] as const;
export type KeptVersions = (typeof keptVersions)[number];

/** The file formats of attribute mappings. */
export const mappingsFormats = ['csv', 'json', 'markdown'] as const;
export type MappingsFormat = (typeof mappingsFormats)[number];

/** What can be done with a setup that a file holds. `bringToken`: the record is the same, its token is missing here. */
export const restoreActions = ['add', 'merge', 'bringToken', 'beside', 'skip'] as const;
export type RestoreAction = (typeof restoreActions)[number];

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
  /** In Webex, and in no row of Entra's file. */
  'webexOnly',
] as const;
export type PreflightVerdict = (typeof preflightVerdicts)[number];
