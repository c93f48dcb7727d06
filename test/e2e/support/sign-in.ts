import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import keytar from 'keytar';
import { onlyRecord } from './records';
import type { Wizard } from './wizard';

type Space = 'real' | 'practice';

/** Selects the default browser or pasting, and starts the sign-in. */
export async function begin({ page }: Wizard, method: 'browser' | 'paste'): Promise<void> {
  const name = method === 'browser' ? 'In your default browser' : 'Paste the address yourself';
  await page.getByRole('radio', { name }).check();
  await page.getByRole('button', { name: method === 'browser' ? 'Open the browser' : 'Get the link' }).click();
}

/** Opens the private window without waiting for its pages. */
export async function openWindow({ page }: Wizard): Promise<void> {
  await page.getByRole('button', { name: 'Open the private window' }).click();
}

/** The card with the signed-in account. */
export function signedIn(page: Page) {
  return page.getByRole('region', { name: 'Signed in' });
}

/** Expects a failure on the page with this title and a part of its advice. */
export async function expectFailure({ page }: Wizard, title: string, advice: string): Promise<void> {
  const alert = page.getByRole('alert');
  await expect(alert).toContainText(title);
  await expect(alert).toContainText(advice);
}

/** The record of the only setup of a space on the disk. */
export async function recordOf(wizard: Wizard, space: Space = 'real'): Promise<{ id: string; text: string }> {
  const folder = join(wizard.data, space === 'practice' ? 'practice/setups' : 'setups');
  return onlyRecord(folder);
}

/** The keychain token of the only setup of a space. */
export async function storedToken(wizard: Wizard, space: Space = 'real'): Promise<string | null> {
  const { id } = await recordOf(wizard, space);
  const service = space === 'practice' ? 'Webex Entra Setup (practice)' : 'Webex Entra Setup';
  return keytar.getPassword(service, `${id}/current`);
}

/** Expects no sign-in in the keychain and the record. */
export async function expectNothingStored(wizard: Wizard): Promise<void> {
  expect(await storedToken(wizard)).toBeNull();
  expect((await recordOf(wizard)).text).not.toContain('signedIn');
}
