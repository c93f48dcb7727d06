import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { launchApp } from '../e2e/support/launch';
import { confirmEntra, openStep, signInAs, startPracticeSetup, walkToEntra } from '../e2e/support/steps';

/** Upper bound in milliseconds from the click to the frame that shows the new page. */
const goal = 100;
const rounds = 6;

/** Opens every available step, the overview, the reference and the list of setups, and returns. */
async function changes(page: Page, rounds: number): Promise<{ to: string; took: number }[]> {
  return page.evaluate(async (rounds) => {
    const heading = () => document.querySelector('h1')?.textContent ?? '';
    const button = (name: string) =>
      [...document.querySelectorAll<HTMLButtonElement>('button')].find(
        (each) => (each.getAttribute('aria-label') ?? each.textContent ?? '').trim().startsWith(name) && !each.disabled,
      );
    const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const times: { to: string; took: number }[] = [];
    const go = async (pressed: HTMLButtonElement | undefined) => {
      const before = heading();
      if (!pressed) throw new Error(`The page ${before} has no such button.`);
      const from = performance.now();
      pressed.click();
      while (heading() === before) {
        if (performance.now() - from > 3000)
          throw new Error(`${pressed.textContent} did not change the page ${before}.`);
        await new Promise((done) => requestAnimationFrame(done));
      }
      await painted();
      times.push({ to: heading(), took: performance.now() - from });
      // What the change set off must not count for the next one.
      await new Promise<void>((idle) => requestIdleCallback(() => idle()));
    };
    for (let round = 0; round < rounds; round += 1) {
      const count = document.querySelectorAll('nav ol button').length;
      for (let step = 0; step < count; step += 1) {
        const entry = document.querySelectorAll<HTMLButtonElement>('nav ol button')[step];
        const closed = entry?.disabled || entry?.getAttribute('aria-disabled') === 'true';
        if (!closed && entry?.getAttribute('aria-current') !== 'step') await go(entry);
      }
      await go(button('Reference'));
      await go(button('Back'));
      await go(button('All setups'));
      await go(button('Continue practice.example') ?? button('Open practice.example'));
    }
    return times;
  }, rounds);
}

const folder = await mkdtemp(join(tmpdir(), 'step-change-'));
const args = [`--user-data-dir=${folder}`, '--lang=en', '--practice'];
const app = await launchApp(process.env.WEBEX_ENTRA_SETUP_APP ?? '', args);
try {
  const page = await app.firstWindow();
  const wizard = { app, page, data: folder, output: () => '', kill: () => app.close(), close: () => app.close() };
  await startPracticeSetup(wizard);
  await signInAs(wizard, 'Ada Lovelace');
  await walkToEntra(wizard);
  await confirmEntra(wizard);
  await openStep(wizard, 'Before you begin');
  const times = await changes(page, rounds);
  const sorted = times.map(({ took }) => took).sort((a, b) => a - b);
  const slowest = times.reduce((worst, each) => (each.took > worst.took ? each : worst));
  const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(0);
  console.log(`${times.length} changes of page: median ${at(0.5)} ms, nine of ten within ${at(0.9)} ms`);
  console.log(`slowest: ${slowest.took.toFixed(0)} ms (${slowest.to}); goal ${goal}`);
  process.exitCode = slowest.took <= goal ? 0 : 1;
} finally {
  await app.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
