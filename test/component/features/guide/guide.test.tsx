import { act, cleanup, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { change } from '../../../../renderer/lib/store';
import { entraPortals } from '../../../../shared/enums';
import type { RecordNames } from '../../../../shared/enums/settings';
import { guidePage } from '../../../../shared/guide';
import { translator } from '../../../../shared/texts/i18n';
import { setUp } from '../../../fixtures/sample-records';
import { ok } from '../../../unit/renderer/fake-bridge';
import { languages, showApp } from '../../support/show-app';
import { viewOf } from '../../support/views';

const steps = ['beforeYouBegin', 'addApp', 'choosePeople', 'attributeMappings', 'turnOn', 'checkResult'] as const;
const confirmed = viewOf(setUp());
const at = '2026-11-22T10:00:00.000Z';
const everyStep = steps.flatMap((step) => entraPortals.map((portal) => [step, portal] as const));
/** The same setup, after another portal was chosen. */
const olderPortal = (events = setUp()) => viewOf([...events, { type: 'portalChosen', at, portal: 'provisioningMode' }]);

describe.each(languages)('the guide in %s', (locale) => {
  it.each(everyStep)('shows the instructions of %s for %s, and records its confirmation', async (step, portal) => {
    const events = setUp().filter((event) => event.type !== 'stepConfirmed' || event.step !== step);
    const setup = portal === 'newConfiguration' ? viewOf(events) : olderPortal(events);
    const guide = guidePage(step, portal);
    const { bridge, t, title, press } = showApp(
      { setup, route: { page: 'setup', step } },
      { 'step.confirm': () => ok(confirmed), 'mappings.choices': () => Promise.reject(new Error('not asked')) },
      locale,
    );
    await title(guide.title);
    for (const task of guide.tasks) {
      const text = t(task.text).replaceAll('**', '');
      expect(document.body.textContent).toContain(text);
    }
    await press(guide.confirm);
    const written = bridge.calls.filter(([channel]) => channel !== 'mappings.choices');
    expect(written).toEqual([['step.confirm', { id: 's1', step }]]);
  });

  it('says before a step is confirmed whom its record will name, by the setting', async () => {
    const setup = viewOf(setUp().filter((event) => event.type !== 'stepConfirmed' || event.step !== 'turnOn'));
    const { t, text } = showApp({ setup, route: { page: 'setup', step: 'turnOn' } }, {}, locale);
    const system = t('record.by.system', { name: 'CONTOSO\\ada' });
    const webex = t('record.by.webex', { name: setup.account?.email ?? '' });
    const said = (who: string) => text('record.by.before', { who });
    await said(translator(locale).list([system, webex]));
    const choose = (recordNames: RecordNames) =>
      act(() => change(({ settings }) => ({ settings: { ...settings, recordNames } })));
    choose('system');
    await said(system);
    choose('webex');
    await said(webex);
    choose('none');
    await text('record.by.before.none');
  });

  it.each(['addApp', 'attributeMappings', 'turnOn', 'keepIt', 'connectEntra'] as const)(
    'shows today’s portal in %s, and the older one after it was chosen',
    async (step) => {
      const { announced, bridge, t, choose, text } = showApp(
        { setup: confirmed, route: { page: 'setup', step } },
        { 'portal.choose': () => ok(olderPortal()), 'reminder.get': async () => false } as never,
        locale,
      );
      const radio = (id: 'newConfiguration' | 'provisioningMode') =>
        screen.getByRole<HTMLInputElement>('radio', { name: t(`portal.${id}`) });
      const drawn = () => screen.getAllByRole('img').map((each) => each.getAttribute('aria-label'));
      await text('portal.shows');
      for (const each of entraPortals)
        expect(document.getElementById(radio(each).getAttribute('aria-describedby') ?? '')?.textContent).toBe(
          t(`portal.${each}.mark`).replaceAll('**', ''),
        );
      expect(radio('newConfiguration').checked).toBe(true);
      const before = drawn();
      await choose('radio', 'portal.provisioningMode');
      expect(bridge.calls).toEqual([['portal.choose', { id: 's1', portal: 'provisioningMode' }]]);
      expect(radio('provisioningMode').checked).toBe(true);
      expect(drawn()).not.toEqual(before);
      await waitFor(() => expect(announced()).toContain(t('portal.said', { portal: t('portal.provisioningMode') })));
    },
  );

  it.each(['addApp', 'turnOn'] as const)(
    'folds the chosen portal to one line in %s, with the focus kept',
    async (step) => {
      const { bridge, press, text, t, button, announced } = showApp(
        { setup: olderPortal(), route: { page: 'setup', step } },
        { 'portal.choose': () => ok(olderPortal()) },
        locale,
      );
      await text('portal.shows');
      expect(screen.queryByRole('radio')).toBeNull();
      expect(button('portal.change').getAttribute('aria-expanded')).toBe('false');
      await press('portal.change');
      const chosen = screen.getByRole<HTMLInputElement>('radio', { name: t('portal.provisioningMode') });
      expect([chosen.checked, document.activeElement]).toEqual([true, chosen]);
      await press('portal.use');
      expect(document.activeElement).toBe(button('portal.change'));
      expect(bridge.calls).toEqual([['portal.choose', { id: 's1', portal: 'provisioningMode' }]]);
      await waitFor(() => expect(announced()).toContain(t('portal.said', { portal: t('portal.provisioningMode') })));
    },
  );

  it('can keep the default of the portal once it can be seen, not before', async () => {
    const early = showApp({ setup: confirmed, route: { page: 'setup', step: 'addApp' } }, {}, locale);
    await early.text('portal.shows');
    expect(screen.queryByRole('button', { name: early.t('portal.use') })).toBeNull();
    cleanup();
    const seen = showApp(
      { setup: confirmed, route: { page: 'setup', step: 'turnOn' } },
      { 'portal.choose': () => ok(confirmed) },
      locale,
    );
    await seen.press('portal.use');
    expect(seen.bridge.calls).toEqual([['portal.choose', { id: 's1', portal: 'newConfiguration' }]]);
  });

  it('asks for no portal where both are alike', async () => {
    const { title } = showApp({ setup: confirmed, route: { page: 'setup', step: 'choosePeople' } }, {}, locale);
    await title('guide.people.title');
    expect(screen.queryByRole('radio')).toBeNull();
  });

  it('undoes a confirmation', async () => {
    const { bridge, press, button, title } = showApp(
      { setup: confirmed, route: { page: 'setup', step: 'addApp' } },
      { 'step.takeBack': () => ok(viewOf(setUp().filter((event) => event.type !== 'stepConfirmed'))) },
      locale,
    );
    await title('guide.addApp.title');
    button('app.continue');
    await press('guidePage.takeBack');
    button('guide.addApp.confirm');
    expect(bridge.calls).toEqual([['step.takeBack', { id: 's1', step: 'addApp' }]]);
  });

  it('offers no renewal on the day of the set-up', async () => {
    const { title, noButton } = showApp(
      { setup: confirmed, route: { page: 'setup', step: 'keepIt' } },
      { 'reminder.get': async () => false } as never,
      locale,
    );
    await title('record.finished');
    expect(noButton('renewal.start')).toBe(true);
  });

  it.each([
    ['in practice mode', () => viewOf('finished', { space: 'practice' })],
    ['without a day on which the token expires', () => viewOf('unknownEnd')],
  ] as const)('offers the renewal at any time %s', async (_name, view) => {
    const { t } = showApp(
      { setup: view(), space: view().space, route: { page: 'setup', step: 'keepIt' } },
      { 'reminder.get': async () => false } as never,
      locale,
    );
    expect(await screen.findAllByRole('button', { name: t('renewal.start') })).toHaveLength(2);
  });

  it('leads to the renewal where its instructions name it, when one is due', async () => {
    const due = viewOf('expiresSoon');
    expect(due.needsRenewal).toBe(true);
    const { t, title, pressOn } = showApp(
      { setup: due, route: { page: 'setup', step: 'keepIt' } },
      { 'reminder.get': async () => false } as never,
      locale,
    );
    await title('record.finished');
    const buttons = screen.getAllByRole('button', { name: t('renewal.start') });
    expect(buttons.map((button) => button.closest('li, dd')?.textContent)).toEqual([
      expect.stringContaining(t('guide.keep.renew.detail')),
      expect.stringContaining(t('guide.keep.trouble.expired').split('**')[0] ?? ''),
    ]);
    await pressOn(buttons[0] as HTMLElement);
    await title('renewal.signIn.title');
  });

  it('ends with a working setup, and leads back to all setups', async () => {
    const { t, title, button } = showApp(
      { setup: confirmed, route: { page: 'setup', step: 'keepIt' } },
      { 'reminder.get': async () => false } as never,
      locale,
    );
    await title('record.finished');
    button('record.done');
    expect(document.body.textContent).toContain(t('record.finished.rest').replaceAll('**', ''));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it.each(['addApp', 'choosePeople', 'attributeMappings', 'turnOn', 'checkResult', 'keepIt'] as const)(
    'says in practice that nothing is to be done in the portal of %s, and what to select',
    async (step) => {
      const setup = viewOf(
        setUp().filter((event) => event.type !== 'stepConfirmed' || event.step !== step),
        { space: 'practice' },
      );
      const guide = guidePage(step, setup.portal);
      const { t, text, title, noButton } = showApp(
        { setup, route: { page: 'setup', step } },
        { 'reminder.get': async () => false } as never,
        locale,
      );
      await title(guide.title);
      const notes = { checkResult: 'guidePage.practice.result', turnOn: 'guidePage.practice.entra' } as const;
      const note = step === 'checkResult' || step === 'turnOn' ? notes[step] : 'guidePage.practice';
      const confirm = step === 'keepIt' ? 'guide.keep.confirm.elsewhere' : guide.confirm;
      await text(note, { button: t(confirm) });
      if (step === 'checkResult') expect(noButton('link.controlHubUsers')).toBe(true);
    },
  );

  it('says in practice that nothing needs to be prepared, and leads to no portal', async () => {
    const events = setUp().filter((event) => event.type !== 'stepConfirmed' || event.step !== 'beforeYouBegin');
    const { t, title, text, noButton } = showApp(
      { setup: viewOf(events, { space: 'practice' }), route: { page: 'setup', step: 'beforeYouBegin' } },
      {},
      locale,
    );
    await title('step.beforeYouBegin');
    await text('guidePage.practice.needs', { button: t('guide.before.confirm') });
    expect(noButton('link.controlHub')).toBe(true);
  });

  it('says nothing of practice in a real setup', async () => {
    const { t, title } = showApp({ setup: confirmed, route: { page: 'setup', step: 'addApp' } }, {}, locale);
    await title('guide.addApp.title');
    expect(screen.queryByText(t('guidePage.practice', { button: t('app.continue') }))).toBeNull();
  });
});
