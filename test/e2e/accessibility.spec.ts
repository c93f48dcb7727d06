import { AxeBuilder } from '@axe-core/playwright';
import { tour } from '../demo/tour';
import { expect, test } from './support/wizard';

/** The success criteria of WCAG 2.2, levels A and AA, as axe has them. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

for (const [locale, theme] of [
  ['en', 'light'],
  ['zh-CN', 'dark'],
] as const) {
  test(`axe finds nothing on the whole way, ${locale}, ${theme}`, async ({ start }) => {
    test.setTimeout(120_000);
    const wizard = await start({ args: [`--lang=${locale}`] });
    await wizard.app.evaluate(({ nativeTheme }, source) => {
      nativeTheme.themeSource = source;
    }, theme);
    await tour(wizard, locale, async (name, page) => {
      // Legacy mode, since axe would open a second window to collect what frames say, and there are no frames.
      const { violations } = await new AxeBuilder({ page }).withTags(rules).setLegacyMode().analyze();
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join('\n')}`);
      expect.soft(found, name).toEqual([]);
    });
  });
}
