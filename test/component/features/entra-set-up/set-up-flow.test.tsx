import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { changeEntraSetUp, firstDraft } from '../../../../renderer/features/entra-set-up/state';
import type { EntraSetUpFlow, OnDemandView, PlannedWrite } from '../../../../shared/contract';
import { ok } from '../../../unit/renderer/fake-bridge';
import { languages } from '../../support/show-app';
import { at, found, grace, showSetUp, viewAt } from './stage';

const create: PlannedWrite = {
  ...{ change: 'createJob', method: 'POST', address: 'https://graph.microsoft.com/v1.0/jobs' },
  ...{ body: '{\n  "templateId": "webex"\n}', remark: null },
};
const onDemand: OnDemandView = {
  ...{ status: 'failure', action: '', code: 'InvalidCredentials', cause: 'credentials', attributes: [] },
  steps: [{ name: 'Import', type: 'Import', status: 'failure', description: 'The application answered 401.' }],
};

beforeEach(() => changeEntraSetUp({ shown: null }));

describe.each(languages)('setting up Entra in %s', (locale) => {
  it('waits for a sign-in, and names the permissions', async () => {
    const { text, noButton } = showSetUp({ locale, view: viewAt({ at: 'idle' }), signedIn: false });
    await text('entraSetUp.untested');
    expect(screen.getAllByText(/GroupMember\.Read\.All/).length).toBeGreaterThan(0);
    expect(noButton('entraSetUp.look')).toBe(true);
  });

  it('names the permissions that the sign-in lacks', async () => {
    const { text, noButton } = showSetUp({ locale, view: viewAt({ at: 'idle' }, { lacks: ['User.ReadBasic.All'] }) });
    await text('entraSetUp.lacks.text', { scopes: 'User.ReadBasic.All' });
    expect(noButton('entraSetUp.look')).toBe(true);
  });

  it('looks before it plans', async () => {
    const { bridge, press, announced, t } = showSetUp({ locale, view: viewAt({ at: 'idle' }) });
    await press('entraSetUp.look');
    expect(bridge.calls).toContainEqual(['entraSetUp.look', { id: 's1' }]);
    await waitFor(() => expect(announced()).toContain(t('entraSetUp.looking')));
    await press('entraSetUp.cancel');
    expect(bridge.calls).toContainEqual(['entraSetUp.cancel', { id: 's1' }]);
  });

  it('lets the administrator select one of several applications', async () => {
    const applications = ['a', 'b'].map((id) => ({
      ...{ id, appId: id, name: 'Cisco Webex', fromGallery: true, enabled: true, hidden: false },
    }));
    const { bridge, press, text } = showSetUp({
      locale,
      view: viewAt({ at: 'planning', found: { ...found, applications } }),
    });
    await text('entraSetUp.choose.application');
    await act(async () => screen.getByRole('radio', { name: 'Cisco Webex (b)' }).click());
    await press('entraSetUp.choose.use');
    expect(bridge.calls).toContainEqual(['entraSetUp.look', { id: 's1', application: 'b' }]);
  });

  it('says where the gallery lacks the application', async () => {
    const { text, noButton } = showSetUp({
      locale,
      view: viewAt({ at: 'planning', found: { ...found, inGallery: false } }),
    });
    await text('entraSetUp.plan.notInGallery');
    expect(noButton('entraSetUp.begin')).toBe(true);
  });

  it('shows a step with its end, and the steps before and after it', async () => {
    const steps = [{ step: 'application', result: 'kept', at }] as const;
    const { t } = showSetUp({ locale, view: viewAt({ at: 'working', step: 'ready', until: at }, { steps }) });
    const list = await screen.findByRole('list', { name: t('entraSetUp.steps') });
    const [first, second, third] = within(list).getAllByRole('listitem');
    expect(first?.textContent).toContain(t('entraSetUp.result.kept'));
    expect(second?.getAttribute('aria-current')).toBe('step');
    expect(third?.textContent).toContain(t('entraSetUp.result.waiting'));
  });

  it.each(['do', 'skip', 'byHand'] as const)(
    'shows a change before it is made, and sends the decision %s',
    async (decision) => {
      const view = viewAt({ at: 'deciding', step: 'job', writes: [create] });
      const { bridge, press, text } = showSetUp({ locale, view });
      await text('entraWrite.createJob.changes');
      await press(`entraWrite.${decision}`);
      expect(bridge.calls).toContainEqual(['entraSetUp.decide', { id: 's1', decision }]);
    },
  );

  it('asks for the role where the application has several', async () => {
    const roles = [
      { id: 'r-1', name: 'User' },
      { id: 'r-2', name: '' },
    ];
    const { bridge, press, button } = showSetUp({
      locale,
      view: viewAt({ at: 'choosingRole', roles }),
      answers: { 'entraSetUp.chooseRole': async () => null },
    });
    await waitFor(() => expect(button('entraSetUp.role.use').getAttribute('aria-disabled')).toBe('true'));
    await act(async () => screen.getByRole('radio', { name: 'r-2' }).click());
    await press('entraSetUp.role.use');
    expect(bridge.calls).toContainEqual(['entraSetUp.chooseRole', { id: 's1', role: 'r-2' }]);
  });

  it('says why the test user did not arrive, and tries again or goes on', async () => {
    const { bridge, press, text } = showSetUp({ locale, view: viewAt({ at: 'person' }, { onDemand }) });
    await text('entraSetUp.onDemand.other');
    await text('entraSetUp.onDemand.code', { code: 'InvalidCredentials' });
    expect(screen.getByText('The application answered 401.')).toBeTruthy();
    await press('entraSetUp.onDemand.again');
    await press('entraSetUp.onDemand.goOn');
    expect(bridge.calls.filter(([channel]) => channel === 'entraSetUp.decide')).toEqual([
      ['entraSetUp.decide', { id: 's1', decision: 'do' }],
      ['entraSetUp.decide', { id: 's1', decision: 'skip' }],
    ]);
  });

  it('goes on after it stopped, with the plan that is there', async () => {
    const steps = [{ step: 'application', result: 'done', at }] as const;
    const failure = { code: 'setUp.notReady', detail: { requestId: 'r-1' } } as const;
    const { bridge, press, text } = showSetUp({
      locale,
      view: viewAt({ at: 'stopped', step: 'ready', failure }, { steps }),
      answers: { 'entraSetUp.begin': () => ok(viewAt({ at: 'working', step: 'ready', until: null })) },
    });
    await text('failure.setUp.notReady.title');
    await text('entraSetUp.requestId', { id: 'r-1' });
    // The page begins with an empty draft.
    await act(async () => changeEntraSetUp({ draft: { ...firstDraft, person: grace } }));
    await press('entraSetUp.continue');
    const choices = expect.objectContaining({ person: { id: grace.id, name: grace.name }, everyone: 'later' });
    expect(bridge.calls).toContainEqual(['entraSetUp.begin', { id: 's1', confirm: 'each', choices }]);
  });

  it('signs in again where Graph asks for a new sign-in, with the claims that it asked for', async () => {
    const claims = '{"access_token":{"nbf":{"essential":true,"value":"1604106651"}}}';
    const failure = { code: 'graph.claims', detail: { host: 'graph.microsoft.com', claims } } as const;
    const { bridge, text, pressOn, t } = showSetUp({
      locale,
      view: viewAt({ at: 'stopped', step: 'job', failure }),
      answers: { 'microsoft.signIn': () => new Promise(() => {}) },
    });
    const [title] = await text('failure.graph.claims.title');
    const callout = title?.closest<HTMLElement>('[role="alert"]') ?? document.body;
    await pressOn(within(callout).getByRole('button', { name: t('microsoft.again') }));
    const [, request] = bridge.calls.find(([channel]) => channel === 'microsoft.signIn') ?? [];
    expect(request).toMatchObject({ id: 's1', claims, scopes: expect.arrayContaining(['Application.ReadWrite.All']) });
  });

  it.each(['done', 'skipped', 'byHand', 'cancelled', 'undone', 'gone'] as const)(
    'says how it ended: %s',
    async (end) => {
      const flow: EntraSetUpFlow = { at: end };
      const { text, button } = showSetUp({ locale, view: viewAt(flow, { mappingsByHand: ['userType'] }) });
      await text(`entraSetUp.${end}`);
      await text('entraSetUp.mappingsByHand.text', { rows: 'userType' });
      button('entraSetUp.again');
    },
  );

  it('keeps the focus in the card when a decision is taken', async () => {
    const { bridge, button, text } = showSetUp({
      locale,
      view: viewAt({ at: 'deciding', step: 'job', writes: [create] }),
    });
    await text('entraWrite.createJob.changes');
    button('entraWrite.do').focus();
    await act(async () => {
      bridge.tell('entraSetUp.changed', { id: 's1', view: viewAt({ at: 'working', step: 'job', until: null }) });
    });
    expect(document.activeElement).not.toBe(document.body);
  });
});
