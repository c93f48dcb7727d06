import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { SetupEvent, SignInFacts } from '../../../../shared/contract';
import { orgId, savedAt, setUp } from '../../../fixtures/sample-records';
import { ok } from '../../../unit/renderer/fake-bridge';
import { languages, showApp } from '../../support/show-app';
import { viewOf } from '../../support/views';

const prepared: readonly SetupEvent[] = setUp().filter(
  (event) => event.type === 'created' || event.type === 'named' || event.type === 'stepConfirmed',
);
const day = 86_400_000;
const inDays = (days: number) => new Date(savedAt.getTime() + days * day).toISOString();
/** A setup whose sign-in was just now, changed as given. */
const signedIn = (change: Partial<SignInFacts> = {}, standing = {}) =>
  viewOf(
    [
      ...prepared,
      ...setUp(inDays(365)).flatMap((event) =>
        event.type === 'signedIn' ? [{ ...event, at: savedAt.toISOString(), ...change }] : [],
      ),
    ],
    standing,
  );
const page = (setup: ReturnType<typeof viewOf>) => ({ setup, route: { page: 'setup', step: 'signIn' } as const });

describe.each(languages)('the signed-in account in %s', (locale) => {
  const show = (setup: ReturnType<typeof viewOf>) => {
    const app = showApp(page(setup), {}, locale);
    const card = () => screen.getByRole('region', { name: app.t('signIn.account.title') }).textContent ?? '';
    return { ...app, card };
  };
  const long = new Intl.DateTimeFormat(locale === 'en' ? 'en-US' : locale, { dateStyle: 'long' });

  it('is shown with its organization, role, token and sign-in method; a full administrator continues', () => {
    const { t, card, button } = show(signedIn());
    for (const fact of [
      'Ada Lovelace',
      'ada@contoso.com',
      'Contoso Ltd.',
      t('signIn.admin.full'),
      t('signIn.location.keychain'),
      t('signIn.method.window'),
    ])
      expect(card()).toContain(fact);
    expect(screen.queryByRole('alert')).toBeNull();
    button('app.continue');
  });

  it('says why it is unknown, with what Webex said', async () => {
    const accountFailure = {
      code: 'http.forbidden',
      detail: { host: 'webexapis.com', status: 403, said: 'No access.' },
    } as const;
    const { t, text, button } = show(signedIn({ account: null, accountFailure }));
    await text('signIn.account.said', { what: t('failure.http.forbidden.title'), said: 'No access.' });
    await text('signIn.account.unknown.then');
    button('app.continue');
  });

  it('says why it is unknown by its code when another version wrote it', async () => {
    const accountFailure = { code: 'http.ofLater' as 'http.forbidden' };
    show(signedIn({ account: null, accountFailure }));
    expect(await screen.findByText('http.ofLater')).toBeTruthy();
  });

  it('may be unknown, and the setup continues', () => {
    const { t, card, button } = show(signedIn({ account: null }));
    expect(card()).toContain(t('signIn.account.unknown'));
    expect(card()).toContain(t('signIn.admin.unknown'));
    expect(card()).toContain(t('signIn.account.organization.unknown'));
    expect(screen.queryByRole('alert')).toBeNull();
    button('app.continue');
  });

  it.each([
    [45, true],
    [365, false],
  ])('has a token for %i days: an unusual lifetime has a remark', (days, unusual) => {
    const { t, card } = show(signedIn({ expiresAt: inDays(days) }));
    expect(card()).toContain(long.format(Date.parse(inDays(days))));
    expect(card().includes(t('signIn.expiry.unusual', { days }))).toBe(unusual);
  });

  it('has a token of unknown lifetime', () => {
    const { t, card } = show(signedIn({ expiresAt: null }));
    expect(card()).toContain(t('signIn.expiry.unknown'));
  });

  it('has a token that expired: only a new sign-in is offered', async () => {
    const { text, button, noButton } = show(signedIn({ expiresAt: inDays(-3) }));
    await text('signIn.expired.title');
    button('signIn.signInAgain');
    expect(noButton('app.continue')).toBe(true);
  });

  it('was accepted by the administrator, which is shown afterwards', async () => {
    const { text } = show({ ...signedIn(), accountAccepted: true });
    await text('signIn.accepted');
  });

  it('can be replaced by another one: the methods are shown again, and the current one can be kept', async () => {
    const { press, text, title } = show(signedIn());
    await press('signIn.signInAgain');
    expect(screen.getAllByRole('radio')).toHaveLength(3);
    await press('signIn.keepCurrent');
    await text('signIn.location.keychain');
    await press('app.continue');
    await title('orgId.title');
  });

  it('belongs to a token that Entra has: a new sign-in is a renewal', async () => {
    const { press, title } = show(viewOf(setUp()));
    await press('renewal.start');
    await title('renewal.signIn.title');
  });
});

