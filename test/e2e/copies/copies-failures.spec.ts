import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { digestOf } from '../../../electron/core/record-files/canonical';
import { readSeal } from '../../../electron/core/record-files/seal';
import { entriesOf } from '../../fixtures/systems';
import { allFormats, copiesDialog, fillCopiesDialog, saveCopies } from '../support/copies';
import { expect, test } from '../support/lab';
import { seed } from '../support/seeded';
import type { Wizard } from '../support/wizard';

const names = (folder: string) => readdir(folder).then((found) => found.sort());

async function openCopies({ page }: Wizard) {
  await page.getByRole('button', { name: 'Save copies' }).click();
  return copiesDialog(page);
}

test('existing files require a choice; the page never sees their paths', async ({ start, webex, folder }) => {
  const data = join(folder, 'data');
  for (const name of ['Contoso', 'Fabrikam', 'Contoso']) await seed(data, webex, { name, expiresIn: 90 });
  const wizard = await start({ data, env: { LC_ALL: 'en_US.UTF-8' } });
  const { page } = wizard;
  const location = join(folder, 'out');
  await mkdir(location);
  const dialog = await openCopies(wizard);
  const options = { formats: ['html', 'json'], to: 'folder', path: location } as const;
  await saveCopies(wizard, options, 6);
  const first = await names(location);
  const contoso = first.find((name) => /Contoso \(\w{4}…\w{3}\)\.html$/.test(name)) ?? '';
  await writeFile(join(location, contoso), 'mine');

  await dialog.getByRole('button', { name: 'Save more copies' }).click();
  await fillCopiesDialog(wizard, options);
  await expect(dialog.getByRole('heading')).toHaveText('6 files already exist');
  await expect(dialog.getByRole('heading')).toBeFocused();
  await expect(dialog.getByText(contoso)).toBeVisible();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  expect(await names(location)).toEqual(first);
  expect(await readFile(join(location, contoso), 'utf8')).toBe('mine');

  await fillCopiesDialog(wizard, options);
  await dialog.getByRole('button', { name: 'Keep both' }).click();
  await expect(dialog.getByText('6 copies saved')).toBeVisible();
  expect(await names(location)).toHaveLength(12);
  expect(await readFile(join(location, contoso), 'utf8')).toBe('mine');

  await dialog.getByRole('button', { name: 'Save more copies' }).click();
  await fillCopiesDialog(wizard, options);
  await dialog.getByRole('button', { name: 'Replace' }).click();
  await expect(dialog.getByText('6 copies saved')).toBeVisible();
  expect(await names(location)).toHaveLength(12);
  expect(await readFile(join(location, contoso), 'utf8')).toContain('<!doctype html>');

  // One of the list.
  await dialog.getByRole('button', { name: 'Save more copies' }).click();
  await dialog.getByRole('radio', { name: 'Selected setups' }).check();
  await dialog
    .getByRole('list')
    .getByRole('checkbox', { name: /^Fabrikam/ })
    .check();
  const one = join(folder, 'one.zip');
  await saveCopies(wizard, { formats: ['csv'], to: 'zip', path: one }, 1);
  expect(await entriesOf(one)).toEqual([expect.stringMatching(/^\d{4}-\d\d-\d\d Fabrikam \(\w{4}…\w{3}\)\.csv$/)]);

  // Without a save in the dialog, the page cannot make the main process write or show a file.
  const refused = await page.evaluate(() => window.bridge['copies.save']({ taken: 'replace' }));
  expect(refused).toEqual({ ok: false, failure: { code: 'step.notReached' } });
});

