import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { changeMicrosoft, closedPage } from '../../../../renderer/features/microsoft-sign-in/state';
import type { MicrosoftSession, SetupEvent, SetupView } from '../../../../shared/contract';
import { commandLineToolsId, lookScopes } from '../../../../shared/enums/microsoft-sign-in';
import { setUp } from '../../../fixtures/sample-records';
import { type Answers, ok } from '../../../unit/renderer/fake-bridge';
import { pendingAnswer } from '../../support/pending-answer';
import { type Language, languages, showApp } from '../../support/show-app';
import { viewOf } from '../../support/views';

const at = '2026-11-22T10:00:00.000Z';
const events: readonly SetupEvent[] = [
  ...setUp().filter((event) => event.type !== 'stepConfirmed' || event.step !== 'turnOn'),
  { type: 'entraMethodChosen', at, method: 'graph' },
];
const setup = viewOf(events);
const session: MicrosoftSession = {
  ...{ userPrincipalName: 'ada@contoso.com', displayName: 'Ada Lovelace', tenantId: 'tenant-1' },
  ...{ tenantName: 'Contoso', roles: ['cloudApplicationAdministrator'], scopes: lookScopes },
  ...{ expiresAt: '2099-01-01T00:00:00.000Z', lacks: [] },
};
const graphUrl = 'https://graph.microsoft.com';
const clouds = [
  { kind: 'global', loginUrl: 'https://login.microsoftonline.com', graphUrl },
  { kind: 'usGovernment', loginUrl: 'https://login.microsoftonline.us', graphUrl: 'https://graph.microsoft.us' },
] as const;
const client = { cloud: 'global', tenant: 'contoso.com', clientId: 'client-1' } as const;

function show(locale: Language, signedIn: MicrosoftSession | null, answers: Answers = {}) {
  return showApp(
    { setup, route: { page: 'setup', step: 'turnOn' } },
    {
      'microsoft.state': () => ok({ clouds, client, session: signedIn }),
      'microsoft.cancel': async () => null,
      'microsoft.signOut': async () => null,
      'entraLook.plan': () => ok({ requests: [], account: null }),
      ...answers,
    },
    locale,
  );
}
const refused = (code: 'microsoft.wrongTenant' | 'microsoft.cancelled' | 'microsoft.consentNeeded') => ({
  'microsoft.signIn': async () => ({ ok: false, failure: { code } }) as const,
});

beforeEach(() => changeMicrosoft(closedPage));

