import type { Failure } from '../contract';
import { failureTexts } from './failure-texts';
import type { Translator } from './translator';

/** What is wrong, why, and what to do, one line each, for a terminal. */
export function failureLines(failure: Failure, translator: Translator): string {
  const { title, reason, advice } = failureTexts(failure, translator);
  return `${title}\n${reason}\n${advice}\n`;
}
