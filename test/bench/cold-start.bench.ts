import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { createPackage } from '@electron/asar';
import { startApp } from './support/start-app';

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
  const { page, from, kill } = await startApp(binary, data);
  try {
    await page.getByRole('heading', { level: 1 }).waitFor();
    return performance.now() - from;
  } finally {
    await kill();
    await rm(data, { recursive: true, force: true, maxRetries: 5 });
  }
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
