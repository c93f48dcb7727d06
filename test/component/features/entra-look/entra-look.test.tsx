import { screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { changeLook, initialLook } from '../../../../renderer/features/entra-look/state';
import type {
  Look,
  LookOutcome,
  LookPlan,
  LookSeen,
  MicrosoftSession,
  MicrosoftState,
  SetupEvent,
} from '../../../../shared/contract';
import { setUp } from '../../../fixtures/sample-records';
import type { Answers } from '../../../unit/renderer/fake-bridge';
import { pendingAnswer } from '../../support/pending-answer';
import { type Language, languages, showApp } from '../../support/show-app';
import { viewOf } from '../../support/views';

const at = '2026-11-22T10:00:00.000Z';
const events: readonly SetupEvent[] = [
  ...setUp().filter((event) => event.type !== 'stepConfirmed' || event.step !== 'turnOn'),
  { type: 'entraMethodChosen', at, method: 'graph' },
];
const session: MicrosoftSession = {
  userPrincipalName: 'ada@contoso.com',
  displayName: 'Ada Lovelace',
  tenantId: '0f0e0d0c-0b0a-4908-8706-050403020100',
  tenantName: 'Contoso',
  roles: ['cloudApplicationAdministrator'],
  scopes: ['Application.Read.All', 'Synchronization.Read.All'],
  expiresAt: '2099-01-01T00:00:00.000Z',
  lacks: [],
};
const graphUrl = 'https://graph.microsoft.com';
const microsoft = (signedIn: boolean): MicrosoftState => ({
  clouds: [{ kind: 'global', loginUrl: 'https://login.microsoftonline.com', graphUrl }],
  client: { cloud: 'global', tenant: 'contoso.com', clientId: '' },
  session: signedIn ? session : null,
});
const plan = (signedIn: boolean): LookPlan => ({
  requests: [
    {
      part: 'application',
      line: `GET ${signedIn ? graphUrl : ''}/v1.0/servicePrincipals`,
      scope: 'Application.Read.All',
      granted: signedIn ? true : null,
    },
    { part: 'log', line: 'GET /v1.0/auditLogs', scope: 'ProvisioningLog.Read.All', granted: signedIn ? false : null },
  ],
  account: signedIn ? { name: 'ada@contoso.com', tenant: 'Contoso' } : null,
});
const application = {
  id: 'sp-1',
  appId: 'app-1',
  name: 'Cisco Webex',
  fromGallery: true,
  enabled: true,
  hidden: false,
} as const;
const job = { id: 'job-1', template: 'webex', status: 'active', schedule: 'active' } as const;
const failed = (code: 'graph.noPremium' | 'look.noJob') => ({ ok: false, failure: { code } }) as const;
const seen: LookSeen = {
  state: {
    ok: true,
    value: {
      status: 'quarantine',
      schedule: 'active',
      interval: 40,
      last: { result: 'failed', began: at, ended: at, exported: 0, escrowed: 0, code: 'InvalidCredentials' },
      lastSuccess: null,
      synchronized: [],
      quarantine: {
        reason: 'encounteredQuarantineException',
        since: at,
        nextAttempt: at,
        attempts: 2,
        code: 'InvalidCredentials',
        cause: 'credentials',
      },
    },
  },
  settings: {
    ok: true,
    value: {
      tenantUrl: { value: 'https://example.com/other', verdict: 'different' },
      hasToken: true,
      syncAll: false,
      notification: { enabled: true, recipients: 'it@contoso.com' },
      deleteThreshold: null,
      unknownKeys: ['Oauth2ClientSecret'],
    },
  },
  assignments: {
    ok: true,
    value: {
      users: 2,
      groups: 0,
      more: false,
      first: [{ name: 'Ada', group: false, role: 'User' }],
      defaultAccess: 1,
    },
  },
  mappings: {
    ok: true,
    value: { differences: [], same: [], unread: ['title'], planIsDefault: true, enabled: true, groups: true },
  },
  log: failed('graph.noPremium'),
};
const lookOf = (outcome: LookOutcome): Look => ({
  at,
  account: 'ada@contoso.com',
  tenant: 'Contoso',
  outcome,
  requests: [{ line: 'GET /v1.0/servicePrincipals', state: 'ended', status: 200, duration: 12, requestId: 'id-1' }],
  setup: viewOf(events),
});

function show(locale: Language, look?: Answers['entraLook.look'], signedIn = true) {
  return showApp(
    { setup: viewOf(events), route: { page: 'setup', step: 'turnOn' } },
    {
      'microsoft.state': async () => ({ ok: true, value: microsoft(signedIn) }),
      'entraLook.plan': async () => ({ ok: true, value: plan(signedIn) }),
      'entraLook.cancel': async () => null,
      ...(look ? { 'entraLook.look': look } : {}),
    },
    locale,
  );
}

afterEach(() => changeLook(initialLook));

describe.each(languages)('the look at Entra in %s', (locale) => {
  it('shows its requests, and waits for a sign-in', async () => {
    const { text, noButton } = show(locale, undefined, false);
    await text('look.requests.needs', { scope: 'ProvisioningLog.Read.All' });
    expect(screen.getByText('GET /v1.0/auditLogs')).toBeTruthy();
    expect(noButton('look.start')).toBe(true);
  });

  it('says what it will not ask for, looks, and shows what it saw with every warning', async () => {
    const outcome = {
      kind: 'seen',
      application,
      job,
      seen,
      confirmed: ['addApp', 'choosePeople'],
      withdrawn: ['turnOn'],
    } as const;
    const { text, press } = show(locale, async () => ({ ok: true, value: lookOf(outcome) }));
    await text('look.requests.missing', { scope: 'ProvisioningLog.Read.All' });
    await press('look.start');
    await text('look.quarantine');
    await text('look.tile.differs', { count: 2 });
    await text('look.tenantUrl.different');
    await text('look.defaultAccess', { count: 1 });
    await text('look.mappings.unread', { count: 1, rows: 'title' });
    await text('failure.graph.noPremium.title');
    await text('look.unknownKeys', { keys: 'Oauth2ClientSecret' });
    await text('look.confirmed.note');
    await text('look.withdrawn.text');
  });

  it('lets the administrator select one of several applications, and looks at that one', async () => {
    const asked: unknown[] = [];
    const other = { ...application, id: 'sp-2', appId: 'app-2', fromGallery: false };
    const { text, press } = show(locale, async (request) => {
      asked.push(request.application);
      const outcome: LookOutcome =
        asked.length === 1
          ? { kind: 'chooseApplication', applications: [application, other] }
          : { kind: 'noApplication', name: 'Cisco Webex', inGallery: false };
      return { ok: true, value: lookOf(outcome) };
    });
    await press('look.start');
    await press('look.choose.this.label', { name: 'Cisco Webex app-2' });
    await text('look.noApplication', { name: 'Cisco Webex' });
    await text('look.noApplication.notInGallery');
    expect(asked).toEqual([undefined, 'sp-2']);
  });

  it('is canceled, and keeps the focus on its button', async () => {
    const { answer, fail } = pendingAnswer<Look>();
    const { text, press, button } = show(locale, answer);
    await press('look.start');
    await text('look.running.application');
    await press('look.cancel');
    await fail({ code: 'graph.cancelled' });
    await text('look.cancelled.text');
    expect(document.activeElement).toBe(button('look.start'));
  });

  it('says why it failed', async () => {
    const { press, text } = show(locale, async () => ({ ok: false, failure: { code: 'graph.unauthorized' } }));
    await press('look.start');
    await text('failure.graph.unauthorized.title');
  });
});
