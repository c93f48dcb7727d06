import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { factsOf } from '../../electron/core/setup/facts';
import { writeRecord } from '../../electron/core/setup/record';
import { commercialCloud } from '../../electron/core/webex/clouds';
import type { CopyFormat } from '../../shared/contract';
import { translator } from '../../shared/texts/i18n';
import { allFormats } from '../e2e/support/copies';
import { launchApp } from '../e2e/support/launch';
import { answerDialogs } from '../e2e/support/workbench';
import { renewed } from '../fixtures/sample-records';
import { system } from '../fixtures/systems';

/** Upper bound in milliseconds on the window's answer while copies of a thousand setups are saved to one archive. */
const goalDelay = 100;
/** Upper bound in megabytes on the growth of the main process, including the copy worker. */
const goalMemory = 200;
const many = 1000;
/** PDFs take much longer than the other formats, so fewer are measured. */
const printed = 200;

/** Renewed setups with every kind of event in their records. */
async function writeRecords(folder: string, count: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (let at = 0; at < count; at += 1) {
    const id = randomUUID();
    const events = [...renewed, { type: 'named', at: '2026-11-20T00:00:00.000Z', name: `Contoso ${at}` } as const];
    const record = { id, cloud: commercialCloud, events };
    await writeFile(join(folder, `${id}.json`), writeRecord(record, factsOf(events)));
  }
}

/** Starts recording the page's longest task and the main process's longest answer time. */
async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen = { page: 0, main: 0, answers: 0 };
    Object.assign(window, { seen });
    let last = performance.now();
    setInterval(() => {
      const now = performance.now();
      seen.page = Math.max(seen.page, now - last - 10);
      last = now;
    }, 10);
    const ping = async () => {
      const from = performance.now();
      await window.bridge['practice.faults']();
      seen.main = Math.max(seen.main, performance.now() - from);
      seen.answers += 1;
      setTimeout(() => void ping(), 20);
    };
    void ping();
  });
}

const memoryOf = (pid: number) => system.memoryOf(pid, 'proportional') ?? 0;

/** The memory of the process once the page has nothing to do and the memory no longer changes. */
async function memoryAtRest(page: Page, pid: number): Promise<number> {
  await page.evaluate(() => new Promise<void>((idle) => requestIdleCallback(() => idle())));
  for (let before = 0; ; ) {
    const now = memoryOf(pid);
    if (Math.abs(now - before) < 1) return now;
    before = now;
    await new Promise((next) => setTimeout(next, 250));
  }
}

/** Fills in the open dialog before the measurement. */
async function chooseFormats(page: Page, formats: readonly CopyFormat[]): Promise<void> {
  const { t } = translator('en');
  const dialog = page.getByRole('dialog');
  for (const format of allFormats)
    await dialog
      .getByRole('checkbox', { name: t(`copies.format.${format}`), exact: true })
      .setChecked(formats.includes(format));
  await dialog.getByRole('radio', { name: t('copies.to.zip') }).check();
}

async function bench(name: string, count: number, formats: readonly CopyFormat[]): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'copies-bench-'));
  await writeRecords(join(folder, 'data', 'setups'), count);
  const args = [`--user-data-dir=${join(folder, 'data')}`, '--lang=en'];
  const app = await launchApp(process.env.WEBEX_ENTRA_SETUP_APP ?? '', args);
  const pid = app.process().pid ?? 0;
  let sampling: NodeJS.Timeout | undefined;
  try {
    const page = await app.firstWindow();
    await page.getByRole('button', { name: 'Save copies' }).click();
    await page.getByRole('dialog').waitFor();
    await chooseFormats(page, formats);
    const path = join(folder, 'all.zip');
    const wizard = { app, page, data: '', output: () => '', kill: () => app.close(), close: () => app.close() };
    await answerDialogs(wizard, [], path);
    // Excludes the start and the list of a thousand setups.
    const before = await memoryAtRest(page, pid);
    let most = before;
    sampling = setInterval(() => {
      most = Math.max(most, memoryOf(pid));
    }, 250);
    await watch(page);
    const from = performance.now();
    // Uses CSS selectors: a search by role takes longer than the measured work.
    await page.locator('[role="dialog"] button').last().click();
    await page.waitForFunction(() => document.querySelector('[role="dialog"] [data-tone]'), null, { timeout: 540_000 });
    const seconds = (performance.now() - from) / 1000;
    const seen = await page.evaluate(() => (window as unknown as { seen: { page: number; main: number } }).seen);
    const files = count * formats.length;
    const { size } = await stat(path);
    const grown = most - before;
    console.log(
      `${name}: ${files} files of ${count} setups, ${(size / 1e6).toFixed(0)} MB, in ${seconds.toFixed(1)} s`,
    );
    console.log(`  ${((seconds * 1000) / files).toFixed(1)} ms for each file`);
    console.log(`  longest the page was busy: ${seen.page.toFixed(0)} ms; goal ${goalDelay}`);
    console.log(`  slowest answer of the main process: ${seen.main.toFixed(0)} ms; goal ${goalDelay}`);
    console.log(`  main process and thread grew by ${grown.toFixed(0)} MB; goal ${goalMemory}`);
    return seen.page <= goalDelay && seen.main <= goalDelay && grown <= goalMemory;
  } finally {
    clearInterval(sampling);
    await app.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

const readable = await bench('all but PDF', many, ['html', 'json', 'csv', 'calendar']);
const all = await bench('all formats', printed, ['html', 'pdf', 'json', 'csv', 'calendar']);
process.exitCode = readable && all ? 0 : 1;
