import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from '@playwright/test';
import { locales } from '../../../shared/enums';
import { copyOf, renewed, samples, savedAt } from '../../fixtures/sample-records';
import { hostileTexts } from '../../fixtures/strange-record';
import { system } from '../../fixtures/systems';
import { expectAccessible } from '../support/axe';
import { test as base, expect } from '../support/desktop';
import { builtHtmlCopy } from '../support/html-copy';
import { asRoot } from '../support/launch';

interface WorkerFixtures {
  readonly htmlCopy: Awaited<ReturnType<typeof builtHtmlCopy>>;
  /** The browser of a copy's recipient, without the app. */
  readonly recipient: Browser;
}

const test = base.extend<object, WorkerFixtures>({
  htmlCopy: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern, even an empty one.
    async ({}, use) => use(await builtHtmlCopy()),
    { scope: 'worker', timeout: 60_000 },
  ],
  recipient: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern, even an empty one.
    async ({}, use) => {
      const browser = await chromium.launch({ ...system.browser, args: asRoot });
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
});

interface Opened {
  readonly page: Page;
  readonly requests: readonly string[];
  readonly complaints: readonly string[];
}

/** Opens a file in a browser, in a profile of its own. */
async function opened(
  browser: Browser,
  file: string,
  colorScheme: 'light' | 'dark',
  look: (seen: Opened) => Promise<void>,
) {
  const page = await browser.newPage({ colorScheme });
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('dialog', (dialog) => complaints.push(dialog.message()));
  await page.goto(pathToFileURL(file).href);
  await look({ page, requests, complaints });
  await page.close();
}

for (const locale of locales) {
  for (const scheme of ['light', 'dark'] as const) {
    test(`a saved HTML copy is complete and accessible in a browser, ${locale}, ${scheme}`, async ({
      htmlCopy,
      recipient,
      folder,
    }) => {
      for (const [name, events] of Object.entries({
        renewed,
        expired: samples.expired ?? [],
        begun: samples.begun ?? [],
      })) {
        const file = join(folder, `${name}.html`);
        await writeFile(file, htmlCopy(copyOf(events), locale));
        await opened(recipient, file, scheme, async ({ page, requests, complaints }) => {
          await expect(page.locator('html')).toHaveAttribute('lang', locale);
          expect(await page.evaluate(() => document.scripts.length)).toBe(0);
          const ground = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
          expect(ground).toBe(scheme === 'light' ? 'rgb(255, 255, 255)' : 'rgb(31, 31, 31)');
          await expectAccessible(`${name} in ${scheme}`, page);
          // The table of contents links every section.
          const links = page.getByRole('navigation').getByRole('link');
          const sections = page.getByRole('main').getByRole('region');
          await expect(links).toHaveCount(await sections.count());
          await links.last().click();
          await expect(sections.last()).toBeInViewport();
          for (const width of [1280, 820, 780, 700, 400]) {
            await page.setViewportSize({ width, height: 800 });
            const wide = await page.evaluate(() => document.documentElement.scrollWidth);
            expect(wide, `${name} at ${width}`).toBeLessThanOrEqual(width);
          }
          expect(requests).toEqual([pathToFileURL(file).href]);
          expect(complaints).toEqual([]);
        });
      }
    });
  }
}

test('names that contain markup are shown as text', async ({ htmlCopy, recipient, folder }) => {
  const at = savedAt.toISOString();
  const file = join(folder, 'hostile.html');
  const more = hostileTexts.map((name) => ({ type: 'named', at, name }) as const);
  const notes = hostileTexts.join('\n');
  const last = '<img src="http://127.0.0.1:9/x" onerror="alert(1)">';
  const events = [...renewed, ...more, { type: 'noted', at, notes }, { type: 'named', at, name: last }] as const;
  await writeFile(file, htmlCopy(copyOf(events), 'en'));
  await opened(recipient, file, 'light', async ({ page, requests, complaints }) => {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(last);
    await expect(page.getByText('Named “<script>alert(1)</script>”')).toBeVisible();
    expect(await page.evaluate(() => [document.scripts.length, document.images.length])).toEqual([0, 0]);
    await expectAccessible('hostile names', page);
    expect(requests).toHaveLength(1);
    expect(complaints).toEqual([]);
  });
});
