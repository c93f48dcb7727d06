import { paint } from '../../demo/colouring';
import { renewalTour } from '../../demo/renewal-tour';
import { runWalk } from '../../demo/stage';
import { tour } from '../../demo/tour';
import { walks } from '../../demo/walks';
import { everyLook, expectColours, test } from '../support/pseudo-app';

// The app uses a pseudo language here (test/pseudo): a text without accents comes from no message, and a layout without
// room for a longer language fails. The walks run in English. For each look the page changes its language and
// back, which also finds texts that keep the former language.

/** Their pages show many words that come from no message: names that a test gave, and what servers and systems say. */
const outsideWords = new Set(['connection-test', 'network', 'duplicates', 'workbench-table', 'app', 'policies']);

// The walks share nothing but the app that is built for them, so each worker takes the next one.
test.describe.configure({ mode: 'parallel', timeout: 180_000 });

test('axe finds no violation, every text comes from the catalog, and fits: a whole setup and its renewal', async ({
  startPseudo,
}) => {
  const wizard = await startPseudo();
  const look = everyLook(wizard, ['overview', 'setups']);
  await tour(wizard, 'en', look);
  await renewalTour(wizard, 'en', look);
});

for (const [name, walk] of Object.entries(walks))
  if (outsideWords.has(name))
    test(`axe finds no violation: ${name}`, async ({ start, webex, folder }) => {
      await runWalk(walk, { start, webex, folder }, async (wizard, state, page) => {
        await expectColours(wizard, state, page);
        await paint(wizard, 'light', 'en');
      });
    });
  else
    test(`axe finds no violation, every text comes from the catalog, and fits: ${name}`, async ({
      startPseudo,
      webex,
      folder,
    }) => {
      const stage = { start: startPseudo, webex, folder };
      await runWalk(walk, stage, (wizard, ...look) => everyLook(wizard)(...look));
    });
