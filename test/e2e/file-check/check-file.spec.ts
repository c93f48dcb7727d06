import { readFile } from 'node:fs/promises';
import { copyFiles } from '../../fixtures/copy-files';
import { dropFiles } from '../support/backup';
import { expect, test } from '../support/desktop';
import { answerDialogs } from '../support/workbench';

test('a chosen copy is checked, and its digest can be copied; the focus returns to the button', async ({
  start,
  folder,
}) => {
  const path = await copyFiles(folder);
  const wizard = await start();
  const { page, app } = wizard;
  await page.getByRole('button', { name: 'Check a file' }).click();
  const dialog = page.getByRole('dialog', { name: 'Check a file' });
  await answerDialogs(wizard, [path('copy.json')]);
  await dialog.getByRole('button', { name: 'Select a file' }).click();
  await expect(dialog.getByText('Unchanged since November 22, 2026')).toBeVisible();
  await expect(dialog.getByText('Contoso <b>&</b> 分公司')).toBeVisible();
  const { digest } = JSON.parse(await readFile(path('copy.json'), 'utf8'));
  await dialog.getByRole('button', { name: 'Copy Digest (SHA-256)' }).click();
  await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toBe(digest.value);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'Check a file' })).toBeFocused();
});

test('copies dropped on the window are checked by their content; a path in a name is not followed', async ({
  start,
  folder,
}) => {
  const path = await copyFiles(folder);
  const wizard = await start();
  const { page } = wizard;
  await dropFiles(wizard, [path('copy.html')]);
  const dialog = page.getByRole('dialog', { name: 'Check a file' });
  await expect(dialog.getByText('Unchanged since November 22, 2026')).toBeVisible();
  await expect(dialog.getByText('Contoso <b> – Setup record')).toBeVisible();
  await dropFiles(wizard, [path('copy.json')]);
  await expect(dialog.getByText('copy.json', { exact: true })).toBeVisible();
  await expect(dialog.getByText('Unchanged since November 22, 2026')).toBeVisible();

  const bytes = [...(await readFile(path('copy.html')))];
  const answer = await page.evaluate(
    (content) => window.bridge['copies.checkDropped']({ fileName: '../../x.html', bytes: new Uint8Array(content) }),
    bytes,
  );
  expect(answer).toMatchObject({ ok: true, value: { fileName: 'x.html', check: { verdict: 'unaltered' } } });
  const refused = page.evaluate(() =>
    window.bridge['copies.checkDropped']({ fileName: 'x', bytes: new Uint8Array(33 * 1024 * 1024) }),
  );
  await expect(refused).rejects.toThrow();
});
