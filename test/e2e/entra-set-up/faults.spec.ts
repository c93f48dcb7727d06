import type { ElectronApplication, Page } from '@playwright/test';
import type { EntraSetUpView, Failure, SetUpChoices } from '../../../shared/contract';
import {
  type EntraFault,
  type EntraSignInFault,
  entraSignInFaults,
  type PracticeEntraFault,
} from '../../../shared/enums/practice-entra';
import { failureTexts } from '../../../shared/texts/failure-texts';
import { translator } from '../../../shared/texts/i18n';
import { answerAt, decide } from '../../fixtures/practice-entra-browser';
import { type DefaultBrowser, defaultBrowser } from '../support/browser';
import { hurry, setUpByBridge, undoByBridge } from '../support/entra-bridge';
import { expect, test } from '../support/lab';
import { practiceWebexDone } from '../support/webex-done';

const english = translator('en');
const { t } = english;

/** The running app with a practice setup at the step that connects Entra. */
interface Practice {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly desktop: DefaultBrowser;
  readonly id: string;
}

interface FaultCase {
  /** What the tenant has before the fault is turned on. */
  readonly from: 'nothing' | 'setUp';
  readonly does: (practice: Practice) => Promise<unknown>;
  /** What the page shows then. */
  readonly shows: readonly string[];
  /** Seconds that the app waits for Entra, at least. */
  readonly waits?: number;
  /** Going on arrives: while the fault stays, or without it. */
  readonly goesOn?: 'with' | 'without';
  /** Seconds that each request of a look waits for its second attempt. */
  readonly waitsForEach?: number;
}

const arrived = [t('entraSetUp.done'), t('entraSetUp.onDemand.success')];

const signInCases: Readonly<Record<EntraSignInFault, readonly string[]>> = {
  otherTenant: failure('microsoft.accountNotInTenant', { number: 50020 }),
  conditionalAccess: failure('microsoft.conditionalAccess', { number: 53003 }),
  assignmentRequired: failure('microsoft.notAssigned', { number: 50105 }),
  consentNeeded: failure('microsoft.consentNeeded', { number: 90094 }),
  scopeLeftOut: [
    ...failure('microsoft.missingScope', { scopes: 'GroupMember.Read.All' }),
    t('entraSetUp.lacks'),
    t('entraSetUp.lacks.text', { scopes: 'GroupMember.Read.All' }),
  ],
};

/** Reads and repeatable writes wait; a write that creates is not repeated by itself. */
const throttled = { from: 'nothing', does: setUp, shows: failure('graph.throttled'), goesOn: 'with' } as const;

/** In this order: what an application keeps of a fault goes with the application. */
const graphCases: Readonly<Record<EntraFault, FaultCase>> = {
  servicePrincipalLate: { from: 'nothing', does: arrive, shows: arrived, waits: 40 },
  unauthorizedWhileNew: { from: 'nothing', does: arrive, shows: arrived, waits: 30 },
  secretsLate: { from: 'nothing', does: arrive, shows: arrived, waits: 40 },
  secretsMerged: { from: 'setUp', does: changeSettings, shows: arrived },
  onDemandList: { from: 'setUp', does: arrive, shows: [...arrived, 'Import', 'Matching', 'Scoping', 'Export'] },
  noPremium: {
    from: 'setUp',
    does: lookAndAssignGroup,
    shows: [
      ...failure('graph.noPremium'),
      t('look.mappings.allSame'),
      ...failure('graph.deniedOrNoPremium', { error: 'Authorization_RequestDenied' }),
    ],
  },
  twoJobs: {
    from: 'setUp',
    does: setUpAndLookAgain,
    shows: [t('entraSetUp.choose.job'), 'practiceWebex.', 'practiceWebexOld.'],
  },
  nestedErrors: {
    from: 'nothing',
    does: setUpWithExpiredToken,
    shows: failure('setUp.refused', {
      status: 400,
      error: 'SystemForCrossDomainIdentityManagementCredentialValidationFailure',
    }),
  },
  noTemplate: { from: 'nothing', does: setUp, shows: failure('setUp.noTemplate'), waits: 180, goesOn: 'without' },
  tooManyRequests: { ...throttled, waitsForEach: 3 },
  tooManyRequestsWithoutWait: { ...throttled, waitsForEach: 5 },
  unknownSecret: { from: 'setUp', does: setUp, shows: failure('renew.unknownSecret', { keys: 'Oauth2ClientSecret' }) },
};

