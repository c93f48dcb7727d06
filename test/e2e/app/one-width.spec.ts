import type { Page } from '@playwright/test';
import { heading, openStep, startPracticeSetup } from '../support/steps';
import { expect, test } from '../support/wizard';

/** The left and right edges of the boxes of a page, without those inside of another box. */
function edges(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isBox = (element: Element) => {
      const { borderTopStyle, borderTopLeftRadius } = getComputedStyle(element);
      return borderTopStyle === 'solid' && borderTopLeftRadius === '8px';
    };
    const boxes = [...document.querySelectorAll('main :is(div, section, label, table, dl)')].filter(isBox);
    return boxes
      .filter((box) => box.checkVisibility() && !boxes.some((other) => other !== box && other.contains(box)))
      .map((box) => box.getBoundingClientRect())
      .map(({ left, right }) => `${Math.round(left)} to ${Math.round(right)}`);
  });
}

test('the boxes of a page have one width', async ({ start }) => {
  const wizard = await start({ args: ['--practice'] });
  const { page } = wizard;
  await page.setViewportSize({ width: 1280, height: 800 });
  await startPracticeSetup(wizard);
  for (const step of ['Before you begin', 'Add Cisco Webex', 'Assign users', 'Sign in to Webex']) {
    await openStep(wizard, step);
    await expect(heading(page)).toBeFocused();
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    const all = await edges(page);
    expect(all.length, step).toBeGreaterThan(1);
    expect(new Set(all).size, `${step}: ${all.join(', ')}`).toBe(1);
  }
});
