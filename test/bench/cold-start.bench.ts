import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { createPackage } from '@electron/asar';
import { chromium } from '@playwright/test';

/** Upper bound on the start page's time, as a multiple of an empty window of the same runtime. */
const goal = 1.25;
const pairs = 12;

/** The minimal Electron application: a window with one heading. */
const emptyMain = `
const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, show: false });
  window.once('ready-to-show', () => window.show());
  window.loadURL('data:text/html,<title>empty</title><h1>empty</h1>');
});
`;

/** The packaged app's own runtime, with an application that shows one empty window. */
async function emptyApp(packaged: string, folder: string): Promise<string> {
  const copy = join(folder, 'empty');
  await cp(dirname(packaged), copy, { recursive: true });
  const source = join(folder, 'source');
  await mkdir(source);
  await writeFile(join(source, 'main.js'), emptyMain);
  await writeFile(join(source, 'package.json'), JSON.stringify({ name: 'empty', version: '1.0.0', main: 'main.js' }));
  await rm(join(copy, 'resources', 'app.asar'));
  await createPackage(source, join(copy, 'resources', 'app.asar'));
  return join(copy, basename(packaged));
}

/** Milliseconds from starting the process to a page with a heading, each time on a new folder. */
async function start(binary: string, data: string): Promise<number> {
  const port = await freePort();
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const args = [...sandbox, `--remote-debugging-port=${port}`, `--user-data-dir=${data}`, '--lang=en'];
  const from = performance.now();
  const child = spawn(binary, args, { stdio: 'ignore' });
  const ended = new Promise((done) => child.once('exit', done));
  try {
    const browser = await chromium.connectOverCDP(await address(port));
    await browser.contexts()[0]?.pages()[0]?.getByRole('heading', { level: 1 }).waitFor();
    return performance.now() - from;
  } finally {
    child.kill('SIGKILL');
    await ended;
    await rm(data, { recursive: true, force: true, maxRetries: 5 });
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

const packaged = process.env.WEBEX_ENTRA_SETUP_APP ?? '';
const folder = await mkdtemp(join(tmpdir(), 'cold-start-'));
try {
  const empty = await emptyApp(packaged, folder);
  const times: { app: number; empty: number }[] = [];
  // The first pair is discarded: it loads both from the disk.
  for (let pair = 0; pair <= pairs; pair += 1) {
    const one = { empty: await start(empty, join(folder, 'data')), app: await start(packaged, join(folder, 'data')) };
    if (pair > 0) times.push(one);
  }
  const middle = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  const ratios = times.map(({ app, empty }) => app / empty).sort((a, b) => a - b);
  const ratio = middle(ratios);
  console.log(`an empty window: ${middle(times.map((time) => time.empty)).toFixed(0)} ms`);
  console.log(`a usable start page: ${middle(times.map((time) => time.app)).toFixed(0)} ms`);
  console.log(
    `ratio: ${ratio.toFixed(2)} (half of the pairs ${ratios[3]?.toFixed(2)} to ${ratios[9]?.toFixed(2)}); goal ${goal}`,
  );
  process.exitCode = ratio <= goal ? 0 : 1;
} finally {
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
