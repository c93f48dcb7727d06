import { describe, expect, it } from 'vitest';
import { lastGroupComparison } from '../../../../electron/core/setup/comparison';
import { factsOf } from '../../../../electron/core/setup/facts';
import type { SetupEvent } from '../../../../shared/contract';
import { setUp } from '../../../fixtures/sample-records';

const counts = {
  ...{ severalInWebex: 0, severalInEntra: 0, noName: 0, similar: 0 },
  ...{ differsInCase: 0, matches: 1, creates: 1, webexOnly: 0 },
};
const orgId = 'a35bfbc6-ccbd-4a17-a488-729f46c5420c';
const compared = (part: object = {}): SetupEvent => ({
  type: 'groupsCompared',
  at: '2026-11-21T10:00:00.000Z',
  ...{ groups: 2, webexGroups: 1, counts, orgId },
  ...part,
});
const last = (...events: readonly SetupEvent[]) => lastGroupComparison(factsOf([...setUp(), ...events]));
const now = factsOf(setUp()).orgId;

describe('the last comparison of groups', () => {
  it('is none without one', () => expect(last()).toBeNull());

  it('holds for the Org ID that it was made for', () => {
    expect(last(compared({ orgId: now }))).toEqual({
      at: '2026-11-21T10:00:00.000Z',
      ...{ groups: 2, webexGroups: 1, counts, outdated: null },
    });
    expect(last(compared({ orgId: 'b35bfbc6-ccbd-4a17-a488-729f46c5420c' }))?.outdated).toBe('orgId');
  });

  it('says what its lists lacked', () => {
    const shortfall = { announced: 9, given: 8 };
    expect(last(compared({ orgId: now, incomplete: true, shortfall }))).toMatchObject({
      outdated: 'incomplete',
      shortfall,
    });
  });
});
