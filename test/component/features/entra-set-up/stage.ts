import type { EntraSetUpFlow, EntraSetUpView, SetUpFound, SetupEvent } from '../../../../shared/contract';
import { setUpPermissions } from '../../../../shared/enums/microsoft-sign-in';
import { setUp } from '../../../fixtures/sample-records';
import { type Answers, ok } from '../../../unit/renderer/fake-bridge';
import { type Language, showApp } from '../../support/show-app';
import { viewOf } from '../../support/views';

export const at = '2026-11-22T10:00:00.000Z';
const events: readonly SetupEvent[] = [
  ...setUp().filter(({ type }) => type !== 'entraTested'),
  { type: 'entraMethodChosen', at, method: 'graph' },
];
const client = { cloud: 'global', tenant: 'contoso.com', clientId: 'client-1' } as const;
const session = {
  ...{ userPrincipalName: 'ada@contoso.com', displayName: 'Ada', tenantId: 'tenant-1', tenantName: 'Contoso' },
  ...{ roles: [], scopes: setUpPermissions, expiresAt: '2099-01-01T00:00:00.000Z', lacks: [] },
};

export const found: SetUpFound = {
  ...{ applications: [], inGallery: true, application: null, jobs: [], job: null },
  ...{ scope: null, recipients: null, plannedMappings: 3 },
};
export const grace = { id: 'user-1', name: 'Grace Hopper', address: 'grace@contoso.com', group: false } as const;
export const sales = { id: 'group-1', name: 'Sales', address: '', group: true } as const;

export function viewAt(flow: EntraSetUpFlow, part: Partial<EntraSetUpView> = {}): EntraSetUpView {
  const account = { userPrincipalName: 'ada@contoso.com', tenantName: 'Contoso' };
  return { flow, account, lacks: [], steps: [], onDemand: null, mappingsByHand: [], undo: [], ...part };
}

interface Shown {
  readonly locale: Language;
  readonly view: EntraSetUpView;
  readonly answers?: Answers;
  readonly signedIn?: boolean;
}

/** The step that connects Entra, where this app does Entra's part. */
export function showSetUp({ locale, view, answers = {}, signedIn = true }: Shown) {
  return showApp(
    { setup: viewOf(events), route: { page: 'setup', step: 'connectEntra' } },
    {
      'microsoft.state': () => ok({ clouds: [], client, session: signedIn ? session : null }),
      'entraLook.plan': () => ok({ requests: [], account: null }),
      'entraSetUp.read': () => ok(view),
      'entraSetUp.look': () => ok(viewAt({ at: 'looking' })),
      'entraSetUp.cancel': async () => null,
      'entraSetUp.decide': async () => null,
      ...answers,
    },
    locale,
  );
}
