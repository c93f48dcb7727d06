import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { changeEntraSetUp, entraSetUpState, firstDraft } from '../../../../renderer/features/entra-set-up/state';
import type { PlannedWrite } from '../../../../shared/contract';
import { type Answers, ok } from '../../../unit/renderer/fake-bridge';
import { type Language, languages } from '../../support/show-app';
import { found, grace, sales, showSetUp, viewAt } from './stage';

const address = 'https://graph.microsoft.com/v1.0/applicationTemplates/{template}/instantiate';
const add: PlannedWrite = { change: 'addApplication', method: 'POST', address, body: null, remark: null };
const people = (...all: readonly (typeof grace | typeof sales)[]): Answers => ({ 'entraSetUp.people': () => ok(all) });

function showPlan(locale: Language, answers: Answers = {}, plannedMappings: number | null = 3) {
  const view = viewAt({ at: 'planning', found: { ...found, plannedMappings } });
  const begin = { 'entraSetUp.begin': () => ok(viewAt({ at: 'working', step: 'application', until: null })) } as const;
  const shown = showSetUp({ locale, view, answers: { ...begin, ...answers } });
  const field = (label: string) => screen.findByRole<HTMLInputElement>('textbox', { name: label });
  const search = async (label: string, text: string) => {
    const input = await field(label);
    input.focus();
    fireEvent.change(input, { target: { value: text } });
    await act(async () => void fireEvent.keyDown(input, { key: 'Enter' }));
    return input;
  };
  return { ...shown, field, search };
}

beforeEach(() => changeEntraSetUp({ shown: null }));

describe.each(languages)('the plan of setting up Entra in %s', (locale) => {
  it('begins with what was entered, and with one confirmation if that is wanted', async () => {
    const { bridge, press, choose, search, type, t } = showPlan(locale, people(grace));
    await search(t('entraSetUp.person'), ' Gra ');
    await act(async () => screen.getByRole('button', { name: /^Grace Hopper/ }).click());
    await choose('checkbox', 'entraSetUp.hide');
    type('entraSetUp.recipient', ' it@contoso.com ');
    type('entraSetUp.threshold', '20');
    await act(async () => screen.getByRole('switch', { name: t('entraWrite.once') }).click());
    await press('entraSetUp.begin');
    const person = { id: grace.id, name: grace.name };
    const choices = {
      ...{ hide: false, recipient: 'it@contoso.com', deleteThreshold: 20, mappings: true, person },
      ...{ everyone: 'later', assigned: [] },
    };
    expect(bridge.calls).toContainEqual(['entraSetUp.people', { id: 's1', text: 'Gra', groups: false }]);
    expect(bridge.calls).toContainEqual(['entraSetUp.begin', { id: 's1', confirm: 'once', choices }]);
  });

  it('shows every error at once, and takes the focus to the first one', async () => {
    const { bridge, press, field, type, text, t } = showPlan(locale);
    const person = await field(t('entraSetUp.person'));
    type('entraSetUp.recipient', 'it@contoso.com, hr@contoso.com');
    type('entraSetUp.threshold', '0');
    expect(person.getAttribute('aria-invalid')).not.toBe('true');
    await press('entraSetUp.begin');
    await text('entraSetUp.person.missing');
    await text('entraSetUp.recipient.invalid');
    await text('entraSetUp.threshold.invalid');
    await waitFor(() => expect(document.activeElement).toBe(person));
    expect(bridge.calls.some(([channel]) => channel === 'entraSetUp.begin')).toBe(false);
  });

  it('says that users and groups are missing only after it was sent with that choice', async () => {
    const { press, choose, text, field, t } = showPlan(locale);
    await field(t('entraSetUp.person'));
    await press('entraSetUp.begin');
    await text('entraSetUp.person.missing');
    await choose('radio', 'entraSetUp.everyone.assigned');
    const add = await field(t('entraSetUp.everyone.add'));
    expect(add.getAttribute('aria-invalid')).not.toBe('true');
    expect(screen.queryByText(t('entraSetUp.everyone.none'))).toBeNull();
    await press('entraSetUp.begin');
    await text('entraSetUp.everyone.none');
  });

  it('selects a user by keyboard: Enter searches and sends nothing, and the focus stays in the field', async () => {
    const { bridge, search, announced, t } = showPlan(locale, people(grace));
    const input = await search(t('entraSetUp.person'), 'Gra');
    await waitFor(() => expect(announced()).toContain(t('entraSetUp.person.found', { count: 1 })));
    const result = screen.getByRole('button', { name: 'Grace Hopper (grace@contoso.com)' });
    result.focus();
    await act(async () => result.click());
    expect(document.activeElement).toBe(input);
    expect(input.value).toBe('');
    await waitFor(() => expect(announced()).toContain(t('entraSetUp.person.chosen', { name: 'Grace Hopper' })));
    const remove = screen.getByRole('button', { name: t('entraSetUp.everyone.remove', { name: 'Grace Hopper' }) });
    remove.focus();
    await act(async () => remove.click());
    expect(document.activeElement).toBe(input);
    expect(entraSetUpState().draft.person).toBeNull();
    expect(bridge.calls.some(([channel]) => channel === 'entraSetUp.begin')).toBe(false);
  });

  it('says that no name begins with a text', async () => {
    const { search, text, t } = showPlan(locale, people());
    await search(t('entraSetUp.person'), 'Xyz');
    await text('entraSetUp.person.none');
  });

  it('keeps each group and user once', async () => {
    const { bridge, choose, search, field, t } = showPlan(locale, people(sales));
    await field(t('entraSetUp.person'));
    await choose('radio', 'entraSetUp.everyone.assigned');
    for (const _ of [1, 2]) {
      await search(t('entraSetUp.everyone.add'), 'Sal');
      await act(async () => screen.getByRole('button', { name: 'Sales' }).click());
    }
    expect(bridge.calls).toContainEqual(['entraSetUp.people', { id: 's1', text: 'Sal', groups: true }]);
    expect(entraSetUpState().draft.assigned).toEqual([sales]);
  });

  it('says of each that is assigned whether it is a group, since groups need a licence', async () => {
    const { bridge, press, field, t } = showPlan(locale);
    await field(t('entraSetUp.person'));
    const draft = { ...firstDraft, person: grace, everyone: 'assigned', assigned: [sales] } as const;
    await act(async () => changeEntraSetUp({ draft }));
    await press('entraSetUp.begin');
    const [, sent] = bridge.calls.find(([channel]) => channel === 'entraSetUp.begin') ?? [];
    expect(sent).toMatchObject({ choices: { assigned: [{ id: sales.id, name: sales.name, group: true }] } });
  });

  it('shows what each request of the plan does', async () => {
    const { press, heading, text, field, t } = showPlan(locale, { 'entraSetUp.plan': () => ok([add]) });
    await field(t('entraSetUp.person'));
    await act(async () => changeEntraSetUp({ draft: { ...firstDraft, person: grace } }));
    await press('entraSetUp.requests.show');
    await text('entraSetUp.requests', { count: 1 });
    heading('entraWrite.addApplication');
    await text('entraWrite.addApplication.changes');
    const request = screen.getByRole('region', { name: t('entraWrite.addApplication') });
    expect(within(request).getByText(`POST ${address}`)).toBeTruthy();
  });

  it('says what is missing instead of the requests', async () => {
    const { press, text } = showPlan(locale);
    await press('entraSetUp.requests.show');
    await text('entraSetUp.person.missing');
  });

  it('says that Entra’s default mappings stay where none are planned', async () => {
    const { text } = showPlan(locale, {}, null);
    await text('entraSetUp.mappings.default');
  });
});
