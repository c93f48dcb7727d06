import { describe, expect, it } from 'vitest';
import { setupLabels } from '../../../../renderer/lib/setup-labels';
import { translator } from '../../../../shared/texts/i18n';

const one = {
  name: 'contoso.com',
  orgId: '77c01e2a-5d1b-4f3e-9b60-2f8d3c1a9e54',
  createdAt: '2026-11-22T08:10:00.000Z',
};
const labels = (...parts: Partial<typeof one>[]) => {
  const setups = parts.map((part) => ({ ...one, ...part }));
  return [...setupLabels(setups, translator('en')).values()];
};

describe('the labels of setups', () => {
  it('are their names where these differ', () => {
    expect(labels({}, { name: 'Fabrikam' }, { name: '' })).toEqual(['contoso.com', 'Fabrikam', 'New setup']);
  });

  it('have the Org ID added where several have one name', () => {
    expect(labels({}, { orgId: '0b6f5a2c-1111-4222-8333-944455556666' }, { name: 'Fabrikam' })).toEqual([
      'contoso.com (77c01e2a…9e54)',
      'contoso.com (0b6f5a2c…6666)',
      'Fabrikam',
    ]);
  });

  it('have the day of creation added where the Org ID is the same, and the time where the day is', () => {
    expect(labels({}, { createdAt: '2026-11-20T08:10:00.000Z' })).toEqual([
      'contoso.com (created November 22, 2026)',
      'contoso.com (created November 20, 2026)',
    ]);
    const [first, second] = labels({}, { createdAt: '2026-11-22T09:10:00.000Z' });
    expect(first).not.toBe(second);
    expect(first).toMatch(/^contoso\.com \(created November 22, 2026.*:10/);
  });

  it('differ in every case', () => {
    expect(new Set(labels({}, {}, { orgId: '' }, { name: '' }, { name: '' })).size).toBe(5);
  });
});
