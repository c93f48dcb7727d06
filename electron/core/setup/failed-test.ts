import type { FailedTestView } from '../../../shared/contract';
import { firstFailed } from '../../../shared/texts/check-cures';
import type { TokenFindings } from './facts-shape';
import { stepsAfter } from './steps';

/**
 * A failed connection test, for the steps that build on it. Until a later test passes, it stays known there, although a failed test
 * does not block them.
 */
export function failedTestOf({
  lastTest,
  entraTest,
}: Pick<TokenFindings, 'lastTest' | 'entraTest'>): FailedTestView | null {
  if (lastTest?.outcome !== 'failed') return null;
  const { at, checks } = lastTest;
  const wasDone = entraTest !== null && Date.parse(entraTest.at) < Date.parse(at);
  return { at, check: firstFailed(checks)?.id ?? null, continued: !wasDone, steps: stepsAfter('connectionTest') };
}
