import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { onlyOn } from '../../fixtures/systems';
import { expect, test } from '../support/desktop';
import { seed } from '../support/seeded';
import { notificationLog } from '../support/services';
import { executable, type Wizard } from '../support/wizard';

onlyOn(test, ['linux'], 'an entry of the desktop that starts at login');

async function openSettings({ page }: Wizard) {
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('menuitem', { name: 'All settings…' }).click();
  return page.getByRole('checkbox', { name: 'Remind me when I sign in to this computer' });
}

test('reminders are off by default; turning them on writes an entry that a desktop starts at login', {
  tag: '@installed',
}, async ({ start, startBus, display, webex, folder }) => {
  const data = join(folder, 'my data, 100 % "mine"');
  await seed(data, webex, { name: 'Contoso', expiresIn: 1 });
  const bus = await startBus({ keyring: 'none' });
  const entry = join(bus.env.XDG_CONFIG_HOME ?? '', 'autostart/webex-entra-setup.desktop');
  const wizard = await start({ data, env: bus.env });
  const choice = await openSettings(wizard);
  await expect(choice).not.toBeChecked();
  await expect(choice).toHaveAccessibleDescription(/No window opens, and nothing runs in the background\./);
  expect(existsSync(entry)).toBe(false);
  await choice.click();
  await expect.poll(() => existsSync(entry)).toBe(true);
  await wizard.close();

  const text = await readFile(entry, 'utf8');
  expect(text).toContain(`Exec="${executable}" "--remind" `);
  // Options of one manual start must not weaken every start at login.
  expect(text).not.toContain('sandbox');
  expect(text).not.toContain(webex.token);
  // The desktop parses the entry and runs its command.
  const daemon = await notificationLog(bus.env);
  // Chromium refuses to run as root with its sandbox; a start at login is never root.
  const asRoot = process.getuid?.() === 0 ? { ELECTRON_DISABLE_SANDBOX: '1' } : {};
  spawn('gio', ['launch', entry], { env: { ...bus.env, ...display.env, ...asRoot }, stdio: 'ignore' });
  await expect.poll(() => daemon.shown().map(([title]) => title)).toEqual(['Webex token of Contoso expires tomorrow']);
  daemon.dismiss();
  // A running app would receive the new start.
  await expect.poll(() => readdirSync(data).includes('SingletonLock')).toBe(false);
  daemon.end();

  // The setting survives a restart and can be turned off again.
  const again = await start({ data, env: bus.env });
  const chosen = await openSettings(again);
  await expect(chosen).toBeChecked();
  await chosen.click();
  await expect.poll(() => existsSync(entry)).toBe(false);
});

test('a failed write of the entry is reported, and reminders stay off', async ({ start, startBus, folder }) => {
  const bus = await startBus({ keyring: 'none' });
  const autostart = join(bus.env.XDG_CONFIG_HOME ?? '', 'autostart');
  await mkdir(dirname(autostart), { recursive: true });
  await writeFile(autostart, 'in the way');
  const wizard = await start({ data: join(folder, 'data'), env: bus.env });
  const choice = await openSettings(wizard);
  await choice.click();
  await expect(wizard.page.getByRole('alert')).toContainText('The file couldn’t be saved');
  await expect(choice).not.toBeChecked();
  await rm(autostart);
});
