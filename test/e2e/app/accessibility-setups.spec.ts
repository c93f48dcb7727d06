import { join } from 'node:path';
import { expectAccessible } from '../support/axe';
import { expect, test } from '../support/lab';
import { seed } from '../support/seeded';

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds no violation in the setups list, its tests, reminders and settings, ${theme}`, async ({
    start,
    webex,
    folder,
  }) => {
    const data = join(folder, 'data');
    await seed(data, webex, { name: 'Fine', expiresIn: 300, token: webex.token });
    await seed(data, webex, { name: 'Revoked', expiresIn: 200, token: 'R3VOKED-token-of-a-test' });
    await seed(data, webex, { name: 'Soon', expiresIn: 12 });
    await seed(data, webex, { name: 'Over', expiresIn: -3 });
    await seed(data, webex, { name: 'Begun' });
    webex.api = (_request, response) => {
      response.setHeader('date', new Date(Date.now() + 86_400_000).toUTCString());
      return false;
    };
    const { page, app } = await start({ data });
    await app.evaluate(
      ({ nativeTheme, dialog }, to) => {
        nativeTheme.themeSource = to.theme;
        dialog.showSaveDialog = async () => ({ canceled: false, filePath: to.file });
      },
      { theme, file: join(folder, 'x.ics') },
    );
    await expect(page.getByRole('button', { name: 'Renew Over' })).toBeVisible();
    await expectAccessible('the list', page);
    await page.getByRole('button', { name: 'Test all', exact: true }).click();
    await expect(page.getByRole('button', { name: 'Dismiss' })).toBeVisible();
    await expectAccessible('after testing all', page);
    await page.getByRole('button', { name: 'Settings' }).click();
    await expect(page.getByRole('menuitem', { name: 'All settings…' })).toBeVisible();
    await expectAccessible('the settings', page);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'More for Fine' }).click();
    await page.getByRole('menuitem', { name: 'Save calendar file with reminders' }).click();
    await expect(page.getByRole('button', { name: 'Show in folder' })).toBeVisible();
    await expectAccessible('a saved file', page);
    await page.getByRole('button', { name: 'Open Fine' }).click();
    await expect(page.getByRole('heading', { name: 'Prepare' })).toBeVisible();
    await expectAccessible('the overview of a finished setup', page);
    await page.getByRole('button', { name: 'Check for duplicates' }).first().click();
    await expect(page.getByRole('heading', { level: 1, name: 'Check for duplicates' })).toBeVisible();
    await expectAccessible('Check for duplicates', page);
    await page.getByRole('button', { name: 'Keep provisioning running' }).click();
    await expect(page.getByRole('region', { name: 'Reminders' })).toBeVisible();
    await expectAccessible('Keep provisioning running', page);
  });
}