test('shows its message for each fault of the practice Entra, or waits until it has passed', async ({
  start,
  folder,
}) => {
  test.setTimeout(180_000);
  const desktop = await defaultBrowser(folder);
  const wizard = await start({ args: ['--practice'], env: desktop.env });
  const practice: Practice = { app: wizard.app, page: wizard.page, desktop, id: await practiceWebexDone(wizard) };
  await hurry(practice.app);
  await lookCard(practice.page)
    .getByRole('checkbox', { name: /provisioning logs/ })
    .check();

  for (const fault of entraSignInFaults) {
    await test.step(fault, async () => {
      await turnOn(practice, [fault]);
      expect(await signIn(practice)).toBe(fault === 'scopeLeftOut' ? 204 : 403);
      await expectShown(practice, signInCases[fault]);
    });
  }
  await turnOn(practice, []);
  expect(await signIn(practice)).toBe(204);
  await expect(setUpCard(practice.page)).not.toContainText(t('entraSetUp.lacks'));

  for (const [name, fault] of Object.entries(graphCases))
    await test.step(name, () => meet(practice, name as EntraFault, fault));
});

async function meet(practice: Practice, name: EntraFault, fault: FaultCase): Promise<void> {
  if (fault.from === 'nothing') await undoAll(practice);
  else if ((await viewOf(practice)).flow.at !== 'done') await arrive(practice);
  await turnOn(practice, [name]);
  const before = await secondsAhead(practice);
  await fault.does(practice);
  expect((await secondsAhead(practice)) - before).toBeGreaterThanOrEqual(fault.waits ?? 0);
  await expectShown(practice, fault.shows);
  if (fault.goesOn === 'without') await turnOn(practice, []);
  if (fault.goesOn) await arriveAtLast(practice);
  if (fault.waitsForEach !== undefined) await expectWaits(practice, name, fault.waitsForEach);
  await turnOn(practice, []);
}

function failure(code: Failure['code'], detail: NonNullable<Failure['detail']> = {}): readonly string[] {
  const { title, reason, advice } = failureTexts({ code, detail }, english);
  return [title, reason, advice];
}

const signInCard = (page: Page) =>
  page.getByRole('region', { name: new RegExp(`^(${t('microsoft.title')}|${t('microsoft.signedIn')})$`) });
const setUpCard = (page: Page) => page.getByRole('region', { name: t('entraSetUp.title'), exact: true });
const lookCard = (page: Page) => page.getByRole('region', { name: t('look.title'), exact: true });

async function turnOn({ page }: Practice, faults: readonly PracticeEntraFault[]): Promise<void> {
  await page.evaluate((on) => window.bridge['practice.setEntraFaults']({ faults: [...on] }), faults);
}

async function expectShown({ page }: Practice, texts: readonly string[]): Promise<void> {
  for (const text of texts) await expect(page.getByRole('main')).toContainText(text);
}

/** How far the main process is ahead, since its waits pass at once. */
async function secondsAhead({ app }: Practice): Promise<number> {
  return app.evaluate(() => Math.round((Date.now() - performance.timeOrigin - performance.now()) / 1000));
}

/** Signs in from the page and accepts. @returns how the app takes the answer: 204, or 403 for a refusal */
async function signIn({ page, desktop }: Practice): Promise<number> {
  await signInCard(page)
    .getByRole('button', { name: new RegExp(`^(${t('microsoft.start')}|${t('microsoft.again')})$`) })
    .first()
    .click();
  return answerAt((await decide(await desktop.opened(), 'fullAdministrator')).location);
}

