import { spawn } from 'node:child_process';
import { readlink } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { chromium, type ElectronApplication, type Page } from '@playwright/test';
import { asRoot } from './launch';
import { debuggerAddress } from './plain';
import { freePort } from './scripted-webex';
import { executable, expect, type Wizard } from './wizard';

export interface StartedAgain {
  /** The page of the window that the second start leads to, in whichever process. */
  readonly page: Page;
  /** False: the first process was only about to close its window, and opened another one. */
  readonly isOtherProcess: boolean;
  end(): Promise<void>;
}

/** Closes the wizard's window like its close button, and does not wait for the app to end. */
export async function closeWizard({ app }: Wizard): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => {
    // After this call has been answered: the process may end with its window.
    setTimeout(() => BrowserWindow.getAllWindows()[0]?.close(), 1);
  });
}

/** Starts the app again on the same folder, while its first process may still be closing. */
export async function startAgain(
  { app, page: first, data }: Wizard,
  env: Readonly<Record<string, string | undefined>>,
): Promise<StartedAgain> {
  const port = await freePort();
  const args = [...asRoot, `--user-data-dir=${data}`, '--lang=en', `--remote-debugging-port=${port}`];
  spawn(executable, args, { env: { ...process.env, ...env }, stdio: 'ignore' });
  const [page, isOtherProcess] = await Promise.any([
    openedBy(app, first).then((window) => [window, false] as const),
    pageAt(port).then((window) => [window, true] as const),
  ]);
  const end = async () => {
    // The lock names the computer and the process that has the folder.
    const owner = await readlink(join(data, 'SingletonLock'));
    process.kill(Number(owner.split('-').at(-1)), 'SIGKILL');
  };
  return { page, isOtherProcess, end };
}

/** The wizard's page that this process opens after its first one. */
async function openedBy(app: ElectronApplication, first: Page): Promise<Page> {
  const found = () => app.windows().find((page) => page !== first && page.url().includes('/index.html'));
  await expect.poll(found, { timeout: 20_000 }).toBeDefined();
  return found() as Page;
}

/** The page of an app with a debugger at this port. */
async function pageAt(port: number): Promise<Page> {
  const browser = await chromium.connectOverCDP(await debuggerAddress(port));
  const page = browser.contexts()[0]?.pages()[0];
  if (!page) throw new Error('The second start opened no page.');
  return page;
}
