import { failureTexts } from '../../assets/failure-texts';
import type { Translator } from '../../assets/i18n';
import type { Failure } from '../contract';

/** A refused command line is told where it was typed, too; the exit code says it to scripts. */
export function reportRefusal(failure: Failure, translator: Translator): void {
  const { title, reason, advice } = failureTexts(failure, translator);
  process.stderr.write(`${title}\n${reason}\n${advice}\n`);
  process.exitCode = 2;
}
