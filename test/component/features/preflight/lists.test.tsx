import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { PreflightView } from '../../../../shared/contract';
import { setUp } from '../../../fixtures/sample-records';
import { ok } from '../../../unit/renderer/fake-bridge';
import { languages } from '../../support/show-app';
import { viewOf } from '../../support/views';
import { both, compared, counts, empty, file, showPreflight, summary } from './show-preflight';

describe.each(languages)('the lists of the comparison in %s', (locale) => {
  it('compares only those who are assigned, once a list of them is added, until all are compared again', async () => {
    const assigned = { fileNames: ['members.csv'], users: 3, groups: 1 };
    const scoped: PreflightView = {
      ...compared,
      assigned,
      summary: { ...summary, assigned: 3, counts: { ...counts, notAssigned: 2 } },
    };
    const { bridge, press, text, t, noButton } = await showPreflight(locale, compared, {
      'preflight.chooseAssigned': () => ok({ ...both, assigned }),
      'preflight.clearAssigned': () => ok(both),
      'preflight.compare': () =>
        ok(bridge.calls.some(([channel]) => channel === 'preflight.clearAssigned') ? compared : scoped),
    });
    expect(noButton('preflight.assigned.samples')).toBe(true);
    expect(noButton('preflight.assigned.clear')).toBe(true);
    await press('preflight.assigned.choose');
    await text('preflight.assigned.compared', { assigned: 3 });
    await text('preflight.assigned.users', { users: 3 });
    expect(screen.getAllByText(t('preflight.assigned.groups', { groups: 1 }))).toHaveLength(2);
    screen.getByText('members.csv');
    await press('preflight.assigned.clear');
    await waitFor(() => expect(screen.queryByText('members.csv')).toBeNull());
    expect(screen.queryByText(t('preflight.assigned.compared', { assigned: 3 }))).toBeNull();
  });

  it('offers the sample group in practice mode', async () => {
    const setup = { ...viewOf(setUp()), space: 'practice' as const };
    const assigned = { fileNames: ['sample.csv'], users: 3, groups: 0 };
    const { press, noButton } = await showPreflight(
      locale,
      empty,
      { 'preflight.useSampleAssigned': () => ok({ ...empty, assigned }) },
      setup,
    );
    await press('preflight.assigned.samples');
    await waitFor(() => expect(noButton('preflight.assigned.samples')).toBe(true));
  });

  it('says which list of Entra’s users was read and what it lacks, and gives no all-clear on an incomplete one', async () => {
    const lists: PreflightView = {
      ...compared,
      entra: {
        fileName: 'users.json',
        file: { ...file, list: 'graph', lacks: ['disabled', 'assignments'], incomplete: true },
      },
      summary: { ...summary, counts: { ...counts, duplicates: 0 } },
    };
    const { text, heading, t } = await showPreflight(locale, lists);
    await text('preflight.list.graph');
    await text('preflight.lacks.assignments');
    expect(screen.getAllByText(t('preflight.lacks.disabled'))).toHaveLength(2);
    expect(screen.getAllByText(t('preflight.list.nextPage'))).toHaveLength(2);
    heading('preflight.headline.incomplete');
  });

  it('says how many rows were left out or corrected, and about how many users nothing can be predicted', async () => {
    const findings = [
      { kind: 'movedCells', kept: true, count: 2, lines: [3, 4] },
      { kind: 'tooManyCells', kept: false, count: 3, lines: [7, 8, 9] },
      { kind: 'accountUnknown', kept: true, count: 4, lines: [5] },
    ] as const;
    const odd: PreflightView = {
      ...compared,
      entra: { fileName: 'users.csv', file: { ...file, findings } },
      summary: { ...summary, counts: { ...counts, duplicates: 0, unclear: 4 } },
    };
    const { text, heading } = await showPreflight(locale, odd);
    await text('preflight.leftOut', { count: 3 });
    await text('preflight.mended', { count: 2 });
    await text('preflight.odd.accountUnknown', { count: 4, lines: '5', kept: 'yes' });
    heading('preflight.headline.unclear', { count: 4 });
  });
});
