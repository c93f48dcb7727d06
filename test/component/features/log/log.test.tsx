import { act, fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { LogEntry, LogFilter, LogView } from '../../../../shared/contract';
import { severities } from '../../../../shared/enums';
import { maximumLogEntries } from '../../../../shared/enums/limits';
import { logEventNames } from '../../../../shared/enums/log';
import { type Answers, ok } from '../../../unit/renderer/fake-bridge';
import { announcement } from '../../support/announcement';
import { failing } from '../../support/pending-answer';
import { type Language, languages, showApp } from '../../support/show-app';

const at = '2026-11-22T15:57:41.000Z';
const denied: LogEntry = {
  at,
  level: 'warning',
  event: 'signIn.ended',
  fields: { method: 'window', code: 'signIn.denied' },
};
const started: LogEntry = { at, level: 'info', event: 'app.started', fields: { version: '0.1.0', options: [] } };

/** Opens the log from the settings. */
async function opened(view: Partial<LogView>, answers: Answers = {}, locale: Language = 'en') {
  const page = showApp(
    {},
    {
      'reminder.isOn': async () => false,
      'log.read': async ({ filter }: { filter: LogFilter }) => {
        const entries = (view.entries ?? []).filter(({ level }) => filter === 'all' || level !== 'info');
        return { failure: null, ...view, entries };
      },
      ...answers,
    },
    locale,
  );
  await page.press('app.settings');
  await page.choose('menuitem', 'log.menu');
  return { ...page, dialog: await page.dialog('log.title') };
}
const items = () =>
  screen.getAllByRole('listitem').flatMap((item) => (item.dataset.level ? (item.textContent ?? '') : []));

describe.each(languages)('the log in %s', (locale) => {
  it('lists the entries, and filters them', async () => {
    const { t, dialog, bridge } = await opened({ entries: [denied, started] }, {}, locale);
    await dialog.text('log.lead');
    const [first, second] = items();
    expect(first).toContain(t('log.event.signIn.ended'));
    expect(first).toContain('method=window  code=signIn.denied');
    expect(second).toContain(t('log.event.app.started'));
    expect(second).toMatch(/version=0\.1\.0$/);
    expect(screen.getByRole('img', { name: t('log.level.warning') })).toBeTruthy();
    expect(announcement()).toBe(t('log.count', { count: 2 }));
    await dialog.choose('radio', 'log.filter.troubles');
    expect(items()).toHaveLength(1);
    expect(bridge.calls.at(-1)).toEqual(['log.read', { filter: 'troubles' }]);
    expect(announcement()).toBe(t('log.count', { count: 1 }));
  });

  it('says that there is nothing', async () => {
    const { dialog, t } = await opened({}, {}, locale);
    await dialog.text('log.empty');
    expect(dialog.button('log.copy').hasAttribute('disabled')).toBe(true);
    await dialog.choose('radio', 'log.filter.troubles');
    await dialog.text('log.empty.troubles');
    expect(announcement()).toBe(t('log.count', { count: 0 }));
  });

  it('shows that entries are missing, and why', async () => {
    const detail = { folder: '/data/logs', reason: 'ENOSPC' };
    const { dialog } = await opened({ failure: { code: 'log.notWritten', detail } }, {}, locale);
    await dialog.text('failure.log.notWritten.title');
    await dialog.text('failure.log.notWritten.reason', { ...detail, reasonKnown: 'yes' });
  });

  it('has a text for every event and level', async () => {
    const entries = logEventNames.flatMap((event) => severities.map((level) => ({ at, level, event, fields: {} })));
    const { t } = await opened({ entries }, {}, locale);
    expect(items()).toHaveLength(entries.length);
    for (const event of logEventNames) expect(screen.getAllByText(t(`log.event.${event}`)).length).toBeGreaterThan(2);
  });
});

describe('the log', () => {
  it('copies the entries for a ticket, and shows the file', async () => {
    const { dialog, t, bridge } = await opened(
      { entries: [denied] },
      { 'log.copy': () => ok(null), 'log.show': () => ok(null) },
    );
    await dialog.press('log.copy');
    expect(announcement()).toBe(t('app.copiedWhat', { what: t('log.title') }));
    await dialog.press('file.show');
    expect(bridge.calls.slice(-2)).toEqual([
      ['log.copy', undefined],
      ['log.show', undefined],
    ]);
  });

  it('says why it was not copied, and not read', async () => {
    const { dialog, t } = await opened({ entries: [denied] }, { 'log.copy': () => failing('app.unexpected') });
    await dialog.press('log.copy');
    expect(await dialog.alert()).toContain(t('failure.app.unexpected.title'));
  });

  it('shows the failure when the log cannot be read', async () => {
    const { dialog, t } = await opened({}, { 'log.read': () => Promise.reject(new Error('no')) });
    expect(await dialog.alert()).toContain(t('failure.app.unexpected.title'));
  });

  it('says that older entries are left out', async () => {
    const { dialog } = await opened({ entries: Array.from({ length: maximumLogEntries }, () => started) });
    await dialog.text('log.limit', { count: maximumLogEntries });
  });

  it('closes with its button and with Escape', async () => {
    const { dialog, press, choose } = await opened({ entries: [denied] });
    await dialog.press('log.close');
    expect(screen.queryByRole('dialog')).toBeNull();
    await press('app.settings');
    await choose('menuitem', 'log.menu');
    await act(async () => void fireEvent.keyDown(screen.getByRole('dialog'), { key: 'Escape' }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
