import { cleanup, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { PreflightView, SetupEvent } from '../../../../shared/contract';
import { setUp } from '../../../fixtures/sample-records';
import { ok } from '../../../unit/renderer/fake-bridge';
import { mappingAnswers } from '../../support/mapping-answers';
import { type Language, languages, showApp } from '../../support/show-app';
import { viewOf } from '../../support/views';

const nothing: PreflightView = { entra: null, webex: null, summary: null };
const found: PreflightView = {
  ...nothing,
  summary: {
    source: { kind: 'attribute', name: 'userPrincipalName' },
    people: 5,
    webexPeople: 4,
    counts: { matches: 2, differsInCase: 0, duplicates: 2, creates: 1, cannot: 0, webexOnly: 1 },
    reasons: {
      disabled: 0,
      empty: 0,
      notAnAddress: 0,
      guest: 0,
      sameValueTwice: 0,
      refused: 0,
      depends: 0,
      exceeded: 0,
    },
    turnedOff: 0,
    guests: 0,
    domain: null,
    otherDomains: 0,
    candidates: [],
  },
};
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

  it('shows the last result of the record, and why it no longer counts', async () => {
    const { t } = await showStep(locale, [
      ...connected,
      { ...compared, from: { kind: 'attribute', name: 'employeeId' } },
    ]);
    expect(document.body.textContent).toContain(t('duplicates.countsOnly'));
    expect(document.body.textContent).toContain(t('duplicates.outdated.mappings'));
    screen.getByRole('button', { name: t('preflight.compareAgain') });
    screen.getByRole('button', { name: t('duplicates.skip') });
  });

  it('offers the sample lists in practice mode alone, and begins its result with the duplicates', async () => {
    const real = await showStep(locale);
    expect(real.noButton('duplicates.samples.use')).toBe(true);
    const { answers } = mappingAnswers(locale);
    cleanup();
    const { bridge, press, text } = showApp(
      { setup: { ...viewOf(connected), space: 'practice' }, route: { page: 'setup', step: 'checkDuplicates' } },
      {
        ...answers,
        'preflight.open': async () => nothing,
        'preflight.useSamples': () => ok(found),
        'preflight.query': () => ok({ total: 0, rows: [] }),
      },
      locale,
    );
    await press('duplicates.samples.use');
    await text('preflight.headline.duplicates', { count: 2 });
    await text('preflight.webexOnly', { count: 1 });
    await waitFor(() =>
      expect(bridge.calls).toContainEqual(['preflight.query', expect.objectContaining({ verdict: 'duplicates' })]),
    );
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
