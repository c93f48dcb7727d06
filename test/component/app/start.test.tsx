import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ErrorBoundary } from '../../../renderer/app/layout/error-boundary';
import { startApp } from '../../../renderer/app/start-app';
import { change } from '../../../renderer/lib/store';
import type { AppStart, Failure } from '../../../shared/contract';
import { settingDefaults } from '../../../shared/enums/settings';
import { failureTexts } from '../../../shared/texts/failure-texts';
import { translator } from '../../../shared/texts/i18n';
import { languages, showApp, start } from '../support/show-app';

describe.each(languages)('the start in %s', (locale) => {
  const { t } = translator(locale);

  it('shows why the cloud file was rejected, and only lets the app be closed', async () => {
    const startFailure: Failure = { code: 'cloud.badField', detail: { field: 'scimBaseUrl' } };
    const { bridge, press } = showApp({ start: { ...start, startFailure } }, { 'app.quit': async () => null }, locale);
    const { title, reason, advice } = failureTexts(startFailure, translator(locale));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(title);
    expect(document.body.textContent).toContain(reason);
    expect(document.body.textContent).toContain(advice);
    expect(screen.getAllByRole('button')).toHaveLength(1);
    expect(document.title).toBe(t('app.name'));
    await press('app.quit');
    expect(bridge.calls).toEqual([['app.quit', undefined]]);
  });

  it('shows that it is loading until the main process has answered, and a failure when it does not answer', async () => {
    let fail: (reason: Error) => void = () => undefined;
    const answer = new Promise<AppStart>((_, reject) => (fail = reject));
    const { alert, text } = showApp({ start: null, list: null }, { 'app.start': () => answer }, locale);
    await text('app.loading');
    const started = startApp();
    fail(new Error('gone'));
    await act(() => started);
    expect(await alert()).toContain(t('failure.app.unexpected.title'));
  });
});

describe.each(languages)('a page that stops working, in %s', (locale) => {
  beforeEach(() => {
    // React reports the planted error here, too.
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    // happy-dom reports an uncaught error of React to the window.
    window.addEventListener('error', prevent);
  });
  afterEach(() => {
    window.removeEventListener('error', prevent);
    vi.restoreAllMocks();
  });

  it('is replaced by a page that says so and reloads', async () => {
    const { t } = translator(locale);
    const reload = vi.spyOn(window.location, 'reload').mockImplementation(() => undefined);
    change({ settings: { ...settingDefaults, locale, theme: 'light' } });
    render(
      <ErrorBoundary>
        <Broken />
      </ErrorBoundary>,
    );
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(t('app.unexpected.title'));
    expect(document.body.textContent).toContain(t('app.unexpected.text'));
    act(() => screen.getByRole('button', { name: t('app.unexpected.reload') }).click());
    expect(reload).toHaveBeenCalledOnce();
  });
});

const prevent = (event: Event) => event.preventDefault();

function Broken(): never {
  throw new Error('planted');
}
