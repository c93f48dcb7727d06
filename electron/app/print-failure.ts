import type { Failure, Locale } from '../../shared/contract';
import { printError } from './terminal';

/** Prints a failure of the running app on standard error: what is wrong, why, what to do. */
export async function printFailure(failure: Failure, locale: Locale): Promise<void> {
  // Loaded on demand: the start does not wait for them.
  const [{ failureLines }, { translator }] = await Promise.all([
    import('../../shared/texts/failure-lines'),
    import('../../shared/texts/i18n'),
  ]);
  printError(failureLines(failure, translator(locale)));
}
