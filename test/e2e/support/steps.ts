import { expect, type Page } from '@playwright/test';
import type { Wizard } from './wizard';
import { windowWith } from './wizard';

export type PracticePerson = 'Ada Lovelace' | 'Charles Babbage' | 'Mary Somerville';

/** The heading of the current page. */
export function heading(page: Page) {
  return page.getByRole('heading', { level: 1 });
}

/** Goes from the start page of practice to the sign-in of a new setup. */
export async function startPracticeSetup(wizard: Wizard): Promise<void> {
  await wizard.page.getByRole('button', { name: 'Start a practice setup' }).click();
  await prepare(wizard);
}

/** Goes from the start page to the sign-in of a new setup. */
export async function startSetup(wizard: Wizard): Promise<void> {
  await wizard.page.getByRole('button', { name: 'Start a setup' }).click();
  await prepare(wizard);
}

/** Goes from the overview of a new setup to its sign-in. */
export async function prepare({ page }: Wizard): Promise<void> {
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  for (const confirm of ['Continue', 'Mark as added', 'Mark as assigned'])
    await page.getByRole('button', { name: confirm, exact: true }).click();
  await expect(heading(page)).toHaveText('Sign in to Webex');
}

/** Signs in through the private window as a person of the practice Webex. */
export async function signInAs({ app, page }: Wizard, person: PracticePerson): Promise<void> {
  await page.getByRole('button', { name: 'Open the private window' }).click();
  const signIn = await windowWith(app, '/idb/oauth2/v1/authorize');
  await signIn.getByRole('button', { name: person }).click({ noWaitAfter: true });
  await expect(page.getByRole('region', { name: 'Signed in' })).toBeVisible();
}

/** Takes over the Org ID of the account. */
export async function takeOrgId({ page }: Wizard, person = 'Ada Lovelace'): Promise<void> {
  await expect(heading(page)).toHaveText('Org ID');
  await page.getByRole('button', { name: `Use the organization of ${person}` }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(heading(page)).toHaveText('Connection test');
}

/** Runs the connection test, which must pass, and continues. */
export async function passTest({ page }: Wizard): Promise<void> {
  await page.getByRole('button', { name: 'Run the test' }).click();
  await expect(page.getByRole('main').getByText('All checks passed')).toBeVisible();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(heading(page)).toHaveText('Connect Entra');
}

/** Records that Entra's Test Connection succeeded, and continues; first copies the Secret Token if needed. */
export async function confirmEntra({ page }: Wizard): Promise<void> {
  const succeeded = page.getByRole('button', { name: 'Test Connection succeeded' });
  if (await succeeded.isDisabled()) await page.getByRole('button', { name: 'Copy Secret Token' }).click();
  await succeeded.click();
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await expect(heading(page)).toHaveText('Attribute mappings');
}

/** Signs in through the private window at a Webex without questions. */
export async function signInAtOnce({ page }: Wizard): Promise<void> {
  await page.getByRole('button', { name: 'Open the private window' }).click();
  await expect(page.getByRole('region', { name: 'Signed in' })).toBeVisible();
}

/** Goes from the signed-in page to "Connect Entra". */
export async function walkToEntra(wizard: Wizard): Promise<void> {
  await wizard.page.getByRole('button', { name: 'Continue', exact: true }).click();
  await takeOrgId(wizard);
  await passTest(wizard);
}

/** Opens a step from the sidebar. */
export async function openStep({ page }: Wizard, name: string): Promise<void> {
  const steps = page.getByRole('navigation', { name: 'Steps of this setup' });
  // The name of a blocked step includes its precondition.
  await steps.getByRole('button', { name: new RegExp(`^${name}`) }).click();
}

export const stepNames = [
  'Sign in to Webex',
  'Org ID',
  'Connection test',
  'Connect Entra',
  'Keep provisioning running',
] as const;

/** Goes from a setup to the start page. */
export async function showAllSetups({ page }: Wizard): Promise<void> {
  await page.getByRole('button', { name: 'All setups', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^(Setups|Practice setups)$/ })).toBeVisible();
}

/** A setup in the list of the start page. */
export function row({ page }: Wizard, name: string) {
  const entry = page.getByRole('button', { name: `More for ${name}`, exact: true });
  return page.getByRole('listitem').filter({ has: entry });
}

/** Selects an action in the menu of a setup. */
export async function chooseFor(
  wizard: Wizard,
  name: string,
  choice: 'Open the record' | 'Rename' | 'Delete',
): Promise<void> {
  await row(wizard, name)
    .getByRole('button', { name: `More for ${name}` })
    .click();
  await wizard.page.getByRole('menuitem', { name: choice }).click();
}

/** Takes a new practice setup to its step *Attribute mappings*. */
export async function practiceUntilMappings(wizard: Wizard): Promise<void> {
  await startPracticeSetup(wizard);
  await signInAs(wizard, 'Ada Lovelace');
  await wizard.page.getByRole('button', { name: 'Continue' }).click();
  await takeOrgId(wizard);
  await passTest(wizard);
  await confirmEntra(wizard);
}
