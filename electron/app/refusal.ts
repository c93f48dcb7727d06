import type { Failure } from '../../shared/contract';
import { failureLines } from '../../shared/texts/failure-lines';
import type { Translator } from '../../shared/texts/i18n';

/** Prints a refused command line to the terminal too; scripts read the exit code. */
export function reportRefusal(failure: Failure, translator: Translator): void {
  process.stderr.write(failureLines(failure, translator));
  process.exitCode = 2;
}
