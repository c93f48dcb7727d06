import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, runTest, script, status, test, walkToTest } from '../support/at-test';
import { expectAccessible } from '../support/axe';
import { recordIds } from '../support/records';
import type { Wizard } from '../support/wizard';

async function openLog({ page }: Wizard) {
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('menuitem', { name: 'Log…' }).click();
  return page.getByRole('dialog', { name: 'Log' });
}

test('a failed connection test is in the log, which is copied for a ticket without names', {
  tag: '@installed',
}, async ({ start, webex }) => {
  const wizard = await start({ cloud: webex.cloud });
  await walkToTest(wizard);
  const { app, page, data } = wizard;
  const [id = ''] = await recordIds(join(data, 'setups'));
  script(webex, { groups: status(403), users: status(403) });
  await runTest(wizard, '1 check failed');

  const dialog = await openLog(wizard);
  const failed = dialog.getByRole('listitem').filter({ hasText: 'Connection test ended' });
  await expect(failed).toContainText('outcome=failed');
  await expect(failed).toContainText('users:http.forbidden');
  await expect(failed.getByRole('img', { name: 'Warning' })).toBeVisible();
  await expect(dialog.getByRole('listitem').last()).toContainText('App started');
  await expectAccessible('the log', page);
  await dialog.getByRole('radio', { name: 'Warnings and errors' }).check();
  await expect(dialog.getByText('App started')).toBeHidden();
  await expect(failed).toBeVisible();

  await dialog.getByRole('button', { name: 'Copy for a ticket' }).click();
  await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toContain('Webex Entra Setup ');
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied).toContain(`warning test.ended setup=${id} token=current cloud=file outcome=failed checks=users:http.`);
  expect(copied).not.toContain('app.started');
  await app.evaluate(({ shell }) => {
    const paths: string[] = [];
    shell.showItemInFolder = (path) => void paths.push(path);
    Object.assign(globalThis, { paths });
  });
  await dialog.getByRole('button', { name: 'Show in folder' }).click();
  const file = join(data, 'logs', 'app.log');
  await expect.poll(() => app.evaluate(() => (globalThis as unknown as { paths: string[] }).paths)).toEqual([file]);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'Settings' })).toBeFocused();

  await app.evaluate(() => void Promise.reject(new RangeError('contoso')));
  // Crash reports stay on this computer, and so does everything else that is logged.
  expect(await app.evaluate(({ crashReporter }) => crashReporter.getUploadToServer())).toBe(false);
  await wizard.close();
  const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line).event)).toEqual(
    expect.arrayContaining([
      'app.started',
      'signIn.started',
      'signIn.ended',
      'action.done',
      'test.ended',
      'error.unexpected',
    ]),
  );
  expect(lines.at(-1)).toContain('"event":"app.ended"');
  const text = [copied, ...lines].join('\n');
  for (const secret of [webex.token, 'contoso', 'Ada', data]) expect(text).not.toContain(secret);
  if (process.platform !== 'win32') expect((await stat(file)).mode & 0o777).toBe(0o600);
});

test('a log that cannot be written is reported once, and nothing else fails', async ({ start }) => {
  const wizard = await start();
  const logs = join(wizard.data, 'logs');
  await expect.poll(() => readFile(join(logs, 'app.log'), 'utf8')).toContain('app.started');
  await rm(logs, { recursive: true });
  await writeFile(logs, 'in the way');
  for (const theme of ['dark', 'light'] as const)
    await wizard.page.evaluate((wanted) => window.bridge['settings.change']({ theme: wanted }), theme);
  const dialog = await openLog(wizard);
  await expect(dialog.getByText('The log couldn’t be written')).toBeVisible();
  await expect(dialog.getByText('Nothing logged yet.')).toBeVisible();
  await wizard.close();
  expect(wizard.output().split('The log couldn’t be written')).toHaveLength(2);
  expect(await readFile(logs, 'utf8')).toBe('in the way');
});
