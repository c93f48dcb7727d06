import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { followProgress } from '../../../../renderer/features/connection-test/progress';
import type { Result, SetupEvent, SetupView } from '../../../../shared/contract';
import { refusedChecks, setUp } from '../../../fixtures/sample-records';
import { broughtIntoView } from '../../support/brought-into-view';
import { languages, showApp } from '../../support/show-app';
import { viewOf } from '../../support/views';

const events: readonly SetupEvent[] = setUp().filter(
  ({ type }) => !['connectionTested', 'secretTokenCopied', 'entraTested'].includes(type),
);
const page = (setup: SetupView) => ({ setup, route: { page: 'setup', step: 'connectionTest' } as const });

describe.each(languages)('the connection test in %s', (locale) => {
  it('shows its progress, then its result', async () => {
    let end: (result: Result<SetupView>) => void = () => undefined;
    const { bridge, t, title, press, button, text } = showApp(
      page(viewOf(events)),
      { 'test.run': () => new Promise((resolve) => (end = resolve)) },
      locale,
    );
    await title('test.title');
    const list = screen.getByRole('list', { name: t('test.list') });
    expect(within(list).getAllByRole('listitem')).toHaveLength(9);
    const seen = broughtIntoView();
    await press('test.run');
    button('test.cancel');
    expect(seen.at(-1)?.textContent).toBe(t('test.running'));
    act(() => followProgress({ setupId: 's1', token: 'current', checks: [{ id: 'reached', state: 'running' }] }));
    expect(within(list).getByText(t('checkState.running'))).toBeTruthy();
    await act(async () => end({ ok: true, value: viewOf(setUp()) }));
    await text('test.outcome.warning', { count: 1 });
    expect(seen.at(-1)?.textContent).toContain(t('test.outcome.warning', { count: 1 }));
    button('app.continue');
    expect(bridge.calls).toEqual([['test.run', { id: 's1', write: true, token: 'current' }]]);
  });

  it('shows a remedy after a failure, and leads to a new sign-in', async () => {
    const setup = viewOf([
      ...events,
      { type: 'connectionTested', at: '2026-11-21T08:00:00.000Z', outcome: 'failed', checks: refusedChecks },
    ]);
    const { text, button, press, title } = showApp(page(setup), {}, locale);
    await text('test.outcome.failed', { count: 1 });
    await text('failure.http.unauthorized.title', { host: 'webexapis.com', status: 401, hostKnown: 'yes' });
    button('test.again');
    await press('test.action.signIn');
    await title('signIn.title');
  });

  it('shows what the server says about a failure, as its words and as text', async () => {
    const said = 'user <b>Ada</b> does not exist';
    const detail = { host: 'h', status: 500, said };
    const check = { id: 'write', state: 'warning', failure: { code: 'check.writeUnclear', detail } } as const;
    const setup = viewOf([
      ...events,
      { type: 'connectionTested', at: '2026-11-21T08:00:00.000Z', outcome: 'warning', checks: [check] },
    ]);
    const { text, t } = showApp(page(setup), {}, locale);
    await text('failureSaid', { said });
    expect(t('failureSaid', { said })).toContain(`“${said}”`);
  });

  it('shows why it cannot run', async () => {
    const { alert, press, t, button } = showApp(
      page(viewOf(events)),
      { 'test.run': async () => ({ ok: false, failure: { code: 'keychain.locked' } }) },
      locale,
    );
    await press('test.run');
    expect(await alert()).toContain(t('failure.keychain.locked.title'));
    button('test.run');
  });
});
