import { describe, expect, it } from 'vitest';
import type { CheckId, CheckState, CheckView, LimitedClaim, TestOutcome } from '../../../../shared/contract';
import { checkIds, locales } from '../../../../shared/enums';
import { translator } from '../../../../shared/texts/i18n';
import {
  limitedClaimOf,
  outcomeText,
  resultOf,
  uncheckedOf,
  uncheckedTexts,
} from '../../../../shared/texts/test-claims';

/** A test in which these checks ended so, and all others passed. */
function tested(outcome: TestOutcome, states: Partial<Record<CheckId, CheckState>>, writePassedAt?: string) {
  const checks = checkIds.map((id): CheckView => ({ id, state: states[id] ?? 'passed' }));
  return { outcome, checks, ...(writePassedAt ? { writePassedAt } : {}) };
}

const at = '2026-11-20T10:00:00.000Z';

describe('what a passed connection test shows', () => {
  const rows: readonly (readonly [string, ReturnType<typeof tested>, LimitedClaim | null])[] = [
    ['a full administrator without the write check', tested('passed', { write: 'off' }), null],
    ['a full administrator with the write check', tested('passed', {}), null],
    ['a user administrator without it', tested('warning', { administrator: 'warning', write: 'off' }), 'readingOnly'],
    ['a user administrator with it', tested('warning', { administrator: 'warning' }), null],
    ['an unclear answer', tested('warning', { administrator: 'warning', write: 'warning' }), 'writingUnclear'],
    [
      'an earlier test of the token that could write',
      tested('warning', { administrator: 'warning', write: 'off' }, at),
      null,
    ],
    ['a failed test', tested('failed', { administrator: 'failed', write: 'off' }), null],
    ['a test of an earlier version, without checks', { outcome: 'passed', checks: [] }, 'readingOnly'],
  ];

  it.each(rows)('%s', (_, test, claim) => {
    expect(limitedClaimOf(test)).toBe(claim);
    expect(resultOf(test)).toBe(claim ?? test.outcome);
  });
});

describe.each(locales)('the result in %s', (locale) => {
  const translated = translator(locale);
  const { t } = translated;

  it('says that all passed only of a test that left nothing out', () => {
    expect(outcomeText(tested('passed', {}), translated)).toBe(t('test.outcome.passed'));
    expect(outcomeText(tested('passed', { write: 'off' }), translated)).toBe(t('test.outcome.ran'));
    expect(outcomeText(tested('warning', { groups: 'warning' }), translated)).toBe(
      t('test.outcome.warning', { count: 1 }),
    );
    const userAdministrator = tested('warning', { administrator: 'warning', write: 'off' });
    expect(outcomeText(userAdministrator, translated)).toBe(t('test.outcome.readingOnly'));
  });

  it('counts no warnings where a record holds none of the checks', () => {
    const test = { ...tested('warning', {}), checks: [], writePassedAt: '2026-11-22T10:00:00.000Z' };
    expect(outcomeText(test, translated)).not.toMatch(/\d/);
  });

  it('names what was off, blocked or canceled, and an earlier check of write access', () => {
    const test = tested('failed', { certificate: 'blocked', clock: 'off', write: 'cancelled' });
    expect(uncheckedOf(test.checks)).toEqual(['certificate', 'clock', 'write']);
    const names = translated.list([t('check.certificate.name'), t('check.clock.name'), t('check.write.name')]);
    expect(uncheckedTexts(test, translated)).toEqual([t('test.unchecked', { names })]);
    expect(uncheckedTexts(tested('passed', { write: 'off' }, at), translated)).toEqual([
      t('test.unchecked', { names: t('check.write.name') }),
      t('test.writePassedAt', { moment: translated.moment(at) }),
    ]);
    expect(uncheckedTexts(tested('passed', {}, at), translated)).toEqual([]);
  });
});
