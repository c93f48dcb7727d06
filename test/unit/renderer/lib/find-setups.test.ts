import { describe, expect, it } from 'vitest';
import { countByOrganization, findSetups, type SetupOrder } from '../../../../renderer/lib/find-setups';
import type { SetupSummary } from '../../../../shared/contract';

const summary = (part: Partial<SetupSummary>): SetupSummary => ({
  id: part.name ?? '',
  name: '',
  notes: '',
  cloudKind: 'commercial',
  cloudName: 'Webex',
  orgId: null,
  accountEmail: null,
  state: 'working',
  furthest: 'keepIt',
  stepNumber: 11,
  stepCount: 11,
  expiresAt: null,
  lastPassedAt: null,
  limitedClaim: null,
  tokenLocation: 'keychain',
  testable: true,
  renewable: true,
  renewing: false,
  waitsForEntra: null,
  createdAt: '2026-01-01T00:00:00.000Z',
  ...part,
});

const setups = [
  summary({ name: 'Fabrikam 10', orgId: 'org-b', expiresAt: '2027-03-01T00:00:00.000Z', notes: 'Ask Grace in Zürich' }),
  summary({
    name: 'Contoso',
    orgId: 'org-a',
    accountEmail: 'ada@contoso.example',
    createdAt: '2026-05-01T00:00:00.000Z',
  }),
  summary({ name: 'Fabrikam 9', orgId: 'org-b', expiresAt: '2026-12-01T00:00:00.000Z' }),
];
const names = (search: string, order: SetupOrder = 'listed') =>
  findSetups(setups, search, order, 'en').map(({ name }) => name);

describe('the list of setups', () => {
  it.each([
    ['', ['Fabrikam 10', 'Contoso', 'Fabrikam 9']],
    ['  ', ['Fabrikam 10', 'Contoso', 'Fabrikam 9']],
    ['FABRIKAM', ['Fabrikam 10', 'Fabrikam 9']],
    ['org-b', ['Fabrikam 10', 'Fabrikam 9']],
    ['grace zürich', ['Fabrikam 10']],
    ['ada@', ['Contoso']],
    ['fabrikam ada', []],
  ])('contains the matches of the search “%s”', (search, found) => {
    expect(names(search)).toEqual(found);
  });

  it('is sorted as chosen: numbers by value, setups without a date last', () => {
    expect(names('', 'name')).toEqual(['Contoso', 'Fabrikam 9', 'Fabrikam 10']);
    expect(names('', 'validUntil')).toEqual(['Fabrikam 9', 'Fabrikam 10', 'Contoso']);
    expect(names('', 'newest')[0]).toBe('Contoso');
  });

  it('counts the setups of one organization', () => {
    const counts = countByOrganization([...setups, summary({})]);
    expect(setups.map(({ orgId }) => counts.get(orgId))).toEqual([2, 1, 2]);
    expect(counts.get(null)).toBeUndefined();
  });
});
