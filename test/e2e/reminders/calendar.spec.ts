import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { system } from '../../fixtures/systems';
import { expectRfc5545 } from '../../unit/core/record-copy/rfc5545';
import { expect, test } from '../support/lab';
import { confirmNew, copyNew, passCheck, signInForRenewal } from '../support/renewal';
import { seed } from '../support/seeded';
import { openStep } from '../support/steps';
import type { Wizard } from '../support/wizard';

interface Asked {
  readonly defaultPath: string;
  readonly properties: readonly string[];
  readonly filters: readonly { readonly name: string; readonly extensions: readonly string[] }[];
}

/** Makes the system's save dialog answer with this path; null cancels it. @returns the options of the dialog */
async function answerDialog({ app }: Wizard, filePath: string | null): Promise<() => Promise<Asked>> {
  await app.evaluate(({ dialog, shell }, path) => {
    const shown: string[] = [];
    Object.assign(globalThis, { shown });
    shell.showItemInFolder = (item: string) => void shown.push(item);
    dialog.showSaveDialog = (async (_window: unknown, asked: unknown) => {
      Object.assign(globalThis, { asked });
      return { canceled: path === null, filePath: path ?? '' };
    }) as typeof dialog.showSaveDialog;
  }, filePath);
  return () => app.evaluate(() => (globalThis as unknown as { asked: Asked }).asked);
}

function eventsOf(text: string) {
  expectRfc5545(text);
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
  return events.map((component) => new ICAL.Event(component));
}

test('reminders are saved from “Keep it running” to the chosen path and shown in their folder', {
  tag: '@installed',
}, async ({ start, webex, folder }) => {
  const data = join(folder, 'data');
  const id = await seed(data, webex, { name: 'Contoso: “中文”/x', expiresIn: 100, token: webex.token });
  const wizard = await start({ data });
  const { page, app } = wizard;
  await page.getByRole('button', { name: /^Open Contoso/ }).click();
  await openStep(wizard, 'Keep provisioning running');
  const reminders = page.getByRole('region', { name: 'Reminders' });
  await expect(reminders).toContainText('The file contains no secret');

  await answerDialog(wizard, null);
  await reminders.getByRole('button', { name: 'Save calendar file' }).click();
  await expect(reminders.getByText(/^Saved:/)).toBeHidden();

  const path = join(folder, 'my reminders.ics');
  const asked = await answerDialog(wizard, path);
  await reminders.getByRole('button', { name: 'Save calendar file' }).click();
  await expect(reminders.getByText('Saved: my reminders.ics')).toBeVisible();
  await expect(reminders.getByText(path)).toBeVisible();
  expect((await asked()).defaultPath).toMatch(/Webex token reminders Contoso “中文” x\.ics$/);
  expect((await asked()).properties).toContain('showOverwriteConfirmation');
  expect((await asked()).filters).toEqual([{ name: 'Calendar file', extensions: ['ics'] }]);
  await reminders.getByRole('button', { name: 'Show in folder' }).click();
  await expect.poll(() => app.evaluate(() => (globalThis as unknown as { shown: string[] }).shown)).toEqual([path]);

  const text = await readFile(path, 'utf8');
  const events = eventsOf(text);
  expect(events.map(({ uid }) => uid)).toEqual(
    [90, 60, 30, 14, 7, 1, 0].map((days) => `${id}-${days}@webex-entra-setup`),
  );
  expect(events[0]?.summary).toBe('Webex token of Contoso: “中文”/x expires in 90 days');
  expect(text).not.toContain(webex.token);

  // The page cannot have an arbitrary file shown.
  const refused = await page.evaluate(() => window.bridge['files.showSaved']({ path: '/etc/passwd' }));
  expect(refused).toEqual({ ok: false, failure: { code: 'app.badRequest' } });
});

test('a file saved from the list after a renewal moves the same events', async ({ start, webex, folder }) => {
  const data = join(folder, 'data');
  await seed(data, webex, { name: 'Contoso', expiresIn: 20, token: webex.token });
  const wizard = await start({ data });
  const { page } = wizard;
  const path = join(folder, 'contoso.ics');
  const save = async () => {
    await answerDialog(wizard, path);
    await page.getByRole('button', { name: 'More for Contoso' }).click();
    await page.getByRole('menuitem', { name: 'Save calendar file with reminders' }).click();
    await expect(page.getByRole('main').getByText('Saved: contoso.ics')).toBeVisible();
    await page.getByRole('button', { name: 'Dismiss' }).click();
    return eventsOf(await readFile(path, 'utf8'));
  };
  const before = await save();
  await page.getByRole('button', { name: 'Renew Contoso' }).click();
  await signInForRenewal(wizard);
  // 45 days from now.
  await expect(page.getByRole('main')).toContainText('45');
  await passCheck(wizard);
  await copyNew(wizard);
  await confirmNew(wizard);
  await page.getByRole('button', { name: 'All setups', exact: true }).click();
  const after = await save();
  expect(before).toHaveLength(4);
  expect(after).toHaveLength(5);
  for (const event of before) {
    const moved = after.find(({ uid }) => uid === event.uid);
    expect(moved?.sequence).toBeGreaterThan(event.sequence);
    expect(moved?.startDate.compare(event.startDate)).toBe(1);
  }
});

