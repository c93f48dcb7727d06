import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { SetupView } from '../../../../shared/contract';
import { ok } from '../../../unit/renderer/fake-bridge';
import { languages, showApp } from '../../support/show-app';
import { listOf, viewOf } from '../../support/views';

describe.each(languages)('the first page in %s', (locale) => {
  it('says what the app does, what it needs and why it can be trusted', async () => {
    const { t, title, text } = showApp({}, {}, locale);
    await title('home.title');
    for (const id of ['home.lead', 'home.practise.explain'] as const) await text(id);
    const needs = within(screen.getByRole('region', { name: t('home.need.title') })).getAllByRole('listitem');
    expect(needs.map(({ textContent }) => textContent)).toEqual(
      (['webex', 'entra', 'time'] as const).map((need) => t(`home.need.${need}`) + t(`home.need.${need}.text`)),
    );
    const reasons = within(screen.getByRole('region', { name: t('home.trust.title') })).getAllByRole('listitem');
    expect(reasons.map(({ textContent }) => textContent)).toEqual(
      (['duplicates', 'consent', 'keychain', 'requests', 'record'] as const).map(
        (reason) => t(`home.trust.${reason}`) + t(`home.trust.${reason}.text`),
      ),
    );
  });

  it('of practice explains what it is, and starts a practice setup', async () => {
    const view: SetupView = { ...viewOf('begun'), space: 'practice' };
    const { bridge, title, text, press } = showApp(
      { space: 'practice', list: listOf([], { space: 'practice' }) },
      { 'setups.create': () => ok(view) },
      locale,
    );
    await title('home.practice.empty.title');
    for (const id of ['text', 'signIn', 'faults', 'apart'] as const) await text(`home.practice.empty.${id}`);
    await press('home.practice.start');
    await title('app.unnamed');
    expect(bridge.calls).toEqual([['setups.create', { space: 'practice' }]]);
  });
});
