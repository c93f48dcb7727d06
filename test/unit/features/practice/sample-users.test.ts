import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { EntraPeople } from '../../../../electron/core/people/entra-people';
import { match } from '../../../../electron/core/people/match';
import { prepare } from '../../../../electron/core/people/preparation';
import { WebexPeople } from '../../../../electron/core/people/webex-people';
import { paceFor } from '../../../../electron/core/people/yielder';
import { samplePeople } from '../../../../electron/features/practice/people';
import { sampleUsers } from '../../../../electron/features/practice/sample-users';

async function compareSamples(attribute: string) {
  const [header = [], ...rows] = Papa.parse<string[]>(sampleUsers().trimEnd()).data;
  const names = header.map((name) => (name === 'id' ? 'objectId' : name));
  const entra = new EntraPeople(names, rows.slice(0, 100), []);
  for (const cells of rows) entra.add(cells);
  const webex = new WebexPeople();
  for (const { userName, externalId, active, displayName } of samplePeople)
    webex.add({
      userName,
      emails: [],
      displayName: displayName ?? '',
      givenName: '',
      familyName: '',
      externalId: externalId ?? '',
      active: active ?? true,
    });
  const pace = paceFor(new AbortController().signal);
  const source = { kind: 'attribute', name: attribute } as const;
  return match(await prepare(entra, webex, pace), source, () => null, pace, 'practice.example');
}

describe('the sample list of Entra', () => {
  it('has what a comparison finds in a real tenant', async () => {
    const { summary } = await compareSamples('userPrincipalName');
    expect(summary).toMatchObject({
      counts: { duplicates: 5, differsInCase: 1, creates: 3, cannot: 1, webexOnly: 3 },
      turnedOff: 3,
      guests: 1,
      domain: 'practice.example',
      otherDomains: 2,
    });
    expect(summary.candidates[0]?.attribute).toBe('mail');
  });

  it('has no duplicates with mail as the source of userName', async () => {
    expect((await compareSamples('mail')).summary.counts.duplicates).toBe(0);
  });
});
