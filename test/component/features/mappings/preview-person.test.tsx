import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { PracticeAction, PracticeExchange, Result, SetupView } from '../../../../shared/contract';
import { setUp } from '../../../fixtures/sample-records';
import type { Answers } from '../../../unit/renderer/fake-bridge';
import { mappingAnswers } from '../../support/mapping-answers';
import { type Language, languages, showApp } from '../../support/show-app';
import { viewOf } from '../../support/views';

const practice: SetupView = { ...viewOf(setUp()), space: 'practice' };

async function showPreview(locale: Language, setup: SetupView = viewOf(setUp()), other: Answers = {}) {
  const { answers } = mappingAnswers(locale);
  const app = showApp({ setup, route: { page: 'setup', step: 'attributeMappings' } }, { ...answers, ...other }, locale);
  const { t } = app;
  await app.press('workbench.open');
  await app.choose('tab', 'workbench.tab.preview');
  const field = (name: string) => screen.getByRole('textbox', { name });
  const enter = (name: string, text: string) => fireEvent.change(field(name), { target: { value: text } });
  const request = (action: PracticeAction) => screen.findByRole('article', { name: t(`preview.request.${action}`) });
  /** Waits until the request has this text, or has it no more. */
  const shows = async (action: PracticeAction, text: string, shown = true) => {
    const article = await request(action);
    await waitFor(() => expect(article.textContent?.includes(text)).toBe(shown));
  };
  const row = (target: string) => screen.getByRole('rowheader', { name: (name) => name.startsWith(`${target} `) });
  const rowShows = (target: string, text: string) =>
    waitFor(() => expect(row(target).closest('tr')?.textContent).toContain(text));
  return { ...app, field, enter, request, shows, rowShows };
}

describe.each(languages)('trying the mappings on a person in %s', (locale) => {
  it('shows the result of each row and every request, while the person is typed', async () => {
    const { bridge, t, enter, shows, rowShows, request, pressOn } = await showPreview(locale);
    await shows('look', 'ada@contoso.example');
    enter('userPrincipalName', 'countess@contoso.example');
    await rowShows('userName', 'countess@contoso.example');
    await shows('look', 'userName eq "countess@contoso.example"');
    await shows('create', '"userName": "countess@contoso.example"');
    enter('displayName', '');
    await rowShows('displayName', t('preview.outcome.empty'));
    await shows('create', '"displayName"', false);
    fireEvent.change(screen.getByRole('combobox', { name: 'IsSoftDeleted' }), { target: { value: 'True' } });
    await shows('create', '"active": false');
    const what = t('preview.request.whole', { name: t('preview.request.disable') });
    await pressOn(within(await request('disable')).getByRole('button', { name: t('app.copyWhat', { what }) }));
    const [channel, copied] = bridge.calls.at(-1) ?? [];
    expect([channel, (copied as { text: string }).text.split('\n\n')[0]]).toEqual([
      'clipboard.copy',
      expect.stringMatching(/^PATCH https:.*\/Users\/\{id\}$/),
    ]);
  });

  it('keeps the person while another tab is open; attributes can be added and removed', async () => {
    const { t, field, enter, choose, press, pressOn, shows } = await showPreview(locale);
    await shows('create', 'ada@contoso.example');
    enter('userPrincipalName', 'countess@contoso.example');
    fireEvent.change(screen.getByRole('combobox', { name: t('preview.attribute.add') }), {
      target: { value: 'extension_0a1b_team' },
    });
    await press('preview.attribute.addButton');
    enter('extension_0a1b_team', 'Blue');
    await choose('tab', 'workbench.tab.mappings');
    await choose('tab', 'workbench.tab.preview');
    expect(field('userPrincipalName')).toHaveProperty('value', 'countess@contoso.example');
    expect(field('extension_0a1b_team')).toHaveProperty('value', 'Blue');
    const name = `${t('preview.attribute.remove')} extension_0a1b_team`;
    await pressOn(screen.getByRole('button', { name }));
    expect(screen.queryByRole('textbox', { name: 'extension_0a1b_team' })).toBeNull();
  });

  it('offers ready-made people, and explains what Entra does with a guest', async () => {
    const { press, text, rowShows } = await showPreview(locale);
    await press('preview.sample.guest');
    await rowShows('userName', 'li@adatum.example');
    await text('preview.guest');
  });

  it('only shows the requests of a real setup', async () => {
    const { text, noButton, shows } = await showPreview(locale);
    await shows('create', 'POST https://');
    await text('preview.real');
    for (const action of ['look', 'create', 'disable', 'remove'] as const)
      expect(noButton(`preview.send.${action}`)).toBe(true);
  });

  it('leads to the sign-in while a practice setup has no token', async () => {
    const prepared = setUp().slice(0, 3);
    const setup: SetupView = { ...viewOf([...prepared, ...setUp().filter(({ type }) => type === 'stepConfirmed')]) };
    const app = await showPreview(locale, { ...setup, space: 'practice' });
    await app.shows('create', 'POST https://');
    expect(app.noButton('preview.send.create')).toBe(true);
    await app.press('preview.practice.goSignIn');
    await app.title('signIn.title');
  });

  it('sends a request of a practice setup, and shows the answer until the person is changed', async () => {
    let end: (result: Result<PracticeExchange>) => void = () => undefined;
    const { bridge, t, press, button, text, enter, announced, shows } = await showPreview(locale, practice, {
      'practice.provision': () => new Promise((resolve) => (end = resolve)),
    });
    await shows('create', 'ada@contoso.example');
    await text('preview.practice');
    await press('preview.send.create');
    expect(button('preview.sending').getAttribute('aria-disabled')).toBe('true');
    expect(button('preview.send.look').getAttribute('aria-disabled')).toBe('true');
    const exchange: PracticeExchange = {
      action: 'create',
      method: 'POST',
      url: 'http://127.0.0.1/Users',
      status: 201,
      body: '{"id": "1"}',
      present: true,
    };
    await act(async () => end({ ok: true, value: exchange }));
    const answer = screen.getByRole('region', { name: t('preview.answer') });
    expect(answer.textContent).toContain(`201 ${t('preview.answer.created')}`);
    expect(announced()).toContain(t('preview.answer.created'));
    expect(bridge.calls.filter(([channel]) => channel === 'practice.provision')).toHaveLength(1);
    enter('userPrincipalName', 'other@contoso.example');
    await text('preview.answer.stale');
  });

  it('shows why a request was not sent', async () => {
    const { t, press, alert, shows } = await showPreview(locale, practice, {
      'practice.provision': async () => ({ ok: false, failure: { code: 'keychain.locked' } }),
    });
    await shows('look', 'ada@contoso.example');
    await press('preview.send.look');
    expect(await alert()).toContain(t('failure.keychain.locked.title'));
  });
});
