import { act, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { openCopies } from '../../../../renderer/features/copies/state';
import type { CopiesResult, Result } from '../../../../shared/contract';
import { translator } from '../../../../shared/texts/i18n';
import { ok } from '../../../unit/renderer/fake-bridge';
import { pendingAnswer } from '../../support/pending-answer';
import { languages, showApp } from '../../support/show-app';
import { listOf, summaryOf } from '../../support/views';

const list = listOf([summaryOf('finished', 'a'), summaryOf('begun', 'b')]);
const plan = { to: 'folder', path: '/out', files: 4, taken: 1, takenNames: ['a.html'] } as const;
const done: CopiesResult = {
  to: 'folder',
  path: '/out',
  saved: 4,
  total: 4,
  cancelled: false,
  failure: null,
  leftOut: [],
};

describe.each(languages)('saving copies in %s', (locale) => {
  it('asks for content and folder, asks again before it overwrites, then shows progress and result', async () => {
    let end: (result: Result<CopiesResult>) => void = () => undefined;
    const { bridge, text, dialog } = showApp(
      { list },
      {
        'setups.list': async () => list,
        'copies.plan': () => ok(plan),
        'copies.save': () => new Promise((resolve) => (end = resolve)),
      },
      locale,
    );
    act(() => openCopies(null));
    await (await dialog('copies.title')).press('copies.choose.folder');
    await (await dialog('copies.taken.title', { count: 1 })).press('copies.taken.replace');
    act(() => bridge.tell('copies.progress', { done: 2, total: 4, name: 'b.html' }));
    await text('copies.saving.done', { done: '2', total: '4' });
    await act(async () => end({ ok: true, value: done }));
    await (await dialog('copies.title')).press('copies.close');
    expect(bridge.calls.at(-1)).toEqual(['copies.save', { taken: 'replace' }]);
  });

  it('shows what is missing before anything can be saved', async () => {
    const { dialog, t } = showApp({ list }, { 'setups.list': async () => list }, locale);
    act(() => openCopies(null));
    const page = await dialog('copies.title');
    await page.choose('checkbox', 'copies.format.html');
    await page.choose('checkbox', 'copies.format.json');
    await page.text('copies.missing.formats');
    expect(page.button('copies.choose.folder').getAttribute('aria-disabled')).toBe('true');
    expect(t('copies.missing.formats')).not.toBe('');
  });

  it('shows why a folder cannot be used', async () => {
    const { dialog, t } = showApp(
      { list },
      {
        'setups.list': async () => list,
        'copies.plan': async () => ({ ok: false, failure: { code: 'copy.folderGone' } }),
      },
      locale,
    );
    act(() => openCopies(null));
    await (await dialog('copies.title')).press('copies.choose.folder');
    expect(await (await dialog('copies.title')).alert()).toContain(t('failure.copy.folderGone.title'));
  });

  it('reports what was left out and why, and what ended it', async () => {
    const failure = { code: 'copy.diskFull' } as const;
    const leftOut: CopiesResult['leftOut'] = [
      { format: 'pdf', failure: { code: 'copy.notPrinted' }, count: 3, setups: ['Contoso', 'Fabrikam'] },
    ];
    const { bridge, dialog, text, t } = showApp(
      { list },
      {
        'setups.list': async () => list,
        'copies.plan': () => ok({ ...plan, taken: 0 }),
        'copies.save': () => ok({ ...done, saved: 2, failure, leftOut }),
        'copies.show': () => ok(null),
      },
      locale,
    );
    act(() => openCopies(null));
    await (await dialog('copies.title')).press('copies.choose.folder');
    await text('copies.saved.some', { saved: 2, total: 4 });
    await text('copies.leftOut', {
      format: t('copies.format.pdf'),
      names: translator(locale).list(['Contoso', 'Fabrikam']),
      more: 1,
      what: t('failure.copy.notPrinted.title'),
      advice: t('failure.copy.notPrinted.advice'),
    });
    await text('failure.copy.diskFull.title');
    const ended = await dialog('copies.title');
    await ended.press('copies.show');
    expect(bridge.calls.at(-1)).toEqual(['copies.show', undefined]);
    await ended.press('copies.again');
    (await dialog('copies.title')).button('copies.choose.folder');
  });
});

describe('saving copies', () => {
  it('can be for chosen setups, which a search finds', async () => {
    const { bridge, dialog, t } = showApp({ list }, { 'setups.list': async () => list, 'copies.plan': () => ok(null) });
    act(() => openCopies({ id: 'a', name: 'Contoso' }));
    const page = await dialog('copies.title');
    await page.choose('radio', 'copies.setups.chosen');
    await page.text('copies.missing.setups');
    expect(page.button('copies.choose.folder').getAttribute('aria-disabled')).toBe('true');
    page.type('list.search', 'nowhere', 'searchbox');
    expect(screen.queryByRole('checkbox', { name: /Contoso/ })).toBeNull();
    expect(screen.getByRole('dialog').textContent).toContain(t('list.nothing'));
    page.type('list.search', 'conto', 'searchbox');
    await page.pressOn(screen.getByRole('checkbox', { name: /Contoso/ }));
    expect(screen.getByRole('dialog').textContent).toContain(t('copies.setups.count', { chosen: 1, count: 2 }));
    await page.choose('radio', 'copies.to.zip');
    await page.press('copies.choose.zip');
    expect(bridge.calls.at(-1)).toMatchObject(['copies.plan', { ids: ['a'], to: 'zip', locale: 'en' }]);
  });

  it('can be cancelled at existing files, and while saving', async () => {
    const saving = pendingAnswer<CopiesResult>();
    const { bridge, dialog, text } = showApp(
      { list },
      {
        'setups.list': async () => list,
        'copies.plan': () => ok({ ...plan, taken: 9 }),
        'copies.save': saving.answer,
        'copies.cancel': async () => {
          await saving.succeed({ ...done, saved: 1, cancelled: true });
          return null;
        },
      },
    );
    act(() => openCopies(null));
    await (await dialog('copies.title')).press('copies.choose.folder');
    const question = await dialog('copies.taken.title', { count: 9 });
    expect(screen.getByText('a.html')).toBeTruthy();
    await question.text('copies.taken.more', { count: 8 });
    await question.press('app.cancel');
    await (await dialog('copies.title')).press('copies.choose.folder');
    await (await dialog('copies.taken.title', { count: 9 })).press('copies.taken.keep');
    await (await dialog('copies.saving')).press('app.cancel');
    await text('copies.cancelled', { saved: 1, total: 4 });
    await text('copies.stays');
    expect(bridge.calls.slice(-2)).toEqual([
      ['copies.save', { taken: 'keepBoth' }],
      ['copies.cancel', undefined],
    ]);
  });
});
