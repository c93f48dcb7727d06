import { paint } from '../demo/colouring';
import { tour } from '../demo/tour';
import { expectAccessible, expectHighContrast } from './support/axe';
import { test } from './support/wizard';

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
    await paint(wizard, colouring, locale);
    await tour(wizard, locale, colouring === 'highContrast' ? expectHighContrast : expectAccessible);
  });
}
