import type { CheckId, CheckView, LimitedClaim, TestView } from '../contract';
import type { Translator } from './i18n';

type Tested = Pick<TestView, 'outcome' | 'checks'> & Partial<Pick<TestView, 'writePassedAt'>>;

/** The limits of what a passed test shows; null: it shows that Entra can write, or did not pass. */
export function limitedClaimOf({ outcome, checks, writePassedAt }: Tested): LimitedClaim | null {
  if (outcome === 'failed' || outcome === 'cancelled') return null;
  const state = (id: CheckId) => checks.find((check) => check.id === id)?.state;
  // The check of the role passes for a full administrator only.
  if (state('administrator') === 'passed' || state('write') === 'passed' || writePassedAt) return null;
  return state('write') === 'warning' ? 'writingUnclear' : 'readingOnly';
}

/** The checks that gave no result: off, not run because of another one, or canceled. */
export function uncheckedOf(checks: readonly CheckView[]): CheckId[] {
  return checks.flatMap(({ id, state }) =>
    state === 'off' || state === 'blocked' || state === 'cancelled' ? [id] : [],
  );
}

/** The result as a heading. */
export function outcomeText(test: Tested, { t }: Translator): string {
  const { outcome, checks } = test;
  const claim = limitedClaimOf(test);
  if (claim) return t(`test.outcome.${claim}`);
  if (outcome === 'passed' && uncheckedOf(checks).length > 0) return t('test.outcome.ran');
  return t(`test.outcome.${outcome}`, { count: countTroubles(test) });
}

/** Number of checks that ended like the test: its failures, or its warnings. */
function countTroubles({ outcome, checks }: Pick<Tested, 'outcome' | 'checks'>): number {
  return checks.filter(({ state }) => state === outcome).length;
}

/** What the test did not check, and when an earlier test of the same token checked write access. Empty: everything was checked. */
export function uncheckedTexts({ checks, writePassedAt }: Tested, { t, list, moment }: Translator): string[] {
  const unchecked = uncheckedOf(checks);
  if (unchecked.length === 0) return [];
  const names = list(unchecked.map((id) => t(`check.${id}.name`)));
  return [
    t('test.unchecked', { names }),
    ...(writePassedAt && unchecked.includes('write')
      ? [t('test.writePassedAt', { moment: moment(writePassedAt) })]
      : []),
  ];
}

/** The result as lists of facts, events and reports name it: a pass with warnings has a name of its own. */
export function resultOf(test: Tested): TestView['outcome'] | LimitedClaim {
  return limitedClaimOf(test) ?? test.outcome;
}
