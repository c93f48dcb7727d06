import { act, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { changeEntraRenew } from '../../../../renderer/features/entra-renew/state';
import type { EntraRenewFlow, PlannedWrite, SetupEvent, SetupView } from '../../../../shared/contract';
import { ok } from '../../../unit/renderer/fake-bridge';
import { languages, showApp } from '../../support/show-app';
import { viewOf } from '../../support/views';
import { tested } from '../renewal/renewal-events';

const at = (minute: number) => `2026-11-20T11:${String(minute).padStart(2, '0')}:00.000Z`;
const objects = { application: 'app-1', job: 'job-1' };
const account = { userPrincipalName: 'ada@contoso.example', tenantId: 'tenant-1' };
const withApp: readonly SetupEvent[] = [...tested, { type: 'entraMethodChosen', at: at(0), method: 'graph' }];
const proof = (
  minute: number,
  which: 'pairAccepted' | 'secretsKept' | 'savedAccepted' | 'runSucceeded',
): SetupEvent => ({
  ...{ type: 'entraProved', at: at(minute), proof: which, ...objects },
  ...(which === 'runSucceeded' ? { ranAt: at(minute - 1) } : {}),
  token: 'pending',
});
const written: readonly SetupEvent[] = [
  ...withApp,
  proof(1, 'pairAccepted'),
  { type: 'entraWriteBegan', at: at(2), write: 'w', change: 'saveSecrets', ...objects, account, token: 'pending' },
  { type: 'entraWriteEnded', at: at(3), write: 'w', result: 'done' },
  proof(4, 'secretsKept'),
  proof(5, 'savedAccepted'),
];
const proved: readonly SetupEvent[] = [...written, proof(9, 'runSucceeded')];
const page = (setup: SetupView) => ({ setup, route: { page: 'setup', step: 'renewal' } as const });
const client = { cloud: 'global', tenant: 'contoso.example', clientId: 'client-1' } as const;
const session = {
  ...{ userPrincipalName: 'ada@contoso.example', displayName: 'Ada', tenantId: 'tenant-1', tenantName: 'Contoso' },
  ...{ roles: [], scopes: ['Synchronization.ReadWrite.All'], expiresAt: '2099-01-01T00:00:00.000Z', lacks: [] },
};
const answers = (flow: EntraRenewFlow = { at: 'idle' }) => ({
  'entraRenew.read': () => ok(flow),
  'microsoft.state': () => ok({ clouds: [], client, session }),
  'entraRenew.cancel': async () => null,
  'entraRenew.decide': async () => null,
  'entraRenew.look': async () => null,
});
const save: PlannedWrite = {
  ...{ change: 'saveSecrets', method: 'PUT', address: 'https://graph.microsoft.com/v1.0/secrets' },
  ...{ body: '{\n  "value": "•••"\n}', remark: null },
};

beforeEach(() => changeEntraRenew({ shown: null, confirm: 'each', byHand: [] }));

describe.each(languages)('the renewal in Entra in %s', (locale) => {
  it('is offered where this app does Entra’s part, and begins with the chosen kind of confirmation', async () => {
    const flow = { at: 'working', step: 'pair' } as const;
    const {
      bridge,
      press,
      choose: _,
      t,
      text,
      announced,
      button,
    } = showApp(page(viewOf(withApp)), { ...answers(), 'entraRenew.begin': () => ok(flow) }, locale);
    await text('entraScript.untested.title');
    expect(button('app.continue').getAttribute('aria-disabled')).toBe('true');
    await act(async () => screen.getByRole('switch', { name: t('entraWrite.once') }).click());
    await press('entraRenew.begin');
    expect(bridge.calls).toContainEqual(['entraRenew.begin', { id: 's1', confirm: 'once' }]);
    await waitFor(() => expect(announced()).toContain(t('entraRenew.step.pair')));
    expect(
      screen.getByRole('list', { name: t('entraRenew.steps') }).querySelector('[aria-current="step"]'),
    ).toBeTruthy();
  });

  it('shows a write before it is made, and sends the decision', async () => {
    const { bridge, press, text, t } = showApp(
      page(viewOf(withApp)),
      answers({ at: 'deciding', step: 'save', writes: [save] }),
      locale,
    );
    await text('entraWrite.saveSecrets.changes');
    await text('entraWrite.hidden', { mark: '•••' });
    const request = screen.getByRole('region', { name: t('entraWrite.request') });
    expect(request.textContent).toBe('PUT https://graph.microsoft.com/v1.0/secrets\n\n{\n  "value": "•••"\n}');
    await press('entraWrite.do');
    await press('entraWrite.skip');
    expect(bridge.calls.filter(([channel]) => channel === 'entraRenew.decide')).toEqual([
      ['entraRenew.decide', { id: 's1', decision: 'do' }],
      ['entraRenew.decide', { id: 's1', decision: 'skip' }],
    ]);
  });

  it('shows a refused validation beside the app’s own test', async () => {
    const failure = { code: 'renew.pairRefused', detail: { status: 400, error: '', requestId: 'r-1' } } as const;
    const { text, button } = showApp(page(viewOf(withApp)), answers({ at: 'stopped', step: 'pair', failure }), locale);
    await text('failure.renew.pairRefused.title');
    await text('entraRenew.requestId', { id: 'r-1' });
    button('entraRenew.ownTest.again');
  });

  it('can be finished only after a run of Entra that proves it', async () => {
    const { bridge, text, button, t, announced } = showApp(
      page(viewOf(written)),
      answers({ at: 'watching', until: at(50), run: { kind: 'none', reason: '' } }),
      locale,
    );
    await text('entraRenew.run.none');
    expect(button('app.continue').getAttribute('aria-disabled')).toBe('true');
    await act(async () => {
      bridge.tell('setup.changed', viewOf(proved));
      bridge.tell('entraRenew.changed', { id: 's1', flow: { at: 'proved', ranAt: at(8) } });
    });
    await waitFor(() => expect(announced()).toContain(t('entraRenew.proved')));
  });

  it('says what proved it', async () => {
    const { text, button } = showApp(page(viewOf(proved)), answers(), locale);
    await text('entraRenew.proved');
    expect(button('app.continue').getAttribute('aria-disabled')).not.toBe('true');
  });

  it('goes by hand at any time, and back', async () => {
    const { bridge, press, button, heading } = showApp(page(viewOf(withApp)), answers(), locale);
    await press('entraRenew.byHand');
    button('renewal.handOver.confirm');
    expect(bridge.calls).toContainEqual(['entraRenew.cancel', { id: 's1' }]);
    await press('entraRenew.useApp');
    heading('entraRenew.title');
  });

  it('asks for the object ID where the application cannot be looked up', async () => {
    const { bridge, press, type, text } = showApp(
      page(viewOf(withApp)),
      { ...answers({ at: 'asking' }), 'entraRenew.begin': () => ok({ at: 'finding' }) },
      locale,
    );
    await text('entraRenew.objectId');
    type('entraRenew.objectId', 'Cisco Webex');
    await act(async () => screen.getByRole('textbox').closest('form')?.requestSubmit());
    await text('entraRenew.objectId.invalid');
    type('entraRenew.objectId', ' 3f2f6a3e-0f0e-4c0a-9c5e-0d7a3c1b2a10 ');
    await act(async () => screen.getByRole('textbox').closest('form')?.requestSubmit());
    const application = '3f2f6a3e-0f0e-4c0a-9c5e-0d7a3c1b2a10';
    expect(bridge.calls).toContainEqual(['entraRenew.begin', { id: 's1', confirm: 'each', application }]);
    void press;
  });

  it('lets the administrator select one of several jobs', async () => {
    const jobs = ['job-1', 'job-2'].map((job) => ({ application: 'app-1', name: 'Cisco Webex', job, state: 'Active' }));
    const { bridge, press, text } = showApp(
      page(viewOf(withApp)),
      { ...answers({ at: 'choosing', jobs }), 'entraRenew.begin': () => ok({ at: 'finding' }) },
      locale,
    );
    await text('entraRenew.choose.text');
    await act(async () => screen.getByRole('radio', { name: /job-2/ }).click());
    await press('entraRenew.choose.use');
    expect(bridge.calls).toContainEqual([
      'entraRenew.begin',
      { id: 's1', confirm: 'each', application: 'app-1', job: 'job-2' },
    ]);
  });
});
