import { join } from 'node:path';
import { type KeychainTokens, keychainTokens } from '../support/keyring';
import { expect, test } from '../support/lab';
import { onlyRecordId } from '../support/records';
import { connect, eventTypes, openRenewal, passCheck, reportNew, signInForRenewal } from '../support/renewal';
import { granted } from '../support/scripted-webex';
import { heading, openStep } from '../support/steps';
import { type Wizard, windowWith } from '../support/wizard';

interface Point {
  readonly after: string;
  /** The actions of the run that is then killed; it starts where the previous run ended. */
  run(wizard: Wizard): Promise<void>;
  /** Whether the keychain then has a pending token besides the token in use. */
  readonly pending: boolean;
  readonly renewed?: boolean;
  /** The heading of the page that opens from the list in the next run. */
  readonly page: string;
  readonly last: string;
}

const points: readonly Point[] = [
  { after: 'opening the renewal', run: openRenewal, pending: false, page: 'Attribute mappings', last: 'entraTested' },
  {
    after: 'opening the private window',
    run: async (wizard) => {
      await openRenewal(wizard);
      await wizard.page.getByRole('button', { name: 'Open the private window' }).click();
      await windowWith(wizard.app, '/authorize');
    },
    pending: false,
    page: 'Attribute mappings',
    last: 'entraTested',
  },
  {
    after: 'the sign-in',
    run: async (wizard) => {
      await openRenewal(wizard);
      await signInForRenewal(wizard);
    },
    pending: true,
    page: 'Check the new token',
    last: 'renewalSignedIn',
  },
  {
    after: 'beginning the test',
    run: async ({ page }) => {
      await page.getByRole('button', { name: 'Run the test' }).click();
      await expect(page.getByRole('button', { name: 'Cancel the test' })).toBeVisible();
    },
    pending: true,
    page: 'Check the new token',
    last: 'renewalSignedIn',
  },
  { after: 'the test', run: passCheck, pending: true, page: 'Update Entra', last: 'connectionTested' },
  {
    after: 'copying the token',
    run: async (wizard) => {
      await openStep(wizard, 'Org ID');
      await wizard.page.getByRole('button', { name: 'Renewal in progress' }).click();
      await expect(heading(wizard.page)).toHaveText('Update Entra');
      await wizard.page.getByRole('button', { name: 'Copy Secret Token' }).click();
      await expect(wizard.page.getByRole('button', { name: 'Secret Token copied' })).toBeVisible();
    },
    pending: true,
    page: 'Update Entra',
    last: 'secretTokenCopied',
  },
  {
    after: 'Entra’s refusal',
    run: async ({ page }) => {
      await page.getByRole('button', { name: 'Test Connection failed' }).click();
      await expect(page.getByText('Recorded: Entra’s Test Connection failed')).toBeVisible();
    },
    pending: true,
    page: 'Update Entra',
    last: 'entraTested',
  },
  { after: 'Entra’s success', run: reportNew, pending: true, page: 'Update Entra', last: 'entraTested' },
  {
    after: 'the confirmation',
    run: async ({ page }) => {
      await page.getByRole('button', { name: 'Continue', exact: true }).click();
      await expect(heading(page)).toHaveText('The token is renewed');
    },
    pending: false,
    renewed: true,
    page: 'Attribute mappings',
    last: 'renewed',
  },
];

test('an app killed at any point of a renewal resumes there with a working token', async ({ lab, start, webex }) => {
  test.setTimeout(180_000);
  let wizard = await lab();
  const old = await connect(wizard, webex);
  const id = await onlyRecordId(join(wizard.data, 'setups'));
  const works = async (token: string | null) =>
    (await fetch(webex.cloud.peopleUrl, { headers: { authorization: `Bearer ${token}` } })).status === 200;
  for (const { after, run, pending, renewed, page, last } of points) {
    await test.step(after, async () => {
      // The server answers neither sign-in nor test if the kill must come before the answer.
      webex.signIn = after === 'opening the private window' ? () => '' : granted;
      webex.api = () => after === 'beginning the test';
      await run(wizard);
      await wizard.kill();
      webex.api = () => false;
      const expected: KeychainTokens = renewed
        ? { current: webex.token, pending: null, previous: old }
        : { current: old, pending: pending ? webex.token : null, previous: null };
      expect(await keychainTokens(id)).toEqual(expected);
      expect(await works(expected.current)).toBe(true);
      expect((await eventTypes(wizard)).at(-1)).toBe(last);

      wizard = await start({ data: wizard.data });
      await wizard.page.getByRole('button', { name: /^(Continue|Open|Continue renewal of) contoso.example/ }).click();
      await expect(heading(wizard.page)).toHaveText(page);
      await expect(wizard.page.getByRole('alert')).toBeHidden();
      // Opening the setup changes no event.
      expect(await keychainTokens(id)).toEqual(expected);
      expect((await eventTypes(wizard)).at(-1)).toBe(last);
    });
  }
  await openStep(wizard, 'Connection test');
  await wizard.page.getByRole('button', { name: 'Test again' }).click();
  await expect(wizard.page.getByRole('main').getByText('All checks passed')).toBeVisible();
});
