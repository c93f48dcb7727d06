import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { changeAutomatic, followAutomatic, openAutomatic } from '../../../../renderer/features/copies/automatic-state';
import type { AutomaticCopiesView } from '../../../../shared/contract';
import { translator } from '../../../../shared/texts/i18n';
import { type Answers, ok } from '../../../unit/renderer/fake-bridge';
import { announcement } from '../../support/announcement';
import { failing } from '../../support/pending-answer';
import { type Language, languages, showApp } from '../../support/show-app';

const off: AutomaticCopiesView = { folder: null, keep: 10, locale: 'en', lastAt: null, waiting: 0, failure: null };
const on: AutomaticCopiesView = { ...off, folder: '/copies', lastAt: '2026-11-22T15:00:00.000Z' };
const failed: AutomaticCopiesView = { ...on, waiting: 2, failure: { code: 'copy.folderGone' } };

async function opened(view: AutomaticCopiesView, answers: Answers, locale: Language = 'en') {
  const page = showApp({}, { 'automaticCopies.view': async () => view, ...answers }, locale);
  await page.title('home.title');
  await act(async () => openAutomatic());
  const { t } = page;
  const group = (id: 'automatic.keep' | 'automatic.language') =>
    within(screen.getByRole('radiogroup', { name: t(id) }));
  return { ...page, dialog: await page.dialog('automatic.title'), group };
}

describe.each(languages)('automatic copies in %s', (locale) => {
  it('are off until a folder is chosen, and say what they do', async () => {
    const answers = [null, on];
    const { t, dialog, noButton } = await opened(
      off,
      { 'automaticCopies.choose': () => ok(answers.shift() ?? null) },
      locale,
    );
    await dialog.text('automatic.off');
    for (const id of ['why', 'note.folders', 'note.old', 'note.deleted'] as const) await dialog.text(`automatic.${id}`);
    expect(noButton('automatic.stop')).toBe(true);
    await dialog.press('automatic.choose');
    // The system's dialog was cancelled.
    await dialog.text('automatic.off');
    await dialog.press('automatic.choose');
    const folder = within(await screen.findByRole('region', { name: t('automatic.folder') }));
    expect(folder.getByText('/copies')).toBeTruthy();
    expect(folder.getByText(t('automatic.last', { moment: translator(locale).moment(on.lastAt ?? '') }))).toBeTruthy();
    expect(announcement()).toBe(t('automatic.started'));
  });

  it('say that their settings are lost, and let the folder be chosen again', async () => {
    const failure = { code: 'copy.choicesLost', detail: { file: 'automatic-copies.json', reason: 'damaged' } } as const;
    const { t, dialog } = await opened({ ...off, failure }, { 'automaticCopies.choose': () => ok(on) }, locale);
    await dialog.text('failure.copy.choicesLost.reason', failure.detail);
    await dialog.press('automatic.choose');
    expect(screen.queryByText(t('failure.copy.choicesLost.title'))).toBeNull();
  });

  it('say that another folder is at the path, and offer both remedies', async () => {
    const failure = { code: 'copy.otherFolder', detail: { folder: '/copies' } } as const;
    const { dialog } = await opened({ ...on, waiting: 1, failure }, {}, locale);
    await dialog.text('failure.copy.otherFolder.reason', failure.detail);
    dialog.button('automatic.retry');
    dialog.button('automatic.choose.other');
  });

  it('show why they failed and how many setups wait, until a retry works', async () => {
    const answers = [failed, on];
    const { t, dialog, noButton } = await opened(
      failed,
      { 'automaticCopies.retry': () => ok(answers.shift() ?? on) },
      locale,
    );
    await dialog.text('automatic.waiting', { count: 2 });
    await dialog.text('failure.copy.folderGone.title');
    await dialog.press('automatic.retry');
    await dialog.text('failure.copy.folderGone.title');
    await dialog.press('automatic.retry');
    expect(screen.queryByText(t('automatic.waiting', { count: 2 }))).toBeNull();
    expect(noButton('automatic.retry')).toBe(true);
  });
});

