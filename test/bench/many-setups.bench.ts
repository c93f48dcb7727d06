import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { factsOf } from '../../electron/core/setup/facts';
import { writeRecord } from '../../electron/core/setup/record';
import { commercialCloud } from '../../electron/core/webex/clouds';
import type { SetupEvent } from '../../shared/contract';
import { samples } from '../fixtures/sample-records';
import { system } from '../fixtures/systems';
import { startApp } from './support/start-app';

const count = 10_000;
/** Upper bounds in milliseconds and megabytes. */
const goals = { firstRow: 1000, everyRow: Number.POSITIVE_INFINITY, search: 100, scroll: 100, page: 150, status: 2000 };

/** Setups in every state, each with its own name, of some 15 events. */
async function writeSetups(data: string): Promise<void> {
  const folder = join(data, 'setups');
  await mkdir(folder, { recursive: true });
  const kinds = Object.values(samples);
  for (let index = 0; index < count; index += 1) {
    const named: SetupEvent = { type: 'named', at: '2026-07-01T08:01:00.000Z', name: `Customer ${index}` };
    const events = [...(kinds[index % kinds.length] ?? []), named];
    const id = randomUUID();
    await writeFile(join(folder, `${id}.json`), writeRecord({ id, cloud: commercialCloud, events }, factsOf(events)));
  }
}

/** Runs statements in the page. @returns milliseconds until a frame after their change was painted */
function painted(page: Page, statements: string): Promise<number> {
  return page.evaluate<number>(`(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    await frame();
    const from = performance.now();
    ${statements}
    await frame();
    await frame();
    return performance.now() - from;
  })()`);
}

/**
 * When the first row was painted, in milliseconds since the epoch. Chromium reports each paint of a larger text than before,
 * and the notes of a row are such a text; a debugger that waits for the row sees it tenths of a second later.
 */
function firstRowPainted(page: Page): Promise<number> {
  return page.evaluate<number>(`(async () => {
    const entries = await new Promise((done) =>
      new PerformanceObserver((list) => done(list.getEntries())).observe({ type: 'largest-contentful-paint', buffered: true }),
    );
    const row = entries.find(({ element }) => element?.closest('li[data-state]'));
    if (!row) throw new Error('No paint of a row is known.');
    return Date.now() - performance.now() + row.startTime;
  })()`);
}

/** Memory in megabytes that only the process of the page uses. */
async function memoryOfPage(browser: Browser): Promise<number | null> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const renderer = processInfo.find(({ type }) => type === 'renderer');
  return renderer ? system.memoryOf(renderer.id, 'private') : null;
}

async function status(binary: string, data: string): Promise<number> {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const from = performance.now();
  const child = spawn(binary, [...sandbox, `--user-data-dir=${data}`, '--status'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let lines = 0;
  for await (const chunk of child.stdout) lines += String(chunk).split('\n').length - 1;
  if (lines < count) throw new Error(`--status printed ${lines} lines.`);
  return performance.now() - from;
}

const packaged = process.env.WEBEX_ENTRA_SETUP_APP ?? '';
const data = await mkdtemp(join(tmpdir(), 'many-setups-'));
try {
  await writeSetups(data);
  const { browser, page, from, kill } = await startApp(packaged, data);
  const found: Partial<Record<keyof typeof goals, number>> = {};
  try {
    await page.locator('li[data-state]').first().waitFor();
    found.firstRow = (await firstRowPainted(page)) - (Date.now() - performance.now()) - from;
    await page.getByRole('search').waitFor({ timeout: 300_000 });
    found.everyRow = performance.now() - from;
    const times: number[] = [];
    for (const word of ['Customer', 'Customer 99', 'nothing', '']) {
      times.push(
        await painted(
          page,
          `const box = document.querySelector('search input');
           Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(box, ${JSON.stringify(word)});
           box.dispatchEvent(new Event('input', { bubbles: true }));`,
        ),
      );
    }
    found.search = Math.max(...times);
    const scrolls: number[] = [];
    for (const share of [0.001, 0.5, 0.501, 1, 0])
      scrolls.push(
        await painted(
          page,
          `const main = document.querySelector('main'); main.scrollTop = main.scrollHeight * ${share};`,
        ),
      );
    found.scroll = Math.max(...scrolls);
    const memory = await memoryOfPage(browser);
    if (memory !== null) found.page = memory;
  } finally {
    await kill();
  }
  found.status = await status(packaged, data);
  const missed = (Object.keys(goals) as (keyof typeof goals)[]).filter((what) => {
    const value = found[what] ?? 0;
    console.log(`${what}: ${value.toFixed(0)} ${what === 'page' ? 'MB' : 'ms'}; goal ${goals[what]}`);
    return value > goals[what];
  });
  process.exitCode = missed.length === 0 ? 0 : 1;
} finally {
  await rm(data, { recursive: true, force: true, maxRetries: 5 });
}