test('an app killed while saving leaves no partial file; the next save removes its temporary files', async ({
  start,
  webex,
  folder,
}) => {
  test.setTimeout(120_000);
  const data = join(folder, 'data');
  for (let at = 0; at < 40; at += 1) await seed(data, webex, { name: `Contoso ${at}`, expiresIn: 90 });
  const location = join(folder, 'out');
  await mkdir(location);
  let half = 0;
  for (const to of ['folder', 'zip'] as const) {
    const wizard = await start({ data });
    const dialog = await openCopies(wizard);
    const path = to === 'zip' ? join(location, 'all.zip') : location;
    await fillCopiesDialog(wizard, { formats: allFormats, to, path });
    const saving = dialog.getByRole('progressbar');
    await expect.poll(() => saving.getAttribute('aria-valuenow').then(Number), { intervals: [10] }).toBeGreaterThan(12);
    await wizard.kill();
    half += (await names(location)).filter((name) => name.endsWith('.part')).length;
  }
  expect(half).toBeGreaterThan(0);
  const left = (await names(location)).filter((name) => !name.startsWith('.'));
  expect(left.length).toBeGreaterThan(12);
  expect(left).not.toContain('all.zip');
  for (const name of left) await expectComplete(join(location, name));

  const wizard = await start({ data });
  const dialog = await openCopies(wizard);
  await saveCopies(wizard, { formats: ['html'], to: 'zip', path: join(location, 'all.zip') }, 40);
  await dialog.getByRole('button', { name: 'Close' }).click();
  expect((await names(location)).filter((name) => name.startsWith('.'))).toEqual([]);
  expect(await entriesOf(join(location, 'all.zip'))).toHaveLength(40);
});

/** The digest is present and correct; JSON is complete if it parses. */
async function expectComplete(file: string): Promise<void> {
  const bytes = await readFile(file);
  const extension = file.slice(file.lastIndexOf('.') + 1);
  if (extension === 'json') return void JSON.parse(bytes.toString('utf8'));
  const kind = ({ html: 'html', pdf: 'pdf', csv: 'csv', ics: 'calendar' } as const)[extension];
  const found = kind ? readSeal(kind, bytes) : null;
  expect(found?.digest, file).toBe(digestOf(...(found?.sealed ?? []).map((part) => Buffer.from(part))));
}

test('PDFs that are not printed in time, or whose page crashes, are left out; the other copies are saved', async ({
  start,
  webex,
  folder,
}) => {
  const data = join(folder, 'data');
  for (const name of ['Contoso', 'Fabrikam', 'Wingtip']) await seed(data, webex, { name, expiresIn: null });
  const wizard = await start({ data });
  const { app } = wizard;
  const location = join(folder, 'out');
  await mkdir(location);
  const dialog = await openCopies(wizard);

  // Printing never ends, and its time is up at once.
  await app.evaluate(({ app: main }) => {
    const wait = setTimeout;
    const impatient = (run: () => void, ms?: number, ...rest: unknown[]) => wait(run, ms === 20_000 ? 50 : ms, ...rest);
    Object.assign(globalThis, { setTimeout: impatient });
    main.on('web-contents-created', (_event, contents) => {
      contents.printToPDF = () => new Promise(() => undefined);
    });
  });
  await fillCopiesDialog(wizard, { formats: ['html', 'pdf'], to: 'folder', path: location });
  await expect(dialog.getByText('3 of 6 copies saved')).toBeVisible({ timeout: 90_000 });
  await expect(dialog.getByText(/^PDF skipped for .*The PDF couldn’t be created/)).toBeVisible();
  expect((await names(location)).map((name) => name.replace(/.*\./, ''))).toEqual(['html', 'html', 'html']);

  // The print page crashes; no token has a known expiry date.
  await app.evaluate(({ app: main }) => {
    main.on('web-contents-created', (_event, contents) =>
      contents.on('did-finish-load', () => contents.forcefullyCrashRenderer()),
    );
  });
  await dialog.getByRole('button', { name: 'Save more copies' }).click();
  await fillCopiesDialog(wizard, { formats: ['pdf', 'json', 'calendar'], to: 'folder', path: location });
  await expect(dialog.getByText('3 of 9 copies saved')).toBeVisible({ timeout: 30_000 });
  await expect(
    dialog.getByText(/Calendar \(ICS\) skipped for \w+, \w+, \w+: There is nothing to remind you of/),
  ).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(dialog).toBeHidden();
  // The print windows are closed.
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});
