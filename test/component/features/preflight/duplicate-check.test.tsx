import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { PreflightView, SetupEvent } from '../../../../shared/contract';
import { setUp } from '../../../fixtures/sample-records';
import { mappingAnswers } from '../../support/mapping-answers';
import { type Language, languages, showApp } from '../../support/show-app';
import { viewOf } from '../../support/views';

const nothing: PreflightView = { entra: null, webex: null, summary: null };
const compared: SetupEvent = {
  type: 'preflighted',
  at: '2026-11-22T10:00:00.000Z',
  from: { kind: 'attribute', name: 'userPrincipalName' },
  people: 5,
  webexPeople: 4,
  counts: { matches: 2, differsInCase: 0, duplicates: 2, creates: 1, cannot: 0, webexOnly: 0 },
};
const connected = setUp().filter((event) => event.type !== 'stepConfirmed' || event.step !== 'turnOn');

async function showStep(locale: Language, events: readonly SetupEvent[] = connected) {
  const { answers } = mappingAnswers(locale);
  const app = showApp(
    { setup: viewOf(events), route: { page: 'setup', step: 'checkDuplicates' } },
    { ...answers, 'preflight.open': async () => nothing },
    locale,
  );
  await app.title('step.checkDuplicates');
  await app.text('preflight.lead');
  return app;
}

describe.each(languages)('the step that checks for duplicates, in %s', (locale) => {
  it('has the comparison in place, and can be skipped', async () => {
    const { text, press, title } = await showStep(locale);
    await text('app.optionalStep');
    await text('preflight.entra.title');
    await press('duplicates.skip');
    await title('guide.turnOn.title');
  });

  it('leads to the next step once a comparison is in the record', async () => {
    const { press, title, noButton } = await showStep(locale, [...connected, compared]);
    expect(noButton('duplicates.skip')).toBe(true);
    await press('app.continue');
    await title('guide.turnOn.title');
  });

  it('follows the confirmed mappings, although the setup continues with the next needed step', async () => {
    const { answers } = mappingAnswers(locale);
    const { press, title } = showApp(
      { setup: viewOf(connected), route: { page: 'setup', step: 'attributeMappings' } },
      { ...answers, 'preflight.open': async () => nothing },
      locale,
    );
    expect(viewOf(connected).furthest).toBe('turnOn');
    await press('app.continue');
    await title('step.checkDuplicates');
  });

  it('is listed as optional, in its group', async () => {
    const { t, heading } = showApp(
      { setup: viewOf(connected), route: { page: 'setup', step: 'overview' } },
      {},
      locale,
    );
    heading('stepGroup.switchOn');
    const tasks = screen
      .getAllByRole('list', { name: t('stepGroup.switchOn') })
      .map(({ textContent }) => textContent ?? '');
    expect(tasks).toHaveLength(2);
    for (const text of tasks) expect(text).toContain(t('step.optional'));
  });
});
