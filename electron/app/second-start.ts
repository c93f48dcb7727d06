import { resolve } from 'node:path';
import type { AppOption } from '../core/lib/app-options';
import { type CommandLine, readCommandLine, withoutAppPath } from './command-line';

/**
 * The command line of one start.
 * @param argv the executable first
 * @param folder the working directory, which a relative path of a cloud file starts from
 */
export function startOf(argv: readonly string[], folder: string): CommandLine {
  const options = readCommandLine(withoutAppPath(argv, process.defaultApp === true));
  return options.cloudFile === null ? options : { ...options, cloudFile: resolve(folder, options.cloudFile) };
}

/** How an option of the app's start is written, which a second start cannot change; null: it has an effect there, too. */
const written: Readonly<Record<AppOption, ((start: CommandLine) => string | null) | null>> = {
  practice: ({ practice }) => (practice ? '--practice' : null),
  cloud: ({ cloudFile }) => (cloudFile === null ? null : `--cloud=${cloudFile}`),
  lang: ({ locale }) => (locale === null ? null : `--lang=${locale}`),
  // An app with another folder is another one.
  'user-data-dir': null,
  status: null,
  json: null,
  test: null,
  within: null,
  remind: null,
  help: null,
  version: null,
};

/** The options that the app reads only at its start, as they are written. */
export function startOptions(start: CommandLine): string[] {
  return Object.values(written).flatMap((option) => option?.(start) ?? []);
}

/** The options of a second start that have no effect on the open app, because it was started with other ones. */
export function ignoredOptions(first: CommandLine, second: CommandLine): string[] {
  const had = startOptions(first);
  return startOptions(second).filter((option) => !had.includes(option));
}
