import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { onlyOn } from '../../fixtures/systems';
import { appWithCode, copiedApp } from '../support/changed-app';
import { startWithoutInspector } from '../support/plain';
import { runApp } from '../support/run';
import { heading } from '../support/steps';
import { executable, expect, test } from '../support/wizard';

onlyOn(test, ['linux'], 'elsewhere, Electron checks the archive itself');

const archive = 'app.asar';
const native = 'app.asar.unpacked/node_modules/keytar/prebuilds/linux-x64/keytar.node';
const changed = 'The program’s files are damaged or changed';
const unreadable = 'The program’s files can’t be checked';

/** Inverts one byte of a file, at the first place of this text or at the end. */
async function changeByte(file: string, text: string): Promise<void> {
  const content = await readFile(file);
  const at = text ? content.indexOf(text) : content.length - 1;
  expect(at).toBeGreaterThan(0);
  content.writeUInt8(content.readUInt8(at) ^ 0xff, at);
  await writeFile(file, content);
}

/** Places in the app's files that it does not need to start. */
const damages = {
  'a byte of the archive': [changed, archive, (file: string) => changeByte(file, 'Permission is hereby granted')],
  'a byte of the native module': [changed, native, (file: string) => changeByte(file, '')],
  'the list of sums': [unreadable, 'SHA256SUMS', (file: string) => rm(file)],
} as const;

for (const [what, [title, file, damage]] of Object.entries(damages))
  test(`without ${what} as it was built, the app says so, gives no token to anything, and ends with 1`, async ({
    folder,
  }) => {
    const binary = await copiedApp(folder);
    await damage(join(dirname(binary), 'resources', file));
    const data = join(folder, 'data');
    const app = await startWithoutInspector(binary, [`--user-data-dir=${data}`]);
    try {
      await expect.poll(() => app.output()).toContain(`${title}\n`);
      expect(app.output()).toContain(`“${file}”`);
      await expect(heading(app.page)).toHaveText('Connect Microsoft Entra ID to Webex');
      const answer = await app.page.evaluate(() => {
        const made = window.bridge['setups.create']({ space: 'practice' });
        return Promise.race([made, new Promise((done) => setTimeout(done, 1500, 'no answer'))]);
      });
      expect(answer).toBe('no answer');
      await expect
        .poll(() => readFile(join(data, 'logs/app.log'), 'utf8'))
        .toContain(`"event":"program.damaged","code":"program.${title === changed ? 'changed' : 'unreadable'}"`);
      app.signal('SIGTERM');
      expect(await app.ended).toBe(1);
    } finally {
      await app.end();
    }
  });

test('a dialog over the start page says what is wrong with the program, and quits', async ({ start, folder }) => {
  const dialog = `const { dialog } = require('electron');
    dialog.showMessageBox = (window, options) => new Promise((answer) => Object.assign(globalThis, { options, answer }));`;
  const binary = await appWithCode(folder, dialog);
  await changeByte(join(dirname(binary), 'resources', native), '');
  const wizard = await start({ executable: binary, args: ['--lang=zh-CN'] });
  const asked = () =>
    wizard.app.evaluate(() => (globalThis as unknown as { options?: Electron.MessageBoxOptions }).options ?? null);
  await expect.poll(asked).toMatchObject({ message: '程序文件已损坏或被更改', buttons: ['退出'] });
  const ended = new Promise((done) => wizard.app.process().once('exit', done));
  const answer = () => (globalThis as unknown as { answer(given: object): void }).answer({ response: 0 });
  await wizard.app.evaluate(answer).catch(() => undefined);
  expect(await ended).toBe(1);
});

test('--status of a damaged program says so on standard error and answers 3', async ({ folder }) => {
  const binary = await copiedApp(folder);
  const data = join(folder, 'data');
  await mkdir(data);
  await writeFile(join(data, 'settings.json'), '{}');
  const status = (program: string) => runApp(data, ['--status', '--json', '--lang=en'], {}, 'pipe', program);
  const whole = await status(binary);
  expect(whole.code).toBe(0);
  expect(whole.error).not.toContain('program');
  await changeByte(join(dirname(binary), 'resources', archive), 'Permission is hereby granted');
  const ended = await status(binary);
  expect(ended).toMatchObject({ code: 3, out: '' });
  expect(ended.error).toContain(`${changed}\n`);
});

test('the packaged app is as it was built: it says nothing, and its list names the archive and the native module', {
  tag: '@installed',
}, async ({ start }) => {
  const list = await readFile(join(dirname(executable), 'resources/SHA256SUMS'), 'utf8');
  expect(list.split('\n').map((line) => line.slice(66))).toEqual([archive, native, '']);
  const wizard = await start();
  const made = await wizard.page.evaluate(() => window.bridge['setups.create']({ space: 'practice' }));
  expect(made).toMatchObject({ ok: true });
  expect(wizard.output()).not.toContain(changed);
  expect(wizard.output()).not.toContain(unreadable);
});
