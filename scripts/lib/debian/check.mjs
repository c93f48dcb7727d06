import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { root, say } from '../say.mjs';
import { freshDebian, pathsOf } from './debian-root.mjs';
import { makePackage } from './package.mjs';

const inside = 'usr/lib/webex-entra-setup';
const fast = ['-Zgzip', '-z1'];
const date = 1_790_000_000;
const sandbox = 'starts with its sandbox as a normal user';
const installing = [
  'installs with what it depends on',
  'upgrades from the version before',
  'chrome-sandbox starts as root',
  `${sandbox}, with user namespaces`,
  `${sandbox}, without user namespaces`,
  'leaves nothing when it is purged',
];

/**
 * Makes the Debian package of a packaged app twice, and checks it: the bytes, lintian, and, as root, in a Debian of its own, installing,
 * upgrading, starting as a normal user, and purging. Returns counts as report.mjs has them.
 */
export async function checkPackage(app) {
  const counts = { passed: 0, failed: 0, complaints: [], elsewhere: [] };
  const check = (name, complaint) => {
    counts[complaint ? 'failed' : 'passed'] += 1;
    say(`  ${complaint ? 'FAILED' : 'passed'}  ${name}`);
    if (complaint) counts.complaints.push(`Debian package: ${name}: ${complaint}`);
  };
  const work = mkdtempSync(path.join(os.tmpdir(), 'debian-check-'));
  let debian = null;
  try {
    const files = ['one', 'two', 'old'].map((name) => path.join(work, `${name}.deb`));
    const [one, two, old] = files;
    await makePackage(app, one, date, { compression: fast });
    await makePackage(app, two, date, { compression: fast });
    check('two builds give the same bytes', readFileSync(one).equals(readFileSync(two)) ? '' : 'they differ');
    check('lintian has no complaint', problem('lintian', ['--fail-on', 'error,warning', '--allow-root', one]));
    debian = process.getuid() === 0 ? await freshDebian() : null;
    if (debian) {
      await makePackage(app, old, date, { compression: fast, version: '0.0.1' });
      install(debian, { old, one }, check, (name) =>
        counts.elsewhere.push(`Debian package: ${name} (not allowed here)`),
      );
    } else {
      counts.elsewhere = installing.map((name) => `Debian package: ${name} (needs root and Debian's packages)`);
    }
    return counts;
  } finally {
    rmSync(work, { recursive: true, force: true });
    if (debian) rmSync(debian, { recursive: true, force: true });
  }
}

/** @param leaveOut takes the name of a check that this computer does not allow: a container can forbid mounts and user namespaces */
function install(debian, { old, one }, check, leaveOut) {
  const before = pathsOf(debian);
  const chroot = (...args) => problem('chroot', [debian, ...args]);
  for (const [name, file] of Object.entries({ old, one })) copyFileSync(file, path.join(debian, `tmp/${name}.deb`));
  check(installing[0], chroot('dpkg', '-i', '/tmp/old.deb'));
  check(installing[1], chroot('dpkg', '-i', '/tmp/one.deb'));
  const { mode, uid } = statSync(path.join(debian, inside, 'chrome-sandbox'));
  check(installing[2], (mode & 0o7777) === 0o4755 && uid === 0 ? '' : `mode ${mode.toString(8)}`);
  const mounts = allows('unshare', '--mount', 'true');
  if (mounts && allows(...asNobody, 'unshare', '--user', 'true')) check(installing[3], started(debian, 'pivot_root'));
  else leaveOut(installing[3]);
  if (mounts) check(installing[4], started(debian, 'chroot'));
  else leaveOut(installing[4]);
  chroot('dpkg', '--purge', 'webex-entra-setup');
  const left = pathsOf(debian).filter((file) => !before.includes(file) && !/^home\/|\.cache$/.test(file));
  check(installing[5], left.join(', '));
}

/** Without data, `--status` ends with 3; a sandbox that does not start ends with the code of a signal. */
function started(debian, how) {
  const script = path.join(root, 'scripts/lib/debian/as-user.sh');
  const { status, stdout, stderr } = spawnSync('unshare', ['--mount', 'sh', script, how, debian], { encoding: 'utf8' });
  return status === 3 && stdout.includes('This app has no data in this folder') ? '' : `${status}: ${stdout}${stderr}`;
}

const asNobody = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'];

function allows(command, ...args) {
  return spawnSync(command, args).status === 0;
}

/** What a command complained about, if it failed. */
function problem(command, args) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8' });
  return status === 0 ? '' : (error?.message ?? `exit code ${status}: ${stdout}${stderr}`.slice(-600));
}
