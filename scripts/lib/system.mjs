import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';
import { mustRun } from './run.mjs';
import { Stop, say, step } from './say.mjs';

/** The Debian packages that Electron, the keychain and notifications need. */
const runtimePackages = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libxss1', 'libsecret-1-0', 'libnotify4'];

/**
 * The Debian packages of the virtual desktop and its tests. Chromium is the default browser, gio starts login entries like a
 * desktop, xsel is another program that pastes, x11-utils lists windows, and the last ones read copies and backups
 * independently of the app.
 */
export const desktopPackages = [
  'xvfb',
  'xauth',
  'dbus-daemon',
  'dbus-bin',
  'dbus-x11',
  'libglib2.0-bin',
  'gnome-keyring',
  'xdg-utils',
  'fonts-noto-cjk',
  'chromium',
  'xsel',
  'x11-utils',
  'openssl',
  'age',
  'jq',
  'poppler-utils',
  'qpdf',
  'unzip',
  'python3',
];

/** Those whose names end with `t64` in releases since the change of time_t: Debian 13 and Ubuntu 24.04. */
const renamed = ['libgtk-3-0', 'libasound2'];

/** The Debian packages that check the Debian package, in a Debian of its own. */
const packageTests = ['lintian', 'debootstrap'];

/** The Debian packages of the tests of scripts. */
const scriptTests = ['git'];

const packagesFor = {
  start: runtimePackages,
  desktop: [...runtimePackages, ...desktopPackages],
  package: ['dpkg'],
  'checked package': ['dpkg', ...packageTests],
  test: [...runtimePackages, ...desktopPackages, ...packageTests, ...scriptTests],
};

/**
 * Ensures that the system packages are installed: as root on Debian, it installs them, otherwise it stops with the command.
 * `purpose` is `start`, `desktop` for everything that runs in the desktop session of session.mjs, `package` to
 * make the Debian package, `checked package` to install and test it too, or `test` for every test.
 */
export async function ensureSystem(purpose) {
  if (process.platform !== 'linux') {
    if (purpose === 'desktop' || purpose === 'test')
      say('Not Linux: the windows will open on this desktop and use its keychain.');
    return;
  }
  const wanted = packagesFor[purpose];
  if (!existsSync('/usr/bin/dpkg-query')) {
    say(`Not a Debian system. These packages must be installed (Debian's names): ${wanted.join(' ')}`);
    return;
  }
  const missing = missingPackages(wanted, installedPackages());
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0) {
    const line = installLine(missing, existsSync('/usr/bin/sudo'));
    throw new Stop(`Some system packages are missing. Please run this once, then try again:\n\n  ${line}\n`);
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) =>
    mustRun('apt-get', ['-o', 'APT::Status-Fd=3', ...args], { env, statusPipe: true, onLine: percentage });
  await step('Updating the list of system packages (apt-get update)', () => apt('update'));
  await step(`Installing system packages: ${missing.join(' ')}`, () =>
    apt('install', '-y', '--no-install-recommends', ...missing),
  );
}

/**
 * The wanted packages that are not installed, by their names on this system. A release with the names of after the change of
 * time_t has packages with such names from the start, so no list of its archive is needed.
 */
export function missingPackages(wanted, installed) {
  const isRenaming = installed.some((name) => name.endsWith('t64'));
  return wanted
    .map((name) => (isRenaming && renamed.includes(name) ? `${name}t64` : name))
    .filter((name) => !installed.includes(name));
}

/** The line that installs packages. A bare Debian has no sudo; `su -` also gives the folders of root's programs, which dpkg needs. */
export function installLine(missing, hasSudo) {
  const install = `apt-get install -y --no-install-recommends ${missing.join(' ')}`;
  return hasSudo ? `sudo apt-get update && sudo ${install}` : `su - -c 'apt-get update && ${install}'`;
}

function installedPackages() {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg-query's own placeholders
  const { stdout } = spawnSync('dpkg-query', ['-W', '-f', '${Package} ${db:Status-Status}\n'], { encoding: 'utf8' });
  return stdout
    .split('\n')
    .filter((line) => line.endsWith(' installed'))
    .map((line) => line.split(' ')[0]);
}

/** apt's status lines: `pmstatus:xvfb:43.75:Unpacking xvfb`. */
function percentage(line) {
  const status = /^(?:dlstatus|pmstatus):[^:]*:([\d.]+):(.*)$/.exec(line);
  return status ? `${Math.round(Number(status[1]))} %, ${status[2]}` : '';
}
