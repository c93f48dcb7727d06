import { resolve } from 'node:path';
import process from 'node:process';
import { _electron, type ElectronApplication } from '@playwright/test';

/** Chromium does not run as root with its sandbox; the shipped app keeps the sandbox. */
export const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/**
 * Starts a packaged app and attaches Playwright to it. On Linux it attaches after the first page exists, because attaching
 * earlier can hang (settled-start.mjs). The working directory is the project's folder.
 */
export function launchApp(
  executable: string,
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>> = process.env,
): Promise<ElectronApplication> {
  const defined = Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return _electron.launch({
    args: [...asRoot, ...args],
    chromiumSandbox: asRoot.length === 0,
    // Keeps the colours of the system, which Playwright would override.
    colorScheme: null,
    ...starter(executable, Object.fromEntries(defined)),
  });
}

function starter(app: string, env: Record<string, string>): { executablePath: string; env: Record<string, string> } {
  if (process.platform !== 'linux') return { executablePath: app, env };
  const executablePath = resolve('test/e2e/support/settled-start.sh');
  return { executablePath, env: { ...env, SETTLED_START_APP: app, SETTLED_START_NODE: process.execPath } };
}
