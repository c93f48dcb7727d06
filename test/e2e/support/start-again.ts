import { spawn } from 'node:child_process';
import { readlink } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { chromium, type Page } from '@playwright/test';
import { debuggerAddress } from './plain';
import { freePort } from './scripted-webex';
import { executable, type Wizard } from './wizard';

export interface StartedAgain {
  /** The page of the window that the second start leads to, in whichever process. */
  readonly page: Page;
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
  { data }: Wizard,
  env: Readonly<Record<string, string | undefined>>,
): Promise<StartedAgain> {
  const port = await freePort();
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const args = [...asRoot, `--user-data-dir=${data}`, '--lang=en', `--remote-debugging-port=${port}`];
  spawn(executable, args, { env: { ...process.env, ...env }, stdio: 'ignore' });
  const browser = await chromium.connectOverCDP(await debuggerAddress(port));
  const page = browser.contexts()[0]?.pages()[0];
  if (!page) throw new Error('The second start opened no page.');
  return {
    page,
    end: async () => {
      // The lock names the computer and the process that has the folder.
      const owner = await readlink(join(data, 'SingletonLock'));
      process.kill(Number(owner.split('-').at(-1)), 'SIGKILL');
    },
  };
}
