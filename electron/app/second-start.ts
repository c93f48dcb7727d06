import { resolve } from 'node:path';
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

/** The options that the app reads only at its start, as they are written. */
export function startOptions({ practice, cloudFile, locale }: CommandLine): string[] {
  return [
    ...(practice ? ['--practice'] : []),
    ...(cloudFile === null ? [] : [`--cloud=${cloudFile}`]),
    ...(locale === null ? [] : [`--lang=${locale}`]),
  ];
}

/** The options of a second start that have no effect on the open app, because it was started with other ones. */
export function ignoredOptions(first: CommandLine, second: CommandLine): string[] {
  const had = startOptions(first);
  return startOptions(second).filter((option) => !had.includes(option));
}
