import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { onlyOn } from '../../fixtures/systems';
import { expect, test } from '../support/desktop';
import { runApp } from '../support/run';

test.describe('--help and --version', () => {
  test('print without a display and without creating the data folder', { tag: '@installed' }, async ({ folder }) => {
    const data = join(folder, 'new', 'data');
    const help = await runApp(data, ['--help', '--lang=en']);
    expect(help.code).toBe(0);
    expect(help.out).toMatch(/^Usage: webex-entra-setup \[OPTION\]…\n\n {2}--practice {2,}starts in practice mode\n/);
    expect((await runApp(data, ['--help', '--lang=zh-CN'])).out).toMatch(/^用法：webex-entra-setup \[选项\]…\n/);
    expect(await runApp(data, ['--version'])).toMatchObject({ code: 0, out: 'Webex Entra Setup 0.1.0\n' });
    expect(existsSync(join(folder, 'new'))).toBe(false);
  });
});

for (const [args, code, title] of [
  [['--practise'], 2, 'The option --practise isn’t known\nDid you mean --practice?'],
  [['--cloud', 'lab.json'], 2, 'The value of the option --cloud isn’t valid'],
  [['--cloud='], 2, 'The value of the option --cloud isn’t valid'],
  [['lab.json'], 2, '“lab.json” isn’t an option'],
  [['--v=1'], 2, 'The app can’t be started with --v=1\nChromium would record'],
  [['--sttatus'], 2, 'The option --sttatus isn’t known\nDid you mean --status?'],
  [['--status', '--withn=90'], 3, 'The option --withn=90 isn’t known\nDid you mean --within?'],
] as const)
  test(`${args.join(' ')} is refused with the usage and ${code}, and nothing is created`, async ({
    folder,
    display,
  }) => {
    const data = join(folder, 'data');
    const ended = await runApp(data, [...args, '--lang=en'], display.env);
    expect(ended).toMatchObject({ code, out: '' });
    expect(ended.error).toContain(title);
    expect(ended.error).toContain('\nUsage: webex-entra-setup [OPTION]…\n');
    expect(existsSync(data)).toBe(false);
  });

test('a second start says which of its options the open app ignores, on standard error and in the window', {
  tag: '@installed',
}, async ({ start, folder }) => {
  const { app, data, page } = await start({ args: ['--practice'] });
  await app.evaluate(({ dialog }) => {
    const seen: string[] = [];
    Object.assign(globalThis, { seen });
    const show = (...args: unknown[]) => {
      seen.push(JSON.stringify(args.at(-1)));
      return Promise.resolve({ response: 0, checkboxChecked: false });
    };
    dialog.showMessageBox = show;
  });
  const seen = () => app.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
  const env = await app.evaluate(() => ({ DISPLAY: process.env.DISPLAY ?? '' }));
  const option = `--cloud=${join(folder, 'lab.json')}`;
  const second = await runApp(data, ['--practice', option, '--lang=en'], env);
  expect(second.code).toBe(0);
  expect(second.error).toContain('The app is already open\n');
  await expect.poll(async () => (await seen()).length).toBe(1);
  expect((await seen())[0]).toContain(option);
  expect((await seen())[0]).not.toContain('--practice');
  expect(await runApp(data, ['--practice', '--lang=en'], env)).toMatchObject({ code: 0 });
  const third = await runApp(data, [], env);
  expect(third.code).toBe(0);
  expect(third.error).not.toContain('The app is already open');
  expect(await seen()).toHaveLength(1);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test.describe('a data folder that cannot be used', () => {
  onlyOn(test, ['linux'], 'a folder of the kernel, and a lock that is a link');

  for (const args of [[], ['--remind']])
    test(`ends the app with 1 and the reason${args.map((arg) => ` with ${arg}`)}; no other folder is used`, async ({
      folder,
    }) => {
      const [file, config] = [join(folder, 'file'), join(folder, 'config')];
      await writeFile(file, '');
      await mkdir(config);
      await writeFile(join(config, 'other.conf'), '');
      const run = (data: string) => runApp(data, [...args, '--lang=en'], { XDG_CONFIG_HOME: config });
      for (const data of [file, join(file, 'data'), '/proc/nowhere']) {
        const { code, error } = await run(data);
        expect({ data, code }).toEqual({ data, code: 1 });
        expect(error).toContain(
          `The data folder can’t be used\nThe system didn’t let the app create or write ${data} (`,
        );
      }
      // It exists, but nothing can be created in it, not even by root.
      expect((await run('/proc')).error).toContain('create or write /proc (');
      // A folder in place of the lock fails even for root.
      const locked = join(folder, 'locked');
      await mkdir(join(locked, 'SingletonLock'), { recursive: true });
      const { code, error } = await run(locked);
      expect(code).toBe(1);
      expect(error).toContain(`The data folder is locked\nThe lock of ${locked} couldn’t be created.`);
      expect(await readdir(config)).toEqual(['other.conf']);
    });

  test('is told as not determined by --status, also as JSON', async ({ folder }) => {
    const file = join(folder, 'file');
    await writeFile(file, '');
    const text = await runApp(file, ['--status', '--lang=en'], { XDG_CONFIG_HOME: join(folder, 'config') });
    expect(text).toMatchObject({ code: 3 });
    expect(text.out).toBe(
      `${file}: The data folder can’t be used. Check the path, that its disk is connected and has free space, and that you can write there. Then start the app again.\n`,
    );
    const { code, out } = await runApp(file, ['--status', '--json'], { XDG_CONFIG_HOME: join(folder, 'config') });
    expect(code).toBe(3);
    expect(JSON.parse(out)).toMatchObject({ exitCode: 3, unreadable: [{ file, problem: 'dataFolder.unusable' }] });
    await rm(file);
  });
});
