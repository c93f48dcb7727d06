import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { SetupSummary } from '../../../../shared/contract';
import { languages, showApp } from '../../support/show-app';
import { listOf, summaryOf } from '../../support/views';

const named = (name: string, sample: string): SetupSummary => ({ ...summaryOf(sample, name), name });

describe.each(languages)('the list of setups in %s', (locale) => {
  it('is filtered by the states of its summary, together with the search, until all are shown', async () => {
    const list = listOf([
      named('Over', 'expired'),
      named('Also over', 'expired'),
      named('Fine', 'finished'),
      named('Begun', 'begun'),
    ]);
    const { t, title, type, text, press, button, announced } = showApp({ list }, {}, locale);
    await title('home.setups');
    const names = () => list.setups.map(({ name }) => name).filter((name) => screen.queryByText(name));
    const pressed = () => screen.getAllByRole('button', { pressed: true }).map(({ textContent }) => textContent);
    const expired = { count: 2, days: 1 };
    expect(screen.getByRole('group', { name: t('list.filter') })).toBeTruthy();
    expect(pressed()).toEqual([t('list.filter.all')]);
    await press('home.summary.expired', expired);
    expect(names()).toEqual(['Over', 'Also over']);
    expect(pressed()).toEqual([t('home.summary.expired', expired)]);
    expect(announced()).toContain(t('list.filtered', { found: 2, count: 4 }));
    type('list.search', 'also', 'searchbox');
    expect(names()).toEqual(['Also over']);
    await text('list.found', { found: 1, count: 4 });
    await press('home.summary.working', { count: 1 });
    await text('list.nothing.filtered');
    type('list.search', '', 'searchbox');
    expect(names()).toEqual(['Fine']);
    await press('list.filter.all');
    expect(names()).toEqual(['Over', 'Also over', 'Fine', 'Begun']);
    expect(announced()).toContain(t('list.filtered', { found: 4, count: 4 }));
    await press('home.summary.expired', expired);
    await press('home.summary.expired', expired);
    expect(pressed()).toEqual([button('list.filter.all').textContent]);
  });

  it('shows all when the state that it was filtered by is that of no setup any more', async () => {
    const { t, title, text } = showApp(
      { list: listOf([named('Fine', 'finished'), named('Begun', 'begun')]), kind: 'expired' },
      {},
      locale,
    );
    await title('home.setups');
    expect(screen.getByRole('button', { pressed: true }).textContent).toBe(t('list.filter.all'));
    await text('home.summary.unfinished', { count: 1 });
    expect(screen.getByText('Fine')).toBeTruthy();
  });

  it('has no filter where all setups are in one state', async () => {
    const { title, text } = showApp({ list: listOf([named('One', 'finished'), named('Two', 'finished')]) }, {}, locale);
    await title('home.setups');
    await text('home.summary.working', { count: 2 });
    expect(screen.queryByRole('button', { pressed: true })).toBeNull();
  });
});
