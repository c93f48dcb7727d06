import type { Page } from '@playwright/test';
import axe, { type RunOnly, type RunOptions } from 'axe-core';
import { expect } from './wizard';

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

/** Axe's tags for WCAG 2.2, levels A and AA. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Expects no violation of WCAG 2.2 AA. Soft: the test continues and fails at its end. */
export function expectAccessible(name: string, page: Page): Promise<void> {
  return expectNoViolation(name, page, { type: 'tag', values: rules });
}

/** Expects enough contrast for WCAG 2.2 AA, where names and structure are checked elsewhere. */
export function expectContrast(name: string, page: Page): Promise<void> {
  return expectNoViolation(name, page, { type: 'rule', values: ['color-contrast'] });
}

/** High contrast requires 7:1 (WCAG 2.2, 1.4.6, level AAA) on every page of the app. */
export async function expectHighContrast(name: string, page: Page): Promise<void> {
  const own = page.url().startsWith('app:');
  await expectNoViolation(name, page, { type: 'rule', values: [own ? 'color-contrast-enhanced' : 'color-contrast'] });
}

async function expectNoViolation(name: string, page: Page, runOnly: RunOnly): Promise<void> {
  // Axe is half a megabyte, so it is injected once for each load of a page.
  if (await page.evaluate(() => !('axe' in window))) await page.evaluate(axe.source);
  const options: RunOptions = { runOnly, resultTypes: ['violations'] };
  const found = await page.evaluate(async (chosen) => {
    // Elements that fade in have their final colours after the animation.
    for (const animation of document.getAnimations())
      if (Number.isFinite(animation.effect?.getComputedTiming().endTime)) animation.finish();
    // Excludes the focus guards of Fluent UI around a dialog, which pass the focus on at once.
    const { violations } = await window.axe.run({ exclude: ['[data-tabster-dummy]'] }, chosen);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join('\n')}`);
  }, options);
  expect.soft(found, name).toEqual([]);
}
