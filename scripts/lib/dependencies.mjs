import process from 'node:process';
import { hashOf, isFresh, markFresh } from './fresh.mjs';
import { mustRun, npm } from './run.mjs';
import { step } from './say.mjs';

const stamp = 'node_modules/.installed-for';

/**
 * Installs the packages that package-lock.json names, once for each version of that file.
 * Skips install scripts: keytar's package contains its binaries, and no other package needs a script.
 */
export async function ensureDependencies() {
  const digest = hashOf(['package-lock.json'], [process.platform, process.arch]);
  if (isFresh(stamp, digest)) return;
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