describe.each(languages)('the sign-in to Microsoft in %s', (locale) => {
  it('sends the entered application, waits, and then shows who is signed in', async () => {
    const pending = pendingAnswer<SetupView>();
    const { bridge, press, text, type, announced, heading, t } = show(locale, null, {
      'microsoft.signIn': pending.answer,
    });
    await text('microsoft.client');
    fireEvent.change(screen.getByRole('combobox', { name: t('microsoft.cloud') }), {
      target: { value: 'usGovernment' },
    });
    type('microsoft.tenant', ' contoso.us ');
    type('microsoft.clientId', ' client-2 ');
    await press('microsoft.start');
    await text('microsoft.waiting');
    const sent = { cloud: 'usGovernment', tenant: 'contoso.us', clientId: 'client-2' };
    expect(bridge.calls).toContainEqual(['microsoft.signIn', { id: 's1', client: sent, scopes: [...lookScopes] }]);
    await act(async () => bridge.tell('microsoft.changed', { id: 's1', session }));
    await pending.succeed(setup);
    expect(document.activeElement).toBe(heading('microsoft.signedIn'));
    await text('microsoft.role.cloudApplicationAdministrator');
    await waitFor(() => expect(announced()).toContain(t('microsoft.signedIn.said', { name: 'ada@contoso.com' })));
  });

  it('warns of Microsoft’s own application, and sends its ID', async () => {
    const { bridge, press, text } = show(locale, null, { 'microsoft.signIn': () => new Promise(() => {}) });
    await text('microsoft.client');
    await act(async () => screen.getByRole('radio', { name: 'Microsoft Graph Command Line Tools' }).click());
    await text('microsoft.tools.warning');
    await press('microsoft.start');
    const sent = { cloud: 'global', tenant: 'contoso.com', clientId: commandLineToolsId };
    expect(bridge.calls).toContainEqual(['microsoft.signIn', expect.objectContaining({ client: sent })]);
    await press('signIn.waiting.cancel');
    expect(bridge.calls).toContainEqual(['microsoft.cancel', undefined]);
  });

  it('says why it failed, and moves to another tenant only after a confirmation', async () => {
    const { bridge, press, text } = show(locale, null, refused('microsoft.wrongTenant'));
    await press('microsoft.start');
    await text('failure.microsoft.wrongTenant.title');
    await press('microsoft.otherTenant');
    const requests = bridge.calls.filter(([channel]) => channel === 'microsoft.signIn').map(([, request]) => request);
    expect(requests).toEqual([
      expect.not.objectContaining({ otherTenant: true }),
      expect.objectContaining({ otherTenant: true }),
    ]);
  });

  it.each(['microsoft.cancelled', 'microsoft.consentNeeded'] as const)(
    'leaves the form there after %s',
    async (code) => {
      const { press, text, button } = show(locale, null, refused(code));
      await press('microsoft.start');
      await text(`failure.${code}.title`);
      button('microsoft.start');
    },
  );

  it('asks for the permissions that the page needs beside those that were granted', async () => {
    const less: MicrosoftSession = { ...session, scopes: ['User.Read', 'ProvisioningLog.Read.All'] };
    const { bridge, text, pressOn, t } = show(locale, less, { 'microsoft.signIn': () => new Promise(() => {}) });
    const scopes = 'Application.Read.All, Synchronization.Read.All';
    const [title] = await text('microsoft.more', { scopes });
    const callout = title?.closest<HTMLElement>('[data-tone]') ?? document.body;
    await pressOn(within(callout).getByRole('button', { name: t('microsoft.again') }));
    const wanted = [...lookScopes, 'ProvisioningLog.Read.All'];
    expect(bridge.calls).toContainEqual(['microsoft.signIn', expect.objectContaining({ scopes: wanted })]);
  });

  it('says which role is missing, and that it has expired', async () => {
    const lacks = [{ code: 'microsoft.missingRole', detail: { name: 'ada@contoso.com' } }] as const;
    const { bridge, text } = show(locale, { ...session, roles: [], lacks });
    await text('failure.microsoft.missingRole.title', { name: 'ada@contoso.com' });
    await text('microsoft.roles.none');
    await act(async () =>
      bridge.tell('microsoft.changed', { id: 's1', session: { ...session, expiresAt: '2020-01-01T00:00:00.000Z' } }),
    );
    await text('microsoft.expired');
  });

  it('signs out', async () => {
    const { bridge, press, announced, t } = show(locale, session);
    await press('microsoft.signOut');
    expect(bridge.calls).toContainEqual(['microsoft.signOut', { id: 's1' }]);
    await waitFor(() => expect(announced()).toContain(t('microsoft.signOut.said')));
  });

  it('explains a number of Microsoft’s page, and says when it knows none', async () => {
    const { press, text, t } = show(locale, null, {
      'microsoft.signIn': () => new Promise(() => {}),
      'microsoft.explain': async ({ number }) => (number === 50105 ? { code: 'microsoft.notAssigned' } : null),
    });
    await press('microsoft.start');
    await act(async () => screen.getByText(t('microsoft.code')).click());
    const number = () => screen.findByRole('textbox', { name: t('microsoft.code.label') });
    fireEvent.change(await number(), { target: { value: 'AADSTS50105' } });
    await press('microsoft.code.show');
    await text('failure.microsoft.notAssigned.title');
    fireEvent.change(await number(), { target: { value: '99999' } });
    await press('microsoft.code.show');
    await text('microsoft.code.unknown');
  });
});
