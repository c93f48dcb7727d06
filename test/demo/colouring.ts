import type { Page } from '@playwright/test';
import type { Wizard } from '../e2e/support/wizard';

/** How the pages are painted: in one of our themes, or in colours that the system forces on them (a Windows contrast theme). */
export type Colouring = 'light' | 'dark' | 'highContrast' | 'forcedLight' | 'forcedDark';

const themes = {
  light: 'light',
  dark: 'dark',
  highContrast: 'highContrast',
  forcedLight: 'light',
  forcedDark: 'dark',
} as const;

/** Chooses the theme as the menu of settings does; forced colours are then a matter of each page. */
export async function colourWizard({ page }: Wizard, colouring: Colouring): Promise<void> {
  await page.evaluate((theme) => window.bridge['settings.change']({ theme }), themes[colouring]);
  await colourPage(page, colouring);
}

/** Forces colours on a page, where they are to be forced. */
export async function colourPage(page: Page, colouring: Colouring): Promise<void> {
  if (colouring.startsWith('forced')) await page.emulateMedia({ forcedColors: 'active', colorScheme: null });
}
