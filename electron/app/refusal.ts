import type { Failure } from '../../shared/contract';
import { failureTexts } from '../../shared/texts/failure-texts';
import type { Translator } from '../../shared/texts/i18n';

/** A refused command line is told where it was typed, too; the exit code says it to scripts. */
export function reportRefusal(failure: Failure, translator: Translator): void {
  process.stderr.write(refusalText(failure, translator));
  process.exitCode = 2;
}

/** What is wrong, why, and what to do, a line each. */
export function refusalText(failure: Failure, translator: Translator): string {
  const { title, reason, advice } = failureTexts(failure, translator);
  return `${title}\n${reason}\n${advice}\n`;
}
