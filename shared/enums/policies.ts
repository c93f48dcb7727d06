/** The policies of an organization, by the names that administrators see: those of an ADMX template. */
export const policyNames = [
  'CloudFile',
  'Language',
  'EntraWay',
  'EntraClientId',
  'CopiesFolder',
  'ClipboardSeconds',
  'ReminderDays',
  'Updates',
  'ReleaseFeed',
] as const;
export type PolicyName = (typeof policyNames)[number];

/** What the value of a policy is, for the text that says what is permitted. */
export type PolicyKind = 'path' | 'folder' | 'choice' | 'number' | 'numbers' | 'boolean' | 'guid' | 'address';

/** The settings that a policy sets, by their names in the settings file. */
export const settingPolicies = {
  locale: 'Language',
  clipboardSeconds: 'ClipboardSeconds',
  reminderDays: 'ReminderDays',
} as const satisfies Readonly<Record<string, PolicyName>>;
