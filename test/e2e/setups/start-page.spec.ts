import { join } from 'node:path';
import { expect, test } from '../support/lab';
import { seed } from '../support/seeded';

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
