import type { Failure } from '../../shared/contract';
import { failureLines } from '../../shared/texts/failure-lines';
import type { Translator } from '../../shared/texts/i18n';

/** A refused command line is told where it was typed, too; the exit code says it to scripts. */
export function reportRefusal(failure: Failure, translator: Translator): void {
  process.stderr.write(failureLines(failure, translator));
  process.exitCode = 2;
}
