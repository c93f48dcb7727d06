import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { checkPackage } from './debian/check.mjs';
import { releases } from './debian/debian-root.mjs';
import { ensureNode24, isNode24 } from './node-24.mjs';
import { playwrightCounts, sum, vitestCounts } from './report.mjs';
import { run } from './run.mjs';
import { cacheFolder } from './runtime.mjs';
import { root, say, seconds, step } from './say.mjs';
import { runInSession } from './session.mjs';

/** What test/chromium.config.ts leaves out. */
const notInBrowser = ['the component tests of exported mappings in Chromium (files of the disk)'];

/** Where reports and full logs go. */
export const out = 'test-output';

/** Each check is one command that passes or fails, and counts as one test. */
const staticChecks = {
  'Format and lint': ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '--max-diagnostics=200'],
  Promises: ['node_modules/oxlint/bin/oxlint'],
  Imports: ['scripts/lint-imports.mjs'],
  'Unused code': ['node_modules/knip/bin/knip.js', '--no-progress'],
  Types: ['node_modules/typescript/bin/tsc', '--noEmit'],
  'Types of shared': ['node_modules/typescript/bin/tsc', '--noEmit', '--project', 'shared'],
};

/** Format, lint, import directions, unused code and types. */
export async function checkStatically() {
  const counts = [];
  for (const [name, args] of Object.entries(staticChecks)) counts.push(await guarded(name, () => tool(name, args)));
  return sum(counts);
}

/** Known vulnerabilities of the packages. Shows also when it passes where they are from, and how old that list is. */
export function checkVulnerabilities() {
  return guarded('Known vulnerabilities', () => tool('Known vulnerabilities', ['scripts/audit.mjs'], 'always'));
}

/** The unit and component tests; `projects` of test/vitest.config.ts, all by default. */
export function testUnits(projects = []) {
  return guarded('Unit tests', async () => {
    const args = ['node_modules/vitest/vitest.mjs', 'run', '--config=test/vitest.config.ts'];
    args.push(...projects.map((name) => `--project=${name}`));
    // Its log is read as plain text.
    const env = { ...process.env, NO_COLOR: '1' };
    const code = await step('Unit and component tests', () =>
      run(process.execPath, args, { show: 'always', log: log('unit'), env }),
    );
    return vitestCounts(`${out}/unit.json`, code);
  });
}

/**
 * The unit tests of what runs in the main process once more, on the Node of the current Electron. Those that build threads or
 * start programs are left out, since their threads would run on the same Node for the same rules.
 */
export function testUnitsOnNode24() {
  const name = 'Unit tests on Node 24';
  return guarded(name, async () => {
    if (isNode24) say(`\nThe unit tests ran on Node ${process.versions.node}, so they do not run again on Node 24.`);
    if (isNode24) return sum([]);
    const node = await ensureNode24(cacheFolder);
    if (!node) return { ...sum([]), elsewhere: ['the unit tests on Node 24 (npm has it for Linux alone)'] };
    const projects = ['--project=unit', '--project=isolated'];
    const folders = ['app', 'core', 'features', 'platform', 'shared'].map((folder) => `test/unit/${folder}/`);
    return vitest(name, node, ['--config=test/vitest.config.ts', ...projects, ...folders]);
  });
}

/** The component tests once more, in a Chromium that is at least as new as the one of the current Electron. */
export function testInChromium() {
  const name = 'Component tests in Chromium';
  return guarded(name, async () => {
    if (!existsSync('/usr/bin/chromium')) return { ...sum([]), elsewhere: [`the ${name} (Debian's)`] };
    const counts = await vitest(name, process.execPath, ['--config=test/chromium.config.ts']);
    return { ...counts, elsewhere: [...counts.elsewhere, ...notInBrowser] };
  });
}

/** Runs vitest with reports of their own, since these tests ran before. */
async function vitest(name, node, args) {
  const report = `${out}/${name.toLowerCase().replaceAll(' ', '-')}.json`;
  const reporters = ['--reporter=dot', '--reporter=json'];
  const env = { ...process.env, NO_COLOR: '1', TEST_REPORT: report };
  const code = await step(name, () =>
    run(node, ['node_modules/vitest/vitest.mjs', 'run', ...args, ...reporters], { log: log(name), env }),
  );
  return vitestCounts(report, code, name);
}

/** The end-to-end tests of a packaged app, and one round of each attack; `args` are further ones for Playwright. */
export function testEndToEnd(pack, args = []) {
  return guarded('End-to-end tests', async () => {
    const env = { WEBEX_ENTRA_SETUP_APP: await pack() };
    const playwright = ['node_modules/@playwright/test/cli.js', 'test', '--config=test/playwright.config.ts'];
    const code = await step('End-to-end tests of the packaged app', () =>
      runInSession(process.execPath, [...playwright, '--project=e2e', '--project=attack', ...args], {
        env,
        log: log('e2e'),
      }),
    );
    return playwrightCounts(`${out}/e2e.json`, code);
  });
}

/** The Debian package of a packaged app, installed in a release of Debian: where dpkg is. */
export function testPackage(pack, release = releases[0]) {
  return guarded('Debian package', async () => {
    if (process.platform === 'linux' && existsSync('/usr/bin/dpkg-deb')) {
      const app = await pack();
      return step(`The Debian package, in ${release}`, () => checkPackage(path.dirname(app), release));
    }
    return { ...sum([]), elsewhere: ['the Debian package (is made and checked where dpkg is)'] };
  });
}

/** Counts an error of a step as one failure; later steps still run. */
export async function guarded(name, work) {
  try {
    return await work();
  } catch (error) {
    say(error.message);
    return { passed: 0, failed: 1, complaints: [`${name}: ${error.message.split('\n')[0]}`] };
  }
}

/** Prints what failed and the two totals. Returns the exit code. */
export function conclude(counts, from) {
  const { passed, failed, complaints, elsewhere } = sum(counts);
  say(`\nAll of it took ${seconds(from)}. The full logs are in ${out}/.`);
  for (const complaint of complaints) say(`  FAILED  ${complaint}`);
  for (const test of elsewhere) say(`  not for this system: ${test}`);
  if (elsewhere.length > 0) say(`${elsewhere.length} not for this system`);
  say(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

async function tool(name, args, show) {
  const code = await step(name, () => run(process.execPath, args, { show, log: log(name) }));
  const complaints = code === 0 ? [] : [`${name} (above, and in ${out}/)`];
  return { passed: code === 0 ? 1 : 0, failed: complaints.length, complaints };
}

function log(name) {
  return path.join(root, out, `${name.toLowerCase().replaceAll(' ', '-')}.log`);
}