async function viewOf({ page, id }: Practice): Promise<EntraSetUpView> {
  const view = await page.evaluate((own) => window.bridge['entraSetUp.read']({ id: own }), id);
  if (!view.ok) throw new Error(view.failure.code);
  return view.value;
}

async function setUp(practice: Practice, changes: Partial<SetUpChoices> = {}): Promise<EntraSetUpView> {
  const { page, id } = practice;
  const found = await page.evaluate(
    (own) => window.bridge['entraSetUp.people']({ id: own, text: 'Grace', groups: false }),
    id,
  );
  const [person] = found.ok ? found.value : [];
  if (!person) throw new Error('The practice tenant has no Grace.');
  const choices: SetUpChoices = {
    ...{ hide: true, recipient: 'ada.lovelace@practice.example', deleteThreshold: 500, mappings: false },
    ...{ person: { id: person.id, name: person.name }, everyone: 'later', assigned: [], ...changes },
  };
  const end = await setUpByBridge(page, id, choices, () => false);
  if (!end) throw new Error('Setting up did not end.');
  return end;
}

async function arrive(practice: Practice, changes: Partial<SetUpChoices> = {}): Promise<EntraSetUpView> {
  const end = await setUp(practice, changes);
  expect(end.flow).toEqual({ at: 'done' });
  return end;
}

/** Goes on as often as a request that creates is refused. */
async function arriveAtLast(practice: Practice): Promise<void> {
  await expect.poll(async () => (await setUp(practice)).flow.at, { intervals: [0], timeout: 30_000 }).toBe('done');
  await expectShown(practice, arrived);
}

async function changeSettings(practice: Practice): Promise<void> {
  const { steps } = await arrive(practice, { deleteThreshold: 400 });
  expect(steps.find(({ step }) => step === 'connection')?.result).toBe('done');
}

async function setUpWithExpiredToken(practice: Practice): Promise<void> {
  const { page } = practice;
  await page.evaluate(() => window.bridge['practice.setFaults']({ faults: ['expiredToken'] }));
  await setUp(practice);
  await page.evaluate(() => window.bridge['practice.setFaults']({ faults: [] }));
}

async function setUpAndLookAgain(practice: Practice): Promise<void> {
  await setUp(practice);
  await expectShown(practice, failure('setUp.severalJobs'));
  await setUpCard(practice.page)
    .getByRole('button', { name: t('entraSetUp.again'), exact: true })
    .click();
}

async function lookAndAssignGroup(practice: Practice): Promise<void> {
  await look(practice);
  const groups = await practice.page.evaluate(
    (own) => window.bridge['entraSetUp.people']({ id: own, text: 'Engineering', groups: true }),
    practice.id,
  );
  const assigned = groups.ok ? groups.value.map(({ id, name, group }) => ({ id, name, group })) : [];
  expect((await setUp(practice, { everyone: 'assigned', assigned })).flow.at).toBe('stopped');
}

async function undoAll({ page, id }: Practice): Promise<void> {
  for (;;) {
    const end = await undoByBridge(page, id, () => false);
    if (end === 'nothing') return;
    expect(['undone', 'gone']).toContain(end?.flow.at);
  }
}

async function look({ page }: Practice): Promise<void> {
  await lookCard(page)
    .getByRole('button', { name: /^Look (at Entra|again)$/ })
    .click();
  await expect(lookCard(page).getByText(t('look.mappings.allSame'))).toBeVisible({ timeout: 20_000 });
}

/** Each request of a look is refused once, and waits for its second attempt. */
async function expectWaits(practice: Practice, fault: PracticeEntraFault, seconds: number): Promise<void> {
  await turnOn(practice, [fault]);
  const before = await secondsAhead(practice);
  await look(practice);
  const requests = await lookCard(practice.page)
    .getByText(/^Requests/)
    .textContent();
  const wait = Number(/\d+/.exec(requests ?? '')?.[0]) * seconds;
  await expect.poll(async () => (await secondsAhead(practice)) - before).toBe(wait);
}
