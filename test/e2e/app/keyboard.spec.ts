import { renewalTour } from '../../demo/renewal-tour';
import { byKeyboard, tour } from '../../demo/tour';
import { test } from '../support/wizard';

const unseen = async () => undefined;

test('a whole setup and a renewal work by keyboard alone, en', async ({ start }) => {
  test.setTimeout(120_000);
  const wizard = await start({ args: ['--lang=en'] });
  await tour(wizard, 'en', unseen, byKeyboard);
  await renewalTour(wizard, 'en', unseen, byKeyboard);
});

test('a whole setup works by keyboard alone, zh-CN', async ({ start }) => {
  test.setTimeout(120_000);
  const wizard = await start({ args: ['--lang=zh-CN'] });
  await tour(wizard, 'zh-CN', unseen, byKeyboard);
});
