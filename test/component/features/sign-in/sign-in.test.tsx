import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Failure, Result, SetupEvent, SetupView } from '../../../../shared/contract';
import { orgId, setUp } from '../../../fixtures/sample-records';
import { ok } from '../../../unit/renderer/fake-bridge';
import { languages, showApp } from '../../support/show-app';
import { viewOf } from '../../support/views';

const page = (setup: SetupView) => ({ setup, route: { page: 'setup', step: 'signIn' } as const });
const prepared: readonly SetupEvent[] = setUp().filter(
  (event) => event.type === 'created' || event.type === 'named' || event.type === 'stepConfirmed',
);
const before = viewOf(prepared);
/** After a sign-in, with an account that is changed as given. */
const signedIn = (account: object = {}, more: readonly SetupEvent[] = []) =>
  viewOf([
    ...prepared,
    ...setUp().flatMap((event) =>
      event.type === 'signedIn' && event.account ? [{ ...event, account: { ...event.account, ...account } }] : [],
    ),
    ...more,
  ]);

/** A sign-in that the test completes. */
function scripted() {
  let end: (result: Result<SetupView>) => void = () => undefined;
  return {
    start: () => new Promise<Result<SetupView>>((resolve) => (end = resolve)),
    end: (result: Result<SetupView>) => end(result),
  };
}

