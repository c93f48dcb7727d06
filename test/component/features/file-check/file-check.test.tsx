import { act, fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { openFileCheck } from '../../../../renderer/features/file-check';
import type { CheckedFile, CopyCheck, Result } from '../../../../shared/contract';
import { translator } from '../../../../shared/texts/i18n';
import { type Answers, ok } from '../../../unit/renderer/fake-bridge';
import { announcement } from '../../support/announcement';
import { failing, pendingAnswer } from '../../support/pending-answer';
import { type Language, languages, showApp } from '../../support/show-app';

const savedAt = '2026-11-22T15:57:41Z';
const digest = 'ab'.repeat(32);
const sealed = {
  verdict: 'unaltered',
  format: 'json',
  savedAt,
  digest,
  reformatted: false,
  title: 'Contoso <b>&</b> 分公司',
} as const;
const foreign: CheckedFile = { fileName: 'other.html', check: { verdict: 'foreign' } };

/** Opens the dialog from the start page. */
async function opened(answers: Answers, locale: Language = 'en') {
  const page = showApp({}, answers, locale);
  await page.title('home.title');
  await page.press('fileCheck.title');
  return { ...page, dialog: await page.dialog('fileCheck.title') };
}

/** Checks a file that turns out to be this. */
async function checked(check: CopyCheck, locale: Language = 'en') {
  const page = await opened(
    { 'copies.check': () => ok({ fileName: 'a file', check }), 'clipboard.copy': async () => null },
    locale,
  );
  await page.dialog.press('fileCheck.choose');
  return { ...page, ...translator(locale) };
}

describe.each(languages)('checking a file, in %s', (locale) => {
  it('starts with what it does, and asks for a file', async () => {
    const { bridge, dialog } = await opened({ 'copies.check': () => ok(null) }, locale);
    await dialog.text('fileCheck.lead');
    await dialog.press('fileCheck.choose');
    // The system's dialog was cancelled.
    await dialog.text('fileCheck.lead');
    expect(bridge.calls).toEqual([['copies.check', undefined]]);
  });

  it('shows an unaltered copy with its facts and its digest', async () => {
    const { bridge, dialog, day, moment, t } = await checked(sealed, locale);
    await dialog.text('fileCheck.unaltered', { day: day(savedAt), known: 'yes' });
    await dialog.text('fileCheck.unaltered.text', { known: 'yes' });
    await dialog.text('fileCheck.proves');
    const facts = screen.getAllByRole('definition').map(({ textContent }) => textContent);
    expect(facts).toEqual(['a file', sealed.title, t('fileCheck.kind.value', { format: 'json' }), moment(savedAt)]);
    expect(screen.queryByText(t('fileCheck.reformatted'))).toBeNull();
    expect(announcement()).toBe(t('fileCheck.said.unaltered', { file: 'a file' }));
    await dialog.press('app.copyWhat', { what: t('fileCheck.digest') });
    expect(bridge.calls.at(-1)).toEqual(['clipboard.copy', { text: digest }]);
    dialog.button('fileCheck.another');
  });

  it('warns of a changed copy, with or without its date', async () => {
    const { dialog, moment } = await checked({ ...sealed, verdict: 'changed' }, locale);
    await dialog.text('fileCheck.changed');
    await dialog.text('fileCheck.changed.text', { known: 'yes', moment: moment(savedAt) });
  });

  it('warns of a truncated copy, which has neither date nor digest', async () => {
    const cut = { ...sealed, verdict: 'changed', savedAt: null, digest: null, title: null } as const;
    const { dialog, t } = await checked(cut, locale);
    await dialog.text('fileCheck.changed.text', { known: 'no', moment: '' });
    expect(screen.queryByRole('group', { name: t('fileCheck.digest') })).toBeNull();
    expect(screen.getAllByRole('definition')).toHaveLength(2);
  });

  it.each(['encrypted', 'record', 'foreign'] as const)('shows what else a file is: %s', async (verdict) => {
    const { dialog, t } = await checked({ verdict }, locale);
    await dialog.text(`fileCheck.${verdict}`);
    await dialog.text(`fileCheck.${verdict}.text`);
    expect(screen.getAllByRole('definition').map(({ textContent }) => textContent)).toEqual(['a file']);
    expect(screen.queryByText(t('fileCheck.proves'))).toBeNull();
  });

  it.each(['restore.tooBig', 'restore.folder', 'restore.unreadable'] as const)(
    'shows why a file was not checked: %s',
    async (code) => {
      const failure = { code, detail: { file: 'a file', reason: 'ENOENT' } };
      const { dialog, t } = await checked({ verdict: 'unreadable', failure }, locale);
      await dialog.text(`failure.${code}.title`, { file: 'a file' });
      expect(screen.queryByRole('definition')).toBeNull();
      expect(t(`failure.${code}.title`, { file: 'a file' })).toContain('a file');
    },
  );
});

describe('checking a file', () => {
  it('says that another program has laid out an unaltered copy anew', async () => {
    const { dialog } = await checked({ ...sealed, reformatted: true });
    await dialog.text('fileCheck.reformatted');
  });

  it('shows that it runs, and checks one file at a time; the last result stays when no other file is chosen', async () => {
    const check = pendingAnswer<CheckedFile | null>();
    const answers: (() => Promise<Result<CheckedFile | null>>)[] = [check.answer, () => ok(null)];
    const { bridge, dialog } = await opened({
      'copies.check': () => (answers.shift() ?? (() => failing('app.unexpected')))(),
    });
    await dialog.press('fileCheck.choose');
    await dialog.text('fileCheck.running');
    expect(dialog.button('fileCheck.choose').getAttribute('aria-disabled')).toBe('true');
    await dialog.press('fileCheck.choose');
    expect(bridge.calls).toHaveLength(1);
    await check.succeed(foreign);
    await dialog.text('fileCheck.foreign');
    await dialog.press('fileCheck.another');
    await dialog.text('fileCheck.foreign');
  });

  it('shows why the system’s dialog could not be opened', async () => {
    const { dialog, t } = await opened({ 'copies.check': () => failing('app.unexpected') });
    await dialog.press('fileCheck.choose');
    expect(await dialog.alert()).toContain(t('failure.app.unexpected.title'));
  });

  it('closes with its button and with Escape, also while it runs', async () => {
    const check = pendingAnswer<CheckedFile | null>();
    const { dialog, press, t } = await opened({ 'copies.check': check.answer });
    await dialog.press('fileCheck.choose');
    await dialog.press('fileCheck.close');
    await check.succeed(foreign);
    expect(screen.queryByRole('dialog')).toBeNull();
    await press('fileCheck.title');
    await act(async () => void fireEvent.keyDown(screen.getByRole('dialog'), { key: 'Escape' }));
    expect(screen.queryByText(t('fileCheck.lead'))).toBeNull();
  });

  it('opens with the verdict of a file that was dropped on the window', async () => {
    const { title, dialog, bridge } = showApp({}, { 'copies.checkDropped': () => ok(foreign) });
    await title('home.title');
    await act(() => openFileCheck(new File(['abc'], 'other.html')));
    await (await dialog('fileCheck.title')).text('fileCheck.foreign');
    expect(bridge.calls).toMatchObject([['copies.checkDropped', { fileName: 'other.html' }]]);
  });
});
