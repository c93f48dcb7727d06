import { failureTexts } from '../../assets/failure-texts';
import type { Translator } from '../../assets/i18n';
import type { Failure } from '../contract';

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
