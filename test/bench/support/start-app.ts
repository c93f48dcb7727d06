import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { type Browser, chromium, type Page } from '@playwright/test';

export interface StartedApp {
  readonly browser: Browser;
  readonly page: Page;
  /** Of `performance.now()`, when the process was started. */
  readonly from: number;
  kill(): Promise<void>;
}

/** Starts a packaged app in English on a data folder, without the help of Playwright, which would slow down the start. */
export async function startApp(binary: string, data: string): Promise<StartedApp> {
  const port = await freePort();
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const args = [...sandbox, `--remote-debugging-port=${port}`, `--user-data-dir=${data}`, '--lang=en'];
  const from = performance.now();
  const child = spawn(binary, args, { stdio: 'ignore' });
  const ended = new Promise((done) => child.once('exit', done));
  const kill = async () => {
    child.kill('SIGKILL');
    await ended;
  };
  try {
    const browser = await chromium.connectOverCDP(await address(port));
    const page = browser.contexts()[0]?.pages()[0];
    if (!page) throw new Error('The app has no page.');
    return { browser, page, from, kill };
  } catch (thrown) {
    await kill();
    throw thrown;
  }
}

/** Waits for a page first: connecting before there is one never returns. */
async function address(port: number): Promise<string> {
  const fetchJson = (what: string) => fetch(`http://127.0.0.1:${port}/json/${what}`).then((answer) => answer.json());
  for (;;) {
    const pages = (await fetchJson('list').catch(() => [])) as { type: string; title: string; url: string }[];
    if (pages.some(({ type, title, url }) => type === 'page' && title && title !== url)) {
      return ((await fetchJson('version')) as { webSocketDebuggerUrl: string }).webSocketDebuggerUrl;
    }
    await new Promise((done) => setTimeout(done, 5));
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const bound = server.address();
  await new Promise((done) => server.close(done));
  return typeof bound === 'object' && bound ? bound.port : 0;
}
