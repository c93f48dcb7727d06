import { expect, type Page } from '@playwright/test';
import { withoutData } from './data';
import { layoutFaults } from './layout';
import { foreignWords } from './pseudo';
import { textsOf } from './texts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The default window size, the same at 200 % zoom, and the minimum width. */
export const sizes: readonly Size[] = [
  { width: 1280, height: 800 },
  { width: 640, height: 400 },
  { width: 400, height: 700 },
];

/** Expands the page in each size; fails for each text that is not from the catalog or does not fit. */
export async function lookAt(name: string, page: Page, all: readonly Size[] = sizes): Promise<void> {
  for (const size of all) {
    await page.setViewportSize(size);
    await unfold(page, true);
    await expectNoFindings(`${name}, ${size.width} x ${size.height}`, page);
    await unfold(page, false);
  }
}

/** Fails with the findings on the current page. */
export async function expectNoFindings(name: string, page: Page): Promise<void> {
  await settle(page);
  const foreign = (await page.evaluate(textsOf))
    .map(({ text, of, where }) => ({ words: foreignWords(withoutData(text)), text, of, where }))
    .filter(({ words }) => words.length > 0)
    .map(({ words, text, of, where }) => `not from a message: “${words.join(' ')}” in ${of} of ${where}: ${text}`);
  expect.soft([...foreign, ...(await page.evaluate(layoutFaults))], name).toEqual([]);
}

/** Waits until pending changes are painted. */
export function settle(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    await drawn();
    const ending = document
      .getAnimations()
      .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime));
    for (const animation of ending) animation.finish();
    if (ending.length > 0) await drawn();
  });
}

/** Expands the collapsed parts, or collapses those that it expanded. */
function unfold(page: Page, open: boolean): Promise<void> {
  return page.evaluate((wanted) => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>(
      wanted ? 'details:not([open])' : '[data-unfolded]',
    )) {
      details.toggleAttribute('data-unfolded', wanted);
      details.open = wanted;
    }
  }, open);
}
