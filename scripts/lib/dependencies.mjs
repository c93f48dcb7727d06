import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { hashOf, isFresh, markFresh } from './fresh.mjs';
import { mustRun, npm } from './run.mjs';
import { root, step } from './say.mjs';

const stamp = 'node_modules/.installed-for';
/** npm's own list of what it has installed, which it writes last. */
const installed = 'node_modules/.package-lock.json';

/**
 * Installs the packages that package-lock.json names, once for each version of that file.
 * Skips install scripts: keytar's package contains its binaries, and no other package needs a script. Packages that someone
 * has installed by hand are as good.
 */
export async function ensureDependencies() {
  const digest = hashOf(['package-lock.json'], [process.platform, process.arch]);
  if (isFresh(stamp, digest)) return;
  if (isInstalled()) {
    markFresh(stamp, digest);
    return;
  }
  let fetched = 0;
  const onLine = (line) => {
    if (/http fetch GET 200 .*\.tgz/.test(line)) fetched += 1;
    return fetched > 0 ? `${fetched} packages` : '';
  };
  const [command, args] = npm([
    'ci',
    '--ignore-scripts',
    '--include=dev',
    '--no-audit',
    '--no-fund',
    '--loglevel=http',
  ]);
  await step('Installing the npm packages (npm ci)', () => mustRun(command, args, { onLine }));
  markFresh(stamp, digest);
}

/**
 * Whether every package of a lock is installed in its version; those that are for other systems may be left out.
 * @param wanted, found `packages` of a lock file of npm, by their places
 */
export function hasAll(wanted, found) {
  return Object.entries(wanted).every(
    ([place, { version, optional }]) =>
      place === '' || found[place]?.version === version || (optional && !found[place]),
  );
}

function isInstalled() {
  try {
    return hasAll(packagesOf('package-lock.json'), packagesOf(installed));
  } catch {
    // Nothing is installed, or the list cannot be read.
    return false;
  }
}

function packagesOf(file) {
  return JSON.parse(readFileSync(path.join(root, file), 'utf8')).packages;
}
