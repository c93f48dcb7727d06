import { act, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { changesBetween } from '../../../../electron/core/record-copy/record-changes';
import { recordDocument } from '../../../../electron/core/record-copy/record-document';
import { adopt } from '../../../../renderer/lib/actions';
import { change, state } from '../../../../renderer/lib/store';
import type { SetupEvent, SetupView } from '../../../../shared/contract';
import { eventText } from '../../../../shared/texts/event-texts';
import { translator } from '../../../../shared/texts/i18n';
import { copyOf, renewed, samples } from '../../../fixtures/sample-records';
import { type Answers, ok } from '../../../unit/renderer/fake-bridge';
import { failing } from '../../support/pending-answer';
import { type Language, languages, showApp } from '../../support/show-app';
import { listOf, viewOf } from '../../support/views';

const page = (setup: SetupView) => ({ setup, route: { page: 'setup', step: 'record' } as const });
/** Answers as the main process does, in the language of the app. */
const answersFor = (events: readonly SetupEvent[]): Answers => ({
  'record.open': () => ok(recordDocument(copyOf(state().setup?.events ?? events), translator(state().settings.locale))),
  'record.changes': ({ from, to }) => ok(changesBetween(events, from, to, translator(state().settings.locale))),
  'setups.list': async () => listOf([]),
});

/** Opens the tab of what changed. */
async function changesOf(events: readonly SetupEvent[], locale: Language = 'en', answers: Answers = {}) {
  const shown = showApp(page(viewOf(events)), { ...answersFor(events), ...answers }, locale);
  await shown.choose('tab', 'recordPage.tab.changes');
  const { t } = shown;
  const panel = () => within(screen.getByRole('tabpanel', { name: t('recordPage.tab.changes') }));
  const select = (id: 'changes.from' | 'changes.to', value: string) =>
    act(async () => void fireEvent.change(panel().getByRole('combobox', { name: t(id) }), { target: { value } }));
  return { ...shown, panel, select };
}

describe.each(languages)('the record of a setup in %s', (locale) => {
  it('is shown in full, with the ways to its copies, its file and the list', async () => {
    const { bridge, t, title, press, dialog } = showApp(
      page(viewOf('renewed')),
      { ...answersFor(renewed), 'setups.showFile': () => ok(null) },
      locale,
    );
    await title('document.kicker');
    expect(screen.getByRole('tab', { selected: true }).textContent).toContain(t('recordPage.tab.record'));
    const { sections } = recordDocument(copyOf(renewed), translator(locale));
    await screen.findByRole('heading', { name: sections.at(-1)?.title ?? '' });
    for (const { title: name } of sections) expect(screen.getByRole('region', { name })).toBeTruthy();
    await press('record.showFile');
    expect(bridge.calls.at(-1)).toEqual(['setups.showFile', { space: 'real', id: 's1' }]);
    await press('copies.open');
    await (await dialog('copies.title')).press('app.cancel');
    await press('record.done');
    await title('home.title');
  });
});

describe('the record of a setup', () => {
  it('follows new events and the language', async () => {
    const { title } = showApp(page(viewOf('finished')), answersFor(samples.finished ?? []));
    await title('document.kicker');
    const named: SetupEvent = { type: 'named', at: '2026-11-22T15:10:00.000Z', name: 'Fabrikam' };
    const entry = (language: Language) => eventText(named, translator(language));
    expect(screen.queryByText(entry('en'))).toBeNull();
    await act(async () => adopt(viewOf([...(samples.finished ?? []), named])));
    await screen.findByText(entry('en'));
    await act(async () => change({ settings: { ...state().settings, locale: 'zh-CN' } }));
    await screen.findByText(entry('zh-CN'));
    expect(screen.queryByText(entry('en'))).toBeNull();
  });

  it('shows why it cannot be read', async () => {
    const { t, text } = showApp(page(viewOf('finished')), { 'record.open': () => failing('app.unexpected') });
    await text('failure.app.unexpected.title');
    expect(screen.queryByRole('region', { name: t('document.contents') })).toBeNull();
  });
});

describe.each(languages)('what changed in a record, in %s', (locale) => {
  const first = renewed[0]?.at ?? '';
  const mapped = '2026-09-03T09:00:00.000Z';
  const compared = '2026-09-03T09:20:00.000Z';

  it('starts with the last day, and is shown between any two moments', async () => {
    const { bridge, t, panel, select, text } = await changesOf(renewed, locale);
    const last = { id: 's1', from: '2026-11-02T10:05:00.000Z', to: '2026-11-20T10:04:01.000Z' };
    expect(bridge.calls.at(-1)).toEqual(['record.changes', last]);
    await panel().findByRole('table', { name: t('changes.group.token') });
    expect(panel().queryByRole('table', { name: t('changes.group.mappings') })).toBeNull();

    await select('changes.from', first);
    await select('changes.to', mapped);
    await panel().findByRole('table', { name: t('changes.group.mappings') });
    expect(bridge.calls.at(-1)).toEqual(['record.changes', { id: 's1', from: first, to: mapped }]);
    // An end before the new beginning moves behind it.
    await select('changes.from', mapped);
    await select('changes.to', compared);
    await select('changes.from', 'beginning');
    expect(bridge.calls.at(-1)).toEqual(['record.changes', { id: 's1', from: null, to: compared }]);
    await select('changes.from', compared);
    expect(bridge.calls.at(-1)).toMatchObject(['record.changes', { from: compared, to: renewed.at(-1)?.at }]);
    await text('changes.text');
  });
});

describe('what changed in a record', () => {
  it('says so when nothing differs', async () => {
    const { panel, t } = await changesOf(renewed, 'en', { 'record.changes': () => ok([]) });
    expect(panel().getByRole('status').textContent).toBe(t('changes.none'));
    expect(panel().queryByRole('table')).toBeNull();
  });

  it('has only the beginning to compare with in a new setup', async () => {
    const { panel, t } = await changesOf(samples.begun ?? []);
    const [from, to] = panel().getAllByRole<HTMLSelectElement>('combobox');
    expect([...(from?.options ?? [])].map(({ text }) => text)).toEqual([t('changes.beginning')]);
    expect(to?.options).toHaveLength(1);
  });

  it('shows why it cannot be read', async () => {
    const { text } = await changesOf(renewed, 'en', { 'record.changes': () => failing('app.unexpected') });
    await text('failure.app.unexpected.title');
  });
});
