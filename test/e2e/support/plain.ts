import { type ChildProcess, spawn } from 'node:child_process';
import { chromium, type Page } from '@playwright/test';
import { asRoot } from './launch';
import { freePort } from './scripted-webex';
import { expect } from './wizard';

/** The app started without Playwright's inspector; its page is reached over Chromium's debugging port. */
export interface PlainApp {
  readonly page: Page;
  readonly pid: number;
  /** The output since the start. */
  output(): string;
  /** Resolves to the exit code. */
  readonly ended: Promise<number | null>;
  /** Sends a signal to the app. */
  signal(name: NodeJS.Signals): void;
  end(): Promise<void>;
}

export async function startWithoutInspector(
  binary: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<PlainApp> {
  const port = await freePort();
  const all = [...asRoot, '--lang=en', `--remote-debugging-port=${port}`, ...args];
  const child = spawn(binary, all, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (output += text.toString()));
  const ended = new Promise<number | null>((done) => child.once('exit', done));
  const end = () => kill(child, ended);
  try {
    const browser = await chromium.connectOverCDP(await debuggerAddress(port));
    const page = browser.contexts()[0]?.pages()[0];
    if (!page) throw new Error('The app opened no page.');
    return { page, pid: child.pid ?? 0, output: () => output, ended, signal: (name) => child.kill(name), end };
  } catch (error) {
    await end();
    throw error;
  }
}

/** The address of a debugger at this port. Waits for the app's page first, since connecting too early hangs. */
export async function debuggerAddress(port: number): Promise<string> {
  let address = '';
  const fetchJson = async (what: string): Promise<unknown> =>
    fetch(`http://127.0.0.1:${port}/json/${what}`).then(
      (response) => response.json(),
      () => null,
    );
  const ready = async () => {
    const version = (await fetchJson('version')) as { webSocketDebuggerUrl: string } | null;
    const pages = (await fetchJson('list')) as { title: string; url: string }[] | null;
    address = version?.webSocketDebuggerUrl ?? '';
    // Before a page has its title, its title is its address.
    return address !== '' && pages?.some(({ title, url }) => url.startsWith('app://') && title && title !== url);
  };
  await expect.poll(ready, { timeout: 20_000 }).toBe(true);
  return address;
}

async function kill(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  if (child.exitCode === null) child.kill('SIGKILL');
  await ended;
}
