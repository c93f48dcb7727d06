import type { Page } from '@playwright/test';
import type { Settings } from '../../shared/contract';
import type { Locale } from '../../shared/enums';
import { expect, type Wizard } from '../e2e/support/wizard';

/** The colours of the pages: a theme of the app, or colours that the system forces (a Windows contrast theme). */
export type Colouring = 'light' | 'dark' | 'highContrast' | 'forcedLight' | 'forcedDark';

const themes = {
  light: 'light',
  dark: 'dark',
  highContrast: 'highContrast',
  forcedLight: 'light',
  forcedDark: 'dark',
} as const;

/** Sets theme and language like the settings menu, and waits until the wizard is painted with them. */
export async function paint({ page }: Wizard, colouring: Colouring, locale: Locale): Promise<void> {
  await forceColours(page, colouring);
  await choose(page, { theme: themes[colouring], locale });
}

/** Changes settings like their menu; waits in the page for the frame that shows them, which is the fastest check. */
export async function choose(page: Page, settings: Partial<Settings>): Promise<void> {
  const shown = await page.evaluate(async (wanted) => {
    const isShown = ({ dataset, lang } = document.documentElement) =>
      (wanted.theme ?? dataset.theme) === dataset.theme && (wanted.locale ?? lang) === lang;
    if (isShown()) return true;
    await window.bridge['settings.change'](wanted);
    for (let frames = 0; !isShown() && frames < 600; frames += 1) await new Promise(requestAnimationFrame);
    return isShown();
  }, settings);
  expect(shown, `the page shows ${JSON.stringify(settings)}`).toBe(true);
}

/** Forces colours in one page, without colour transitions. */
export async function forceColours(page: Page, colouring: Colouring): Promise<void> {
  const forcedColors = colouring.startsWith('forced') ? 'active' : null;
  await page.emulateMedia({ forcedColors, colorScheme: null, reducedMotion: 'reduce' });
}
