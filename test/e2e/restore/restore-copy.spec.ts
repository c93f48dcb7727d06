import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { recordJson } from '../../../electron/core/record-copy/record-json';
import { type SetupRecord, writeRecord } from '../../../electron/core/setup/record';
import { commercialCloud } from '../../../electron/core/webex/clouds';
import type { SetupEvent } from '../../../shared/contract';
import { locales } from '../../../shared/enums';
import { translator } from '../../../shared/texts/i18n';
import { dropFiles } from '../support/backup';
import { expect, test } from '../support/desktop';
import { orgId } from '../support/scripted-webex';
import { openStep, row } from '../support/steps';

const id = '00000001-7d1e-4c7a-9f5e-2b9a4c5d6e7f';
const at = (minutes: number) => new Date(Date.UTC(2026, 9, 1, 9, minutes)).toISOString();
const account = { displayName: 'Ada Lovelace', email: 'ada@contoso.example', orgId, administrator: 'full' } as const;
const common: readonly SetupEvent[] = [
  { type: 'created', at: at(0), appVersion: '0.1.0' },
  { type: 'signedIn', at: at(1), way: 'window', account, expiresAt: '2027-10-01T09:01:00.000Z', keptIn: 'keychain' },
  { type: 'orgIdSet', at: at(2), orgId, source: 'account', deliberate: false },
];
const here: SetupEvent = { type: 'noted', at: at(10), notes: 'Written here.' };
const there: SetupEvent = { type: 'stepConfirmed', at: at(20), step: 'addApp' };
const record = (...more: readonly SetupEvent[]): SetupRecord => ({
  id,
  cloud: commercialCloud,
  events: [...common, ...more],
});

async function copyOf(folder: string, of: SetupRecord): Promise<string> {
  const input = { record: of, space: 'real', savedAt: new Date('2026-11-22T12:00:00Z'), appVersion: '0.1.0' } as const;
  const path = join(folder, 'copy.json');
  await writeFile(path, recordJson(input, translator('en')));
  return path;
}

const eventsIn = async (data: string) =>
  JSON.parse(await readFile(join(data, 'setups', `${id}.json`), 'utf8')).events as SetupEvent[];

test('a setup restored from a JSON copy equals the original and requires a sign-in', { tag: '@installed' }, async ({
  start,
  folder,
}) => {
  const wizard = await start();
  const { page } = wizard;
  await dropFiles(wizard, [await copyOf(folder, record(here, there))]);
  await expect(page.getByRole('radio', { name: 'Add as a new setup' })).toBeChecked();
  await expect(page.getByRole('main')).toContainText('a new sign-in is needed');
  await page.getByRole('button', { name: 'Restore 1 setup' }).click();
  await expect(page.getByRole('main')).toContainText('1 setup was restored');
  expect(await eventsIn(wizard.data)).toEqual([...common, here, there]);
  await page.getByRole('button', { name: 'Show setups' }).click();
  await row(wizard, 'contoso.example')
    .getByRole('button', { name: /^(Open|Continue) / })
    .click();
  await openStep(wizard, 'Sign in to Webex');
  await expect(page.getByRole('main')).toContainText('The keyring no longer contains this token');
  await expect(page.getByRole('button', { name: 'Sign in again' })).toBeEnabled();
});

test('restoring merges local changes with those of the copy, and can be undone', async ({ start, folder }) => {
  const data = join(folder, 'merged');
  await mkdir(join(data, 'setups'), { recursive: true });
  await writeFile(join(data, 'setups', `${id}.json`), writeRecord(record(here), {}));
  const wizard = await start({ data });
  const { page } = wizard;
  const main = page.getByRole('main');
  const copy = await copyOf(folder, record(there));
  await dropFiles(wizard, [copy]);
  await page.getByRole('radio', { name: /^Merge/ }).check();
  await page.getByRole('button', { name: 'Restore 1 setup' }).click();
  await expect(main).toContainText('1 setup was restored');
  expect(await eventsIn(data)).toEqual([...common, here, there]);
  await dropFiles(wizard, [copy]);
  await expect(main).toContainText('nothing to do');
  await page.getByRole('button', { name: 'Back to the setups' }).click();

  await dropFiles(wizard, [
    await copyOf(folder, record(there, { type: 'noted', at: at(30), notes: 'Written there.' })),
  ]);
  await page.getByRole('radio', { name: /^Merge/ }).check();
  await page.getByRole('button', { name: 'Restore 1 setup' }).click();
  await expect(main).toContainText('1 setup was restored');
  expect((await eventsIn(data)).at(-1)).toMatchObject({ notes: 'Written there.' });
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(main).toContainText('1 setup is as before');
  expect(await eventsIn(data)).toEqual([...common, here, there]);
});

for (const locale of locales) {
  test(`what a file would bring back after a deletion is brought back by undoing that (${locale})`, async ({
    start,
    folder,
  }) => {
    const { t } = translator(locale);
    const data = join(folder, 'deleted');
    await mkdir(join(data, 'setups'), { recursive: true });
    await writeFile(join(data, 'setups', `${id}.json`), writeRecord(record(here), {}));
    const list = join(folder, 'users.csv');
    await writeFile(list, 'userPrincipalName,mail\nada@contoso.example,\n');
    const wizard = await start({ data });
    const { page } = wizard;
    const main = page.getByRole('main');
    await page.evaluate((wanted) => window.bridge['setups.delete']({ id: wanted }), id);
    await dropFiles(wizard, [await copyOf(folder, record(here)), list]);
    await page.evaluate((wanted) => window.bridge['settings.change']({ locale: wanted }), locale);
    await expect(main).toContainText(t('restore.conflict.deleted'));
    await expect(main).toContainText(t('failure.restore.noCopy.title', { file: 'users.csv' }));
    await page.getByRole('button', { name: t('restore.undoDeletion') }).click();
    await expect(main).toContainText(t('restore.state.same'));
    await expect(page.getByRole('button', { name: t('restore.undoDeletion') })).toHaveCount(0);
    expect(await eventsIn(data)).toEqual([...common, here]);
  });
}
