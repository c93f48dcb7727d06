import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { launchApp } from '../e2e/support/launch';
import { answerDialogs, openNewWorkbench, showTab } from '../e2e/support/workbench';
import { PreflightPeople } from '../fixtures/preflight-people';
import { system } from '../fixtures/systems';

/** Upper bound in milliseconds on the window's answer while a million people are compared with a million. */
const goalDelay = 100;
/** Upper bound in megabytes on the growth of all processes of the app together. */
const goalMemory = 900;
const many = 1_000_000;

/** Megabytes that the process and its descendants hold at the same time. */
const resident = (root: number) =>
  system.processesOf(root).reduce((sum, { pid }) => sum + (system.memoryOf(pid, 'proportional') ?? 0), 0);

/** Starts recording the page's longest task and the main process's longest answer time. */
async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen = { page: 0, main: 0 };
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
      setTimeout(() => void ping(), 20);
    };
    void ping();
  });
}

/** The list begins with another person than the given one, and every person in sight has been read. Runs in the page. */
function showsOtherPeople(first: string | null): boolean {
  const rows = [...document.querySelectorAll('[data-list="people"] [role="row"]')];
  return rows[0]?.getAttribute('aria-rowindex') !== first && rows.every((row) => row.childElementCount > 1);
}

async function compare(app: ElectronApplication, page: Page, files: readonly string[]): Promise<number> {
  const wizard = { app, page, data: '', output: () => '', kill: () => app.close(), close: () => app.close() };
  await openNewWorkbench(wizard);
  await showTab(page, 'Check for duplicates');
  await answerDialogs(wizard, files);
  const before = await resident(app.process().pid ?? 0);
  let most = before;
  let done = false;
  const sampling = (async () => {
    while (!done) {
      most = Math.max(most, await resident(app.process().pid ?? 0));
      await new Promise((next) => setTimeout(next, 250));
    }
  })();
  await watch(page);
  const choose = page.getByRole('button', { name: 'Select a file' });
  await choose.first().click();
  await page.getByRole('button', { name: 'Select another file' }).waitFor({ timeout: 120_000 });
  await choose.click();
  await page.getByRole('heading', { name: /be duplicated$/ }).waitFor({ timeout: 180_000 });
  for (const text of ['müller', 'contoso', 'lovelace99999', '']) {
    const before = await page.locator('#people-list').textContent();
    await page.getByRole('searchbox').fill(text);
    // Each search finds another number of people than the one before.
    await page.waitForFunction((count) => document.querySelector('#people-list')?.textContent !== count, before);
  }
  for (const share of [0.3, 0.7, 1, 0]) {
    const before = await page.locator('[data-list="people"] [role="row"]').first().getAttribute('aria-rowindex');
    await page.locator('[data-list="people"]').evaluate((list, to) => list.scrollTo(0, list.scrollHeight * to), share);
    await page.waitForFunction(showsOtherPeople, before);
  }
  done = true;
  await sampling;
  return most - before;
}

const folder = await mkdtemp(join(tmpdir(), 'preflight-window-'));
const people = new PreflightPeople(many);
const files = [join(folder, 'entra.csv'), join(folder, 'webex.csv')];
people.writeEntra(files[0] ?? '');
people.writeWebex(files[1] ?? '');
const args = [`--user-data-dir=${join(folder, 'data')}`, '--lang=en', '--practice'];
const app = await launchApp(process.env.WEBEX_ENTRA_SETUP_APP ?? '', args);
try {
  const page = await app.firstWindow();
  const grown = await compare(app, page, files);
  const seen = await page.evaluate(() => (window as unknown as { seen: { page: number; main: number } }).seen);
  console.log(`${many} people of Entra, ${people.webexCount} in Webex, in the packaged app`);
  console.log(`longest the page was busy: ${seen.page.toFixed(0)} ms; goal ${goalDelay}`);
  console.log(`slowest answer of the main process: ${seen.main.toFixed(0)} ms; goal ${goalDelay}`);
  console.log(`the whole app grew by ${grown.toFixed(0)} MB; goal ${goalMemory}`);
  process.exitCode = seen.page <= goalDelay && seen.main <= goalDelay && grown <= goalMemory ? 0 : 1;
} finally {
  await app.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
