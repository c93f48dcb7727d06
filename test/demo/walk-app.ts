import { heading } from '../e2e/support/steps';
import { expect } from '../e2e/support/wizard';
import { sendChangedSetup } from './send-changed-setup';
import type { Walk } from './stage';

/** Errors of the app itself: a refused start, a page that crashes, and a page that waits. */
export const appWalk: Walk = async ({ start, webex }, look) => {
  const refused = await start({ cloud: { ...webex.cloud, scopes: 'all' } });
  await expect(heading(refused.page)).toHaveText('The cloud file has a mistake in “scopes”');
  await look('a refused start', refused.page);
  await refused.kill();

  const wizard = await start();
  const { app, page } = wizard;
  await page.getByRole('button', { name: 'Start a setup' }).click();
  await expect(heading(page)).toHaveText('New setup');
  // The page cannot render a view without its steps.
  await sendChangedSetup(wizard, () => ({ steps: [null as never] }));
  await expect(heading(page)).toHaveText('This page stopped working');
  await look('a broken page', page);
  await app.evaluate(({ ipcMain }) => {
    ipcMain.removeHandler('app.start');
    // The unanswered reply is referenced: Electron rejects a reply that is garbage-collected.
    const held: unknown[] = [];
    Object.assign(globalThis, { held });
    ipcMain.handle('app.start', () => new Promise((answer) => held.push(answer)));
  });
  await page.getByRole('button', { name: 'Reload the page' }).click();
  await expect(page.getByRole('progressbar')).toBeVisible();
  await look('loading', page);
};
