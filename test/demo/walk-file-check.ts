import { expect } from '../e2e/support/wizard';
import { answerDialogs } from '../e2e/support/workbench';
import { copyFiles } from '../fixtures/copy-files';
import type { Walk } from './stage';

const states = [
  ['unaltered', 'copy.json', /^Unchanged since/],
  ['changed', 'edited.html', /^Changed after it was saved/],
  ['changed beyond reading', 'cut off.json', /^Changed after it was saved/],
  ['encrypted', 'backup.age', /^An encrypted backup/],
  ['a record', 'record.json', /^A record of this app, not a copy/],
  ['foreign', 'other.html', /^Not a copy or a backup/],
  ['too big', 'huge.html', /^The file huge\.html is too big for a record copy/],
] as const;

/** Checking a file: the dialog and every verdict. */
export const fileCheckWalk: Walk = async ({ start, folder }, look) => {
  const path = await copyFiles(folder);
  const wizard = await start();
  const { page } = wizard;
  await page.getByRole('button', { name: 'Check a file' }).click();
  const dialog = page.getByRole('dialog', { name: 'Check a file' });
  await expect(dialog).toBeVisible();
  await look('check a file', page);
  await answerDialogs(
    wizard,
    states.map(([, name]) => path(name)),
  );
  for (const [state, , title] of states) {
    await dialog.getByRole('button', { name: /^Select a file|^Check another file/ }).click();
    await expect(dialog.getByText(title)).toBeVisible();
    await look(state, page);
  }
};
