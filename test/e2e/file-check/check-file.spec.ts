import { readFile } from 'node:fs/promises';
import { copyFiles } from '../../fixtures/copy-files';
import { expectAccessible } from '../support/axe';
import { dropFiles } from '../support/backup';
import { expect, test } from '../support/desktop';
import { answerDialogs } from '../support/workbench';

test('checking a file shows its verdict in plain words', async ({ start, folder }) => {
  const path = await copyFiles(folder);
  const wizard = await start();
  const { page, app } = wizard;
  await page.getByRole('button', { name: 'Check a file' }).click();
  const dialog = page.getByRole('dialog', { name: 'Check a file' });
  const checked = async (name: Parameters<typeof path>[0]) => {
    await answerDialogs(wizard, [path(name)]);
    await dialog.getByRole('button', { name: /^Choose a file|^Check another file/ }).click();
    await expect(dialog.getByText(name, { exact: name !== 'folder.html' }).first()).toBeVisible();
  };

  await checked('copy.json');
  await expect(dialog.getByText('Unaltered since 22 November 2026')).toBeVisible();
  await expect(dialog.getByText('Contoso <b>&</b> 分公司')).toBeVisible();
  await expect(page.getByRole('status')).toContainText('copy.json: unaltered');
  const { digest } = JSON.parse(await readFile(path('copy.json'), 'utf8'));
  await dialog.getByRole('button', { name: 'Copy Digest (SHA-256)' }).click();
  await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toBe(digest.value);
  await expectAccessible('unaltered', page);

  await checked('copy.html');
  await expect(dialog.getByText('Unaltered since 22 November 2026')).toBeVisible();
  await expect(dialog.getByText('Contoso <b> – Setup record')).toBeVisible();
  await checked('edited.html');
  await expect(dialog.getByText('Changed after it was saved', { exact: true })).toBeVisible();
  await expect(dialog.getByText(/^It was saved on 22 November 2026/)).toBeVisible();
  await checked('laid out anew.json');
  await expect(dialog.getByText(/^Another program has laid it out anew/)).toBeVisible();
  await checked('cut off.json');
  await expect(dialog.getByText(/^Its content no longer fits its digest/)).toBeVisible();
  await checked('record.json');
  await expect(dialog.getByText('A record of the app, not a copy', { exact: true })).toBeVisible();
  await checked('backup.age');
  await expect(dialog.getByText('An encrypted backup', { exact: true })).toBeVisible();
  await checked('other.html');
  await expect(dialog.getByText('Not one of our copies', { exact: true })).toBeVisible();

  // A cancelled dialog keeps the last result.
  await dialog.getByRole('button', { name: 'Check another file' }).click();
  await expect(dialog.getByText('Not one of our copies', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'Check a file' })).toBeFocused();
});

test('a folder, a missing file and an oversized file are refused with the reason', async ({ start, folder }) => {
  const path = await copyFiles(folder);
  const wizard = await start({ args: ['--lang=zh-CN'] });
  const { page } = wizard;
  await page.getByRole('button', { name: '检查文件' }).click();
  const dialog = page.getByRole('dialog', { name: '检查文件' });
  for (const [name, title] of [
    ['huge.html', '文件 huge.html 对于记录副本而言过大'],
    ['folder.html', 'folder.html 是文件夹'],
    ['gone.html', '无法读取文件 gone.html'],
  ] as const) {
    await answerDialogs(wizard, [path(name)]);
    await dialog.getByRole('button', { name: /^选择文件|^检查其他文件/ }).click();
    await expect(dialog.getByText(title)).toBeVisible();
  }
  await answerDialogs(wizard, [path('copy.json')]);
  await dialog.getByRole('button', { name: '检查其他文件' }).click();
  await expect(dialog.getByText('自 2026年11月22日以来未被更改')).toBeVisible();
  await expectAccessible('unaltered, in Chinese', page);
});

test('a dropped file is checked by its content; a path in its name is not followed', async ({ start, folder }) => {
  const path = await copyFiles(folder);
  const { page } = await start();
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

test('an HTML or JSON copy dropped on the window is checked', async ({ start, folder }) => {
  const path = await copyFiles(folder);
  const wizard = await start();
  await dropFiles(wizard, [path('copy.html')]);
  const dialog = wizard.page.getByRole('dialog', { name: 'Check a file' });
  await expect(dialog.getByText('Unaltered since 22 November 2026')).toBeVisible();
  await dropFiles(wizard, [path('copy.json')]);
  await expect(dialog.getByText('copy.json', { exact: true })).toBeVisible();
  await expect(dialog.getByText('Unaltered since 22 November 2026')).toBeVisible();
});
