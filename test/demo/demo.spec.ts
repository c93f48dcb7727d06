import { copyFile, mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { locales } from '../../shared/enums';
import { defaultBrowser } from '../e2e/support/browser';
import { onlyRecordId } from '../e2e/support/records';
import { expect, test, type Wizard } from '../e2e/support/wizard';
import { choose } from './colouring';
import { nameComputerUser } from './computer-user';
import { copiesTour } from './copies-tour';
import { entraTour } from './entra-tour';
import { renewalTour } from './renewal-tour';
import { type Look, tour } from './tour';

const output = resolve(import.meta.dirname, '../../demo-output');

for (const locale of locales) {
  test(`the demonstration passes through a whole setup, ${locale}`, async ({ start }) => {
    const folder = join(output, locale);
    await mkdir(folder, { recursive: true });
    const wizard = await start({ args: [`--lang=${locale}`] });
    await nameComputerUser(wizard);
    let number = 0;
    const look: Look = async (name, page) => {
      number += 1;
      const path = join(folder, `${String(number).padStart(2, '0')}-${name}.png`);
      await page.screenshot({ path, animations: 'disabled' });
    };
    if (locale === 'en') await pictureForReadme(wizard);
    await tour(wizard, locale, look);
    const records = join(wizard.data, 'practice', 'setups');
    await copyFile(join(records, `${await onlyRecordId(records)}.json`), join(folder, 'setup-record.json'));
    // The demonstration of the renewal is among the screens.
    await renewalTour(wizard, locale, async () => undefined);
    await copiesTour(wizard, locale, folder, look);
  });
}

for (const locale of locales) {
  test(`the demonstration sets up the practice Entra with this app, ${locale}`, async ({ start, folder: own }) => {
    const folder = join(output, locale);
    await mkdir(folder, { recursive: true });
    const desktop = await defaultBrowser(own);
    const wizard = await start({ args: [`--lang=${locale}`], env: desktop.env });
    let number = 0;
    await entraTour(wizard, desktop, locale, async (name, page, subject) => {
      number += 1;
      await subject?.evaluate((element) => element.scrollIntoView({ block: 'start' }));
      const path = join(folder, `entra-${String(number).padStart(2, '0')}-${name}.png`);
      await page.screenshot({ path, animations: 'disabled' });
    });
  });
}

/** The picture that README shows: the start page at one size, in the light theme, which the desktop may not have. */
async function pictureForReadme(wizard: Wizard): Promise<void> {
  const { app, page } = wizard;
  await choose(page, { theme: 'light' });
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800));
  await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual([1280, 800]);
  await page.screenshot({ path: join(output, 'readme-start.png'), animations: 'disabled' });
}
