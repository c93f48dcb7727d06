import type { Locale } from '../../shared/contract';
import { failureLines } from '../../shared/texts/failure-lines';
import { translator } from '../../shared/texts/i18n';
import type { CommandLine } from './command-line';
import { exitCodes } from './exit-codes';
import { printError, printOut } from './terminal';
import { usage } from './usage';

export interface TerminalRequest {
  readonly options: CommandLine;
  readonly locale: Locale;
  /** The name of the executable. */
  readonly program: string;
  readonly appName: string;
  readonly appVersion: string;
}

/**
 * Answers `--help`, `--version` and a refused command line in the terminal: this needs neither a window nor a display.
 * @returns the exit code. With `--status`, 2 would be read as an expired token, so a refusal is 3 there.
 */
export function answerInTerminal({ options, locale, program, appName, appVersion }: TerminalRequest): number {
  const text = translator(locale);
  if (options.print) {
    const failure = printOut(options.print === 'version' ? `${appName} ${appVersion}\n` : usage(program, text));
    if (failure) printError(failureLines(failure, text));
    return failure ? exitCodes.undetermined : 0;
  }
  if (options.refused) printError(`${failureLines(options.refused, text)}\n${usage(program, text)}`);
  return options.status ? exitCodes.undetermined : exitCodes.refused;
}
