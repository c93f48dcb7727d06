import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { changeWorkbench } from '../../../../renderer/features/mappings/state';
import type { EntraPerson, PreflightSummary, PreflightView, Result } from '../../../../shared/contract';
import { setUp } from '../../../fixtures/sample-records';
import { ok } from '../../../unit/renderer/fake-bridge';
import { broughtIntoView } from '../../support/brought-into-view';
import { languages } from '../../support/show-app';
import { viewOf } from '../../support/views';
import { both, compared, counts, empty, entra, showPreflight, summary } from './show-preflight';

describe.each(languages)('comparing people in %s', (locale) => {
  it('reads two files and compares them at once', async () => {
    const { bridge, text, chooseFile, heading, announced, t } = await showPreflight(locale, empty, {
      'preflight.chooseEntra': () => ok(entra),
      'preflight.chooseWebex': () => ok(both),
      'preflight.compare': () => ok(compared),
    });
    await text('preflight.lead');
    await chooseFile(0);
    await text('preflight.filePeople', { people: '5' });
    await chooseFile(0);
    await text('preflight.compared', { people: 5, webexPeople: 5 });
    heading('preflight.headline.duplicates', { count: 1 });
    expect(announced()).toContain(t('preflight.said', { matches: 3, duplicates: 1 }));
    expect(bridge.calls.map(([channel]) => channel)).toContain('preflight.compare');
  });

  it.each([
    [4, 1, false],
    [3, 1, true],
    [3, 0, false],
  ])(
    'with %i users found by the best source and %i duplicates, advice for the rest: %s',
    async (best, duplicates, advised) => {
      const candidates = [{ attribute: 'mail', matches: best, filled: 4 }];
      const { t } = await showPreflight(locale, {
        ...both,
        summary: { ...summary, counts: { ...counts, duplicates }, candidates },
      });
      expect(screen.queryAllByText(t('preflight.remaining.title'))).toHaveLength(advised ? 1 : 0);
      expect(screen.queryAllByText(t('preflight.remaining.match'))).toHaveLength(advised ? 1 : 0);
    },
  );

  it('never calls a result without duplicates clear when the list from Webex was incomplete', async () => {
    const shortfall = { announced: 8, given: 7 };
    const short = { ...summary, counts: { ...counts, duplicates: 0 }, shortfall };
    const read = { people: 7, announced: 8, unreadable: 0, complete: true };
    const { text, heading, t } = await showPreflight(locale, {
      ...entra,
      webex: { from: 'webex', read },
      summary: short,
    });
    await text('preflight.short.title', shortfall);
    await text('preflight.short.text');
    heading('preflight.headline.noneShort');
    expect(document.querySelectorAll('[data-done="true"]')).toHaveLength(1);
    expect(screen.queryByRole('heading', { name: t('preflight.headline.none') })).toBeNull();
  });

  it('does not compare before all users were read from Webex', async () => {
    const read = { people: 3, announced: 8, unreadable: 0, complete: false };
    const { text, noButton, bridge, chooseFile } = await showPreflight(
      locale,
      { ...empty, webex: { from: 'webex', read } },
      { 'preflight.chooseEntra': () => ok({ ...entra, webex: { from: 'webex', read } }) },
    );
    await chooseFile(0);
    await text('preflight.filePeople', { people: '5' });
    expect(noButton('preflight.compare')).toBe(true);
    expect(bridge.calls.map(([channel]) => channel)).not.toContain('preflight.compare');
  });

  it('reads people from Webex only with a token and an Org ID', async () => {
    const begun = viewOf(setUp().slice(0, 3));
    const { text, button } = await showPreflight(locale, empty, {}, begun);
    await text('preflight.noToken');
    expect(button('preflight.readWebex').getAttribute('aria-disabled')).toBe('true');
  });

  it('shows how far the reading is and why it waits; after a cancel it can go on', async () => {
    let end: (result: Result<PreflightView>) => void = () => undefined;
    const partly: PreflightView = {
      ...empty,
      webex: { from: 'webex', read: { people: 200, unreadable: 0, complete: false } },
    };
    let view = empty;
    const { bridge, press, text, button, noButton } = await showPreflight(locale, empty, {
      'preflight.open': async () => view,
      'preflight.readWebex': () => new Promise((resolve) => (end = resolve)),
      'preflight.cancel': async () => {
        view = partly;
        end({ ok: false, failure: { code: 'preflight.cancelled' } });
        return null;
      },
    });
    await press('preflight.readWebex');
    await text('preflight.begun');
    const read = { people: 200, announced: 1000, unreadable: 0, complete: false };
    act(() => bridge.tell('preflight.progress', { job: 'webexPeople', read }));
    await text('preflight.ofPeople', { people: '200', all: '1,000' });
    const waitsUntil = new Date(Date.now() + 7_000).toISOString();
    act(() => bridge.tell('preflight.progress', { job: 'webexPeople', read, waitsUntil }));
    await text('preflight.waits', { seconds: 7 });
    expect(button('preflight.readWebex').getAttribute('aria-disabled')).toBe('true');
    await press('app.cancel');
    await text('preflight.readPartly', { people: '200' });
    button('preflight.goOn');
    expect(noButton('app.cancel')).toBe(true);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('shows why a file was refused, and keeps the earlier one', async () => {
    const failure = { code: 'file.unreadable', detail: { file: 'gone.csv' } } as const;
    const { t, press, alert, text } = await showPreflight(locale, entra, {
      'preflight.chooseEntra': async () => ({ ok: false, failure }),
    });
    await press('preflight.otherFile');
    expect(await alert()).toContain(t('failure.file.unreadable.title', { file: 'gone.csv' }));
    await text('preflight.filePeople', { people: '5' });
    await screen.findByText('exportUsers.csv');
  });

  it('filters and searches the people, and tries the mappings on one of them', async () => {
    const person: EntraPerson = { userPrincipalName: 'mary.s@corp.example', displayName: 'Mary Somerville' };
    const { bridge, t, text, type, pressOn, press } = await showPreflight(locale, compared, {
      'preflight.person': () => ok(person),
    });
    await screen.findByText('Mary Somerville');
    const duplicates = t('preflight.verdict.duplicates');
    await pressOn(screen.getByRole('button', { name: (name) => name.endsWith(duplicates), pressed: false }));
    expect(screen.getByRole('button', { name: (name) => name.endsWith(duplicates), pressed: true })).toBeTruthy();
    type('preflight.search', 'nobody', 'searchbox');
    await text('preflight.noUsers');
    expect(bridge.calls.at(-1)).toEqual([
      'preflight.query',
      { id: 's1', verdict: 'duplicates', search: 'nobody', offset: 0, limit: 100 },
    ]);
    type('preflight.search', '', 'searchbox');
    await press('preflight.tryOnWhom', { name: 'Mary Somerville' });
    expect(bridge.calls).toContainEqual(['preflight.person', { id: 's1', index: 2 }]);
    expect(await screen.findByRole('textbox', { name: 'userPrincipalName' })).toHaveProperty(
      'value',
      'mary.s@corp.example',
    );
  });

  it('saves the list, and shows it in its folder', async () => {
    const saved = { path: '/home/list.csv', fileName: 'list.csv', folder: '/home' };
    const { bridge, press, text } = await showPreflight(locale, compared, { 'preflight.export': () => ok(saved) });
    await screen.findByText('Mary Somerville');
    await press('preflight.export');
    expect(bridge.calls.at(-1)).toEqual(['preflight.export', { id: 's1', verdict: 'all', search: '' }]);
    await text('preflight.saved', { file: 'list.csv' });
    await press('preflight.showFolder');
    expect(bridge.calls.at(-1)).toEqual(['files.showSaved', { path: '/home/list.csv' }]);
  });

  it('takes the better source over into the table, and compares again', async () => {
    const counts = { ...summary.counts, matches: 4, differsInCase: 0, duplicates: 0 };
    const better = { ...summary, source: { kind: 'attribute', name: 'mail' }, counts } as PreflightSummary;
    const { button, press, text, heading, choose } = await showPreflight(locale, compared, {
      'preflight.compare': () => ok({ ...both, summary: better }),
    });
    await text('preflight.recommend', { attribute: 'mail' });
    const seen = broughtIntoView();
    button('preflight.takeOver', { attribute: 'mail' }).focus();
    await press('preflight.takeOver', { attribute: 'mail' });
    await text('preflight.best', { source: 'mail' });
    const result = heading('preflight.headline.none');
    expect(seen).toEqual([result.parentElement]);
    await waitFor(() => expect(document.activeElement).toBe(result));
    await choose('tab', 'workbench.tab.mappings');
    expect(screen.getByRole('row', { name: /^mail.*userName/ })).toBeTruthy();
  });

  it('offers to compare again when the source of userName was changed', async () => {
    const { bridge, press, button, noButton } = await showPreflight(locale, compared, {
      'preflight.compare': () => ok(compared),
    });
    await screen.findByText('Mary Somerville');
    expect(noButton('preflight.compareAgain')).toBe(true);
    act(() =>
      changeWorkbench(({ view }) => ({
        view: view && {
          ...view,
          mappings: view.mappings.map((row) =>
            row.target === 'userName' ? { ...row, source: { kind: 'attribute', name: 'mail' } } : row,
          ),
        },
      })),
    );
    button('preflight.compareAgain');
    await press('preflight.compareAgain');
    expect(bridge.calls.map(([channel]) => channel)).toContain('preflight.compare');
  });
});
