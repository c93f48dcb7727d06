import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { entriesBelow } from '../entries.mjs';
import { pathsOf } from './debian-root.mjs';
import { refusal, refusalOfTests, runInside, testInside, ways } from './installed.mjs';

const sandboxProgram = 'usr/lib/webex-entra-setup/chrome-sandbox';

const names = {
  install: 'apt installs it with what it depends on',
  upgrade: 'apt upgrades the version before, and what the user has stays',
  sandbox: 'chrome-sandbox starts as root',
  remove: 'what the user has stays when it is removed and when it is purged',
  purge: 'leaves nothing else when it is purged',
  starts: (way) => `starts with its sandbox as a normal user, ${ways[way]}`,
  policies: 'a test of the installed app with policies in /etc',
  tests: (way) => `end-to-end tests of the installed app, ${ways[way]}`,
};

/** The names of all checks of a plan, see `install`. */
export function checksOf({ old, tags }) {
  const each = Object.keys(ways).flatMap((way) => [names.starts(way), names.tests(way)]);
  const upgrade = old ? [names.upgrade] : [];
  const policies = tags.policies ? [names.policies] : [];
  return [names.install, ...upgrade, names.sandbox, ...each, ...policies, names.remove, names.purge];
}

/**
 * Installs a package in a Debian, tests the app there, and purges it.
 * @param debian the folder of its root
 * @param plan `file`: the package; `old`: one of an earlier version, to upgrade from; `tags`: of the tests by the way of entering,
 *   `before` the upgrade, and with `policies`
 * @param results takes the results, see check.mjs
 */
export async function install(debian, { file, old, tags }, results) {
  const { check, leaveOut, add } = results;
  const before = pathsOf(debian);
  const reasons = Object.fromEntries(Object.keys(ways).map((way) => [way, refusal(debian, way)]));
  const test = async (way, tag, name = names.tests(way)) => {
    const reason = reasons[way] || refusalOfTests(debian, way);
    if (reason) leaveOut(name, reason);
    else add(await testInside(debian, way, tag, name), tag);
  };
  const kept = (name, had, complaint) => {
    if (had.size === 0 && !complaint) leaveOut(name, 'no test of windows could store anything');
    else check(name, complaint || changesOf(had, dataOf(debian)));
  };
  if (old) {
    check(names.install, apt(debian, 'install', inside(debian, old, 'old')));
    await test('pivot_root', tags.before, 'a test of the version before the upgrade');
    const had = dataOf(debian);
    kept(names.upgrade, had, apt(debian, 'install', inside(debian, file, 'new')));
  } else check(names.install, apt(debian, 'install', inside(debian, file, 'new')));
  const { mode, uid } = statSync(path.join(debian, sandboxProgram));
  check(names.sandbox, (mode & 0o7777) === 0o4755 && uid === 0 ? '' : `mode ${mode.toString(8)}`);
  for (const way of Object.keys(ways)) {
    if (reasons[way]) leaveOut(names.starts(way), reasons[way]);
    else check(names.starts(way), started(debian, way));
    await test(way, tags[way]);
  }
  if (tags.policies) {
    const removePolicies = putPolicies(debian);
    await test('pivot_root', tags.policies, names.policies);
    removePolicies();
  }
  const had = dataOf(debian);
  // What is removed without a file of settings has nothing left to purge.
  const actions = [['remove'], ['install', '/tmp/new.deb'], ['purge']];
  const complaints = actions.map(([action, what = 'webex-entra-setup']) => apt(debian, action, what));
  kept(names.remove, had, complaints.find(Boolean));
  // Caches of the desktop name what is installed now.
  const left = pathsOf(debian).filter((each) => !before.includes(each) && !each.endsWith('.cache'));
  check(names.purge, left.join(', '));
}

/** The path of a package inside of a Debian, where it is copied to. */
function inside(debian, file, name) {
  copyFileSync(file, path.join(debian, `tmp/${name}.deb`));
  return `/tmp/${name}.deb`;
}

/** Writes one policy, and one with a value that is not permitted. Returns what removes them again. */
function putPolicies(debian) {
  const folder = path.join(debian, 'etc/webex-entra-setup');
  mkdirSync(folder);
  const file = path.join(folder, 'policies.json');
  writeFileSync(file, JSON.stringify({ Language: 'zh-CN', ClipboardSeconds: 1 }));
  // Whatever the rights of new files are: the app refuses what others can write.
  chmodSync(folder, 0o755);
  chmodSync(file, 0o644);
  return () => rmSync(folder, { recursive: true });
}

/** What apt complained about, if it failed. There is no network needed: what the package depends on is there. */
function apt(debian, ...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8' };
  const command = [debian, 'apt-get', '--yes', '-o', 'Dpkg::Use-Pty=false', ...args];
  const { status, stdout, stderr, error } = spawnSync('chroot', command, { encoding: 'utf8', env });
  return status === 0 ? '' : (error?.message ?? `exit code ${status}: ${stdout}${stderr}`.slice(-600));
}

/** Without data, `--status` ends with 3; a sandbox that does not start ends with the code of a signal. */
function started(debian, way) {
  const { status, stdout, stderr } = runInside(
    debian,
    way,
    ...['webex-entra-setup', '--status', '--user-data-dir=/home/ada/none'],
  );
  return status === 3 && stdout.includes('This app has no data in this folder') ? '' : `${status}: ${stdout}${stderr}`;
}

/** The sums of everything that the user has in the default folder of the app, by path. */
function dataOf(debian) {
  const folder = path.join(debian, 'home/ada/.config');
  if (!existsSync(folder)) return new Map();
  const files = entriesBelow(folder).filter((entry) => entry.isFile());
  const sum = (file) => createHash('sha256').update(readFileSync(file)).digest('hex');
  return new Map(files.map(({ parentPath, name }) => path.join(parentPath, name)).map((file) => [file, sum(file)]));
}

function changesOf(had, has) {
  const changed = [...had].filter(([file, sum]) => has.get(file) !== sum);
  return changed.map(([file]) => `changed: ${file}`).join(', ');
}
