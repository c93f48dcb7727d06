import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { say } from '../say.mjs';
import { freshDebian } from './debian-root.mjs';
import { checksOf, install } from './install.mjs';
import { makePackage } from './package.mjs';

const fast = ['-Zgzip', '-z1'];
const date = 1_790_000_000;

/** The tests of the app of development, to which Playwright attaches by its inspector, on both sides of an upgrade. */
const development = {
  before: '@before-upgrade',
  pivot_root: '@installed',
  chroot: '@without-namespaces',
  policies: '@policies',
};
/** A release has no inspector. */
const released = { pivot_root: '@released', chroot: '@released' };

/**
 * Makes the Debian package of a packaged app twice, and checks it: the bytes, lintian, and, as root, in a Debian of its own, installing,
 * upgrading, end-to-end tests as a normal user, and purging. Returns counts as report.mjs has them, and the tags of the tests that ran.
 * @param release the name of a release of Debian
 */
export async function checkPackage(app, release) {
  const results = tally();
  const work = mkdtempSync(path.join(os.tmpdir(), 'debian-check-'));
  try {
    const [one, two, old] = ['one', 'two', 'old'].map((name) => path.join(work, `${name}.deb`));
    await makePackage(app, one, date, { compression: fast });
    await makePackage(app, two, date, { compression: fast });
    results.check('two builds give the same bytes', readFileSync(one).equals(readFileSync(two)) ? '' : 'they differ');
    checkByLintian(one, results);
    await makePackage(app, old, date, { compression: fast, version: '0.0.1' });
    await inDebian(release, { old, file: one, tags: development }, results);
    return results.counts;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Checks the Debian package of a release like `checkPackage`, with the tests that need no inspector. */
export async function checkReleased(file, release) {
  const results = tally();
  checkByLintian(file, results);
  await inDebian(release, { file, tags: released }, results);
  return results.counts;
}

function checkByLintian(file, { check }) {
  const { status, stdout, stderr, error } = spawnSync('lintian', ['--fail-on', 'error,warning', '--allow-root', file], {
    encoding: 'utf8',
  });
  check('lintian has no complaint', status === 0 ? '' : (error?.message ?? `${stdout}${stderr}`.slice(-600)));
}

async function inDebian(release, plan, results) {
  const debian = process.getuid() === 0 ? await freshDebian(release) : null;
  if (!debian) {
    for (const name of checksOf(plan)) results.leaveOut(name, 'needs root and Debian’s packages');
    return;
  }
  try {
    await install(debian, plan, results);
  } finally {
    rmSync(debian, { recursive: true, force: true });
  }
}

/** Collects results as counts of report.mjs. */
function tally() {
  const counts = { passed: 0, failed: 0, complaints: [], elsewhere: [], ran: [] };
  return {
    counts,
    /** @param complaint empty if it passed */
    check: (name, complaint) => {
      counts[complaint ? 'failed' : 'passed'] += 1;
      say(`  ${complaint ? 'FAILED' : 'passed'}  ${name}`);
      if (complaint) counts.complaints.push(`Debian package: ${name}: ${complaint}`);
    },
    /** What this computer does not allow or have. */
    leaveOut: (name, reason) => counts.elsewhere.push(`Debian package: ${name} (${reason})`),
    /** @param tag of the tests that have these counts */
    add: (more, tag) => {
      counts.ran.push(tag);
      for (const key of ['passed', 'failed']) counts[key] += more[key];
      for (const key of ['complaints', 'elsewhere']) counts[key].push(...more[key]);
    },
  };
}
