import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { encryptText } from '../../electron/core/record-files/age-file';
import { backupText } from '../../electron/core/record-files/write-backup';
import { type SetupRecord, writeRecord } from '../../electron/core/setup/record';
import { type Cloud, commercialCloud } from '../../electron/core/webex/clouds';
import type { SetupEvent } from '../../shared/contract';
import { answerDialogs, dropFiles, unlock } from '../e2e/support/backup';
import { orgId } from '../e2e/support/scripted-webex';
import { heading, row } from '../e2e/support/steps';
import { expect } from '../e2e/support/wizard';
import type { Walk } from './stage';

const passphrase = 'four words of mine';
const at = (minutes: number) => new Date(Date.UTC(2026, 9, 1, 9, minutes)).toISOString();
const lab: Cloud = {
  ...commercialCloud,
  kind: 'file',
  name: 'Lab',
  authorizeUrl: 'https://login.lab.example/idb/oauth2/v1/authorize',
  scimBaseUrl: 'https://scim.lab.example/v1/scim',
  peopleUrl: 'https://api.lab.example/v1/people/me',
};

function record(
  number: number,
  company: string,
  more: readonly SetupEvent[] = [],
  cloud = commercialCloud,
): SetupRecord {
  const account = { displayName: 'Ada Lovelace', email: `ada@${company}`, orgId, administrator: 'full' } as const;
  return {
    id: `0000000${number}-7d1e-4c7a-9f5e-2b9a4c5d6e7f`,
    cloud,
    events: [
      { type: 'created', at: at(0), appVersion: '0.1.0' },
      { type: 'signedIn', at: at(4), way: 'window', account, expiresAt: null, keptIn: 'keychain' },
      { type: 'orgIdSet', at: at(5), orgId, source: 'account', deliberate: false },
      ...more,
    ],
  };
}

const later: SetupEvent = {
  type: 'signedIn',
  at: at(50),
  way: 'browser',
  account: { displayName: 'Charles Babbage', email: 'charles@contoso.example', orgId, administrator: 'full' },
  expiresAt: null,
  keptIn: 'keychain',
};
const noted: SetupEvent = { type: 'noted', at: at(40), notes: 'Ask Ada.' };

/** An encrypted backup from its passphrase to its file, and restoring from files of every kind. */
export const restoreWalk: Walk = async ({ start, folder }, look) => {
  const data = join(folder, 'restore');
  const records = join(data, 'setups');
  await mkdir(records, { recursive: true });
  const here = [record(1, 'contoso.example'), record(2, 'fabrikam.example'), record(3, 'tailspin.example')];
  for (const one of here) await writeFile(join(records, `${one.id}.json`), writeRecord(one, {}));
  const wizard = await start({ data });
  const { page } = wizard;
  const file = join(folder, '2026-11-22 Webex Entra Setup (4).age');

  await row(wizard, 'contoso.example').getByRole('button', { name: 'More for contoso.example' }).click();
  await page.getByRole('menuitem', { name: 'Encrypted backup…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('Enter a passphrase.')).toBeVisible();
  await look('a passphrase to type', page, dialog.getByRole('heading'));
  await dialog.getByLabel('Passphrase', { exact: true }).fill('Contoso2026');
  await dialog.getByLabel('Repeat the passphrase').fill('Contoso2027');
  await expect(dialog.getByText(/could guess it in about/)).toBeVisible();
  await look('a weak passphrase', page, dialog.getByRole('meter'));
  await dialog.getByRole('button', { name: 'Suggest six words' }).click();
  await expect(dialog.getByText(/Can’t be guessed/)).toBeVisible();
  await dialog.getByLabel('Include tokens').check();
  await look('six words', page, dialog.getByRole('meter'));
  await dialog.getByRole('button', { name: 'Next' }).click();
  await expect(dialog).toContainText('A token leaves the keyring');
  await look('what a token in a backup means', page, dialog.getByRole('checkbox'));
  await dialog.getByRole('checkbox').check();
  await answerDialogs(wizard, join(folder, 'saved.age'));
  await dialog.getByRole('button', { name: 'Save backup' }).click();
  await expect(dialog).toContainText(/\.age saved/, { timeout: 20_000 });
  await look('a saved backup', page, dialog.getByRole('heading'));
  await dialog.getByRole('button', { name: 'Close' }).click();

  await page.getByRole('button', { name: 'Restore…' }).click();
  await expect(heading(page)).toHaveText('Restore setups');
  await look('restore', page);
  const setups = [
    {
      space: 'real' as const,
      record: record(1, 'contoso.example', [noted, later]),
      tokens: { current: 'not a token' },
    },
    { space: 'real' as const, record: record(2, 'fabrikam.example', [], lab) },
    { space: 'real' as const, record: record(3, 'tailspin.example') },
    { space: 'real' as const, record: record(4, 'northwind.example', [noted]) },
  ];
  await writeFile(file, await encryptText(backupText({ savedAt: at(59), app: '0.1.0' }, setups), passphrase, 10));
  await writeFile(join(folder, 'copy.html'), '<!doctype html><p>a copy');
  await dropFiles(wizard, [join(folder, 'copy.html'), file]);
  await expect(page.getByRole('main')).toContainText('You can’t restore from copy.html');
  await unlock(wizard, 'not this one');
  await expect(page.getByRole('main')).toContainText('The passphrase doesn’t open the file');
  await look('a locked file', page);
  await unlock(wizard, passphrase);
  await expect(page.getByRole('radio', { name: 'Add as a new setup' })).toBeVisible();
  await look('what would change', page, page.getByRole('heading', { name: 'contoso.example' }));
  // Setups with other addresses come first; the default is to skip them.
  const elsewhere = page.getByRole('listitem', { name: 'fabrikam.example' });
  await elsewhere.getByRole('radio', { name: /Restore as a copy/ }).check();
  await look('other endpoints', page, page.getByText('This setup doesn’t use Webex’s own addresses'));
  await page.getByRole('button', { name: /^Restore 3/ }).click();
  await expect(page.getByRole('main')).toContainText('3 setups were restored');
  await look('restored', page);
};
