import { readFile, writeFile } from 'node:fs/promises';
import { logCsv, provisioningLogs } from '../../fixtures/provisioning-logs';
import { dropFiles } from '../support/backup';
import { expect, test } from '../support/desktop';
import { heading } from '../support/steps';
import { answerDialogs } from '../support/workbench';

const open = 'Explain Entra’s codes';

test('a log that is dropped on the window is explained; its users are listed, found and saved', async ({
  start,
  folder,
}) => {
  const path = await provisioningLogs(folder);
  const wizard = await start();
  const { page } = wizard;
  await dropFiles(wizard, [path('ProvisioningLogs.csv')]);
  await expect(heading(page)).toHaveText(open);
  await expect(page.getByRole('heading', { name: /^1[0-9]+ users need an action$/ })).toBeVisible();
  await expect(page.getByLabel('Application')).toHaveValue('Cisco Webex');
  const causes = page.getByRole('list', { name: 'Causes' });
  await causes.getByRole('button', { name: /^NewCode is unknown to this app/ }).click();
  await expect(page.getByText(/^More than one user matches/).first()).toBeVisible();
  await page.getByLabel('Search by name or text').fill('user2@');
  const named = page.getByRole('listitem').filter({ hasText: 'user2@contoso.example' });
  await expect(named.first()).toBeVisible();
  await answerDialogs(wizard, [], path('saved.csv'));
  await page.getByRole('button', { name: 'Save list' }).click();
  await expect(
    page.getByText('provisioning-log-users.csv was saved.').or(page.getByText('saved.csv was saved.')).first(),
  ).toBeVisible();
  expect((await readFile(path('saved.csv'), 'utf8')).split('\r\n').length).toBeGreaterThan(50);
  await page.getByLabel('Application').selectOption('Slack');
  await expect(page.getByText(/^40 events of/)).toBeVisible();
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(heading(page)).not.toHaveText(open);
});

test('other files that are dropped are still checked and restored from', async ({ start, folder }) => {
  const path = await provisioningLogs(folder);
  const wizard = await start();
  await dropFiles(wizard, [path('users.csv')]);
  await expect(wizard.page.getByRole('dialog', { name: 'Check a file' })).toBeVisible();
});

test('reading a large log can be cancelled', async ({ start, folder }) => {
  const path = await provisioningLogs(folder);
  await writeFile(path('large.csv'), logCsv(600_000));
  const wizard = await start();
  const { page } = wizard;
  await page.getByRole('button', { name: 'Reference' }).click();
  await page.getByRole('button', { name: open }).click();
  await answerDialogs(wizard, [path('large.csv')]);
  await page.getByRole('button', { name: 'Select a log' }).click();
  const progress = page.getByRole('progressbar', { name: 'Reading the log' });
  await expect(progress).toHaveAttribute('aria-valuetext', /[1-9].* events so far/);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(progress).toBeHidden();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Select a log' })).toBeEnabled();
});

test('a code is explained in Chinese, and markup in a log is text', async ({ start, folder }) => {
  const path = await provisioningLogs(folder);
  await writeFile(
    path('markup.csv'),
    'Change ID,Status,Error code,Reason,Identity\nc1,Failure,<b>x</b>,<img src=x onerror=alert(1)>,<i>Ada</i>\n',
  );
  const wizard = await start({ args: ['--lang=zh-CN'] });
  const { page } = wizard;
  await page.getByRole('button', { name: '参考' }).click();
  await page.getByRole('button', { name: '解释 Entra 的代码' }).click();
  await page.getByLabel('Entra 的代码或消息').fill('NotEffectivelyEntitled');
  await page.getByRole('button', { name: '解释', exact: true }).click();
  await expect(page.getByRole('heading', { name: '无权使用 Cisco Webex' })).toBeVisible();
  await answerDialogs(wizard, [path('markup.csv')]);
  await page.getByRole('button', { name: '选择日志' }).click();
  await expect(page.getByText('<img src=x onerror=alert(1)>').first()).toBeVisible();
  await expect(page.getByText('<i>Ada</i>').first()).toBeVisible();
  expect(await page.locator('main img, main b, main i').count()).toBe(0);
});
