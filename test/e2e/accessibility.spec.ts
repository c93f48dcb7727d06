import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { tour } from '../demo/tour';
import { troubleTour } from '../demo/trouble-tour';
import { expect, test, type Wizard } from './support/wizard';

/** The success criteria of WCAG 2.2, levels A and AA, as axe has them. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

async function expectNothing(name: string, page: Page): Promise<void> {
  // Legacy mode, since axe would open a second window to collect what frames say, and there are no frames.
  // What is excluded are the guards that Fluent UI puts around a dialog to keep the focus in; they pass it on at once.
  const axe = new AxeBuilder({ page }).withTags(rules).exclude('[data-tabster-dummy]').setLegacyMode();
  const { violations } = await axe.analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join('\n')}`);
  expect.soft(found, name).toEqual([]);
}

function setColours({ app }: Wizard, theme: 'light' | 'dark'): Promise<void> {
  return app.evaluate(({ nativeTheme }, source) => {
    nativeTheme.themeSource = source;
  }, theme);
}

for (const locale of ['en', 'zh-CN'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test(`axe finds nothing on the whole way, ${locale}, ${theme}`, async ({ start }) => {
      test.setTimeout(120_000);
      const wizard = await start({ args: [`--lang=${locale}`] });
      await setColours(wizard, theme);
      await tour(wizard, locale, expectNothing);
    });
  }
}

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing in what goes wrong, ${theme}`, async ({ start }) => {
    test.setTimeout(120_000);
    const wizard = await start({ args: ['--practice'] });
    await setColours(wizard, theme);
    await troubleTour(wizard, expectNothing);
  });
}
