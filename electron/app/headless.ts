import { spawnSync } from 'node:child_process';

const headless = '--ozone-platform=headless';

/**
 * Linux: makes this process one that needs no display. Chromium chooses its display from the command line before the app's
 * code runs, and exits without a display. So the app starts itself again with that option, and passes on the exit code.
 * Chromium's notes about a missing D-Bus are kept out of the output of the second process.
 * @param before called in the first process, before it starts the second
 * @returns in the process that needs no display; any other process exits with that process's exit code
 */
export function withoutDisplay(argv: readonly string[], before: () => void): void {
  if (process.platform !== 'linux' || argv.includes(headless)) return;
  before();
  const args = [...argv.slice(1), headless, '--log-level=3'];
  const { status } = spawnSync(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  process.exit(status ?? 3);
}
