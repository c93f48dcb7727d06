import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { commercialCloud } from '../../../../electron/core/webex/clouds';
import { readOrgId } from '../../../../electron/core/webex/org-id';
import type { SetupEvent, SetupView } from '../../../../shared/contract';
import { orgId, setUp } from '../../../fixtures/sample-records';
import { ok } from '../../../unit/renderer/fake-bridge';
import { languages, showApp } from '../../support/show-app';
import { viewOf } from '../../support/views';

const events: readonly SetupEvent[] = setUp().filter(
  (event) => !['orgIdSet', 'connectionTested', 'secretTokenCopied', 'entraTested'].includes(event.type),
);
const before = viewOf(events);
const chosen = viewOf(setUp());
const answers = {
  'orgId.read': ({ text }: { text: string }) => ok(readOrgId(text, commercialCloud)),
  'orgId.set': () => ok(chosen),
};
const page = (setup: SetupView = before) => ({ setup, route: { page: 'setup', step: 'orgId' } as const });

describe.each(languages)('the Org ID in %s', (locale) => {
  it('is read while it is typed, shows the Tenant URL, and is saved', async () => {
    const { bridge, title, type, text, press, button } = showApp(page(), answers, locale);
    await title('orgId.title');
    expect(button('app.continue').getAttribute('aria-disabled')).toBe('true');
    type('orgId.label', orgId);
    await text('orgId.valid.uuid');
    await screen.findByText(orgId, { selector: 'strong' });
    await press('app.continue');
    await title('test.title');
    expect(bridge.calls.at(-1)).toEqual(['orgId.set', { id: 's1', text: orgId, source: 'typed', deliberate: false }]);
  });

  it.each([
    ['is complete', orgId, 'orgId.valid.uuid'],
    ['has other characters besides', ` “${orgId.toUpperCase()}” `, 'orgId.valid.changed'],
    ['is in the long form of the APIs', btoa(`ciscospark://us/ORGANIZATION/${orgId}`), 'orgId.valid.base64'],
    ['has no hyphens', orgId.replaceAll('-', ''), 'orgId.valid.hyphens'],
    ['has a label before it and a full stop', `Organization ID: ${orgId}.`, 'orgId.valid.changed'],
    ['is part of a Tenant URL', `${before.cloud.scimBaseUrl}/${orgId}/Users?filter=x`, 'orgId.valid.tenantUrl'],
  ] as const)('is accepted when it %s; only the Org ID is in the Tenant URL', async (_, typed, remark) => {
    const { t, type, text, button } = showApp(page(), answers, locale);
    await text('orgId.tenantUrl.empty');
    type('orgId.label', typed);
    await text(remark);
    const shown = screen.getByRole('group', { name: t('orgId.tenantUrl') }).textContent;
    expect(shown).toContain(`${before.cloud.scimBaseUrl}/${orgId}`);
    expect(shown?.endsWith(orgId)).toBe(true);
    expect(button('app.continue').getAttribute('aria-disabled')).toBeNull();
  });

  it.each([
    [orgId.slice(0, -1), 'length', { digits: 31 }],
    ['a35bfbc-6ccbd-4a17-a488-729f46c5420c', 'groups', {}],
    ['my organization?', 'unusable', {}],
  ] as const)('is refused with a precise remark: %s', async (typed, reason, values) => {
    const { t, type, text, button } = showApp(page(), answers, locale);
    type('orgId.label', typed);
    const [remark] = await text(`orgId.invalid.${reason}`, values);
    expect(button('app.continue').getAttribute('aria-disabled')).toBe('true');
    const field = screen.getByRole('textbox', { name: t('orgId.label') });
    expect(field.getAttribute('aria-invalid')).toBe('true');
    const described = (field.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id));
    expect(described.some((each) => each?.contains(remark ?? null))).toBe(true);
    expect(described.map((each) => each?.textContent)).toContain(t('orgId.hint'));
    type('orgId.label', orgId);
    await text('orgId.valid.uuid');
    expect(field.getAttribute('aria-invalid')).toBeNull();
  });

  it('is confirmed again after each change, and Enter continues only then', async () => {
    const wrong = orgId.replace('a35b', 'a35g');
    const { bridge, t, title, type, choose, text } = showApp(page(), answers, locale);
    const enter = () => fireEvent.keyDown(screen.getByRole('textbox', { name: t('orgId.label') }), { key: 'Enter' });
    const confirmed = () => screen.getByRole('checkbox', { name: t('orgId.deliberate') });
    type('orgId.label', wrong);
    await text('orgId.invalid.advice');
    expect(document.body.textContent).toContain(t('orgId.marked', { position: 4 }));
    await choose('checkbox', 'orgId.deliberate');
    expect(confirmed()).toHaveProperty('checked', true);
    type('orgId.label', `${wrong}0`);
    await waitFor(() => expect(confirmed()).toHaveProperty('checked', false));
    enter();
    expect(bridge.calls.filter(([channel]) => channel === 'orgId.set')).toEqual([]);
    type('orgId.label', wrong);
    await choose('checkbox', 'orgId.deliberate');
    await waitFor(() => {
      enter();
      expect(bridge.calls.at(-1)).toEqual(['orgId.set', { id: 's1', text: wrong, source: 'typed', deliberate: true }]);
    });
    await title('test.title');
  });

  it('is read again when the page opens', async () => {
    const { text, t } = showApp(page(chosen), answers, locale);
    await text('orgId.taken', { name: 'Ada Lovelace' });
    expect(screen.getByRole('textbox', { name: t('orgId.label') })).toHaveProperty('value', orgId);
  });

  it('is taken from the signed-in account', async () => {
    const { text, press } = showApp(page(), answers, locale);
    await press('orgId.take', { name: 'Ada Lovelace' });
    await text('orgId.taken', { name: 'Ada Lovelace' });
  });

  it('is saved only after a confirmation when it is no UUID; the wrong character is marked', async () => {
    const wrong = orgId.replace('a35b', 'a35g');
    const { t, type, choose, button, text } = showApp(page(), answers, locale);
    type('orgId.label', wrong);
    await text('orgId.invalid.advice');
    expect(screen.getByText('g', { selector: 'mark' })).toBeTruthy();
    expect(
      screen
        .getAllByRole('status')
        .map(({ textContent }) => textContent)
        .join(),
    ).toContain(t('orgId.invalid.character', { character: 'g', position: 4, digits: 0 }));
    expect(button('app.continue').getAttribute('aria-disabled')).toBe('true');
    await choose('checkbox', 'orgId.deliberate');
    expect(button('app.continue').getAttribute('aria-disabled')).toBeNull();
  });

  it.each(['my organization?', 'Contoso', orgId.slice(0, 20)])(
    'neither offers to use %s, which has too few digits, nor shows a Tenant URL',
    async (typed) => {
      const { t, type, text } = showApp(page(), answers, locale);
      type('orgId.label', typed);
      await text('orgId.invalid.unusable');
      expect(screen.queryByRole('checkbox', { name: t('orgId.deliberate') })).toBeNull();
      await text('orgId.tenantUrl.empty');
    },
  );

  it('offers the Org ID of the account when it belongs to another organization, and gives the field the focus', async () => {
    const { t, type, text, press, noButton } = showApp(page(), answers, locale);
    type('orgId.label', orgId.replace('a35b', 'b35b'));
    await text('orgId.otherOrg', { name: 'Ada Lovelace', accountOrg: 'Contoso Ltd.' });
    await press('orgId.takeAccount');
    await text('orgId.taken', { name: 'Ada Lovelace' });
    expect(noButton('orgId.takeAccount')).toBe(true);
    const field = screen.getByRole('textbox', { name: t('orgId.label') });
    expect(field).toHaveProperty('value', orgId);
    expect(document.activeElement).toBe(field);
  });

  it.each([
    ['the page of the Org ID', page()],
    ['the guide', { setup: before, route: { page: 'setup', step: 'beforeYouBegin' } } as const],
    ['the reference', { setup: before, route: { page: 'reference', from: { page: 'home' } } } as const],
  ])('is described by the same text on %s', async (_, state) => {
    const { t } = showApp(state, answers, locale);
    const words = t('orgId.where.text').replaceAll('**', '');
    await waitFor(() => expect(document.body.textContent).toContain(words));
  });
});
