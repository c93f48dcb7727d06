import { describe, expect, it } from 'vitest';
import { compareGroups } from '../../../../electron/core/people/groups';
import { groupsFile } from '../../../../electron/core/people/users-file/groups-file';
import { paceFor } from '../../../../electron/core/people/yielder';
import { namesakeGroups, sampleGroups } from '../../../../electron/features/practice/people';
import { sampleGroupsCsv } from '../../../../electron/features/practice/sample-groups';
import { reading } from '../../core/people/users-file/reading';

describe('the sample list of groups', () => {
  it('has every result of a comparison but a group without a name', async () => {
    const { people, view } = await reading(sampleGroupsCsv(), groupsFile);
    const entra = people.map(({ displayName = '', objectId = '' }) => ({ displayName, objectId }));
    const pace = paceFor(new AbortController().signal);
    const { summary } = await compareGroups(entra, [...sampleGroups, ...namesakeGroups], pace);
    expect(view.findings).toEqual([]);
    expect(summary.counts).toEqual({
      severalInWebex: 1,
      severalInEntra: 2,
      noName: 0,
      similar: 1,
      differsInCase: 1,
      matches: 2,
      creates: 2,
      webexOnly: 2,
    });
  });
});
