import { join } from 'node:path';
import { expect, test } from '../support/lab';
import { seed } from '../support/seeded';
import { heading } from '../support/steps';

test('the most urgent setup is first, with its date, its last passed test and one action', async ({
  start,
  webex,
  folder,
}) => {
  const data = join(folder, 'data');
  await seed(data, webex, { name: 'Begun' });
  await seed(data, webex, { name: 'Fine', expiresIn: 300.5 });
  await seed(data, webex, { name: 'Unknown end', expiresIn: null });
  await seed(data, webex, { name: 'Soon', expiresIn: 12.5 });
  await seed(data, webex, { name: 'Sooner', expiresIn: 3.5 });
  await seed(data, webex, { name: 'Revoked', expiresIn: 200, refused: 'http.unauthorized' });
  await seed(data, webex, { name: 'Over', expiresIn: -3 });
  const { page } = await start({ data });
  await expect(heading(page)).toHaveText('Setups');
  const rows = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: /^More for / }) });
  await expect(rows.locator('[data-part=name] > :first-child')).toHaveText([
    'Over',
    'Revoked',
    'Sooner',
    'Soon',
    'Begun',
    'Fine',
    'Unknown end',
  ]);
  await expect(
    page.getByText(/^1 expired, 1 is rejected by Webex, 2 expire, the first in [34] days, 1 is not finished, 2 fine$/),
  ).toBeVisible();
  const row = (name: string) => rows.filter({ hasText: name });
  const dated = (days: number) =>
    new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(Date.now() + days * 86_400_000);
  await expect(row('Sooner')).toContainText(`Token valid until${dated(3.5)}`);
  await expect(row('Sooner')).toContainText(/Last successful test.*2 days ago/);
  await expect(row('Over')).toContainText(/Token expired.*3 days ago/);
  await expect(row('Revoked')).toContainText('Webex rejects it');
  await expect(row('Begun')).toContainText(/No token yet.*Not yet/);
  for (const name of ['Over', 'Revoked', 'Soon']) {
    await expect(page.getByRole('button', { name: `Renew ${name}`, exact: true })).toHaveText('Renew');
  }
  await page.getByRole('button', { name: 'Continue Begun' }).click();
  await expect(heading(page)).toHaveText('Sign in to Webex');
});

test('the start page counts the setups by state in Chinese', async ({ start, webex, folder }) => {
  const data = join(folder, 'data');
  await seed(data, webex, { name: '甲', expiresIn: 300 });
  await seed(data, webex, { name: '乙', expiresIn: 0.001 });
  const { page } = await start({ data, args: ['--lang=zh-CN'] });
  await expect(page.getByText(/^1 个(今天|\s1 天后)过期、1 个正常$/)).toBeVisible();
  await expect(page.getByRole('button', { name: '更新“乙”' })).toBeVisible();
});

for (const timeZone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
  test(`dates are in the time zone of the computer, and the state is the same in every zone: ${timeZone}`, async ({
    start,
    webex,
    folder,
  }) => {
    const data = join(folder, 'data');
    await seed(data, webex, { name: 'Within', expiresIn: 29.999 });
    await seed(data, webex, { name: 'Beyond', expiresIn: 30.01 });
    const { page } = await start({ data, env: { TZ: timeZone } });
    const date = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone });
    const row = (name: string) => page.getByRole('listitem').filter({ hasText: name });
    await expect(row('Within')).toContainText(date.format(Date.now() + 29.999 * 86_400_000));
    await expect(row('Within')).toContainText(/Expires in \d+ days/);
    await expect(row('Beyond')).toContainText('Connected');
  });
}
