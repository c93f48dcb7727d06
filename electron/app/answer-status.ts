import { app } from 'electron';
import type { Failure, Locale } from '../../shared/contract';
import { failureLines } from '../../shared/texts/failure-lines';
import { translator } from '../../shared/texts/i18n';
import type { StatusReading } from '../core/setup/records-worker/messages';
import type { RecordsThread } from '../core/setup/records-worker/records-thread';
import type { StatusQuestion } from '../core/setup/setup-status';
import type { SerialKeychain } from '../core/tokens/serial-keychain';
import { answerStatus } from '../features/status';
import { programFailure } from '../platform/program-files';
import type { CommandLine } from './command-line';
import { exitCodes } from './exit-codes';
import { printError, printOut } from './terminal';

export interface StatusAnswerOptions {
  readonly options: CommandLine;
  readonly locale: Locale;
  readonly data: string;
  /** Why nothing can be said about that folder. */
  readonly dataFailure: Failure | null;
  readonly question: StatusQuestion;
  /** A thread that is reading the statuses already; used without `--test`. */
  readonly begun: Promise<RecordsThread<StatusReading> | null> | null;
  readonly keychain: SerialKeychain;
}

/** Prints how the setups stand, for people and monitors. @returns the exit code */
export async function printStatus(answer: StatusAnswerOptions): Promise<number> {
  const { options, ...rest } = answer;
  if (!options.status) return exitCodes.undetermined;
  const print = (failure: Failure) => printError(failureLines(failure, translator(rest.locale)));
  try {
    const damaged = await programFailure();
    if (damaged) {
      print(damaged);
      return exitCodes.undetermined;
    }
    const space = options.practice ? 'practice' : 'real';
    const appVersion = app.getVersion();
    const { out, code } = await answerStatus({ options: options.status, space, appVersion, ...rest });
    const failure = printOut(out);
    if (!failure) return code;
    print(failure);
  } catch (thrown) {
    printError(`${thrown instanceof Error ? thrown.name : 'unknown'}\n`);
  }
  return exitCodes.undetermined;
}
