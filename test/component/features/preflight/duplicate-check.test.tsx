import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { defaultMappings } from '../../../../electron/core/entra/mappings/default-mappings';
import type { PreflightView, SetupEvent } from '../../../../shared/contract';
import { translator } from '../../../../shared/texts/i18n';
import { setUp } from '../../../fixtures/sample-records';
import { ok } from '../../../unit/renderer/fake-bridge';
import { mappingAnswers } from '../../support/mapping-answers';
import { type Language, languages, showApp } from '../../support/show-app';
import { viewOf } from '../../support/views';
import { empty, summary } from './show-preflight';

const counted = { matches: 2, differsInCase: 0, duplicates: 2, creates: 1, cannot: 0, webexOnly: 1 };
const found: PreflightView = {
  ...empty,
  summary: {
    ...summary,
    webexPeople: 4,
    counts: { ...summary.counts, ...counted },
    reasons: { ...summary.reasons, empty: 0 },
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
  counts: { ...counted, webexOnly: 0 },
};
const connected = setUp().filter((event) => event.type !== 'stepConfirmed' || event.step !== 'turnOn');

const unique: SetupEvent = { ...compared, counts: { ...compared.counts, duplicates: 0 } };
const mail: SetupEvent = {
  type: 'mappingsChanged',
  at: compared.at,
  mappings: defaultMappings().map((row) =>
    row.target === 'userName' ? { ...row, source: { kind: 'attribute', name: 'mail' } as const } : row,
  ),
};
const withMail: SetupEvent = { ...unique, from: { kind: 'attribute', name: 'mail' } };

/** Opens the step that turns provisioning on, of a record with these events. */
async function showTurnOn(locale: Language, ...events: SetupEvent[]) {
  const { answers } = mappingAnswers(locale, [...connected, ...events]);
  const app = showApp(
    { setup: viewOf([...connected, ...events]), route: { page: 'setup', step: 'turnOn' } },
    { ...answers, 'preflight.open': async () => empty, 'step.confirm': () => ok(viewOf(setUp())) },
    locale,
  );
  await app.title('guide.turnOn.title');
  const confirmations = () => app.bridge.calls.filter(([channel]) => channel === 'step.confirm').length;
  return { ...app, confirmations };
}

async function showStep(locale: Language, events: readonly SetupEvent[] = connected) {
  const { answers } = mappingAnswers(locale, [...events]);
  const app = showApp(
    { setup: viewOf(events), route: { page: 'setup', step: 'checkDuplicates' } },
    { ...answers, 'preflight.open': async () => empty },
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
      { ...answers, 'preflight.open': async () => empty },
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

  it('says that the list from Webex was incomplete: in the step, on the overview and before provisioning is turned on', async () => {
    const shortfall = { announced: 5, given: 4 };
    const short: SetupEvent = { ...unique, shortfall };
    const values = { date: translator(locale).day(compared.at), count: 0 };
    const { t } = await showStep(locale, [...connected, short]);
    const both = (text: string | null) =>
      [t('duplicates.lastShort', values), t('duplicates.short', shortfall)].every((part) => text?.includes(part));
    expect(both(document.body.textContent)).toBe(true);
    screen.getByRole('button', { name: t('duplicates.skip') });
    cleanup();
    showApp({ setup: viewOf([...connected, short]), route: { page: 'setup', step: 'overview' } }, {}, locale);
    await screen.findByRole('heading', { name: t('duplicates.card.title') });
    expect(both(document.body.textContent)).toBe(true);
    cleanup();
    await showTurnOn(locale, short);
    await waitFor(() => expect(both(document.body.textContent)).toBe(true));
  });

  it('says on the overview when the last result no longer counts, spaced as the language is', async () => {
    const setup = viewOf([...connected, { ...compared, from: { kind: 'attribute', name: 'employeeId' } }]);
    const { t } = showApp({ setup, route: { page: 'setup', step: 'overview' } }, {}, locale);
    await screen.findByRole('heading', { name: t('duplicates.card.title') });
    const date = translator(locale).day(compared.at);
    const gap = locale === 'en' ? ' ' : '';
    expect(document.body.textContent).toContain(
      `${t('duplicates.last', { date, count: 2 })}${gap}${t('duplicates.outdated.mappings')}`,
    );
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
        'preflight.open': async () => empty,
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

  it('says what Entra lacks of the mappings that were compared, and leads to the step that enters it', async () => {
    const { text, title } = await showStep(locale, [...connected, mail, withMail]);
    await text('plan.toEnter.title', { count: 1 });
    expect(screen.getByText('userName ← mail').closest('[data-tone]')?.getAttribute('data-tone')).toBe('warning');
    const main = within(screen.getByRole('main'));
    fireEvent.click(main.getByRole('button', { name: translator(locale).t('step.attributeMappings') }));
    await title('guide.mappings.title');
  });

  it('says nothing of Entra while the mappings are as entered, or were not compared', async () => {
    await showStep(locale, [...connected, unique]);
    cleanup();
    await showStep(locale, [...connected, mail]);
    expect(screen.queryByText('userName ← mail')).toBeNull();
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

describe.each(languages)('turning provisioning on, in %s', (locale) => {
  const { t, day } = translator(locale);
  const lastText = t('duplicates.last', { date: day(compared.at), count: 2 });
  const isAbove = (one: HTMLElement, other: HTMLElement) =>
    (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

  it('warns at the top of the duplicates that were found, and asks before it is confirmed', async () => {
    const { press, dialog, confirmations, heading } = await showTurnOn(locale, compared);
    expect(isAbove(screen.getByText(lastText), heading('guidePage.tasks'))).toBe(true);
    expect(isAbove(screen.getByText(lastText), screen.getByText(t('portal.shows')))).toBe(true);
    await press('guide.turnOn.confirm');
    await (await dialog('preflight.headline.duplicates', { count: 2 })).press('duplicates.back');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(confirmations()).toBe(0);
    await press('guide.turnOn.confirm');
    await (await dialog('preflight.headline.duplicates', { count: 2 })).press('duplicates.anyway');
    await waitFor(() => expect(confirmations()).toBe(1));
  });

  it('is confirmed at once without known duplicates', async () => {
    const { press, confirmations } = await showTurnOn(locale, unique);
    expect(screen.queryByText(lastText)).toBeNull();
    await press('guide.turnOn.confirm');
    await waitFor(() => expect(confirmations()).toBe(1));
  });

  it('warns of rows that Entra lacks in place of saying that the mappings are set', async () => {
    const { text, heading } = await showTurnOn(locale, mail, withMail);
    const [title] = await text('plan.toEnter.title', { count: 1 });
    expect(isAbove(title as HTMLElement, heading('guidePage.tasks'))).toBe(true);
    expect(screen.queryByText(t('guide.turnOn.open.detail'))).toBeNull();
  });

  it('says that the mappings are set only after they were confirmed', async () => {
    await showTurnOn(locale);
    screen.getByText(t('guide.turnOn.open.detail'));
    cleanup();
    await showTurnOn(locale, { type: 'stepTakenBack', at: compared.at, step: 'attributeMappings' });
    expect(screen.queryByText(t('guide.turnOn.open.detail'))).toBeNull();
  });

  it('shows the duplicates as a warning on the overview, unless provisioning was turned on afterwards', async () => {
    const overview = (events: readonly SetupEvent[]) =>
      showApp({ setup: viewOf(events), route: { page: 'setup', step: 'overview' } }, {}, locale);
    overview([...connected, compared]);
    expect(screen.getByText(lastText).closest('[data-tone]')?.getAttribute('data-tone')).toBe('warning');
    expect(document.body.textContent).toContain(t('overview.state.attention'));
    cleanup();
    overview([...setUp(), compared]);
    expect(screen.getByText(lastText).closest('[data-tone]')?.getAttribute('data-tone')).toBe('warning');
    screen.getByText(t('duplicates.foundOn'));
    cleanup();
    overview([compared, ...setUp().map((event) => ({ ...event, at: compared.at }))]);
    expect(screen.getByText(lastText).closest('[data-tone]')).toBeNull();
    expect(document.body.textContent).not.toContain(t('overview.state.attention'));
  });
});
