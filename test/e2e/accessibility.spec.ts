import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { type Colouring, colourWizard } from '../demo/colouring';
import { type Look, tour } from '../demo/tour';
import { troubleTour } from '../demo/trouble-tour';
import { expect, test } from './support/wizard';

/** The success criteria of WCAG 2.2, levels A and AA, as axe has them. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** High contrast keeps more: 7:1 (WCAG 2.2, 1.4.6, level AAA), on every page that is the app's own. */
const enhanced = { rules: { 'color-contrast-enhanced': { enabled: true } } };

async function expectNothing(name: string, page: Page, options: { rules?: typeof enhanced.rules } = {}): Promise<void> {
  // Legacy mode, since axe would open a second window to collect what frames say, and there are no frames.
  // What is excluded are the guards that Fluent UI puts around a dialog to keep the focus in; they pass it on at once.
  const axe = new AxeBuilder({ page }).options(options).withTags(rules).exclude('[data-tabster-dummy]');
  const { violations } = await axe.setLegacyMode().analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join('\n')}`);
  expect.soft(found, name).toEqual([]);
}

const look =
  (colouring: Colouring): Look =>
  (name, page) =>
    expectNothing(name, page, colouring === 'highContrast' && page.url().startsWith('app:') ? enhanced : {});

for (const [locale, colouring] of [
  ['en', 'light'],
  ['en', 'dark'],
  ['en', 'highContrast'],
  ['zh-CN', 'light'],
  ['zh-CN', 'dark'],
] as const) {
  test(`axe finds nothing on the whole way, ${locale}, ${colouring}`, async ({ start }) => {
    test.setTimeout(120_000);
    const wizard = await start({ args: [`--lang=${locale}`] });
    await colourWizard(wizard, colouring);
    await tour(wizard, locale, look(colouring));
  });
}

for (const colouring of ['light', 'dark', 'highContrast'] as const) {
  test(`axe finds nothing in what goes wrong, ${colouring}`, async ({ start }) => {
    test.setTimeout(120_000);
    const wizard = await start({ args: ['--practice'] });
    await colourWizard(wizard, colouring);
    await troubleTour(wizard, look(colouring));
  });
}
