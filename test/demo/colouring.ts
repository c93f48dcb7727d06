import type { Page } from '@playwright/test';
import type { Settings } from '../../shared/contract';
import type { CatalogLocale } from '../../shared/texts/i18n';
import { expect, type Wizard } from '../e2e/support/wizard';

/** How the pages are painted: in one of our themes, or in colours that the system forces on them (a Windows contrast theme). */
export type Colouring = 'light' | 'dark' | 'highContrast' | 'forcedLight' | 'forcedDark';

const themes = {
  light: 'light',
  dark: 'dark',
  highContrast: 'highContrast',
  forcedLight: 'light',
  forcedDark: 'dark',
} as const;

/** Chooses theme and language as the menu of settings does, and waits until the wizard is painted so. */
export async function paint({ page }: Wizard, colouring: Colouring, locale: CatalogLocale): Promise<void> {
  await forceColours(page, colouring);
  await choose(page, { theme: themes[colouring], locale });
}

/** Changes settings as their menu does, and waits in the page for the frame that shows them, which takes the least time. */
export async function choose(page: Page, settings: Partial<Settings>): Promise<void> {
  const shown = await page.evaluate(async (wanted) => {
    const isShown = ({ dataset, lang } = document.documentElement) =>
      (wanted.theme ?? dataset.theme) === dataset.theme && (wanted.locale ?? lang) === lang;
    await window.bridge['settings.change'](wanted);
    for (let frames = 0; !isShown() && frames < 600; frames += 1) await new Promise(requestAnimationFrame);
    return isShown();
  }, settings);
  expect(shown, `the page shows ${JSON.stringify(settings)}`).toBe(true);
}

/** Forced colours are a matter of each page. Nothing fades from one colour to the next meanwhile. */
export async function forceColours(page: Page, colouring: Colouring): Promise<void> {
  const forcedColors = colouring.startsWith('forced') ? 'active' : null;
  await page.emulateMedia({ forcedColors, colorScheme: null, reducedMotion: 'reduce' });
}
