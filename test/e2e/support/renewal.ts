import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SetupEvent } from '../../../shared/contract';
import { expect } from './lab';
import { onlyRecord } from './records';
import type { ScriptedWebex } from './scripted-webex';
import { confirmEntra, heading, showAllSetups, signInAtOnce, walkToEntra } from './steps';
import type { Wizard } from './wizard';

/** Goes from the sign-in of a new setup to the confirmed token in Entra. Later sign-ins issue another token. */
export async function connect(wizard: Wizard, webex: ScriptedWebex): Promise<string> {
  await signInAtOnce(wizard);
  await walkToEntra(wizard);
  await wizard.page.getByRole('button', { name: 'Copy Secret Token' }).click();
  await wizard.page.getByRole('button', { name: 'Clear now' }).click();
  await confirmEntra(wizard);
  return webex.issueAnother();
}

/** Opens the page of the open setup that starts or continues its renewal. */
export async function openRenewal({ page }: Wizard): Promise<void> {
  await page
    .getByRole('button', { name: /Overview$/ })
    .first()
    .click();
  await page.getByRole('button', { name: /^(Renew the token|Continue renewal)$/ }).click();
}

/** Goes from a setup to the list, and opens the renewal from its menu. */
export async function renewFromList(wizard: Wizard, name: string): Promise<void> {
  await showAllSetups(wizard);
  await chooseRenewal(wizard, name);
}

/** Opens the renewal from the menu of the list. */
export async function chooseRenewal({ page }: Wizard, name: string): Promise<void> {
  await page.getByRole('button', { name: `More for ${name}`, exact: true }).click();
  await page.getByRole('menuitem', { name: /^(Renew the token|Continue renewal)$/ }).click();
}

/** Signs in through the private window at a Webex without questions. */
export async function signInForRenewal({ page }: Wizard): Promise<void> {
  await expect(heading(page)).toHaveText('Get a new token');
  await page.getByRole('button', { name: 'Open the private window' }).click();
  await expect(heading(page)).toHaveText('Check the new token');
}

/** Runs the connection test of the new token, which must pass. */
export async function passCheck({ page }: Wizard): Promise<void> {
  await page.getByRole('button', { name: 'Run the test' }).click();
  await expect(page.getByRole('main').getByText('All checks passed')).toBeVisible();
}

/** Goes from the passed test to the copied token. */
export async function copyNew({ page }: Wizard): Promise<void> {
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await expect(heading(page)).toHaveText('Update Entra');
  await page.getByRole('button', { name: 'Copy Secret Token' }).click();
  // Appears when the record is also written.
  await expect(page.getByRole('button', { name: 'Secret Token copied' })).toBeVisible();
}

/** Records that Entra has the token. */
export async function reportNew({ page }: Wizard): Promise<void> {
  await page.getByRole('button', { name: 'Test succeeded and saved' }).click();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
}

/** Records that Entra has the token, and continues. */
export async function confirmNew(wizard: Wizard): Promise<void> {
  const { page } = wizard;
  await reportNew(wizard);
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await expect(heading(page)).toHaveText('The token is renewed');
}

export interface StoredRecord {
  readonly id: string;
  readonly events: readonly SetupEvent[];
  readonly facts: Readonly<Record<string, unknown>>;
}

/** The only record of a wizard's real setups on the disk. */
export async function storedRecord({ data }: Wizard): Promise<StoredRecord> {
  return JSON.parse((await onlyRecord(join(data, 'setups'))).text);
}

/** Rewrites the record while the app is closed, for example to simulate elapsed time. */
export async function rewriteRecord(wizard: Wizard, events: readonly SetupEvent[]): Promise<void> {
  const record = await storedRecord(wizard);
  await writeFile(join(wizard.data, 'setups', `${record.id}.json`), `${JSON.stringify({ ...record, events })}\n`);
}

/** The event types of the record in order. */
export async function eventTypes(wizard: Wizard): Promise<string[]> {
  return (await storedRecord(wizard)).events.map(({ type }) => type);
}
