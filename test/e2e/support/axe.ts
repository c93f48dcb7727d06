import type { Page } from '@playwright/test';
import axe, { type RunOnly, type RunOptions } from 'axe-core';
import { expect } from './wizard';

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

/** The success criteria of WCAG 2.2, levels A and AA, as axe has them. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Axe finds nothing that WCAG 2.2 AA does not allow; the test goes on, and fails in the end. */
export function expectAccessible(name: string, page: Page): Promise<void> {
  return expectNothing(name, page, { type: 'tag', values: rules });
}

/** High contrast keeps more: 7:1 (WCAG 2.2, 1.4.6, level AAA), on every page that is the app's own. */
export async function expectHighContrast(name: string, page: Page): Promise<void> {
  const own = page.url().startsWith('app:');
  await expectNothing(name, page, { type: 'rule', values: [own ? 'color-contrast-enhanced' : 'color-contrast'] });
}

async function expectNothing(name: string, page: Page, runOnly: RunOnly): Promise<void> {
  // Half a megabyte of script: a page takes it once, until it is loaded anew.
  if (await page.evaluate(() => !('axe' in window))) await page.evaluate(axe.source);
  const options: RunOptions = { runOnly, resultTypes: ['violations'] };
  const found = await page.evaluate(async (chosen) => {
    // What comes in by and by has its colours at the end.
    for (const animation of document.getAnimations())
      if (Number.isFinite(animation.effect?.getComputedTiming().endTime)) animation.finish();
    // What is excluded are the guards that Fluent UI puts around a dialog to keep the focus in; they pass it on at once.
    const { violations } = await window.axe.run({ exclude: ['[data-tabster-dummy]'] }, chosen);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join('\n')}`);
  }, options);
  expect.soft(found, name).toEqual([]);
}
