import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { changePracticeEntra } from '../../../../renderer/features/practice/entra/state';
import type { CycleResult, OnDemandResult, SetupView } from '../../../../shared/contract';
import { setUp } from '../../../fixtures/sample-records';
import { type Answers, ok } from '../../../unit/renderer/fake-bridge';
import { mappingAnswers } from '../../support/mapping-answers';
import { type Language, languages, showApp } from '../../support/show-app';
import { viewOf } from '../../support/views';

const grace = { id: 'g', name: 'Grace Hopper', address: 'grace.hopper@practice.example' };
const li = { id: 'l', name: '李伟', address: 'liwei2@practice.example' };
const created: OnDemandResult = {
  user: grace,
  status: 'success',
  action: 'create',
  code: null,
  steps: [
    { type: 'import', status: 'success' },
    { type: 'export', status: 'success' },
  ],
  attributes: ['userName', 'active'],
};
const cycle: CycleResult = { created: 1, updated: 2, disabled: 3, skipped: 4, failed: 0, quarantine: null };
const practice = (id = 's1'): SetupView => ({ ...viewOf(setUp()), id, space: 'practice' });

function show(locale: Language, answers: Answers, setup = practice()) {
  return showApp(
    { setup, space: setup.space, route: { page: 'setup', step: 'turnOn' } },
    {
      ...mappingAnswers(locale).answers,
      'practice.entraUsers': async () => ({ users: [li, grace], suggested: 'g' }),
      ...answers,
    },
    locale,
  );
}

afterEach(() => changePracticeEntra({ setupId: null, users: [], user: '', flow: { kind: 'idle' } }));

describe.each(languages)('the practice Entra in %s', (locale) => {
  it('provisions the suggested user, or another one, and announces what it came to', async () => {
    const { announced, bridge, press, t, text } = show(locale, { 'practice.provisionOnDemand': () => ok(created) });
    const field = await screen.findByRole<HTMLSelectElement>('combobox', { name: t('practiceEntra.user') });
    await waitFor(() => expect(field.value).toBe('g'));
    await press('practiceEntra.onDemand');
    expect(bridge.calls.at(-1)).toEqual(['practice.provisionOnDemand', { id: 's1', user: 'g' }]);
    await text('practiceEntra.step.import');
    await text('practiceEntra.lookUp', { address: grace.address });
    expect(screen.getByText('userName, active')).toBeTruthy();
    await waitFor(() => expect(announced()).toContain(t('practiceEntra.result.create', { name: grace.name })));
    fireEvent.change(field, { target: { value: 'l' } });
    await press('practiceEntra.onDemand');
    expect(bridge.calls.at(-1)).toEqual(['practice.provisionOnDemand', { id: 's1', user: 'l' }]);
  });

  it.each([
    [{ status: 'skipped', action: 'other', code: 'RedundantExport' }, 'practiceEntra.result.equal', true],
    [{ status: 'skipped', action: 'other', code: 'NotEffectivelyEntitled' }, 'practiceEntra.result.skipped', false],
    [{ status: 'failure', action: 'other', code: 'Conflict' }, 'practiceEntra.result.failure', false],
    [{ status: 'success', action: 'update', code: null }, 'practiceEntra.result.update', true],
  ] as const)('says what %j means', async (part, id, isThere) => {
    const result = { ...created, ...part };
    const { press, t, text } = show(locale, { 'practice.provisionOnDemand': () => ok(result) });
    await screen.findByRole('option', { name: /Grace/ });
    await press('practiceEntra.onDemand');
    await text(id, { name: grace.name });
    expect(screen.queryByText(t('practiceEntra.code'), { exact: false }) !== null).toBe(!isThere);
    expect(screen.queryByText(t('practiceEntra.lookUp', { address: grace.address })) !== null).toBe(isThere);
  });

  it('counts the users of a cycle, and names the code of a quarantine', async () => {
    let result = cycle;
    const { press, text } = show(locale, { 'practice.runCycle': () => ok(result) });
    await press('practiceEntra.cycle');
    await text('practiceEntra.cycle.ended');
    await text('practiceEntra.cycle.counts', { created: 1, updated: 2, disabled: 3, skipped: 4, failed: 0 });
    result = { ...cycle, quarantine: { code: 'CredentialValidationFailure', nextAttempt: '2026-11-29T12:00:00Z' } };
    await press('practiceEntra.cycle');
    await text('practiceEntra.cycle.quarantine');
    expect(screen.getByText(/CredentialValidationFailure/)).toBeTruthy();
  });

  it('shows a failure', async () => {
    const failure = { code: 'practice.refused', detail: { status: 500 } } as const;
    const { alert, press, t } = show(locale, { 'practice.runCycle': async () => ({ ok: false, failure }) });
    await press('practiceEntra.cycle');
    expect(await alert()).toContain(t('failure.practice.refused.title'));
  });

  it('is not shown in a real setup', async () => {
    const { t, title } = show(locale, {}, viewOf(setUp()));
    await title('guide.turnOn.title');
    expect(screen.queryByRole('heading', { name: t('practiceEntra.title') })).toBeNull();
  });
});
