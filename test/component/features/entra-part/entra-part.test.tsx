import { cleanup, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { handOverSheet } from '../../../../electron/core/record-copy/hand-over-sheet';
import type { SetupEvent, SetupView } from '../../../../shared/contract';
import { translator } from '../../../../shared/texts/i18n';
import { copyOf, setUp } from '../../../fixtures/sample-records';
import { ok } from '../../../unit/renderer/fake-bridge';
import { languages, showApp } from '../../support/show-app';
import { listOf, summaryOf, viewOf } from '../../support/views';

const at = '2026-11-22T10:00:00.000Z';
const untested: readonly SetupEvent[] = setUp().filter(({ type }) => type !== 'entraTested');
const assignedTo = (administrator: string): readonly SetupEvent[] => [
  ...untested,
  { type: 'entraPartAssigned', at, administrator },
];
const on = (setup: SetupView, step: 'addApp' | 'connectEntra' | 'overview' | 'sheet') => ({
  setup,
  route: { page: 'setup', step } as const,
});

describe.each(languages)('Entra’s part in %s', (locale) => {
  it('is given to another administrator, by name, and taken back', async () => {
    const { bridge, press, dialog, text, button } = showApp(
      on(viewOf(untested), 'connectEntra'),
      {
        'entraPart.assign': ({ administrator }) =>
          ok(viewOf(administrator === null ? untested : assignedTo(administrator))),
      },
      locale,
    );
    await press('entraPart.assign');
    const asked = await dialog('entraPart.dialog.title');
    asked.type('entraPart.name', ' Grace ');
    await asked.press('entraPart.save');
    await text('entraPart.waiting', { name: 'Grace', named: 'yes' });
    await press('entraPart.here');
    button('entraPart.assign');
    expect(bridge.calls).toEqual([
      ['entraPart.assign', { id: 's1', administrator: 'Grace' }],
      ['entraPart.assign', { id: 's1', administrator: null }],
    ]);
  });

  it('is offered on the first step in Entra, too, and no longer after the hand-over', async () => {
    const first = showApp(on(viewOf('begun'), 'addApp'), {}, locale);
    first.button('entraPart.assign');
    cleanup();
    const { noButton, title } = showApp(on(viewOf('finished'), 'connectEntra'), {}, locale);
    await title('handOver.title');
    expect(noButton('entraPart.here')).toBe(true);
  });

  it('is what the setup waits for, on the overview and in the list', async () => {
    const { text, press, t } = showApp(
      on(viewOf(assignedTo('')), 'overview'),
      { 'entraPart.sheet': () => ok(handOverSheet(copyOf(assignedTo('')), translator(locale))) },
      locale,
    );
    await text('entraPart.waiting', { name: '', named: 'no' });
    expect(screen.getAllByText(t('entraPart.waiting.step')).length).toBe(1);
    await press('entraPart.sheet');
    await text('sheet.reply');
    expect(listOf([summaryOf(assignedTo('Grace'))]).setups[0]?.waitsForEntra).toBe('Grace');
  });

  it('has a sheet in either language, as PDF, web page and email text', async () => {
    const other = locale === 'en' ? 'zh-CN' : 'en';
    const file = { path: '/x/sheet.pdf', fileName: 'sheet.pdf', folder: '/x' };
    const { bridge, title, press, t } = showApp(
      on(viewOf(assignedTo('Grace')), 'sheet'),
      {
        'entraPart.sheet': ({ locale: of }) => ok(handOverSheet(copyOf(assignedTo('Grace')), translator(of))),
        'entraPart.saveSheet': () => ok(file),
        'entraPart.copyMail': () => ok(null),
      },
      locale,
    );
    await title('sheetPage.title');
    await screen.findByText(translator(locale).t('sheet.reply.result'));
    screen.getByRole('radio', { name: t(`app.language.${other}`) }).click();
    await screen.findByText(translator(other).t('sheet.reply.result'));
    await press('sheetPage.savePdf');
    await screen.findByText(file.path);
    await press('sheetPage.copyMail');
    expect(bridge.calls.slice(-2)).toEqual([
      ['entraPart.saveSheet', { id: 's1', locale: other, format: 'pdf' }],
      ['entraPart.copyMail', { id: 's1', locale: other }],
    ]);
  });

  it('passes the token on in a file with a suggested passphrase, and warns of email and chat', async () => {
    const { bridge, press, text, dialog } = showApp(
      on(viewOf(assignedTo('Grace')), 'sheet'),
      {
        'entraPart.sheet': () => ok(handOverSheet(copyOf(assignedTo('Grace')), translator(locale))),
        'backup.save': () =>
          ok({ file: { path: '/x/a.age', fileName: 'a.age', folder: '/x' }, setups: 1, tokens: 1, leftOut: [] }),
      },
      locale,
    );
    await text('sheetPage.not');
    await press('sheetPage.file.save');
    const asked = await dialog('backup.once.title');
    await expect.poll(() => screen.getByRole('dialog').querySelector('textarea')?.value.split(/\s+/).length).toBe(6);
    await asked.press('backup.once.save');
    await text('backup.once.after');
    expect(bridge.calls.at(-1)?.[1]).toMatchObject({ id: 's1', withTokens: true, only: 'current' });
  });

  it('has no token to pass on before the sign-in', async () => {
    const { noButton, text } = showApp(
      on(viewOf(assignedTo('Grace'), { location: 'missing' }), 'sheet'),
      { 'entraPart.sheet': () => ok(handOverSheet(copyOf(assignedTo('Grace')), translator(locale))) },
      locale,
    );
    await text('sheetPage.file.none');
    expect(noButton('sheetPage.file.save')).toBe(true);
  });
});
