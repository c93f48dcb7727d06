import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type ElectronApplication, expect, type Page } from '@playwright/test';
// @ts-expect-error: the scripts have no types.
import { packagedApp } from '../../../scripts/lib/packed-app.mjs';
import { type Display, system } from '../../fixtures/systems';
import { launchApp } from './launch';

export { expect } from '@playwright/test';

/** The packaged app. */
export const executable: string = process.env.WEBEX_ENTRA_SETUP_APP ?? packagedApp();

/** The version of the app, as its packages name it. Tests run in the project's folder; a benchmark has this file in a bundle. */
export const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  version: string;
};

export interface StartOptions {
  /** Another packaged app than the shipped one. */
  readonly executable?: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** The folder of an earlier start, to continue with its data. */
  readonly data?: string;
  /** Written to a file and passed as `--cloud`. */
  readonly cloud?: object;
}

/** A running wizard: its process, its page, its data folder and its output. */
export interface Wizard {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly data: string;
  output(): string;
  /** Kills the process like a crash, without quit handlers or clean-up. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

export interface Fixtures {
  /** Starts the packaged app on a fresh folder; the process and the folder are removed after the test. */
  start(options?: StartOptions): Promise<Wizard>;
  /** A folder for this test only. */
  folder: string;
}

export const test = base.extend<Fixtures, { display: Display }>({
  display: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern, even an empty one.
    async ({}, use) => {
      const display = await system.ownDisplay();
      await use(display);
      await display.close();
    },
    { scope: 'worker' },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern, even an empty one.
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'wizard-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  },
  start: async ({ folder, display }, use) => {
    const running: Wizard[] = [];
    await use(async (options = {}) => {
      const wizard = await launch(folder, running.length, { ...options, env: { ...options.env, ...display.env } });
      running.push(wizard);
      return wizard;
    });
    await Promise.all(running.map((wizard) => wizard.kill()));
  },
});

async function launch(folder: string, number: number, options: StartOptions): Promise<Wizard> {
  const data = options.data ?? join(folder, `data-${number}`);
  const args = [`--user-data-dir=${data}`, '--lang=en', ...(options.args ?? [])];
  if (options.cloud) {
    const file = join(folder, `cloud-${number}.json`);
    await writeFile(file, JSON.stringify(options.cloud));
    args.push(`--cloud=${file}`);
  }
  const app = await launchApp(options.executable ?? executable, args, { ...process.env, ...options.env });
  let output = '';
  const child = app.process();
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text: Buffer) => (output += text.toString()));
  const page = await app.firstWindow();
  page.on('console', (message) => (output += `${message.text()}\n`));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  return {
    app,
    page,
    data,
    output: () => output,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
    close: () => app.close(),
  };
}

/** Waits for the window (or view) whose address contains this text. */
export async function windowWith(app: ElectronApplication, address: string): Promise<Page> {
  const find = () => app.windows().find((window) => window.url().includes(address));
  await expect.poll(() => find() !== undefined, { message: `a window at ${address}` }).toBe(true);
  const found = find();
  if (!found) throw new Error(`No window has an address with ${address}.`);
  await found.waitForLoadState();
  return found;
}
