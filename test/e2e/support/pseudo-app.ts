import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { choose, forceColours, paint } from '../../demo/colouring';
import type { Look } from '../../demo/tour';
import { lookAt } from '../../pseudo/look';
import { lookAtMenus } from '../../pseudo/menus';
import { lookAtTitlebar } from '../../pseudo/titlebar';
import { expectAccessible, expectContrast, expectHighContrast } from './axe';
import { test as base } from './lab';
import { executable, type StartOptions, type Wizard } from './wizard';

export { expect } from './wizard';

const script = resolve(import.meta.dirname, '../../pseudo/build.mjs');
const packaged = resolve(executable, process.platform === 'darwin' ? '../../..' : '..');

export interface PseudoFixtures {
  /** Starts the app with the catalogs of `test/pseudo`, in English, which is "zh-CN" there. */
  startPseudo(options?: StartOptions): Promise<Wizard>;
}

export const test = base.extend<PseudoFixtures, { pseudoApp: string }>({
  pseudoApp: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern, even an empty one.
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'pseudo-app-'));
      await promisify(execFile)(process.execPath, [script, executable, folder]);
      await use(join(folder, relative(packaged, executable)));
      await rm(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  startPseudo: async ({ start, pseudoApp }, use) => {
    await use(({ args = [], ...options } = {}) =>
      start({ ...options, executable: pseudoApp, args: ['--lang=zh-CN', ...args] }),
    );
  },
});

/** Switches the page to the pseudo language for each look, and back; also opens the menus of the pages in `menus`. */
export function pseudoLook(wizard: Wizard, menus: readonly string[] = []): Look {
  return async (name, page) => {
    await choose(wizard.page, { locale: 'en' });
    if (page === wizard.page) {
      await lookAt(name, page);
      if (menus.includes(name)) await lookAtMenus(name, page);
      await page.setViewportSize({ width: 1280, height: 800 });
    } else if (page.url().includes('titlebar.html')) await lookAtTitlebar(wizard.app, page);
    else {
      // The practice Webex uses the language of the page request.
      await page.reload();
      await lookAt(name, page);
    }
    await choose(wizard.page, { locale: 'zh-CN' });
  };
}

/** Colours do not depend on the language, nor names and structure on the colours: each is checked once. */
const colourings = [
  ['dark', expectContrast],
  ['highContrast', expectHighContrast],
  ['light', expectAccessible],
] as const;

/** Expects no violation of axe in any colours, in the "zh-CN" of the app; the page keeps the last ones. */
export async function expectColours(wizard: Wizard, name: string, page: Page): Promise<void> {
  for (const [colouring, expectNothing] of colourings) {
    await paint(wizard, colouring, 'zh-CN');
    if (page !== wizard.page) await forceColours(page, colouring);
    await expectNothing(`${name}, ${colouring}`, page);
  }
}

/** Like `pseudoLook`, after axe has looked at the page in all colours. */
export function everyLook(wizard: Wizard, menus: readonly string[] = []): Look {
  const lookAtTexts = pseudoLook(wizard, menus);
  return async (name, page) => {
    await expectColours(wizard, name, page);
    await lookAtTexts(name, page);
  };
}
