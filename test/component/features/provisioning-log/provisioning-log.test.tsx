import { act, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { readDroppedLog } from '../../../../renderer/features/provisioning-log';
import { changeProvisioningLog, initialProvisioningLog } from '../../../../renderer/features/provisioning-log/state';
import { change, state } from '../../../../renderer/lib/store';
import type { ProvisioningCauseView, ProvisioningLogUser, ProvisioningLogView } from '../../../../shared/contract';
import { translator } from '../../../../shared/texts/i18n';
import { type Answers, ok } from '../../../unit/renderer/fake-bridge';
import { announcement } from '../../support/announcement';
import { failing, pendingAnswer } from '../../support/pending-answer';
import { type Language, languages, showApp } from '../../support/show-app';

const route = { page: 'provisioningLog', from: { page: 'home' } } as const;
const cause = (part: Partial<ProvisioningCauseView>): ProvisioningCauseView => ({
  key: 'duplicateTarget',
  cause: 'duplicateTarget',
  kind: 'act',
  codes: ['DuplicateTargetEntries'],
  events: 4,
  users: 3,
  solved: 0,
  sample: 'Two <b>users</b>.',
  ...part,
});
const unknown = cause({ key: '? NewCode', cause: null, kind: 'unknown', codes: ['NewCode'], users: 1, solved: 1 });
const skipped = cause({ key: '? skipped', cause: null, kind: 'unknown', codes: [], users: 2, sample: '' });
const view: ProvisioningLogView = {
  files: ['ProvisioningLogs.csv'],
  events: 12,
  from: '2026-11-21T10:00:00Z',
  to: '2026-11-28T10:00:00Z',
  applications: [
    { name: 'Cisco Webex', events: 10, succeeded: 4, users: 8, causes: [cause({}), unknown, skipped] },
    { name: '', events: 2, succeeded: 2, users: 2, causes: [] },
  ],
  unreadable: 0,
  cut: false,
  more: false,
};
const user = (name: string, part: Partial<ProvisioningLogUser> = {}): ProvisioningLogUser => ({
  name,
  id: `id-${name}`,
  group: false,
  events: 1,
  lastAt: '2026-11-28T10:00:00Z',
  text: '',
  solved: false,
  ...part,
});
const users = {
  users: [user('ada@x.example', { text: 'Twice.' }), user('Sales', { group: true, solved: true })],
  total: 2,
};
const answers: Answers = {
  'provisioningLog.choose': () => ok(view),
  'provisioningLog.users': () => ok(users),
  'provisioningLog.close': async () => null,
};

async function shown(more: Answers = {}, locale: Language = 'en') {
  const page = showApp({ route }, { ...answers, ...more }, locale);
  await page.title('provisioningLog.title');
  return { ...page, ...translator(locale) };
}

beforeEach(() => changeProvisioningLog(initialProvisioningLog, true));

describe.each(languages)('a log, in %s', (locale) => {
  it('is shown as causes, of which the first is open with its users', async () => {
    const { press, text, t, moment, heading, bridge } = await shown({}, locale);
    await press('provisioningLog.file.choose');
    await text('provisioningLog.summary', { events: 10, users: 8, succeeded: 4 });
    await text('provisioningLog.period', { from: moment(view.from ?? ''), to: moment(view.to ?? '') });
    expect(announcement()).toBe(t('provisioningLog.said.read', { events: 12, users: 3 }));
    heading('provisioningLog.headline.act', { users: 3 });
    heading('provisioningLog.cause.duplicateTarget.title');
    await text('provisioningLog.cause.duplicateTarget.remedy');
    expect(screen.getByText('Two <b>users</b>.')).toBeTruthy();
    expect(screen.getAllByText('ada@x.example')).toHaveLength(1);
    await text('provisioningLog.users.group');
    expect(bridge.calls.at(-1)).toEqual([
      'provisioningLog.users',
      { application: 'Cisco Webex', key: 'duplicateTarget' },
    ]);
  });

  it('says what is unknown, and shows Entra’s own text', async () => {
    const { press, pressOn, text, t, heading } = await shown({}, locale);
    await press('provisioningLog.file.choose');
    const row = (title: string) => screen.getByRole('button', { name: (name) => name.startsWith(title) });
    await pressOn(row(t('provisioningLog.unknown.title', { code: 'NewCode' })));
    heading('provisioningLog.unknown.title', { code: 'NewCode' });
    await text('provisioningLog.unknown.why');
    await text('provisioningLog.own');
    await pressOn(row(t('provisioningLog.unknown.none', { status: 'skipped' })));
    await text('provisioningLog.unknown.why.none');
    expect(screen.queryByText(t('provisioningLog.own'))).toBeNull();
  });

  it('is explained from a pasted code', async () => {
    const { type, press, heading, bridge } = await shown(
      { 'provisioningLog.explain': async () => [{ code: 'TooManyDeletes', cause: 'quarantineDeletes', kind: 'act' }] },
      locale,
    );
    type('provisioningLog.paste.label', 'TooManyDeletes');
    await press('provisioningLog.paste.explain');
    heading('provisioningLog.cause.quarantineDeletes.title');
    expect(bridge.calls.at(-1)).toEqual(['provisioningLog.explain', { text: 'TooManyDeletes' }]);
  });
});

it('another application is chosen by name, also one that the log does not name', async () => {
  const { press, text, t } = await shown();
  await press('provisioningLog.file.choose');
  const select = screen.getByRole<HTMLSelectElement>('combobox', { name: t('provisioningLog.application') });
  await act(async () => {
    select.value = '';
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await text('provisioningLog.allSucceeded');
});

it('users are found by name or by Entra’s text', async () => {
  const { press, type, text } = await shown();
  await press('provisioningLog.file.choose');
  type('provisioningLog.users.search', 'TWICE', 'searchbox');
  expect(screen.queryByText('Sales')).toBeNull();
  expect(screen.getByText('ada@x.example')).toBeTruthy();
  type('provisioningLog.users.search', 'nothing', 'searchbox');
  await text('provisioningLog.users.none');
});

it('what the summary lacks is said', async () => {
  const { press, text } = await shown({
    'provisioningLog.choose': () => ok({ ...view, unreadable: 2, cut: true, more: true }),
  });
  await press('provisioningLog.file.choose');
  await text('provisioningLog.unreadable', { count: 2 });
  await text('provisioningLog.cut');
  await text('provisioningLog.more');
});

it('a failure is shown, and a cancelled dialog keeps the log', async () => {
  const { press, alert, heading } = await shown();
  await press('provisioningLog.file.choose');
  const page = await shownAgain({ 'provisioningLog.choose': () => ok(null) });
  await page.press('provisioningLog.file.other');
  heading('provisioningLog.headline.act', { users: 3 });
  const failed = await shownAgain({ 'provisioningLog.choose': () => failing('provisioningLog.damaged') });
  await failed.press('provisioningLog.file.other');
  expect(await alert()).toContain('damaged');
});

it('reading is followed and cancelled; a late answer is dropped', async () => {
  const { answer, succeed } = pendingAnswer<ProvisioningLogView | null>();
  const { press, text, bridge, number, noButton } = await shown({ 'provisioningLog.choose': answer });
  await press('provisioningLog.file.choose');
  act(() => bridge.tell('provisioningLog.progress', { events: 1_234, bytes: 1, totalBytes: 4 }));
  await text('provisioningLog.reading.events', { events: number(1_234) });
  await press('app.cancel');
  expect(bridge.calls.at(-1)?.[0]).toBe('provisioningLog.close');
  await succeed(view);
  expect(noButton('provisioningLog.file.other')).toBe(true);
  expect(noButton('app.cancel')).toBe(true);
});

it('a dropped log opens the page, and leaving leads back and forgets it', async () => {
  const bridge = showApp({ route: { page: 'restore' } }, {
    ...answers,
    dropLog: async () => true,
    'provisioningLog.readDropped': () => ok(view),
  } as never);
  await act(async () => void (await readDroppedLog([new File([''], 'a.csv')])));
  await bridge.title('provisioningLog.title');
  expect(state().route).toEqual({ page: 'provisioningLog', from: { page: 'restore' } });
  bridge.heading('provisioningLog.headline.act', { users: 3 });
  await bridge.press('provisioningLog.back');
  expect(state().route).toEqual({ page: 'restore' });
  expect(bridge.bridge.calls.at(-1)?.[0]).toBe('provisioningLog.close');
});

it('any other page than the settings forgets the log', async () => {
  const { bridge, title } = showApp({}, {
    ...answers,
    dropLog: async () => true,
    'provisioningLog.readDropped': () => ok(view),
  } as never);
  await act(async () => void (await readDroppedLog([new File([''], 'a.csv')])));
  await title('provisioningLog.title');
  const closed = () => bridge.calls.filter(([channel]) => channel === 'provisioningLog.close').length;
  await act(async () =>
    change({ route: { page: 'settings', from: { page: 'provisioningLog', from: { page: 'home' } } } }),
  );
  expect(closed()).toBe(0);
  await act(async () => change({ route: { page: 'home' } }));
  expect(closed()).toBe(1);
  await act(async () => change({ route: { page: 'restore' } }));
  expect(closed()).toBe(1);
});

it.each([
  ['another kind of file', ['a.pdf'], true],
  ['files of which none is a log', ['a.csv', 'b.json'], false],
  ['more files than a log has', Array.from({ length: 21 }, (_, index) => `${index}.csv`), true],
])('%s are left to other features', async (_what, names, isLog) => {
  showApp({}, { dropLog: async () => isLog } as never);
  expect(await readDroppedLog(names.map((name) => new File([''], name)))).toBe(false);
  expect(state().route).toEqual({ page: 'home' });
});

/** The same page with other answers. */
async function shownAgain(more: Answers) {
  const { cleanup } = await import('@testing-library/react');
  cleanup();
  return shown(more);
}
