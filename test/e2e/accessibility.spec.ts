import { paint } from '../demo/colouring';
import { renewalTour } from '../demo/renewal-tour';
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
  test(`axe finds nothing on the whole way and in a renewal, ${locale}, ${colouring}`, async ({ start }) => {
    test.setTimeout(180_000);
    const wizard = await start({ args: [`--lang=${locale}`] });
    await paint(wizard, colouring, locale);
    const look = colouring === 'highContrast' ? expectHighContrast : expectAccessible;
    await tour(wizard, locale, look);
    await renewalTour(wizard, locale, look);
  });
}
