import { act } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { openCopies } from '../../../../renderer/features/copies/state';
import type { CopiesResult, Result } from '../../../../shared/contract';
import { ok } from '../../../unit/renderer/fake-bridge';
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
});
