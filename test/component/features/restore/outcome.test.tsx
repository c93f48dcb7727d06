import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { RestoreResult } from '../../../../shared/contract';
import { type Answers, ok } from '../../../unit/renderer/fake-bridge';
import { announcement } from '../../support/announcement';
import { failing } from '../../support/pending-answer';
import { candidate, restoreView } from '../../support/restore-setups';
import { type Language, languages, showApp } from '../../support/show-app';
import { listOf, summaryOf } from '../../support/views';

const view = restoreView([candidate('Contoso', ['add', 'skip']), candidate('Fabrikam', ['add', 'skip'])]);
const restored = { id: 'a', name: 'Contoso', space: 'real', action: 'add', needsSignIn: true } as const;
const failed = {
  name: 'Fabrikam',
  failure: { code: 'record.diskFull' },
  rollBack: { code: 'keychain.locked' },
} as const;
const partial: RestoreResult = { restored: [restored], failed: [failed] };
const list = listOf([summaryOf('finished', 'a')]);

/** Restores both setups of a file. */
async function applied(answers: Answers, locale: Language = 'en') {
  const page = showApp(
    { route: { page: 'restore' } },
    {
      'restore.choose': () => ok(view),
      'restore.close': async () => null,
      'setups.list': async () => list,
      ...answers,
    },
    locale,
  );
  await page.press('restore.choose');
  await page.press('restore.apply', { count: 2 });
  return page;
}

describe.each(languages)('the result of a restore in %s', (locale) => {
  it('names what was restored, what needs a sign-in, and what failed and why', async () => {
    const { bridge, t, text, alert, press, title } = await applied({ 'restore.apply': () => ok(partial) }, locale);
    await text('restore.done', { count: 1 });
    await text('restore.done.signIn', { names: 'Contoso' });
    expect(announcement()).toBe(t('restore.done', { count: 1 }));
    const failure = await alert();
    expect(failure).toContain(t('restore.failed', { count: 1 }));
    expect(failure).toContain('Fabrikam');
    expect(failure).toContain(t('failure.record.diskFull.title'));
    expect(failure).toContain(t('restore.rollBack', { reason: t('failure.keychain.locked.title') }));
    expect(bridge.calls.at(-1)?.[0]).toBe('restore.close');
    await press('restore.done.list');
    await title('home.setups');
  });

  it('can be undone', async () => {
    const undone: RestoreResult = { restored: [{ ...restored, needsSignIn: false }], failed: [] };
    const { t, text, press, noButton } = await applied(
      { 'restore.apply': () => ok({ ...partial, failed: [] }), 'restore.undo': () => ok(undone) },
      locale,
    );
    await press('restore.done.undo');
    await text('restore.undone', { count: 1 });
    expect(noButton('restore.done.undo')).toBe(true);
    expect(screen.queryByText(t('restore.done', { count: 1 }))).toBeNull();
  });
});

describe('the result of a restore', () => {
  it('is one alert that lists the setups that failed, and counts those beyond twenty', async () => {
    const many = Array.from({ length: 22 }, (_, index) => ({ ...failed, name: `Customer ${index + 1}` }));
    const { t, alert } = await applied({ 'restore.apply': () => ok({ restored: [], failed: many }) });
    const text = await alert();
    expect(screen.getAllByRole('alert')).toHaveLength(1);
    expect(text).toContain(t('restore.failed', { count: 22 }));
    expect(text).toContain('Customer 20');
    expect(text).not.toContain('Customer 21');
    expect(text).toContain(t('restore.failed.more', { count: 2 }));
  });

  it('stays, with the reason, when it cannot be undone', async () => {
    const { t, text, press, alert, button } = await applied({
      'restore.apply': () => ok({ ...partial, failed: [] }),
      'restore.undo': () => failing('restore.undoLate'),
    });
    await press('restore.done.undo');
    expect(await alert()).toContain(t('failure.restore.undoLate.title'));
    await text('restore.done', { count: 1 });
    button('restore.done.undo');
  });

  it('is a failure, and the choice stays, when nothing could be restored', async () => {
    const { t, alert, button } = await applied({ 'restore.apply': () => failing('record.diskFull') });
    expect(await alert()).toContain(t('failure.record.diskFull.title'));
    expect(button('restore.apply', { count: 2 })).toHaveProperty('disabled', false);
  });

  it('is given up with the files when the page is left', async () => {
    const { bridge, press, title } = showApp(
      { route: { page: 'restore' } },
      { 'restore.choose': () => ok(view), 'restore.close': async () => null, 'setups.list': async () => list },
    );
    await press('restore.choose');
    await press('restore.back');
    await title('home.setups');
    expect(bridge.calls.map(([channel]) => channel)).toEqual(['restore.choose', 'restore.close', 'setups.list']);
  });
});