describe.each(languages)('signing in, in %s', (locale) => {
  it('offers three methods, waits, and shows the signed-in account', async () => {
    const { start, end } = scripted();
    const { bridge, t, title, choose, press, heading, text } = showApp(page(before), { 'signIn.start': start }, locale);
    await title('signIn.title');
    expect(screen.getAllByRole('radio')).toHaveLength(3);
    await choose('radio', 'signIn.method.browser');
    await press('signIn.open.browser');
    heading('signIn.waiting.browser');
    expect(bridge.calls).toEqual([['signIn.start', { id: 's1', method: 'browser' }]]);
    end({ ok: true, value: signedIn() });
    await screen.findByRole('region', { name: t('signIn.account.title') });
    await text('signIn.location.keychain');
    await press('app.continue');
    await title('orgId.title');
  });

  it('can be cancelled, and shows why it failed with a retry', async () => {
    const { start, end } = scripted();
    const { bridge, t, press, alert } = showApp(
      page(before),
      {
        'signIn.start': start,
        'signIn.cancel': async () => {
          end({ ok: false, failure: { code: 'signIn.cancelled' } });
          return null;
        },
      },
      locale,
    );
    await press('signIn.open.window');
    await press('signIn.waiting.cancel');
    expect(await alert()).toContain(t('failure.signIn.cancelled.title'));
    await press('signIn.again');
    expect(bridge.calls.map(([channel]) => channel)).toEqual(['signIn.start', 'signIn.cancel', 'signIn.start']);
  });

  it('has no text field for a pasted address, and reads the clipboard only on request', async () => {
    const failure: Failure = { code: 'signIn.notTheAddress' };
    const answers: Result<SetupView>[] = [
      { ok: false, failure },
      { ok: true, value: signedIn() },
    ];
    const { t, choose, press, alert, text } = showApp(
      page(before),
      {
        'signIn.link': () => ok({ url: 'https://login.example/authorize?state=1', takenPort: null }),
        'signIn.paste': async () => answers.shift() ?? { ok: false, failure },
      },
      locale,
    );
    await choose('radio', 'signIn.method.paste');
    await press('signIn.open.paste');
    await text('signIn.paste.noField');
    expect(screen.queryByRole('textbox')).toBeNull();
    await press('signIn.paste.take');
    expect(await alert()).toContain(t('failure.signIn.notTheAddress.title'));
    await press('signIn.paste.take');
    await text('signIn.location.keychain');
  });

  it.each(['keychain.locked', 'keychain.tooLong'] as const)('asks what to do with a token after %s', async (code) => {
    const setup = viewOf(prepared, { unsaved: { code } });
    const { bridge, heading, alert, t, press, text } = showApp(
      page(setup),
      { 'token.save': () => ok(signedIn()) },
      locale,
    );
    heading('signIn.unsaved.title');
    expect(await alert()).toContain(t(`failure.${code}.title`));
    await press('signIn.unsaved.thisRun');
    await text('signIn.location.keychain');
    expect(bridge.calls).toEqual([['token.save', { id: 's1', location: 'thisRun' }]]);
  });

  it.each([
    ['no', signedIn({ administrator: 'no' })],
    ['userAdmin', signedIn({ administrator: 'userAdmin' })],
    [
      'org',
      signedIn(
        { orgId: 'b'.repeat(8) + orgId.slice(8) },
        setUp().filter(({ type }) => type === 'orgIdSet'),
      ),
    ],
  ] as const)('asks before it continues with another account: %s', async (decision, setup) => {
    const { bridge, t, alert, press, title, noButton } = showApp(
      page(setup),
      { 'account.accept': () => ok({ ...setup, accountAccepted: true }) },
      locale,
    );
    const accountOrg = setup.account?.orgName ?? '';
    const values = { name: 'Ada Lovelace', accountOrg, orgId: setup.orgId ?? '' };
    expect(await alert()).toContain(t(`signIn.warn.${decision}.title`, values));
    expect(noButton('app.continue')).toBe(true);
    await press('signIn.warn.accept');
    expect(bridge.calls).toEqual([['account.accept', { id: 's1', token: 'current' }]]);
    await title('orgId.title');
  });

  it('offers the Org ID of an account in another organization, and shows it', async () => {
    const other = setUp().filter(({ type }) => type === 'orgIdSet');
    const setup = signedIn({ orgId: 'b'.repeat(8) + orgId.slice(8) }, other);
    const accountOrgId = setup.account?.orgId ?? '';
    const adopted = { ...setup, orgId: accountOrgId, decision: null };
    const { bridge, press, title } = showApp(page(setup), { 'orgId.set': () => ok(adopted) }, locale);
    await press('orgId.takeAccount');
    await title('orgId.title');
    const set = { id: 's1', text: accountOrgId, source: 'account', deliberate: false };
    expect(bridge.calls).toContainEqual(['orgId.set', set]);
  });

  it('shows that a token is missing, and offers only a new sign-in', async () => {
    const setup = viewOf([...prepared, ...setUp().filter(({ type }) => type === 'signedIn')], { location: 'missing' });
    const { text, press, noButton } = showApp(page(setup), {}, locale);
    await text('signIn.missing.title');
    expect(noButton('app.continue')).toBe(true);
    await press('signIn.signInAgain');
    expect(screen.getAllByRole('radio')).toHaveLength(3);
    await press('signIn.keepCurrent');
    await text('signIn.missing.title');
  });

  it.each([
    ['a setup', [...prepared, ...setUp().filter(({ type }) => type === 'signedIn')], 'signIn.title'],
    ['a setup whose token Entra has', setUp(), 'renewal.signIn.title'],
  ] as const)('leads to the methods when the keychain holds another token, of %s', async (_, events, there) => {
    const setup = viewOf(events, { location: 'missing', tokenFailure: { code: 'keychain.otherToken' } });
    const { press, title, alert, t } = showApp({ setup, route: { page: 'setup', step: 'beforeYouBegin' } }, {}, locale);
    await press('signIn.signInAgain');
    await title(there);
    expect(screen.getAllByRole('radio')).toHaveLength(3);
    // The page itself is where the administrator signs in: a button to it would do nothing.
    const callout = (await screen.findByText(t('failure.keychain.otherToken.title'))).closest('[role="alert"]');
    expect(callout?.querySelector('button')).toBeNull();
    expect(await alert()).toContain(t('failure.keychain.otherToken.title'));
  });

  it('offers one way to sign in again when the keychain holds another token', async () => {
    const events = [...prepared, ...setUp().filter(({ type }) => type === 'signedIn')];
    const setup = viewOf(events, { location: 'missing', tokenFailure: { code: 'keychain.otherToken' } });
    const { press } = showApp(page(setup), {}, locale);
    await press('signIn.signInAgain');
    expect(screen.getAllByRole('radio')).toHaveLength(3);
  });
});
