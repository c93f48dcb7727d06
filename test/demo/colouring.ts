import type { Page } from '@playwright/test';
import type { CatalogLocale } from '../../assets/i18n';
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
  const settings = { theme: themes[colouring], locale };
  await page.evaluate((wanted) => window.bridge['settings.change'](wanted), settings);
  await forceColours(page, colouring);
  await expect(page.locator('html')).toHaveAttribute('data-theme', settings.theme);
  await expect(page.locator('html')).toHaveAttribute('lang', locale);
}

/** Forced colours are a matter of each page. Nothing fades from one colour to the next meanwhile. */
export async function forceColours(page: Page, colouring: Colouring): Promise<void> {
  const forcedColors = colouring.startsWith('forced') ? 'active' : null;
  await page.emulateMedia({ forcedColors, colorScheme: null, reducedMotion: 'reduce' });
}
