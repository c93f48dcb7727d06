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

/** Excel writes the system's list separator: a comma, a semicolon in much of Europe, or a tab as "Unicode Text". */
export const separators = [',', ';', '\t'] as const;
export type Separator = (typeof separators)[number];

/** What can be done with a setup that a file holds. `restoreToken`: the record is the same, its token is missing here. */
export const restoreActions = ['add', 'merge', 'restoreToken', 'keepBoth', 'skip'] as const;
export type RestoreAction = (typeof restoreActions)[number];
