import { act, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { SavedBackup } from '../../../../shared/contract';
import { maximumTokenLength } from '../../../../shared/enums/limits';
import { type Answers, ok } from '../../../unit/renderer/fake-bridge';
import { failing, pendingAnswer } from '../../support/pending-answer';
import { type Language, languages, showApp } from '../../support/show-app';
import { listOf, summaryOf } from '../../support/views';

const words = 'abacus wisdom marble 9 tin';
const list = listOf([summaryOf('finished', 'a')]);
const saved: SavedBackup = {
  file: { path: '/out/Contoso.age', fileName: 'Contoso.age', folder: '/out' },
  setups: 1,
  tokens: 0,
  leftOut: [],
};

/** Opens the dialog for the only setup in the list. */
async function opened(answers: Answers, locale: Language = 'en') {
  const page = showApp({ list }, answers, locale);
  await page.press('home.more', { name: 'Contoso' });
  await page.choose('menuitem', 'backup.menu');
  const backupDialog = () => page.dialog('backup.title', { name: 'Contoso' });
  const field = (id: 'backup.passphrase' | 'backup.repeat') =>
    within(screen.getByRole('dialog')).getByLabelText<HTMLInputElement>(page.t(id));
  const enter = (id: 'backup.passphrase' | 'backup.repeat', value: string) =>
    act(async () => void fireEvent.change(field(id), { target: { value } }));
  const enterTwice = async () => {
    await enter('backup.passphrase', words);
    await enter('backup.repeat', words);
  };
  const meter = () => screen.getByRole('meter', { name: page.t('backup.strength') });
  return { ...page, backupDialog, form: await backupDialog(), field, enter, enterTwice, meter };
}

describe.each(languages)('the passphrase of a backup, in %s', (locale) => {
  it('is typed twice without being shown; a difference is reported while typing', async () => {
    const { t, form, field, enter } = await opened({}, locale);
    const isPossible = () => !form.button('backup.save').hasAttribute('disabled');
    expect(field('backup.passphrase').type).toBe('password');
    expect(field('backup.repeat').type).toBe('password');
    expect(isPossible()).toBe(false);
    await enter('backup.passphrase', words);
    await enter('backup.repeat', 'abacus');
    expect(screen.queryByText(t('backup.repeat.differs'))).toBeNull();
    await enter('backup.repeat', 'abacus wisdom marvel');
    await form.text('backup.repeat.differs');
    expect(isPossible()).toBe(false);
    await enter('backup.repeat', words);
    expect(screen.queryByText(t('backup.repeat.differs'))).toBeNull();
    expect(isPossible()).toBe(true);
  });

  it('has an estimated strength; a weak one is allowed with a warning', async () => {
    const { t, form, enter, meter } = await opened({}, locale);
    await form.text('backup.strength.empty');
    await enter('backup.passphrase', 'password');
    await form.text('backup.strength.guessed', { time: t('backup.time.seconds') });
    await form.text('backup.strength.weak');
    expect(meter().getAttribute('value')).toBe('0');
    await enter('backup.repeat', 'password');
    expect(form.button('backup.save')).toHaveProperty('disabled', false);
    await enter('backup.passphrase', `${words} and some more of them`);
    await form.text('backup.strength.never');
    expect(screen.queryByText(t('backup.strength.weak'))).toBeNull();
    expect(meter().getAttribute('value')).toBe('4');
  });
});

describe('the passphrase of a backup', () => {
  it('can be suggested, and is then shown, so it need not be repeated; it can be copied and hidden', async () => {
    const { bridge, t, form, field } = await opened({ 'backup.copyPassphrase': async () => null });
    await form.press('backup.suggest');
    await form.text('backup.strength.never');
    const suggested = field('backup.passphrase').value;
    expect(suggested.split(' ')).toHaveLength(6);
    expect(screen.queryByLabelText(t('backup.repeat'))).toBeNull();
    expect(form.button('backup.save')).toHaveProperty('disabled', false);
    await form.press('app.copyWhat', { what: t('backup.copyWhat') });
    expect(bridge.calls).toEqual([['backup.copyPassphrase', { passphrase: suggested }]]);
    await form.press('backup.passphrase.hide');
    expect(field('backup.passphrase').type).toBe('password');
    expect(form.button('backup.save')).toHaveProperty('disabled', true);
  });

  it('is gone when the dialog was closed', async () => {
    const { press, choose, form, enterTwice, field } = await opened({});
    await enterTwice();
    await form.press('app.cancel');
    await press('home.more', { name: 'Contoso' });
    await choose('menuitem', 'backup.menu');
    expect(field('backup.passphrase').value).toBe('');
  });
});

describe.each(languages)('saving a backup, in %s', (locale) => {
  it('shows its progress, then what was saved and where', async () => {
    const saving = pendingAnswer<SavedBackup | null>();
    const { bridge, form, backupDialog, enterTwice, press, text } = await opened(
      { 'backup.save': saving.answer, 'files.showSaved': () => ok(null) },
      locale,
    );
    await enterTwice();
    await form.press('backup.save');
    expect(bridge.calls).toEqual([['backup.save', { space: 'real', id: 'a', passphrase: words, withTokens: false }]]);
    await text('backup.collecting', { done: 0, total: 1 });
    for (const stage of ['encrypting', 'writing'] as const) {
      act(() => bridge.tell('backup.progress', { stage, done: 1, total: 1 }));
      await text(`backup.${stage}`);
    }
    const leftOut = [
      { name: 'Contoso', slot: 'current', reason: 'otherToken' },
      { name: 'Contoso', slot: 'pending', reason: 'notThere' },
      { name: '', slot: 'previous', reason: 'runEnded' },
      { name: 'Contoso', slot: 'current', reason: 'tooLong' },
    ] as const;
    await saving.succeed({ ...saved, leftOut });
    const { t, press: pressIn } = await backupDialog();
    await text('backup.saved', { name: 'Contoso.age' });
    await text('backup.saved.text', { setups: 1, tokens: 0 });
    for (const { name, slot, reason } of leftOut)
      await text(`backup.leftOut.${reason}`, { name: name || t('app.unnamed'), slot, maximum: maximumTokenLength });
    expect(screen.queryByLabelText(t('backup.passphrase'))).toBeNull();
    await press('file.show');
    expect(bridge.calls.at(-1)).toEqual(['files.showSaved', { path: '/out/Contoso.age' }]);
    await pressIn('backup.close');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('says what including the tokens means, and requires consent each time', async () => {
    const { bridge, dialog, backupDialog, form, choose, enterTwice } = await opened(
      { 'backup.save': () => ok({ ...saved, tokens: 1 }) },
      locale,
    );
    const consent = () => dialog('backup.tokens.title');
    await enterTwice();
    await choose('checkbox', 'backup.tokens');
    await form.press('backup.next');
    for (const part of ['what', 'where', 'copies'] as const) await (await consent()).text(`backup.tokens.${part}`);
    expect((await consent()).button('backup.save')).toHaveProperty('disabled', true);
    await choose('checkbox', 'backup.tokens.agree');
    await (await consent()).press('app.back');
    // Another decision about the tokens takes the consent back.
    await choose('checkbox', 'backup.tokens');
    await choose('checkbox', 'backup.tokens');
    await (await backupDialog()).press('backup.next');
    expect((await consent()).button('backup.save')).toHaveProperty('disabled', true);
    expect(bridge.calls).toEqual([]);
    await choose('checkbox', 'backup.tokens.agree');
    await (await consent()).press('backup.save');
    await (await backupDialog()).text('backup.saved.text', { setups: 1, tokens: 1 });
    expect(bridge.calls).toMatchObject([['backup.save', { withTokens: true }]]);
  });
});

describe('saving a backup', () => {
  it('can be cancelled, which is no failure and keeps the passphrase', async () => {
    const saving = pendingAnswer<SavedBackup | null>();
    const { bridge, form, enterTwice, field } = await opened({
      'backup.save': saving.answer,
      'backup.cancel': async () => {
        await saving.fail({ code: 'backup.cancelled' });
        return null;
      },
    });
    await enterTwice();
    await form.press('backup.save');
    await form.press('app.cancel');
    expect(bridge.calls.map(([channel]) => channel)).toEqual(['backup.save', 'backup.cancel']);
    expect(screen.queryByRole('alert')).toBeNull();
    expect(field('backup.passphrase').value).toBe(words);
  });

  it('shows why it failed, and can be tried again; no place chosen is no failure', async () => {
    const answers = [failing('record.diskFull'), ok(null)];
    const { t, form, backupDialog, enterTwice } = await opened({ 'backup.save': () => answers.shift() ?? ok(saved) });
    await enterTwice();
    await form.press('backup.save');
    expect(await (await backupDialog()).alert()).toContain(t('failure.record.diskFull.title'));
    await (await backupDialog()).press('backup.save');
    expect(screen.queryByRole('alert')).toBeNull();
    await (await backupDialog()).press('backup.save');
    await (await backupDialog()).text('backup.saved', { name: 'Contoso.age' });
  });

  it('of all setups names their number', async () => {
    const two = listOf([summaryOf('finished', 'a'), summaryOf('begun', 'b')]);
    const { bridge, press, choose, dialog, t } = showApp(
      { list: two },
      { 'backup.save': () => ok({ ...saved, setups: 2 }), 'reminder.isOn': async () => false },
    );
    await press('app.settings');
    await choose('menuitem', 'backup.menu.all');
    const form = await dialog('backup.title.all', { count: 2 });
    for (const id of ['backup.passphrase', 'backup.repeat'] as const)
      fireEvent.change(screen.getByLabelText(t(id)), { target: { value: words } });
    await form.press('backup.save');
    await form.text('backup.saved.text', { setups: 2, tokens: 0 });
    expect(bridge.calls.at(-1)).toEqual(['backup.save', { space: 'real', passphrase: words, withTokens: false }]);
  });
});
