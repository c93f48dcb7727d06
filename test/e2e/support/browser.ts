import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BrowserContext, chromium, expect } from '@playwright/test';

export interface DefaultBrowser {
  /** For the wizard: redirects links for the default browser to the test. */
  readonly env: Readonly<Record<string, string>>;
  /** The opened address; each address is returned once. */
  opened(): Promise<string>;
}

/** Replaces the desktop's `xdg-open`, which Electron starts for the default browser. */
export async function defaultBrowser(folder: string): Promise<DefaultBrowser> {
  const [bin, file] = [join(folder, 'bin'), join(folder, 'opened')];
  await mkdir(bin);
  await writeFile(join(bin, 'xdg-open'), `#!/bin/sh\nprintf %s "$1" >"${file}.part" && mv "${file}.part" "${file}"\n`);
  await chmod(join(bin, 'xdg-open'), 0o755);
  return {
    env: { PATH: `${bin}:${process.env.PATH}` },
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

/** Debian's Chromium with a profile in this folder, on this test's screen. */
export function realBrowser(profile: string, env: Readonly<Record<string, string>>): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    executablePath: '/usr/bin/chromium',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    env: { ...process.env, ...env },
  });
}
