import { expect, type Page } from '@playwright/test';
import { withoutData } from './data';
import { layoutFaults } from './layout';
import { foreignWords } from './pseudo';
import { textsOf } from './texts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A window as it is opened, the same at 200 % zoom, and the narrowest one. */
export const sizes: readonly Size[] = [
  { width: 1280, height: 800 },
  { width: 640, height: 400 },
  { width: 400, height: 700 },
];

/** Shows the page in each size, with all that unfolds in it, and complains of every text that is no message or has no room. */
export async function lookAt(name: string, page: Page, all: readonly Size[] = sizes): Promise<void> {
  for (const size of all) {
    await page.setViewportSize(size);
    await unfold(page, true);
    await complain(`${name}, ${size.width} x ${size.height}`, page);
    await unfold(page, false);
  }
}

/** What speaks against the page as it is now. */
export async function complain(name: string, page: Page): Promise<void> {
  await settle(page);
  const foreign = (await page.evaluate(textsOf))
    .map(({ text, of, where }) => ({ words: foreignWords(withoutData(text)), text, of, where }))
    .filter(({ words }) => words.length > 0)
    .map(({ words, text, of, where }) => `not from a message: “${words.join(' ')}” in ${of} of ${where}: ${text}`);
  expect.soft([...foreign, ...(await page.evaluate(layoutFaults))], name).toEqual([]);
}

/** Whatever was changed just now is drawn then, and where it belongs. */
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

/** Opens what is folded, or folds what was opened so. */
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
