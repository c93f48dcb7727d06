import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './wizard';

/** The success criteria of WCAG 2.2, levels A and AA, as axe has them. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Axe finds nothing that WCAG 2.2 AA does not allow; the test goes on, and fails in the end. */
export function expectAccessible(name: string, page: Page): Promise<void> {
  return expectNothing(name, page, (axe) => axe.withTags(rules));
}

/** High contrast keeps more: 7:1 (WCAG 2.2, 1.4.6, level AAA), on every page that is the app's own. */
export async function expectHighContrast(name: string, page: Page): Promise<void> {
  const own = page.url().startsWith('app:');
  await expectNothing(name, page, (axe) => axe.withRules(own ? 'color-contrast-enhanced' : 'color-contrast'));
}

async function expectNothing(name: string, page: Page, choose: (axe: AxeBuilder) => AxeBuilder): Promise<void> {
  // Legacy mode, since axe would open a second window to collect what frames say, and there are no frames.
  // What is excluded are the guards that Fluent UI puts around a dialog to keep the focus in; they pass it on at once.
  const axe = choose(new AxeBuilder({ page })).exclude('[data-tabster-dummy]').setLegacyMode();
  const { violations } = await axe.analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join('\n')}`);
  expect.soft(found, name).toEqual([]);
}
