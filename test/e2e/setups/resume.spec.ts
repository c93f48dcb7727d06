import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../support/desktop';
import { keychainToken } from '../support/keyring';
import { onlyRecordId } from '../support/records';
import { granted } from '../support/scripted-webex';
import { confirmEntra, heading, openStep, passTest, row, signInAtOnce, startSetup, takeOrgId } from '../support/steps';
import type { Wizard } from '../support/wizard';
import { windowWith } from '../support/wizard';

interface Stage {
  readonly after: string;
  /** The actions of the run that is then killed; it starts where the previous run ended. */
  run(wizard: Wizard): Promise<void>;
  readonly name: string;
  /** The text of the setup on the start page, and the page that opens from there. */
  readonly shown: readonly string[];
  readonly page: string;
  readonly signedIn: boolean;
}

const fresh = { name: 'New setup', signedIn: false, shown: ['Step 4 of 11', 'Sign in to Webex', 'No token yet'] };
const named = { name: 'contoso.example', signedIn: true };

const stages: readonly Stage[] = [
  { after: 'the start of a setup', run: startSetup, ...fresh, page: 'Sign in to Webex' },
  {
    after: 'opening the private window',
    run: async ({ app, page }) => {
      await page.getByRole('button', { name: 'Open the private window' }).click();
      const window = await windowWith(app, '/authorize');
      await expect(window.getByRole('heading', { name: 'Nobody at home' })).toBeVisible();
    },
    ...fresh,
    page: 'Sign in to Webex',
  },
  { after: 'the sign-in', run: signInAtOnce, ...named, shown: ['Step 5 of 11', 'Org ID'], page: 'Org ID' },
  {
    after: 'the Org ID',
    run: (wizard) => takeOrgId(wizard),
    ...named,
    shown: ['Step 6 of 11', 'Connection test', '77c01e2a'],
    page: 'Connection test',
  },
  {
    after: 'the connection test',
    run: passTest,
    ...named,
    shown: ['Step 7 of 11', 'Connect Entra', 'today'],
    page: 'Connect Entra',
  },
  {
    after: 'copying the token',
    run: async ({ page }) => {
      await page.getByRole('button', { name: 'Copy Secret Token' }).click();
      await expect(page.getByRole('timer')).toBeVisible();
      // Appears when the record is written, which is after the clipboard.
      await expect(page.getByRole('button', { name: 'Secret Token copied' })).toBeVisible();
    },
    ...named,
    shown: ['Step 7 of 11', 'Connect Entra', 'today'],
    page: 'Connect Entra',
  },
  { after: 'Entra’s test', run: confirmEntra, ...named, shown: ['Step 8 of 11'], page: 'Attribute mappings' },
];

test('an app killed at any step resumes at that step', async ({ start, webex }) => {
  // It starts the app once for each step.
  test.setTimeout(150_000);
  webex.signIn = () => '';
  let wizard = await start({ cloud: webex.cloud });
  for (const { after, run, name, shown, page, signedIn } of stages) {
    await test.step(after, async () => {
      await run(wizard);
      await wizard.kill();
      webex.signIn = after === 'opening the private window' ? granted : webex.signIn;
      const id = await onlyRecordId(join(wizard.data, 'setups'));
      expect(await keychainToken(id)).toBe(signedIn ? webex.token : null);

      wizard = await start({ data: wizard.data });
      for (const text of shown) await expect(row(wizard, name)).toContainText(text);
      await row(wizard, name)
        .getByRole('button', { name: /^(Continue|Open) / })
        .click();
      await expect(heading(wizard.page)).toHaveText(page);
      await expect(wizard.page.getByRole('alert')).toBeHidden();
    });
  }
  // The record has the events of all seven runs.
  await openStep(wizard, 'Sign in to Webex');
  const account = wizard.page.getByRole('region', { name: 'Signed in' });
  await expect(account).toContainText('ada@contoso.example');
  await expect(account).toContainText('In the keyring on this computer');
  await openStep(wizard, 'Keep provisioning running');
  await wizard.page.getByRole('button', { name: 'Open the record' }).click();
  const history = wizard.page.getByRole('list', { name: 'History' });
  for (const text of [
    'Setup started with version',
    'Ada Lovelace signed in in a private window; token saved in the credential store',
    'Org ID set to 77c01e2a-5d1b-4f3e-9b60-2f8d3c1a9e54',
    'Connection test passed',
    'Secret Token copied to the clipboard',
    'Entra’s Test Connection succeeded',
  ])
    await expect(history.getByText(text)).toBeVisible();
});

test('an app killed during a write leaves a complete record', async ({ start, webex }) => {
  const wizard = await start({ cloud: webex.cloud });
  await startSetup(wizard);
  const folder = join(wizard.data, 'setups');
  const id = await onlyRecordId(folder);
  await wizard.page.evaluate((setup) => {
    for (let count = 1; count <= 500; count += 1)
      void window.bridge['setups.rename']({ id: setup, name: `name ${count}` });
  }, id);
  await expect.poll(() => readFile(join(folder, `${id}.json`), 'utf8')).toContain('"name 20"');
  await wizard.kill();

  const { page } = await start({ data: wizard.data });
  await expect(page.getByRole('button', { name: /^Continue name \d+$/ })).toBeVisible();
  await expect(page.getByText('A record couldn’t be opened')).toBeHidden();
  await page.getByRole('button', { name: /^Continue name / }).click();
  await expect(heading(page)).toHaveText('Sign in to Webex');
  expect(await onlyRecordId(folder)).toBe(id);
});
