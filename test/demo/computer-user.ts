import { expect, type Wizard } from '../e2e/support/wizard';

/** Gives the computer's user the name "ada", so that pictures are the same on every computer. Only this process is affected. */
export async function nameComputerUser({ app, page }: Pick<Wizard, 'app' | 'page'>): Promise<void> {
  await app.evaluate(() => {
    const os = process.getBuiltinModule('node:os');
    const { userInfo } = os;
    Object.assign(os, { userInfo: () => ({ ...userInfo(), username: 'ada' }) });
  });
  // The page asked for the name when it was loaded.
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}
