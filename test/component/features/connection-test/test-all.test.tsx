import { act, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { followTestAll } from '../../../../renderer/features/connection-test';
import type { Result, TestAllResult } from '../../../../shared/contract';
import { failureTexts } from '../../../../shared/texts/failure-texts';
import { translator } from '../../../../shared/texts/i18n';
import { ok } from '../../../unit/renderer/fake-bridge';
import { languages, showApp } from '../../support/show-app';
import { listOf, summaryOf } from '../../support/views';

const list = listOf([summaryOf('finished', 'a'), summaryOf('failing', 'b')]);
const all: TestAllResult = { cancelled: false, tested: 2, passed: 2, readingOnly: 0, notTested: [], clock: null };

describe.each(languages)('testing all setups in %s', (locale) => {
  const show = (result: () => Promise<Result<TestAllResult>>) =>
    showApp(
      { list },
      { 'testAll.run': result, 'testAll.cancel': async () => null, 'setups.list': async () => list },
      locale,
    );

  it('shows its progress, and how many were tested when it is cancelled', async () => {
    let end: (result: Result<TestAllResult>) => void = () => undefined;
    const { bridge, t, press, text, button } = show(() => new Promise((resolve) => (end = resolve)));
    await press('testAll.run');
    act(() => followTestAll({ done: 2, total: 4 }));
    await text('testAll.running', { done: 2, total: 4 });
    expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('2');
    expect(button('testAll.run').getAttribute('aria-disabled')).toBe('true');
    await press('app.cancel');
    expect(bridge.calls.at(-1)?.[0]).toBe('testAll.cancel');
    await act(async () => end({ ok: true, value: { ...all, cancelled: true } }));
    expect(document.body.textContent).toContain(t('testAll.cancelled', { tested: 2 }));
  });

  it('shows that every connection works, until that is dismissed', async () => {
    const { t, press, text } = show(() => ok(all));
    await press('testAll.run');
    await text('testAll.works', { tested: 2 });
    await press('app.dismiss');
    expect(screen.queryByText(t('testAll.works', { tested: 2 }))).toBeNull();
  });

  it('never says that connections work whose write access is not known', async () => {
    const { t, press, text } = show(() => ok({ ...all, readingOnly: 1 }));
    await press('testAll.run');
    await text('testAll.readingOnly', { tested: 2, readingOnly: 1 });
    await text('testAll.onlyReads');
    expect(screen.queryByText(t('testAll.works', { tested: 2 }))).toBeNull();
  });

  it('shows how many work, which could not be tested and why, and a wrong clock', async () => {
    const failure = { code: 'keychain.empty' } as const;
    const clock = { code: 'check.clockWrong', detail: { clockAhead: 86_400, direction: 'fast', hours: 24 } } as const;
    const notTested = [{ id: 'gone', name: 'Gone', failure }];
    const { press, text } = show(() => ok({ ...all, passed: 1, notTested, clock }));
    await press('testAll.run');
    await text('testAll.some', { tested: 2, passed: 1 });
    const { title: what, advice } = failureTexts(failure, translator(locale));
    await text('testAll.notTested', { names: 'Gone', what, advice });
    expect(document.body.textContent).toContain(failureTexts(clock, translator(locale)).title);
  });

  it('is not offered without a setup that can be tested', async () => {
    const { title, noButton } = showApp({ list: listOf([summaryOf('begun', 'a')]) }, {}, locale);
    await title('home.setups');
    expect(noButton('testAll.run')).toBe(true);
  });
});
