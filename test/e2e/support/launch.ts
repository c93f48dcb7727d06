import process from 'node:process';
import { _electron, type ElectronApplication } from '@playwright/test';
import { system } from '../../fixtures/systems';

/** Chromium does not run as root with its sandbox; the shipped app keeps the sandbox. */
export const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** Starts a packaged app and attaches Playwright to it. The working directory is the project's folder. */
export async function launchApp(
  executable: string,
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>> = process.env,
): Promise<ElectronApplication> {
  const defined = Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const app = await _electron.launch({
    args: [...asRoot, ...args],
    chromiumSandbox: asRoot.length === 0,
    // Keeps the colours of the system, which Playwright would override.
    colorScheme: null,
    ...system.starter(executable, Object.fromEntries(defined)),
  });
  await system.prepare?.(app, env);
  return app;
}
