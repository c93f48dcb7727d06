import type { Failure, Locale } from '../../shared/contract';
import type { StatusOptions } from '../features/status';

export interface CommandLine {
  /** `--practice`: start in the practice cloud. */
  readonly practice: boolean;
  /** `--cloud=FILE`: take the endpoints from this file. */
  readonly cloudFile: string | null;
  /** `--lang=en|zh-CN`; null when absent or another language. */
  readonly locale: Locale | null;
  /** `--remind`: show what is due today as a notification, and no window. */
  readonly remind: boolean;
  readonly status: StatusOptions | null;
}

/** A token is valid for one year at most; ten years include every token. */
const longestWithin = 3650;

/** Reads the app's own options and leaves all others to Chromium. The last occurrence of an option wins. */
export function readCommandLine(argv: readonly string[]): CommandLine {
  const value = (name: string) =>
    argv.findLast((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3);
  const language = value('lang');
  return {
    practice: argv.includes('--practice'),
    cloudFile: value('cloud') || null,
    locale: language === undefined ? null : localeOf(language),
    remind: argv.includes('--remind'),
    status: argv.includes('--status') || value('status') !== undefined ? statusOptions(argv, value) : null,
  };
}

/** Rejects unknown options: a typo must not make a monitor report success. */
function statusOptions(argv: readonly string[], value: (name: string) => string | undefined): StatusOptions {
  const within = value('within') ?? (argv.includes('--within') ? '' : '30');
  const options = { json: argv.includes('--json'), test: argv.includes('--test'), within: Number(within) };
  const filled = ['status', 'json', 'test', 'practice'].find((name) => value(name) !== undefined);
  if (filled) return { ...options, refused: badValue(filled, value(filled) ?? '', 'none') };
  if (!/^\d{1,4}$/.test(within) || options.within > longestWithin)
    return { ...options, within: 30, refused: badValue('within', within, 'days') };
  return { ...options, refused: null };
}

function badValue(option: string, given: string, wanted: 'none' | 'days'): Failure {
  return { code: 'option.badValue', detail: { option, given, wanted, maximum: longestWithin } };
}

/** The catalog for a language tag (BCP 47) of a system or of `--lang`: any Chinese is Simplified Chinese here. */
export function localeOf(tag: string): Locale | null {
  const language = tag.toLowerCase().split(/[-_]/)[0];
  if (language === 'zh') return 'zh-CN';
  return language === 'en' ? 'en' : null;
}