describe('automatic copies', () => {
  it('keep the chosen number of versions in the chosen language', async () => {
    const { bridge, t, dialog, group, pressOn } = await opened(on, {
      'automaticCopies.change': (wanted) => ok({ ...on, ...wanted }),
    });
    expect(group('automatic.keep').getByRole('radio', { name: '10' })).toHaveProperty('checked', true);
    await pressOn(group('automatic.keep').getByRole('radio', { name: '50' }));
    expect(group('automatic.keep').getByRole('radio', { name: '50' })).toHaveProperty('checked', true);
    await pressOn(group('automatic.language').getByRole('radio', { name: t('app.language.zh-CN') }));
    expect(bridge.calls.slice(1)).toEqual([
      ['automaticCopies.change', { keep: 50 }],
      ['automaticCopies.change', { locale: 'zh-CN' }],
    ]);
    await dialog.press('automatic.close');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('show their folder, and stop', async () => {
    const { bridge, t, dialog } = await opened(
      { ...on, lastAt: null },
      { 'automaticCopies.show': () => ok(null), 'automaticCopies.stop': () => ok(off) },
    );
    await dialog.text('automatic.last.none');
    dialog.button('automatic.choose.other');
    await dialog.press('automatic.show');
    await dialog.press('automatic.stop');
    await dialog.text('automatic.off');
    expect(announcement()).toBe(t('automatic.stopped'));
    expect(bridge.calls.slice(1).map(([channel]) => channel)).toEqual(['automaticCopies.show', 'automaticCopies.stop']);
  });

  it('report a call that fails on the page', async () => {
    const { t, dialog } = await opened(on, { 'automaticCopies.stop': () => failing('record.diskFull') });
    await dialog.press('automatic.stop');
    expect(screen.getAllByRole('alert')[0]?.textContent).toContain(t('failure.record.diskFull.title'));
    await dialog.text('automatic.stop');
  });
});

describe.each(languages)('the notice of failed automatic copies in %s', (locale) => {
  async function shown() {
    const page = showApp({}, { 'automaticCopies.view': async () => failed }, locale);
    await page.title('home.title');
    act(() => changeAutomatic({ failed: { code: 'copy.folderGone' } }));
    const notice = () => screen.queryByRole('region', { name: page.t('automatic.failed') });
    return { ...page, notice };
  }

  it('is on every page until it is dismissed', async () => {
    const { t, notice, alert, press } = await shown();
    expect(await alert()).toContain(t('failure.copy.folderGone.title'));
    expect(notice()?.textContent).toContain(t('automatic.failed.then'));
    await press('restore.menu');
    expect(notice()).not.toBeNull();
    await press('app.dismiss');
    expect(notice()).toBeNull();
  });

  it('leads to the dialog with the failure', async () => {
    const { t, notice, pressOn, dialog } = await shown();
    await pressOn(within(notice() ?? document.body).getByRole('button', { name: t('automatic.open') }));
    await (await dialog('automatic.title')).text('failure.copy.folderGone.title');
    expect(notice()).toBeNull();
  });

  it('says once that their settings are lost, and does not promise another attempt', async () => {
    const { t, alert } = await shown();
    const failure = { code: 'copy.choicesLost', detail: { file: 'automatic-copies.json', reason: 'damaged' } } as const;
    act(() => changeAutomatic({ failed: failure }));
    expect(await alert()).toContain(t('failure.copy.choicesLost.reason', failure.detail));
    expect(screen.getAllByText(t('failure.copy.choicesLost.title'))).toHaveLength(1);
    expect(screen.queryByText(t('automatic.failed.then'))).toBeNull();
  });

  it('goes when a copy was written', async () => {
    const { notice } = await shown();
    act(() => followAutomatic(failed));
    expect(notice()).not.toBeNull();
    act(() => followAutomatic(on));
    expect(notice()).toBeNull();
  });
});
