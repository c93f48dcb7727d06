import { readFile, rename } from 'node:fs/promises';
import { type BrowserContext, chromium, expect } from '@playwright/test';
import { system } from '../../fixtures/systems';
import { asRoot } from './launch';

export interface DefaultBrowser {
  /** For the wizard: redirects links for the default browser to the test. */
  readonly env: Readonly<Record<string, string>>;
  /** The opened address; each address is returned once. */
  opened(): Promise<string>;
}

/** Catches what an app with its environment opens in the default browser. */
export async function defaultBrowser(folder: string): Promise<DefaultBrowser> {
  const { env, file } = await system.catchLinks(folder);
  return {
    env,
    opened: async () => {
      let address = '';
      await expect
        .poll(async () => {
          address = await readFile(file, 'utf8').catch(() => '');
          return address;
        })
        .not.toBe('');
      await rename(file, `${file}.seen`);
      return address;
    },
  };
}

/** The installed browser, with a profile in this folder, on this test's screen. */
export function realBrowser(profile: string, env: Readonly<Record<string, string>>): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    ...system.browser,
    args: asRoot,
    env: { ...process.env, ...env },
  });
}