describe.each(languages)('the request and the ways of a sign-in in %s', (locale) => {
  it('are shown before it begins: address, permissions and redirect', async () => {
    const setup = viewOf(prepared);
    const { t, text } = showApp(page(setup), {}, locale);
    await text('signIn.request.show');
    const shown = document.body.textContent ?? '';
    const { origin, pathname } = new URL(setup.cloud.authorizeUrl);
    for (const part of [origin + pathname, ...setup.cloud.scopes, setup.cloud.redirectUri])
      expect(shown).toContain(part);
    for (const scope of ['read', 'write', 'scim'] as const) expect(shown).toContain(t(`signIn.request.scope.${scope}`));
  });

  it('have a new link for pasting on request, and lead back to the other ways', async () => {
    const links = [1, 2].map((state) => `https://login.example/authorize?state=${state}`);
    const { press, choose, title } = showApp(
      page(viewOf(prepared)),
      { 'signIn.link': () => ok({ url: links.shift() ?? '', takenPort: null }) },
      locale,
    );
    await choose('radio', 'signIn.method.paste');
    await press('signIn.open.paste');
    await screen.findByText('https://login.example/authorize?state=1');
    await press('signIn.paste.newLink');
    await screen.findByText('https://login.example/authorize?state=2');
    await press('signIn.otherMethod');
    await title('signIn.title');
    expect(screen.getAllByRole('radio')).toHaveLength(3);
  });

  it('warn of a program that would get the address with the token; a new link asks again', async () => {
    const links = ['localhost:3000', null].map((takenPort) => ({ url: 'https://login.example/authorize', takenPort }));
    const { press, choose, alert, t } = showApp(
      page(viewOf(prepared)),
      { 'signIn.link': () => ok(links.shift() ?? { url: '', takenPort: null }) },
      locale,
    );
    await choose('radio', 'signIn.method.paste');
    await press('signIn.open.paste');
    expect(await alert()).toContain(t('signIn.paste.taken.title', { address: 'localhost:3000' }));
    await screen.findByText('https://login.example/authorize');
    await press('signIn.paste.newLink');
    await screen.findByText('https://login.example/authorize');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('offer only a new link after an answer of another organization', async () => {
    const failure = { code: 'renewal.otherOrganization', detail: { orgId, accountOrg: 'other' } } as const;
    const { press, choose, noButton, alert, t } = showApp(
      page(viewOf(prepared)),
      {
        'signIn.link': () => ok({ url: 'https://login.example/authorize?state=1', takenPort: null }),
        'signIn.paste': async () => ({ ok: false, failure }),
      },
      locale,
    );
    await choose('radio', 'signIn.method.paste');
    await press('signIn.open.paste');
    await press('signIn.paste.take');
    expect(await alert()).toContain(t('failure.renewal.otherOrganization.title'));
    expect(noButton('signIn.paste.take')).toBe(true);
  });
});
