import { locales } from '../../../shared/enums';
import { forceColours, paint } from '../../demo/colouring';
import { renewalTour } from '../../demo/renewal-tour';
import { type Look, tour } from '../../demo/tour';
import { expectAccessible, expectHighContrast } from '../support/axe';
import { test } from '../support/wizard';

/** Each page is checked in all of these; the last one is that of the walk. */
const colourings = {
  en: ['dark', 'highContrast', 'light'],
  'zh-CN': ['dark', 'light'],
} as const;

for (const locale of locales) {
  test(`axe finds no violation in a whole setup and its renewal, ${locale}`, async ({ start }) => {
    test.setTimeout(180_000);
    const wizard = await start({ args: [`--lang=${locale}`] });
    const look: Look = async (state, page) => {
      for (const colouring of colourings[locale]) {
        await paint(wizard, colouring, locale);
        await forceColours(page, colouring);
        const expectNothing = colouring === 'highContrast' ? expectHighContrast : expectAccessible;
        await expectNothing(`${state}, ${colouring}`, page);
      }
    };
    await tour(wizard, locale, look);
    await renewalTour(wizard, locale, look);
  });
}
