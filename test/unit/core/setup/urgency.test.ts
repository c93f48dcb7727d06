import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byUrgency } from '../../../../electron/core/setup/urgency';
import { setupsSummary } from '../../../../renderer/features/setups/setups-summary';
import type { SetupState, SetupSummary } from '../../../../shared/contract';
import { translator } from '../../../../shared/texts/i18n';

const now = Date.parse('2026-11-22T10:00:00Z');
const inDays = (days: number) => new Date(now + days * 86_400_000).toISOString();

function summary(state: SetupState, days: number | null = null, name = ''): SetupSummary {
  return {
    id: name,
    name,
    cloudKind: 'commercial',
    cloudName: 'Webex',
    orgId: null,
    accountEmail: null,
    state,
    furthest: 'keepIt',
    stepNumber: 11,
    stepCount: 11,
    expiresAt: days === null ? null : inDays(days),
    lastPassedAt: null,
    limitedClaim: null,
    tokenLocation: 'keychain',
    testable: true,
    notes: '',
    renewable: false,
    renewing: false,
    waitsForEntra: null,
    createdAt: inDays(-300),
  };
}

describe('the order of the start page', () => {
  it('starts with broken setups, then expiring, unfinished and working ones', () => {
    const setups = [
      summary('working', null, 'fine, of unknown end'),
      summary('working', 60, 'fine'),
      summary('unfinished', 5, 'begun'),
      summary('attention', 200, 'something'),
      summary('expiresSoon', 12, 'later'),
      summary('expiresSoon', 3, 'soon'),
      summary('failing', 100, 'revoked'),
      summary('expired', -2, 'over'),
      summary('expired', -20, 'long over'),
    ];
    expect(setups.sort(byUrgency).map(({ name }) => name)).toEqual([
      'long over',
      'over',
      'revoked',
      'soon',
      'later',
      'something',
      'begun',
      'fine',
      'fine, of unknown end',
    ]);
  });

  it('does not depend on the input order, and is stable', () => {
    const states = fc.constantFrom<SetupState>(
      'expired',
      'failing',
      'expiresSoon',
      'attention',
      'unfinished',
      'working',
    );
    const setup = fc
      .tuple(states, fc.option(fc.integer({ min: -400, max: 400 })))
      .map(([state, days]) => summary(state, days));
    fc.assert(
      fc.property(fc.array(setup), (setups) => {
        const sorted = setups.toSorted(byUrgency);
        const keys = (list: SetupSummary[]) =>
          list.map(({ state, expiresAt }) => `${state === 'failing' ? 'expired' : state} ${expiresAt}`);
        expect(keys(setups.toReversed().sort(byUrgency))).toEqual(keys(sorted));
        expect(sorted.toSorted(byUrgency)).toEqual(sorted);
      }),
    );
  });
});

describe('the summary of the list', () => {
  const texts = (list: SetupSummary[], locale: 'en' | 'zh-CN') =>
    setupsSummary(list, translator(locale), now).map(({ text }) => text);
  const setups = [summary('expiresSoon', 12), summary('working', 300), summary('working', 301), summary('working')];

  it.each<[SetupSummary[], string[], string[]]>([
    [setups, ['1 expires in 12 days', '3 connected'], ['1 个 12 天后过期', '3 个已对接']],
    [[summary('expiresSoon', 0)], ['1 expires today'], ['1 个今天过期']],
    [
      [summary('expired', -1), summary('expiresSoon', 9), summary('expiresSoon', 1), summary('unfinished')],
      ['1 expired', '2 expire, the first in 1 day', '1 not finished'],
      ['1 个已过期', '2 个即将过期，最早的在 1 天后', '1 个尚未完成'],
    ],
    [
      [summary('failing', 4), summary('attention', 4)],
      ['1 rejected by Webex', '1 needs attention'],
      ['1 个被 Webex 拒绝', '1 个需要处理'],
    ],
    [[], [], []],
  ])('%#', (list, english, chinese) => {
    expect(texts(list, 'en')).toEqual(english);
    expect(texts(list, 'zh-CN')).toEqual(chinese);
  });
});
