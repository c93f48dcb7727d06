import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { defaultMappings } from '../../../../electron/core/entra/mappings/default-mappings';
import type { AttributeMapping, SetupEvent } from '../../../../shared/contract';
import { translator } from '../../../../shared/texts/i18n';
import { savedAt, setUp } from '../../../fixtures/sample-records';
import { mapping } from '../../../unit/core/entra/samples';
import { ok } from '../../../unit/renderer/fake-bridge';
import { mappingAnswers } from '../../support/mapping-answers';
import { type Language, languages, showApp } from '../../support/show-app';
import { viewOf } from '../../support/views';

const at = savedAt.toISOString();
const unconfirmed = setUp().filter((event) => event.type !== 'stepConfirmed' || event.step !== 'attributeMappings');
const changedTo = (mappings: readonly AttributeMapping[]): SetupEvent => ({ type: 'mappingsChanged', at, mappings });
const mail = defaultMappings().map((row) =>
  row.target === 'userName' ? { ...row, source: { kind: 'attribute', name: 'mail' } as const } : row,
);
const withTitle = [...mail, mapping('title', 'jobTitle')];

/** Opens the step of the mappings of a record with these events, with the real rules of the main process. */
async function showStep(locale: Language, ...more: SetupEvent[]) {
  const events = [...unconfirmed, ...more];
  const { answers } = mappingAnswers(locale, events);
  const write = (event: SetupEvent) => {
    events.push(event);
    return ok(viewOf([...events]));
  };
  const app = showApp(
    { setup: viewOf(events), route: { page: 'setup', step: 'attributeMappings' } },
    {
      ...answers,
      'step.confirm': ({ step }) => write({ type: 'stepConfirmed', at, step }),
      'step.takeBack': ({ step }) => write({ type: 'stepTakenBack', at, step }),
    },
    locale,
  );
  await app.title('guide.mappings.title');
  const confirmations = () => events.filter((event) => event.type === 'stepConfirmed' && event.at === at).length;
  const boxes = () => screen.getAllByRole<HTMLInputElement>('checkbox').map(({ checked }) => checked);
  return { ...app, events, confirmations, boxes };
}

