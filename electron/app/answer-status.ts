import { app } from 'electron';
import type { Failure, Locale } from '../../shared/contract';
import { failureLines } from '../../shared/texts/failure-lines';
import { translator } from '../../shared/texts/i18n';
import { answerStatus } from '../features/status';
import type { CommandLine } from './command-line';
import { exitCodes } from './exit-codes';
import { printError, printOut } from './terminal';

export interface StatusAnswerOptions {
  readonly options: CommandLine;
  readonly locale: Locale;
  readonly data: string;
  /** Why nothing can be said about that folder. */
  readonly dataFailure: Failure | null;
}

/** Prints how the setups stand, for people and monitors. @returns the exit code */
export async function printStatus({ options, locale, data, dataFailure }: StatusAnswerOptions): Promise<number> {
  if (!options.status) return exitCodes.undetermined;
  try {
    const space = options.practice ? 'practice' : 'real';
    const appVersion = app.getVersion();
    const { out, code } = await answerStatus({ options: options.status, space, locale, data, dataFailure, appVersion });
    const failure = printOut(out);
    if (!failure) return code;
    printError(failureLines(failure, translator(locale)));
  } catch (thrown) {
    printError(`${thrown instanceof Error ? thrown.name : 'unknown'}\n`);
  }
  return exitCodes.undetermined;
}
