import { expect, type Page } from '@playwright/test';
import { expectNoFindings, settle, sizes } from './look';

/** Opens every menu of the page in each size and checks it like `lookAt`. */
export async function lookAtMenus(name: string, page: Page): Promise<void> {
  for (const size of sizes) {
    await page.setViewportSize(size);
    await settle(page);
    for (const button of await page.locator('button[aria-haspopup="menu"]:visible').all()) {
      await button.click();
      await expect(page.getByRole('menu')).toBeVisible();
      await expectNoFindings(`${name}, a menu, ${size.width} wide`, page);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('menu')).toBeHidden();
    }
  }
}
