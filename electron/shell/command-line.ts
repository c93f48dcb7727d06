import type { Locale } from '../contract';

export interface CommandLine {
  /** `--practice`: start in the practice cloud. */
  readonly practice: boolean;
  /** `--cloud=FILE`: take the endpoints from this file. */
  readonly cloudFile: string | null;
  /** `--lang=en|zh-CN`; null when absent or another language. */
  readonly locale: Locale | null;
}

/** Reads the application's own options; Chromium's and unknown ones are left to Chromium. Later ones win. */
export function readCommandLine(argv: readonly string[]): CommandLine {
  const value = (name: string) =>
    argv.findLast((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3);
  const language = value('lang');
  return {
    practice: argv.includes('--practice'),
    cloudFile: value('cloud') || null,
    locale: language === undefined ? null : localeOf(language),
  };
}

/** The catalog for a language tag (BCP 47) of a system or of `--lang`: any Chinese is Simplified Chinese here. */
export function localeOf(tag: string): Locale | null {
  const language = tag.toLowerCase().split(/[-_]/)[0];
  if (language === 'zh') return 'zh-CN';
  return language === 'en' ? 'en' : null;
}
