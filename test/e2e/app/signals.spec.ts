import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { onlyOn, posix } from '../../fixtures/systems';
import { expect, test } from '../support/desktop';
import { seed } from '../support/seeded';
import { signInAtOnce, startSetup, walkToEntra } from '../support/steps';

onlyOn(test, posix, 'signals');

const signals = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;

/** Sends a signal as another program does. @returns the exit code and the signal that ended the app */
async function endedBy(child: ChildProcess, signal: NodeJS.Signals): Promise<[number | null, string | null]> {
  const ended = once(child, 'exit');
  child.kill(signal);
  return (await ended) as [number | null, string | null];
}

for (const signal of signals) {
  test(`${signal} removes the token from the clipboard and stores the window's bounds`, async ({ start, webex }) => {
    test.setTimeout(120_000);
    const wizard = await start({ cloud: webex.cloud });
    const { app, page } = wizard;
    await startSetup(wizard);
    await signInAtOnce(wizard);
    await walkToEntra(wizard);
    await page.getByRole('button', { name: 'Copy Secret Token' }).click();
    await expect(page.getByRole('timer')).toBeVisible();
    await app.evaluate(({ clipboard }) => {
      const clear = clipboard.clear;
      clipboard.clear = (...args) => {
        clear.apply(clipboard, args);
        process.stderr.write(`now holds “${clipboard.readText()}”\n`);
      };
    });
    const bounds = { x: 130, y: 70, width: 1020, height: 730 };
    await app.evaluate(({ BrowserWindow }, to) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.setBounds(to);
    }, bounds);
    await expect
      .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds()))
      .toEqual(bounds);
    expect(await endedBy(app.process(), signal)).toEqual([0, null]);
    await expect.poll(() => wizard.output()).toContain('now holds “”');
    expect(JSON.parse(await readFile(join(wizard.data, 'window.json'), 'utf8'))).toEqual({
      ...bounds,
      maximized: false,
    });
  });

  test(`${signal} ends the app after the copy of a change that was waiting`, async ({ start, webex, folder }) => {
    const [data, copies] = [join(folder, 'data'), join(folder, 'copies')];
    const marker = randomUUID();
    await mkdir(copies);
    const marked = { format: 'webex-entra-setup/copies-folder', id: marker };
    await writeFile(join(copies, '.webex-entra-setup-copies.json'), JSON.stringify(marked));
    await seed(data, webex, { name: 'Contoso', expiresIn: 300 });
    const settings = {
      folder: copies,
      marker,
      keep: 5,
      locale: 'en',
      lastAt: null,
      lastFile: null,
      failure: null,
      waiting: [],
    };
    await writeFile(join(data, 'automatic-copies.json'), JSON.stringify(settings));
    const { app, page } = await start({ data });
    await page.getByRole('button', { name: 'More for Contoso', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Rename' }).click();
    await page.getByRole('textbox').fill('Fabrikam');
    await page.getByRole('dialog').getByRole('button', { name: 'Rename', exact: true }).click();
    await expect(page.getByRole('dialog')).toBeHidden();
    expect(await endedBy(app.process(), signal)).toEqual([0, null]);
    const names = await readdir(copies, { recursive: true });
    expect(names.filter((name) => name.endsWith('.json')).join()).toContain('Fabrikam');
  });

  test(`a signal after ${signal} ends the app at once while it still cleans up`, async ({ start }) => {
    const { app } = await start();
    await app.evaluate(({ app: running }) => {
      running.on('before-quit', (event) => {
        event.preventDefault();
        process.stderr.write('quitting\n');
      });
    });
    const child = app.process();
    const quitting = once(child.stderr ?? child, 'data');
    child.kill(signal);
    await quitting;
    const second = signal === 'SIGTERM' ? 'SIGINT' : 'SIGTERM';
    expect(await endedBy(child, second)).toEqual([null, second]);
  });
}
