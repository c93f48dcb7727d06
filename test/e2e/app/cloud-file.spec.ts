import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runTest, test } from '../support/at-test';
import { startWithoutInspector } from '../support/plain';
import { granted } from '../support/scripted-webex';
import { confirmEntra, heading, prepare } from '../support/steps';
import { executable, expect, windowWith } from '../support/wizard';

/** The app shows the error on its only page and on standard error, and exits with 2. */
async function expectRefusal(folder: string, file: string, title: string, reason: string): Promise<void> {
  const { page, output, ended, end } = await startWithoutInspector(executable, [
    `--user-data-dir=${join(folder, 'data')}`,
    `--cloud=${join(folder, file)}`,
  ]);
  try {
    await expect(heading(page)).toHaveText(title);
    await expect(page.getByRole('main')).toContainText(reason);
    await expect(page.getByRole('button')).toHaveText(['Quit']);
    expect(output()).toContain(`${title}\n${reason}`);
    // The app may end before it acknowledges the click.
    const clicked = page.getByRole('button', { name: 'Quit' }).click({ noWaitAfter: true });
    await clicked.catch(() => undefined);
    expect(await ended).toBe(2);
  } finally {
    await end();
  }
}

const address = 'must be a complete https address (http only on this computer), without a user name or “#”.';
for (const [what, change, field, reason] of [
  ['http beyond loopback', { scimBaseUrl: 'http://scim.example/v1' }, 'scimBaseUrl', address],
  ['a user name in an address', { peopleUrl: 'https://a:b@x.example/me' }, 'peopleUrl', address],
  ['another scheme', { authorizeUrl: 'javascript:alert(1)' }, 'authorizeUrl', address],
  ['a missing field', { clientId: undefined }, 'clientId', 'is missing.'],
  ['a misspelt field', { scimBaseURL: 'https://scim.example/v1' }, 'scimBaseURL', 'isn’t known to this app.'],
  ['a value of the wrong type', { scopes: 'all' }, 'scopes', 'has a value of the wrong type.'],
] as const)
  test(`--cloud with ${what} is refused, naming the field`, async ({ folder, webex }) => {
    await writeFile(join(folder, 'lab.json'), JSON.stringify({ ...webex.cloud, ...change }));
    const title = `The cloud file has a mistake in “${field}”`;
    await expectRefusal(folder, 'lab.json', title, `In lab.json, this field ${reason}`);
  });

test('--cloud with a file that is missing or is not JSON is refused with the reason', async ({ folder }) => {
  await writeFile(join(folder, 'broken.json'), '{ "name": ');
  const notJson = 'The content of broken.json couldn’t be parsed.';
  await expectRefusal(folder, 'broken.json', 'The cloud file isn’t JSON', notJson);
  const missing = 'missing.json doesn’t exist or can’t be read.';
  await expectRefusal(folder, 'missing.json', 'The cloud file couldn’t be read', missing);
});

test('the name of the cloud is on every page, and on the title bar of the private window', async ({ start, webex }) => {
  webex.signIn = () => '';
  const wizard = await start({ cloud: webex.cloud });
  const { app, page } = wizard;
  const hosts = new URL(webex.cloud.scimBaseUrl).host;
  const banner = page.getByRole('complementary').getByText(`Cloud from a file: Scripted lab (${hosts})`);
  const seen = async (title: string) => {
    await expect(heading(page)).toHaveText(title);
    await expect(banner).toBeVisible();
  };
  await seen('Connect Microsoft Entra ID to Webex');
  await page.getByRole('button', { name: 'Start a setup' }).click();
  await seen('New setup');
  await prepare(wizard);
  await seen('Sign in to Webex');
  await page.getByRole('button', { name: 'Open the private window' }).click();
  const titlebar = await windowWith(app, 'titlebar.html');
  const cloud = titlebar.getByText(`Cloud: Scripted lab (${hosts})`);
  // Both widths are rounded to whole pixels; the dots of a cut text would take more than these.
  const cut = await cloud.evaluate((element) => element.scrollWidth - element.clientWidth);
  expect(cut, 'the host is not cut').toBeLessThan(4);
  await titlebar.getByRole('button', { name: 'Cancel sign-in' }).click({ noWaitAfter: true });
  await expect(page.getByRole('alert')).toContainText('The sign-in was canceled');
  webex.signIn = granted;
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('region', { name: 'Signed in' })).toBeVisible();
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await seen('Org ID');
  await page.getByRole('button', { name: 'Use the organization of Ada Lovelace' }).click();
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await seen('Connection test');
  await runTest(wizard, 'All checks passed');
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await seen('Connect Entra');
  await confirmEntra(wizard);
  await seen('Attribute mappings');
  await page.getByRole('button', { name: 'All setups', exact: true }).click();
  await seen('Setups');
  await expect(page.getByRole('listitem').getByText(`Scripted lab (${hosts})`)).toBeVisible();
});
