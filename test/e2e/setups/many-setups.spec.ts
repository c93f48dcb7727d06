import { join } from 'node:path';
import { expect, test } from '../support/lab';
import { seed } from '../support/seeded';

test('a long list has only the rows in view, and is walked, scrolled and searched as a whole', async ({
  start,
  webex,
  folder,
}) => {
  const count = 600;
  const data = join(folder, 'data');
  for (let index = 0; index < count; index += 1) {
    await seed(data, webex, { name: `Customer ${index}`, expiresIn: 100 + index });
  }
  const { page } = await start({ data });
  const rows = page.getByRole('main').getByRole('listitem');
  const row = (index: number) => rows.filter({ has: page.getByText(`Customer ${index}`, { exact: true }) });
  await expect(row(0)).toHaveAttribute('aria-posinset', '1');
  await expect(row(0)).toHaveAttribute('aria-setsize', String(count));
  expect(await rows.count()).toBeLessThan(60);

  await row(0).getByRole('button').last().focus();
  for (let presses = 0; presses < 60; presses += 1) await page.keyboard.press('Tab');
  const focused = page.locator(':focus');
  await expect(focused).toHaveAccessibleName(/Customer 30/);
  await expect(focused).toBeInViewport();

  // The row with the focus stays, so that the next Tab key goes on from there.
  const main = page.getByRole('main');
  // The heights of rows that were never in view are estimates, so the end can move.
  await expect(async () => {
    await main.evaluate((element) => element.scrollTo(0, element.scrollHeight));
    await expect(row(count - 1)).toBeInViewport({ timeout: 500 });
  }).toPass();
  expect(await rows.count()).toBeLessThan(60);
  await expect(focused).toHaveAccessibleName(/Customer 30/);

  await page.getByRole('searchbox').fill('customer 599');
  await expect(rows).toHaveCount(1);
  await expect(row(599)).toBeInViewport();
});