describe.each(languages)('the step of the mappings in %s', (locale) => {
  const { t, day } = translator(locale);

  it('says that the plan is Entra’s defaults, without a claim that they suit, and is confirmed at once', async () => {
    const { text, press, confirmations } = await showStep(locale);
    const [title] = await text('plan.defaults.title');
    expect(title?.closest('[data-tone]')?.getAttribute('data-tone')).toBe('info');
    expect(screen.queryByText(t('plan.same.title'))).toBeNull();
    expect(screen.queryByRole('checkbox')).toBeNull();
    await press('guide.mappings.confirm');
    await waitFor(() => expect(confirmations()).toBe(1));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it.each([
    [0, 'plan.same.title', 'plan.same', 'success'],
    [2, 'plan.defaults.title', 'plan.defaults.duplicates', 'info'],
  ] as const)('says of Entra’s defaults what follows from %i duplicates', async (duplicates, title, advice, tone) => {
    const { text } = await showStep(locale, {
      type: 'preflighted',
      at,
      from: { kind: 'attribute', name: 'userPrincipalName' },
      people: 12,
      webexPeople: 9,
      counts: { matches: 9, differsInCase: 0, duplicates, creates: 1, cannot: 0, webexOnly: 0 },
      matching: defaultMappings().filter(({ target }) => target === 'userName'),
    });
    const [shown] = await text(title);
    await text(advice);
    expect(shown?.closest('[data-tone]')?.getAttribute('data-tone')).toBe(tone);
  });

  it('says in practice that a tick stands for the change in Entra', async () => {
    const events = [...setUp(), changedTo(withTitle)];
    const { answers } = mappingAnswers(locale, events);
    const setup = viewOf(events, { space: 'practice' });
    const { text, title } = showApp({ setup, route: { page: 'setup', step: 'attributeMappings' } }, answers, locale);
    await title('guide.mappings.title');
    await text('guidePage.practice.ticks', { button: t('guide.mappings.confirm') });
    expect(screen.queryByText(t('plan.changed'))).toBeNull();
    expect(screen.queryByText(t('guidePage.practice', { button: t('guide.mappings.confirm') }))).toBeNull();
  });

  it('lists each row that differs as a task, whose tick is in the record and in the workbench too', async () => {
    const { events, text, press, choose, pressOn, announced, heading } = await showStep(locale, changedTo(withTitle));
    await text('plan.differs', { count: 2 });
    heading('plan.differs', { count: 2 });
    const box = screen.getByRole('checkbox', { name: `${t('export.hand.change')} userName ← mail` });
    screen.getByRole('checkbox', { name: `${t('export.hand.add')} title ← jobTitle` });
    await pressOn(box);
    await waitFor(() => expect(events.at(-1)).toMatchObject({ type: 'mappingsEntered', mappings: mail }));
    await text('export.hand.progress', { done: 1, count: 2 });
    await waitFor(() => expect(announced()).toContain(t('export.hand.progress', { done: 1, count: 2 })));
    await press('workbench.open');
    const isTab = (name: string) =>
      name.startsWith(t('workbench.tab.export')) && name.includes(t('plan.openRows', { count: 1 }));
    const tab = await screen.findByRole('tab', { name: isTab });
    await pressOn(tab);
    await text('export.hand.progress', { done: 1, count: 2 });
    await choose('checkbox', 'export.hand.add');
    await waitFor(() => expect(screen.queryByText(t('plan.openRows', { count: 1 }))).toBeNull());
  });

  it('keeps ticks that follow each other quickly', async () => {
    const { events, text, boxes } = await showStep(locale, changedTo(withTitle));
    await text('plan.differs', { count: 2 });
    for (const box of screen.getAllByRole('checkbox')) box.click();
    await waitFor(() => expect(events.at(-1)).toMatchObject({ mappings: withTitle }));
    await waitFor(() => expect(boxes()).toEqual([true, true]));
  });

  it('takes a tick back when it cannot be recorded', async () => {
    const { answers } = mappingAnswers(locale, [...unconfirmed, changedTo(mail)]);
    const { text, alert, pressOn } = showApp(
      { setup: viewOf(unconfirmed), route: { page: 'setup', step: 'attributeMappings' } },
      { ...answers, 'mappings.enter': async () => ({ ok: false, failure: { code: 'record.diskFull' } }) },
      locale,
    );
    await text('plan.differs', { count: 1 });
    await pressOn(screen.getByRole('checkbox'));
    expect(await alert()).toContain(t('failure.record.diskFull.title'));
    expect(screen.getByRole<HTMLInputElement>('checkbox').checked).toBe(false);
  });

  it('asks before it is confirmed with open entries', async () => {
    const { text, press, dialog, confirmations, choose } = await showStep(locale, changedTo(withTitle));
    await text('plan.differs', { count: 2 });
    await choose('checkbox', 'export.hand.change');
    await press('guide.mappings.confirm');
    const asked = await dialog('plan.left.title', { count: 1 });
    expect(screen.getByRole('dialog').textContent).toContain('title ← jobTitle');
    expect(screen.getByRole('dialog').textContent).not.toContain('userName');
    await asked.press('plan.left.back');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(confirmations()).toBe(0);
    await press('guide.mappings.confirm');
    await (await dialog('plan.left.title', { count: 1 })).press('plan.left.confirm');
    await waitFor(() => expect(confirmations()).toBe(1));
  });

  it('says what changed after it was confirmed, and asks for that alone', async () => {
    const confirmed: SetupEvent = { type: 'stepConfirmed', at, step: 'attributeMappings' };
    const { text, press, boxes, confirmations, choose } = await showStep(
      locale,
      changedTo(mail),
      confirmed,
      changedTo(withTitle),
    );
    await text('plan.changed.title', { date: day(at) });
    const [callout] = await text('plan.changed.title', { date: day(at) });
    const told = within(callout?.parentElement as HTMLElement);
    expect(told.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      `${t('export.kind.added')} title ← jobTitle`,
    ]);
    expect(boxes()).toEqual([true, false]);
    await choose('checkbox', 'export.hand.add');
    await press('guide.mappings.confirm');
    await waitFor(() => expect(confirmations()).toBe(2));
    await waitFor(() => expect(screen.queryByText(t('plan.changed.title', { date: day(at) }))).toBeNull());
  });

  it('says what the portal has to do with groups once it is planned, and again when that changes', async () => {
    const plain = (id: 'plan.groups.leftOut' | 'plan.groups.entraDefault') => t(id).replaceAll('**', '');
    const shown = () => document.body.textContent ?? '';
    const planned = (groups: 'leftOut' | 'entraDefault'): SetupEvent => ({ type: 'groupsPlanned', at, groups });
    await showStep(locale);
    expect(shown()).not.toContain(plain('plan.groups.leftOut'));
    cleanup();
    await showStep(locale, planned('leftOut'));
    await waitFor(() => expect(shown()).toContain(plain('plan.groups.leftOut')));
    cleanup();
    const confirmed: SetupEvent = { type: 'stepConfirmed', at, step: 'attributeMappings' };
    const changed = await showStep(locale, planned('leftOut'), confirmed, planned('entraDefault'));
    const [callout] = await changed.text('plan.changed.title', { date: day(at) });
    expect(callout?.parentElement?.textContent).toContain(plain('plan.groups.entraDefault'));
  });

  it('shows the result of a comparison with these mappings in place of the warning about userName', async () => {
    const compared: SetupEvent = {
      type: 'preflighted',
      at,
      from: { kind: 'attribute', name: 'mail' },
      people: 12,
      webexPeople: 9,
      counts: { matches: 9, differsInCase: 0, duplicates: 2, creates: 1, cannot: 0, webexOnly: 0 },
      matching: mail.filter(({ target }) => target === 'userName'),
    };
    const { text, press } = await showStep(locale, changedTo(mail), compared);
    await text('mapping.finding.userNameDuplicates', { date: day(at), duplicates: 2 });
    expect(screen.queryByText(t('guide.mappings.userName'))).toBeNull();
    await press('workbench.open');
    const row = await screen.findByRole('row', { name: /userName/ });
    expect(row.textContent).toContain(t('mapping.finding.userNameDuplicates', { date: day(at), duplicates: 2 }));
    expect(row.textContent).not.toContain(t('mapping.finding.userNameChanged'));
  });

  it('keeps the warning after a comparison with other mappings', async () => {
    const { text } = await showStep(locale, changedTo(mail));
    await text('guide.mappings.userName');
  });
});
