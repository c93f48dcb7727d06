import { act, cleanup, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { plannedCheck } from '../../../../renderer/features/connection-test/check-facts';
import { followProgress } from '../../../../renderer/features/connection-test/progress';
import type { CheckId, CheckView, Failure, Result, SetupEvent, SetupView } from '../../../../shared/contract';
import { failureTexts } from '../../../../shared/texts/failure-texts';
import { translator } from '../../../../shared/texts/i18n';
import { orgId, passedChecks, setUp } from '../../../fixtures/sample-records';
import { ok } from '../../../unit/renderer/fake-bridge';
import { languages, showApp } from '../../support/show-app';
import { viewOf } from '../../support/views';

/** Before Entra has the token: a new sign-in is no renewal. */
const untested: readonly SetupEvent[] = setUp().filter(
  ({ type }) => !['connectionTested', 'secretTokenCopied', 'entraTested'].includes(type),
);
const page = (setup: SetupView) => ({ setup, route: { page: 'setup', step: 'connectionTest' } as const });

/** A setup whose last test ended with this failure of one check. */
function failing(id: CheckId, failure: Failure, state: 'failed' | 'warning' = 'failed'): SetupView {
  const checks = passedChecks.map((check): CheckView => {
    if (check.id === id) return { id, state, requestLine: `GET /${id} -> 400`, failure, trackingId: 'ROUTERGW_7' };
    return check.id === 'groups' ? { id: 'groups', state: 'passed' } : check;
  });
  return viewOf([...untested, { type: 'connectionTested', at: '2026-11-22T08:00:00.000Z', outcome: state, checks }]);
}

const detail = { host: 'api.ciscospark.com', status: 400 };
const findings: readonly (readonly [CheckId, Failure, 'failed' | 'warning', string | null])[] = [
  ['token', { code: 'http.unauthorized', detail }, 'failed', 'signIn'],
  ['users', { code: 'http.forbidden', detail }, 'failed', 'account'],
  ['users', { code: 'http.notFound', detail }, 'failed', 'orgId'],
  ['users', { code: 'http.loginPage', detail }, 'failed', null],
  ['users', { code: 'http.notScim', detail: { ...detail, reason: 'notAList' } }, 'failed', null],
  ['users', { code: 'http.redirect', detail: { ...detail, location: 'login.example' } }, 'failed', null],
  ['users', { code: 'http.serverError', detail: { ...detail, status: 503 } }, 'failed', null],
  ['users', { code: 'check.filterIgnored', detail: { total: 2 } }, 'failed', null],
  ['groups', { code: 'check.groupsRefused', detail: { status: 403 } }, 'warning', null],
  ['write', { code: 'check.mayNotWrite', detail }, 'failed', 'account'],
  ['write', { code: 'check.writeUnclear', detail }, 'warning', null],
  ['administrator', { code: 'check.notAdministrator' }, 'failed', 'account'],
  ['administrator', { code: 'check.userAdministratorOnly' }, 'warning', 'account'],
  ['organization', { code: 'check.organizationDiffers', detail: { accountOrg: 'other', orgId } }, 'warning', 'useOrg'],
  ['reached', { code: 'net.dns', detail: { host: 'nonexistent.invalid' } }, 'failed', null],
  ['reached', { code: 'net.offline' }, 'failed', null],
  ['reached', { code: 'net.refused', detail: { host: '127.0.0.1:8' } }, 'failed', null],
  ['reached', { code: 'net.proxyAuth', detail: { host: 'x.example', proxy: '127.0.0.1:8' } }, 'failed', null],
  ['certificate', { code: 'net.tlsUntrusted', detail: { host: 'x.example', issuer: 'Company' } }, 'failed', null],
  ['certificate', { code: 'net.tlsName', detail: { host: 'x.example' } }, 'failed', null],
  ['certificate', { code: 'net.tlsExpired', detail: { host: 'x.example' } }, 'failed', null],
];

describe.each(languages)('a finding of the connection test in %s', (locale) => {
  const translated = translator(locale);
  const { t } = translated;
  const rowOf = (id: CheckId) =>
    within(screen.getByRole('list', { name: t('test.list') }))
      .getAllByRole('listitem')
      .find((row) => row.textContent?.startsWith(t(`check.${id}.name`))) as HTMLElement;

  it.each(findings)('%s %o is explained with its advice, its action and the tracking ID', async (...finding) => {
    const [id, failure, state, action] = finding;
    const { bridge, pressOn } = showApp(
      page(failing(id, failure, state)),
      { 'clipboard.copy': async () => null },
      locale,
    );
    await screen.findByRole('list', { name: t('test.list') });
    const row = rowOf(id);
    const { title, reason, advice } = failureTexts(failure, translated);
    for (const text of [t(`checkState.${state}`), title, reason, advice]) expect(row.textContent).toContain(text);
    const actionsIn = (part: HTMLElement) =>
      (['signIn', 'account', 'orgId', 'useOrg'] as const).filter((each) =>
        within(part).queryByRole('button', { name: t(`test.action.${each}`) }),
      );
    // The cure of a failure is the page's primary button, and that of a warning is in its row.
    const footer = screen.getByRole('contentinfo');
    const expected = action ? [action] : [];
    expect(actionsIn(row)).toEqual(state === 'failed' ? [] : expected);
    expect(actionsIn(footer)).toEqual(state === 'failed' ? expected : []);
    const last = within(footer).getAllByRole('button').at(-1);
    if (state === 'warning') expect(last?.textContent).toBe(t('app.continue'));
    else if (!action) expect(last?.textContent).toBe(t('test.again'));
    await pressOn(within(row).getByRole('button', { name: t('app.copyWhat', { what: t('test.trackingId') }) }));
    expect(bridge.calls.at(-1)).toEqual(['clipboard.copy', { text: 'ROUTERGW_7' }]);
  });

  it('leads to the Org ID, and to the ways to sign in', async () => {
    const first = showApp(
      page(failing('users', { code: 'http.notFound', detail })),
      {
        'orgId.read': () => ok({ kind: 'empty' }),
      },
      locale,
    );
    await first.press('test.action.orgId');
    await first.title('orgId.title');
    cleanup();
    const { press, title } = showApp(page(failing('administrator', { code: 'check.notAdministrator' })), {}, locale);
    await press('test.action.account');
    await title('signIn.title');
    expect(screen.getAllByRole('radio')).toHaveLength(3);
  });

  it.each(['accepted', 'refused'])('name invalid credentials only when the query was refused: %s', async (query) => {
    const failure = { code: 'check.organizationDiffers', detail: { accountOrg: 'other', orgId, query } } as const;
    const { t, text } = showApp(page(failing('organization', failure, 'warning')), {}, locale);
    await text('failure.check.organizationDiffers.reason', failure.detail);
    const words = locale === 'en' ? 'invalid credentials' : '凭据无效';
    expect(t('failure.check.organizationDiffers.reason', failure.detail).includes(words)).toBe(query === 'refused');
  });

  it('replaces the Org ID by that of the account with one click, and tests again', async () => {
    const differs = failing(
      'organization',
      { code: 'check.organizationDiffers', detail: { accountOrg: orgId } },
      'warning',
    );
    const { bridge, press, text } = showApp(
      page(differs),
      { 'orgId.set': () => ok(viewOf(untested)), 'test.run': () => ok(viewOf(setUp())) },
      locale,
    );
    await press('test.action.useOrg');
    await text('test.outcome.warning', { count: 1 });
    expect(bridge.calls).toEqual([
      ['orgId.set', { id: 's1', text: orgId, source: 'account', deliberate: false }],
      ['test.run', { id: 's1', write: true, token: 'current' }],
    ]);
  });
});

describe.each(languages)('the states of the connection test in %s', (locale) => {
  const translated = translator(locale);
  const { t } = translated;
  const rowOf = (id: CheckId) =>
    within(screen.getByRole('list', { name: t('test.list') }))
      .getAllByRole('listitem')
      .find((row) => row.textContent?.startsWith(t(`check.${id}.name`))) as HTMLElement;

  it('are the planned requests before the first run, which sends nothing', async () => {
    const setup = viewOf(untested);
    const { bridge, text } = showApp(page(setup), {}, locale);
    await text('test.before');
    for (const id of [
      'reached',
      'certificate',
      'clock',
      'token',
      'administrator',
      'organization',
      'users',
      'groups',
      'write',
    ] as const) {
      expect(rowOf(id).textContent).toContain(t('checkState.pending'));
      expect(rowOf(id).textContent).toContain(plannedCheck(id, setup, translated).text);
    }
    expect(rowOf('users').textContent).toContain(`GET /v1/scim/${orgId}/Users?filter=userName+eq+"…"`);
    expect(rowOf('write').textContent).toContain(`PATCH /v1/scim/${orgId}/Users/…`);
    expect(bridge.calls).toEqual([]);
  });

  it('include the write check, with its reason, unless it is switched off', async () => {
    const { bridge, choose, press, text } = showApp(
      page(viewOf(untested)),
      { 'test.run': () => ok(viewOf(setUp())) },
      locale,
    );
    await text('test.write.reason');
    await text('test.write.text');
    expect(rowOf('write').textContent).toContain(t('checkState.pending'));
    await choose('checkbox', 'test.write.choose');
    expect(rowOf('write').textContent).toContain(t('checkState.off'));
    await press('test.run');
    expect(bridge.calls).toEqual([['test.run', { id: 's1', write: false, token: 'current' }]]);
    await text('test.unchecked', { names: t('check.write.name') });
  });

  it.each(['before', 'after'])(
    'are a countdown while Webex asks to wait, then how far a cancelled test came: the last event comes %s the answer',
    async (order) => {
      let end: (result: Result<SetupView>) => void = () => undefined;
      const { bridge, press, text, button } = showApp(
        page(viewOf(untested)),
        { 'test.run': () => new Promise((resolve) => (end = resolve)), 'test.cancel': async () => null },
        locale,
      );
      await press('test.run');
      const follow = (users: CheckView) =>
        act(() => followProgress({ setupId: 's1', token: 'current', checks: [users] }));
      const retryAt = new Date(Date.now() + 3_000).toISOString();
      follow({ id: 'users', state: 'retrying', retryAt, attempt: 2, attempts: 4 });
      expect(within(rowOf('users')).getByRole('timer').textContent).toBe(
        t('test.retrying', { seconds: 3, attempt: 2, attempts: 4 }),
      );
      await press('test.cancel');
      expect(bridge.calls.at(-1)).toEqual(['test.cancel', { id: 's1', token: 'current' }]);
      const cancelled = () => follow({ id: 'users', state: 'cancelled' });
      if (order === 'before') cancelled();
      await act(async () => end({ ok: true, value: viewOf(untested) }));
      await text('test.outcome.cancelled');
      if (order === 'after') cancelled();
      await text('test.cancelled.first');
      expect(rowOf('users').textContent).toContain(t('checkState.cancelled'));
      button('test.run');
    },
  );

  it('continue while another step is open', async () => {
    let end: (result: Result<SetupView>) => void = () => undefined;
    const { press, title, text, pressOn } = showApp(
      page(viewOf(untested)),
      { 'test.run': () => new Promise((resolve) => (end = resolve)) },
      locale,
    );
    const step = (id: 'step.signIn' | 'step.connectionTest') =>
      pressOn(
        screen.getByRole('button', { name: (name) => name.startsWith(`${t(id)},`) || name.startsWith(`${t(id)} ,`) }),
      );
    await press('test.run');
    await step('step.signIn');
    await title('signIn.title');
    await act(async () => end({ ok: true, value: viewOf(setUp()) }));
    await step('step.connectionTest');
    await text('test.outcome.warning', { count: 1 });
  });

  it('let the setup continue after a remark, and after a failure when that is chosen', async () => {
    const remark = failing('groups', { code: 'check.groupsRefused', detail: { status: 403 } }, 'warning');
    const first = showApp(page(remark), {}, locale);
    await first.press('app.continue');
    await first.title('handOver.title');
    cleanup();
    const { press, title } = showApp(page(failing('administrator', { code: 'check.notAdministrator' })), {}, locale);
    await press('test.anyway');
    await title('handOver.title');
  });
});
