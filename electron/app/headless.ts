import { spawnSync } from 'node:child_process';
import { writeSync } from 'node:fs';

const headless = '--ozone-platform=headless';
/** Tells the second process the file descriptor of its exit code. */
const exitCodeVariable = 'WEBEX_ENTRA_SETUP_EXIT_CODE_FD';
const exitCodeFd = 3;

/**
 * Linux: makes this process one that needs no display. Chromium chooses its display from the command line before the app's
 * code runs, and exits without a display. So the app starts itself again with that option, and passes on the exit code.
 * Chromium's notes about a missing D-Bus are kept out of the output of the second process.
 * @param clean called in the first process, before it starts the second and after that has ended
 * @returns in the process that needs no display; any other process exits with that process's exit code
 */
export function withoutDisplay(argv: readonly string[], clean: () => void): void {
  if (process.platform !== 'linux' || argv.includes(headless)) return;
  clean();
  const args = [...argv.slice(1), headless, '--log-level=3'];
  const { status, output } = spawnSync(process.execPath, args, {
    stdio: ['ignore', 'inherit', 'inherit', 'pipe'],
    env: { ...process.env, [exitCodeVariable]: String(exitCodeFd) },
  });
  // Chromium can create its folder again while it ends.
  clean();
  const reported = output?.[exitCodeFd]?.toString();
  process.exit(status ?? (reported ? Number(reported) : 3));
}

/** In the second process: reports the exit code to the first one before a kill, which has no exit code. Never fails. */
export function reportExitCode(code: number): void {
  if (process.env[exitCodeVariable] !== String(exitCodeFd)) return;
  try {
    writeSync(exitCodeFd, String(code));
  } catch {
    // The first process then reports that the state is undetermined.
  }
}
