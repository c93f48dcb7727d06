import { join } from 'node:path';
import { locales } from '../../../shared/enums';
import { translator } from '../../../shared/texts/i18n';
import { paint } from '../../demo/colouring';
import { expectAccessible } from '../support/axe';
import { expect, test } from '../support/lab';
import { seed } from '../support/seeded';
import { heading, startPracticeSetup } from '../support/steps';

test('dates are in the time zone of the computer, and the state does not depend on it', async ({
  start,
  webex,
  folder,
}) => {
  const timeZone = 'Pacific/Kiritimati';
  const data = join(folder, 'data');
  await seed(data, webex, { name: 'Within', expiresIn: 29.999 });
  await seed(data, webex, { name: 'Beyond', expiresIn: 30.01 });
  const { page } = await start({ data, env: { TZ: timeZone } });
  const date = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone });
  const row = (name: string) => page.getByRole('listitem').filter({ hasText: name });
  await expect(row('Within')).toContainText(date.format(Date.now() + 29.999 * 86_400_000));
  await expect(row('Within')).toContainText(/Expires in \d+ days/);
  await expect(row('Beyond')).toContainText('Connected');
});

for (const locale of locales)
  test(`the states in the summary filter the list, together with the search, ${locale}`, async ({
    start,
    webex,
    folder,
  }) => {
    const { t } = translator(locale);
    const data = join(folder, 'data');
    await seed(data, webex, { name: 'Contoso East', expiresIn: -3 });
    await seed(data, webex, { name: 'Contoso West', expiresIn: -2 });
    await seed(data, webex, { name: 'Fabrikam', expiresIn: 200 });
    await seed(data, webex, { name: 'Northwind' });
    const wizard = await start({ data, args: [`--lang=${locale}`] });
    const { page } = wizard;
    const names = page.getByRole('main').getByRole('listitem').locator('[data-part=name] > :first-child');
    const all = page.getByRole('button', { name: t('list.filter.all') });
    const expired = page.getByRole('button', { name: t('home.summary.expired', { count: 2 }) });
    await expect(all).toHaveAttribute('aria-pressed', 'true');
    await expect(names).toHaveCount(4);
    await expired.click();
    await expect(names).toHaveText(['Contoso East', 'Contoso West']);
    await expect(expired).toHaveAttribute('aria-pressed', 'true');
    await expect(page.getByText(t('list.filtered', { found: 2, count: 4 }))).toBeAttached();
    await page.getByRole('searchbox').fill('west');
    await expect(names).toHaveText(['Contoso West']);
    await expect(page.getByText(t('list.found', { found: 1, count: 4 }), { exact: true })).toBeVisible();
    await expectAccessible('the filtered list', page);
    await page.getByRole('button', { name: t('home.summary.unfinished', { count: 1 }) }).click();
    await expect(page.getByText(t('list.nothing.filtered'))).toBeVisible();
    // The system's colours replace borders and backgrounds: the chosen filter must still differ from the others.
    await paint(wizard, 'forcedDark', locale);
    const background = (of: typeof all) => of.evaluate((element) => getComputedStyle(element).backgroundColor);
    const chosen = page.getByRole('button', { pressed: true });
    expect(await background(chosen)).not.toBe(await background(all));
    await paint(wizard, 'light', locale);
    await page.getByRole('searchbox').fill('');
    await expect(names).toHaveText(['Northwind']);
    await all.focus();
    await page.keyboard.press('Space');
    await expect(all).toBeFocused();
    await expect(names).toHaveCount(4);
  });

test('the list of setups takes the focus when its code is there, however soon after the start it is opened', async ({
  start,
}) => {
  const first = await start({ args: ['--practice'] });
  await startPracticeSetup(first);
  await first.close();

  const { page } = await start({ data: first.data });
  const practise = page.getByRole('button', { name: 'Practice first' });
  await practise.focus();
  await practise.press('Enter');
  await expect(heading(page)).toHaveText('Practice setups');
  await expect(heading(page)).toBeFocused();
});
