import { renewalTour } from '../../demo/renewal-tour';
import { type Look, tour } from '../../demo/tour';
import { expectColours } from '../support/pseudo-app';
import { test } from '../support/wizard';

// In English and in every other state: walks.spec.ts.
test('axe finds no violation in a whole setup and its renewal in Chinese', async ({ start }) => {
  test.setTimeout(180_000);
  const wizard = await start({ args: ['--lang=zh-CN'] });
  const look: Look = (state, page) => expectColours(wizard, state, page);
  await tour(wizard, 'zh-CN', look);
  await renewalTour(wizard, 'zh-CN', look);
});
