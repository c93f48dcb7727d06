import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { run } from './run.mjs';

// The keyring reads its password from the pipe and answers when it is unlocked; the command starts only then.
const insideTheSession =
  'printf session | "$KEYRING_DAEMON" --unlock --components=secrets >/dev/null 2>&1 || exit 97\nexec "$@"';

/**
 * Runs a command on a private desktop: a D-Bus session, a virtual screen of 1600 x 1200 and an unlocked keyring.
 * Home and all XDG folders are temporary, so that the keyring never touches the user's own. Resolves to the exit code.
 * On other systems than Linux, the command runs on the existing desktop.
 */
export async function runInSession(command, args, options = {}) {
  const env = { ...process.env, ...options.env };
  if (process.platform !== 'linux') return run(command, args, { show: 'always', ...options, env });
  const home = mkdtempSync(path.join(os.tmpdir(), 'desktop-'));
  for (const name of ['config', 'data', 'cache', 'state', 'run']) mkdirSync(path.join(home, name), { mode: 0o700 });
  Object.assign(env, {
    HOME: home,
    XDG_CONFIG_HOME: path.join(home, 'config'),
    XDG_DATA_HOME: path.join(home, 'data'),
    XDG_CACHE_HOME: path.join(home, 'cache'),
    XDG_STATE_HOME: path.join(home, 'state'),
    XDG_RUNTIME_DIR: path.join(home, 'run'),
    XDG_CURRENT_DESKTOP: 'GNOME',
    KEYRING_DAEMON: keyringDaemon(home),
  });
  for (const name of ['DBUS_SESSION_BUS_ADDRESS', 'WAYLAND_DISPLAY', 'GNOME_KEYRING_CONTROL']) delete env[name];
  // By default the screen restarts when its last program ends; a program that starts in that moment finds none.
  const screen = ['-a', '-s', '-screen 0 1600x1200x24 -noreset'];
  const all = ['--', 'xvfb-run', ...screen, 'sh', '-c', insideTheSession, 'sh', command, ...args];
  const end = async () => {
    await killEverythingOf(env.XDG_RUNTIME_DIR);
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  const interrupted = () => void end().finally(() => process.exit(130));
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  try {
    const code = await run('dbus-run-session', all, { show: 'always', ...options, env });
    if (code === 97) process.stderr.write('The keyring of the desktop could not be unlocked (gnome-keyring-daemon).\n');
    return code;
  } finally {
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
    await end();
  }
}

/** Containers often refuse to start a program with file capabilities. A copy has none, and works as well for a test. */
function keyringDaemon(home) {
  const installed = '/usr/bin/gnome-keyring-daemon';
  if (spawnSync(installed, ['--version'], { stdio: 'ignore' }).status === 0) return installed;
  const copy = path.join(home, 'gnome-keyring-daemon');
  copyFileSync(installed, copy);
  return copy;
}

/** Ends the remaining processes of the session: those whose environment names its runtime folder. */
async function killEverythingOf(runtimeFolder) {
  for (const signal of ['SIGTERM', 'SIGKILL']) {
    const left = processesOf(runtimeFolder);
    for (const pid of left) kill(pid, signal);
    for (let tries = 0; tries < 20 && processesOf(runtimeFolder).length > 0; tries += 1) await wait(100);
  }
}

function processesOf(runtimeFolder) {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && pid !== process.pid && environmentOf(pid).includes(`XDG_RUNTIME_DIR=${runtimeFolder}`));
}

function environmentOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0');
  } catch {
    return [];
  }
}

function kill(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch {
    // The process has already ended.
  }
}
