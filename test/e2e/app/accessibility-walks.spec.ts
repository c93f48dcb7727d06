import { forceColours, paint } from '../../demo/colouring';
import { runWalk } from '../../demo/stage';
import { walks } from '../../demo/walks';
import { expectAccessible, expectHighContrast } from '../support/axe';
import { test } from '../support/desktop';

/** Colours do not depend on the language, nor names and structure on the colours: each is checked once. */
const sides = [
  ['zh-CN', 'dark', expectAccessible],
  ['en', 'highContrast', expectHighContrast],
  ['en', 'light', expectAccessible],
] as const;

// One file of all walks: without this, one worker would take them all.
test.describe.configure({ mode: 'parallel' });

for (const [name, walk] of Object.entries(walks)) {
  test(`axe finds no violation on the pages for errors and special states: ${name}`, async ({
    start,
    webex,
    folder,
  }) => {
    test.setTimeout(120_000);
    await runWalk(walk, { start, webex, folder }, async (wizard, state, page) => {
      for (const [locale, colouring, expectNothing] of sides) {
        await paint(wizard, colouring, locale);
        await forceColours(page, colouring);
        await expectNothing(`${state}, ${locale}, ${colouring}`, page);
      }
    });
  });
}
