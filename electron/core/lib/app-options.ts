/** What the value of an option is. */
export type OptionValue = 'none' | 'days' | 'file' | 'folder' | 'language';

interface OptionTraits {
  readonly value: OptionValue;
  /** The start at login repeats it: the reminder needs the same records and the same language. */
  readonly keptAtLogin: boolean;
}

/** The app's own options, without `--`. */
export const appOptions = {
  practice: { value: 'none', keptAtLogin: false },
  cloud: { value: 'file', keptAtLogin: false },
  'user-data-dir': { value: 'folder', keptAtLogin: true },
  lang: { value: 'language', keptAtLogin: true },
  status: { value: 'none', keptAtLogin: false },
  json: { value: 'none', keptAtLogin: false },
  test: { value: 'none', keptAtLogin: false },
  within: { value: 'days', keptAtLogin: false },
  remind: { value: 'none', keptAtLogin: false },
  help: { value: 'none', keptAtLogin: false },
  version: { value: 'none', keptAtLogin: false },
} as const satisfies Readonly<Record<string, OptionTraits>>;

export type AppOption = keyof typeof appOptions;

/** The names of the options, without `--`. */
export const optionNames = Object.keys(appOptions) as readonly AppOption[];
