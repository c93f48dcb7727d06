import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './support/lab';
import { seed } from './support/seeded';
import { answerDialogs } from './support/workbench';

test('try', async ({ start, webex, folder }) => {
  const data = join(folder, 'data');
  for (let i = 0; i < 10; i += 1)
    await seed(data, webex, { name: i < 2 ? 'Contoso 中文' : `Fabrikam ${i}`, expiresIn: 100 + i });
  const wizard = await start({ data });
  const { page, app } = wizard;
  page.on('pageerror', (e) => console.log(e));
  console.log(await app.evaluate(({ app: a }) => [a.getLocaleCountryCode(), a.getLocale()]));
  const out = '/tmp/help/c/out';
  await mkdir(out, { recursive: true });
  await answerDialogs(wizard, [out], join(out, 'x.zip'));
  await page.getByRole('button', { name: 'Save copies' }).click();
  const dialog = page.getByRole('dialog');
  await page.screenshot({ path: '/tmp/help/c/1.png' });
  for (const name of ['PDF', 'Table (CSV)', 'Calendar (ICS)']) await dialog.getByRole('checkbox', { name }).check();
  await page.screenshot({ path: '/tmp/help/c/2.png' });
  const at = performance.now();
  await dialog.getByRole('button', { name: 'Choose the folder' }).click();
  await page.waitForTimeout(500);
  await page.screenshot({ path: '/tmp/help/c/3.png' });
  await expect(dialog.getByText(/copies saved/)).toBeVisible({ timeout: 60_000 });
  console.log(performance.now() - at);
  await page.screenshot({ path: '/tmp/help/c/4.png' });
  console.log(await readdir(out));
});