test('a calendar file older than the token is reported on the overview until a new one is saved', async ({
  start,
  webex,
  folder,
}) => {
  const data = join(folder, 'data');
  await seed(data, webex, { name: 'Contoso', expiresIn: 20, token: webex.token });
  const wizard = await start({ data });
  const { page } = wizard;
  const path = join(folder, 'contoso.ics');
  await answerDialog(wizard, path);
  await page.getByRole('button', { name: 'More for Contoso' }).click();
  await page.getByRole('menuitem', { name: 'Save calendar file with reminders' }).click();
  await expect(page.getByRole('main').getByText('Saved: contoso.ics')).toBeVisible();
  const before = eventsOf(await readFile(path, 'utf8'));
  await page.getByRole('button', { name: 'Renew Contoso' }).click();
  await signInForRenewal(wizard);
  await passCheck(wizard);
  await copyNew(wizard);
  await confirmNew(wizard);
  await expect(page.getByRole('button', { name: 'Save copies' })).toBeVisible();
  await page.getByRole('button', { name: 'Back to the overview' }).click();
  const outdated = page.getByText('Your calendar file has the old token’s expiration date');
  await expect(outdated).toBeVisible();
  // A cancelled dialog changes nothing.
  await answerDialog(wizard, null);
  await page.getByRole('button', { name: 'Save new calendar file' }).click();
  await expect(outdated).toBeVisible();
  await answerDialog(wizard, path);
  await page.getByRole('button', { name: 'Save new calendar file' }).click();
  await expect(page.getByRole('main').getByText('Saved: contoso.ics')).toBeVisible();
  await expect(outdated).toBeHidden();
  expect(eventsOf(await readFile(path, 'utf8')).length).toBeGreaterThan(before.length);
});

test('a failed save is reported and keeps the existing file', async ({ start, webex, folder }) => {
  const data = join(folder, 'data');
  await seed(data, webex, { name: 'Contoso', expiresIn: 20 });
  const wizard = await start({ data });
  const { page } = wizard;
  const alert = page.getByRole('alert');
  const save = async (path: string) => {
    await answerDialog(wizard, path);
    await page.getByRole('button', { name: 'More for Contoso' }).click();
    await page.getByRole('menuitem', { name: 'Save calendar file with reminders' }).click();
  };
  await save(join(system.unwritable, 'reminders.ics'));
  await expect(alert).toContainText('The file can’t be written to this folder');
  await writeFile(join(folder, 'file'), 'mine');
  await save(join(folder, 'file', 'reminders.ics'));
  await expect(alert).toContainText('The file couldn’t be saved');
  await expect(alert).toContainText('ENOTDIR');
  expect(await readFile(join(folder, 'file'), 'utf8')).toBe('mine');
});

test('the calendar among saved copies counts as the saved calendar file', async ({ start, webex, folder }) => {
  const data = join(folder, 'data');
  const id = await seed(data, webex, { name: 'Contoso', expiresIn: 200, token: webex.token });
  const file = join(data, 'setups', `${id}.json`);
  const record = JSON.parse(await readFile(file, 'utf8'));
  const at = new Date().toISOString();
  record.events.push({ type: 'calendarSaved', at, expiresAt: at });
  await writeFile(file, JSON.stringify(record));
  const { page, app } = await start({ data });
  const outdated = page.getByText('Your calendar file has the old token’s expiration date');
  await page.getByRole('button', { name: 'Open Contoso' }).click();
  await expect(outdated).toBeVisible();
  await page.getByRole('button', { name: 'All setups', exact: true }).click();
  const target = join(folder, 'copies');
  await mkdir(target);
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, target);
  await page.getByRole('button', { name: 'More for Contoso' }).click();
  await page.getByRole('menuitem', { name: 'Save copies' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: /^Calendar/ }).check();
  await dialog.getByRole('button', { name: 'Select folder' }).click();
  await expect(dialog).toContainText('copies saved', { timeout: 20_000 });
  await dialog.getByRole('button', { name: 'Close' }).click();
  expect((await readdir(target)).some((name) => name.endsWith('.ics'))).toBe(true);
  await page.getByRole('button', { name: 'Open Contoso' }).click();
  await expect(page.getByRole('button', { name: 'Open the setup record' })).toBeVisible();
  await expect(outdated).toBeHidden();
});
