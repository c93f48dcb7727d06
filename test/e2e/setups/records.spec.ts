import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../support/desktop';
import { onlyRecordId } from '../support/records';
import { heading, signInAtOnce, startSetup } from '../support/steps';

test('a damaged and a newer record are reported and kept unchanged; the others open', async ({ start, webex }) => {
  const first = await start({ cloud: webex.cloud });
  await startSetup(first);
  await signInAtOnce(first);
  await first.close();
  const folder = join(first.data, 'setups');
  const good = await readFile(join(folder, `${await onlyRecordId(folder)}.json`), 'utf8');
  const files = {
    damaged: { name: `${randomUUID()}.json`, text: good.slice(0, good.length / 2) },
    newer: { name: `${randomUUID()}.json`, text: `${good.replace('"schema": 1', '"schema": 7')}\n  ` },
  };
  for (const { name, text } of Object.values(files)) await writeFile(join(folder, name), text);

  const wizard = await start({ data: first.data });
  const { page, app } = wizard;
  const report = (name: string) => page.getByRole('alert').filter({ hasText: name });
  await expect(report(files.damaged.name)).toContainText('A record couldn’t be opened');
  await expect(report(files.damaged.name)).toContainText('The file was set aside and not changed.');
  await expect(report(files.newer.name)).toContainText('Open it with the newest version of this app.');
  await expect(page.getByRole('button', { name: /^More for / })).toHaveCount(1);

  await app.evaluate(({ shell }) => {
    const shown: string[] = [];
    Object.assign(globalThis, { shown });
    // The test's desktop has no file manager, so the test records the path to show.
    shell.showItemInFolder = (path) => void shown.push(path);
  });
  const shown = () => app.evaluate(() => (globalThis as unknown as { shown: string[] }).shown);
  for (const { name } of Object.values(files)) {
    await report(name).getByRole('button', { name: 'Show file' }).click();
    await expect.poll(async () => (await shown()).at(-1)).toContain(name);
  }
  for (const path of await shown()) {
    const { text } = path.includes(files.newer.name) ? files.newer : files.damaged;
    expect(await readFile(path, 'utf8')).toBe(text);
  }
  expect((await shown())[0]).toBe(join(folder, 'set-aside', files.damaged.name));
  expect((await shown())[1]).toBe(join(folder, files.newer.name));

  await page.getByRole('button', { name: 'Continue contoso.example' }).click();
  await expect(heading(page)).toHaveText('Org ID');
  await wizard.close();
  // The next start reports both again; the files are unchanged.
  const again = await start({ data: first.data });
  await expect(again.page.getByText('A record couldn’t be opened')).toHaveCount(2);
  expect(await readFile(join(folder, files.newer.name), 'utf8')).toBe(files.newer.text);
  expect(await readFile(join(folder, 'set-aside', files.damaged.name), 'utf8')).toBe(files.damaged.text);
});

test('an unreadable folder does not look like a first start and accepts no setup', async ({ start, webex, folder }) => {
  const data = join(folder, 'data');
  await mkdir(data);
  const setups = join(data, 'setups');
  // A file in place of the folder fails even for root, unlike a missing permission.
  await writeFile(setups, 'in the way');
  const { page } = await start({ data, cloud: webex.cloud });
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('The folder of the setups couldn’t be read');
  await expect(alert).toContainText(`${setups} (ENOTDIR)`);
  await expect(heading(page)).toHaveText('Setups');
  await expect(page.getByRole('button', { name: 'New setup' })).toBeDisabled();
  const refused = await page.evaluate(() => window.bridge['setups.create']({ space: 'real' }));
  expect(refused).toMatchObject({ ok: false, failure: { code: 'record.folderUnreadable' } });
  await page.evaluate(() => window.bridge['settings.change']({ locale: 'zh-CN' }));
  await expect(alert).toContainText('无法读取存放连接的文件夹');
  // Practice records are in another folder.
  await page.getByRole('button', { name: '练习', exact: true }).click();
  await page.getByRole('button', { name: '新建练习连接' }).click();
  await page.getByRole('button', { name: '所有连接', exact: true }).click();
  await page.getByRole('button', { name: '返回真实连接' }).click();
  await expect(alert).toBeVisible();
  expect(await readFile(setups, 'utf8')).toBe('in the way');
  await rm(setups);
  await page.getByRole('button', { name: '重试' }).click();
  await expect(alert).toBeHidden();
  await expect(heading(page)).toHaveText('将 Microsoft Entra ID 对接到 Webex');
});

test('a failed write of a record is reported; the wizard continues when writing works again', async ({
  start,
  webex,
}) => {
  const wizard = await start({ cloud: webex.cloud });
  const { page, data } = wizard;
  await startSetup(wizard);
  const id = await onlyRecordId(join(data, 'setups'));
  // With an open setup, the step reports its failure and keeps the earlier state.
  const file = join(data, 'setups', `${id}.json`);
  await rm(file);
  await mkdir(join(file, 'in the way'), { recursive: true });
  await page.getByRole('button', { name: 'Open the private window' }).click();
  await expect(page.getByRole('alert')).toContainText('The record couldn’t be written');
  await expect(page.getByRole('alert')).toContainText('The last step isn’t saved');
  await rm(file, { recursive: true });
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('region', { name: 'Signed in' })).toBeVisible();
  expect(await readdir(join(data, 'setups'))).toEqual([`${id}.json`]);
});
