import { act, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { changeResultCheck, initialResultCheck } from '../../../../renderer/features/result-check/state';
import type { Failure, Lookup, LookupOutcome, LookupRequest, Result } from '../../../../shared/contract';
import { setUp } from '../../../fixtures/sample-records';
import { ok } from '../../../unit/renderer/fake-bridge';
import { type Language, languages } from '../../support/show-app';
import { viewOf } from '../../support/views';
import { address, answered, checked, found, line, lookupOf, show, unconfirmed, user } from './showing';

afterEach(() => changeResultCheck(initialResultCheck));

describe.each(languages)('Check the result in %s', (locale) => {
  it('shows the request before it is sent, sends what was typed, and shows the answer', async () => {
    const { bridge, t, title, type, press, text } = show(locale, () => ok(lookupOf({ kind: 'notFound' })));
    await title('guide.check.title');
    await text('result.requests.before', { count: 1 });
    type('result.address', ` ${address} `);
    expect(await screen.findByText(line)).toBeTruthy();
    await press('result.lookUp');
    expect(bridge.calls).toEqual([['resultCheck.lookUp', { id: 's1', address, others: [] }]]);
    await text('result.notFound', { address });
    expect(document.body.textContent).toContain('ROUTERGW_1');
    expect(document.body.textContent).toContain(t('test.duration', { ms: 120 }));
    await press('result.again');
    expect(bridge.calls).toHaveLength(2);
  });

  it('looks up other addresses of the user, each once, and no more than five in all', async () => {
    const { bridge, type, press } = show(locale, () => ok(lookupOf({ kind: 'notFound' })));
    type('result.address', address);
    type('result.others', `b@x.com, ADA@contoso.com\n\nc@x.com; d@x.com\ne@x.com\nf@x.com`);
    await press('result.lookUp');
    const others = ['b@x.com', 'c@x.com', 'd@x.com', 'e@x.com'];
    expect(bridge.calls).toEqual([['resultCheck.lookUp', { id: 's1', address, others }]]);
  });

  it.each<[string, LookupOutcome, Parameters<ReturnType<typeof show>['t']>]>([
    ['no user', { kind: 'notFound' }, ['result.notFound', { address }]],
    ['one active user', found(), ['result.found.active', { address, practice: 'no' }]],
    ['an inactive user', found({ active: false }), ['result.found.inactive', { address, practice: 'no' }]],
    [
      'a user without a state',
      found({ active: null, created: null }),
      ['result.found.unknown', { address, practice: 'no' }],
    ],
    [
      'a user elsewhere',
      { kind: 'elsewhere', user: { ...user, userName: 'b@x.com' } },
      ['result.elsewhere', { address, other: 'b@x.com' }],
    ],
    [
      'several users',
      { kind: 'several', users: [user, { ...user, id: 'u2' }], count: 3 },
      ['result.several', { count: 3 }],
    ],
  ])('says and announces that the look-up found %s', async (_name, outcome, [id, titleValues]) => {
    const { announced, t, type, press, text } = show(locale, () => ok(lookupOf(outcome)));
    type('result.address', address);
    await press('result.lookUp');
    await text(id, titleValues);
    await waitFor(() => expect(announced()).toContain(t(id, titleValues)));
    if (outcome.kind === 'several') expect(document.body.textContent).toContain(t('result.several.more', { count: 1 }));
    if (outcome.kind !== 'notFound') expect(document.body.textContent).toContain('u1');
  });

  it('is done by a look-up that found the user, and says that the app saw them', async () => {
    const { t, type, press, text, button } = show(locale, () => ok(lookupOf(found(), [...unconfirmed, checked({})])));
    type('result.address', address);
    await press('result.lookUp');
    await text('result.found.active.text');
    expect(document.body.textContent).toContain(t('result.found.rest', { practice: 'no' }).replaceAll('**', ''));
    expect(document.body.textContent).toContain(
      t('result.seen.created', { address, date: dayOf(locale, user.created) }),
    );
    expect(button('app.continue')).toBeTruthy();
  });

  it('names the practice Webex in practice mode, where only the test user was assigned', async () => {
    const practice = viewOf(unconfirmed, { space: 'practice' });
    const answer = lookupOf(found());
    const { t, type, press, text } = show(locale, () => ok({ ...answer, setup: practice }), practice);
    type('result.address', address);
    await press('result.lookUp');
    await text('result.found.active', { address, practice: 'yes' });
    expect(document.body.textContent).toContain(t('result.found.rest', { practice: 'yes' }).replaceAll('**', ''));
  });

  it('stays open for a confirmation by hand, which is not called seen', async () => {
    const { bridge, t, press, title } = show(locale, undefined, viewOf(unconfirmed), {
      'step.confirm': () => ok(viewOf(setUp())),
    });
    await title('guide.check.title');
    await press('guide.check.confirm');
    expect(bridge.calls).toEqual([['step.confirm', { id: 's1', step: 'checkResult' }]]);
    expect(t('result.confirmed', { date: 'x' })).not.toEqual(t('result.seen', { date: 'x' }));
  });

  it('tells a confirmation from a look-up', async () => {
    const { text, title } = show(locale, undefined, viewOf(setUp()));
    await title('guide.check.title');
    await text('result.confirmed.note');
  });

  it('asks for another confirmation after a look-up contradicted the first one', async () => {
    const several = checked({
      at: '2026-11-25T10:00:00.000Z',
      result: 'several',
      users: 2,
      active: null,
      created: null,
    });
    const { button, noButton, title } = show(locale, undefined, viewOf([...setUp(), several]));
    await title('guide.check.title');
    expect(button('guide.check.confirm')).toBeTruthy();
    expect(noButton('app.continue')).toBe(true);
  });

  it('offers only the confirmation without a token', async () => {
    const { noButton, text, title, button } = show(locale, undefined, viewOf(unconfirmed, { location: 'missing' }));
    await title('guide.check.title');
    await text('result.noToken.text');
    expect(noButton('result.lookUp')).toBe(true);
    expect(button('guide.check.confirm')).toBeTruthy();
  });

  it('shows the last look-up of the record after a restart, with its address to look again', async () => {
    const setup = viewOf([...unconfirmed, checked({ result: 'notFound', users: 0, active: null, created: null })]);
    const { t, title } = show(locale, undefined, setup);
    await title('guide.check.title');
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: t('result.address') }).value).toBe(address);
    expect(document.body.textContent).toContain(address);
  });

  it('follows the requests while they run, and can be cancelled', async () => {
    let end = (_: Result<Lookup>) => {};
    const answer = new Promise<Result<Lookup>>((resolve) => {
      end = resolve;
    });
    const { bridge, t, type, press, text } = show(locale, () => answer);
    type('result.address', address);
    await press('result.lookUp');
    act(() =>
      bridge.tell('resultCheck.progress', { setupId: 's1', requests: [{ line, state: 'running', status: null }] }),
    );
    await text('result.running');
    const retryAt = new Date(Date.now() + 30_000).toISOString();
    const waiting = { line, state: 'waiting', status: 429, retryAt, attempt: 2, attempts: 4 } as const;
    act(() => bridge.tell('resultCheck.progress', { setupId: 's1', requests: [waiting] }));
    expect((await screen.findByRole('timer')).textContent).toContain('2');
    act(() => bridge.tell('resultCheck.progress', { setupId: 'other', requests: [] }));
    expect(screen.getByText(line)).toBeTruthy();
    await press('result.cancel');
    expect(bridge.calls.at(-1)).toEqual(['resultCheck.cancel', { id: 's1' }]);
    expect(document.activeElement?.textContent).toContain(t('result.lookUp'));
    await act(async () => end({ ok: false, failure: { code: 'check.cancelled' } }));
    await text('result.cancelled.text');
  });

  it('explains why a look-up failed, with its request and tracking ID, and leads to the sign-in', async () => {
    const failure: Failure = { code: 'http.unauthorized', detail: { host: 'api.ciscospark.com', status: 401 } };
    let answer = (_: Result<Lookup>) => {};
    const { alert, bridge, button, t, type, press } = show(
      locale,
      () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    );
    type('result.address', address);
    await press('result.lookUp');
    const tell = (request: LookupRequest) =>
      act(() => bridge.tell('resultCheck.progress', { setupId: 's1', requests: [request] }));
    tell({ line, state: 'running', status: null });
    await act(async () => answer({ ok: false, failure }));
    // The event about the answer can come after the failure.
    tell({ ...answered, status: 401 });
    expect(await alert()).toContain(t('failure.http.unauthorized.title', { status: 401, statusKnown: 'yes' }));
    expect(document.body.textContent).toContain('ROUTERGW_1');
    expect(button('result.noToken.signIn')).toBeTruthy();
  });
});

function dayOf(locale: Language, moment: string | null): string {
  const format = locale === 'en' ? 'en-US' : 'zh-CN';
  return new Date(moment ?? '').toLocaleDateString(format, { year: 'numeric', month: 'long', day: 'numeric' });
}
