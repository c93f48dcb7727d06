import { renewalTour } from '../demo/renewal-tour';
import { byKeyboard, tour } from '../demo/tour';
import { test } from './support/wizard';

for (const locale of ['en', 'zh-CN'] as const) {
  test(`the whole guide by keyboard alone, ${locale}`, async ({ start }) => {
    test.setTimeout(120_000);
    const wizard = await start({ args: [`--lang=${locale}`] });
    await tour(wizard, locale, async () => undefined, byKeyboard);
  });
}

test('a renewal by keyboard alone', async ({ start }) => {
  test.setTimeout(120_000);
  const wizard = await start();
  await tour(wizard, 'en', async () => undefined);
  await renewalTour(wizard, 'en', async () => undefined, byKeyboard);
});
