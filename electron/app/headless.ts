import { spawnSync } from 'node:child_process';

const headless = '--ozone-platform=headless';

/**
 * Linux: makes this process one that needs no display. Chromium chooses its display from the command line before any code of
 * ours runs, and ends when there is none; so the app starts itself once more, says so there, and passes on the answer.
 * Chromium's notes about a missing D-Bus are kept out of the output of the second process.
 * @returns in the process that has no display to look for; elsewhere it ends the process with the other's exit code
 */
export function withoutDisplay(argv: readonly string[]): void {
  if (process.platform !== 'linux' || argv.includes(headless)) return;
  const args = [...argv.slice(1), headless, '--log-level=3'];
  const { status } = spawnSync(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  process.exit(status ?? 3);
}
