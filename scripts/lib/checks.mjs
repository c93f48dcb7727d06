import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { baseOfChanges } from './changes.mjs';
import { checkPackage } from './debian/check.mjs';
import { releases } from './debian/debian-root.mjs';
import { ensureNode24, isNode24 } from './node-24.mjs';
import { playwrightCounts, sum, vitestCounts } from './report.mjs';
import { run } from './run.mjs';
import { cacheFolder } from './runtime.mjs';
import { root, say, seconds, step } from './say.mjs';
import { runInSession } from './session.mjs';

const chromiumPath = '/usr/bin/chromium';

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

/**
 * The unit and component tests, each once: those of the main process on the Node of the current Electron, those of components in
 * a Chromium that is at least as new as its own, and the others on this Node, which runs all where there are neither.
 */
export async function testCode() {
  const found = { passed: 0, failed: 0, complaints: [], node: null };
  const { node, ...counts } = await guarded('Node 24', async () => ({
    ...found,
    node: isNode24 ? null : await ensureNode24(cacheFolder),
  }));
  const chromium = existsSync(chromiumPath);
  const elsewhere = [...(node ? ['main-process'] : []), ...(chromium ? ['components'] : [])];
  const all = [counts, await testUnits([], elsewhere)];
  if (node) all.push(await testOnNode24(node));
  if (chromium) all.push(await testInChromium());
  const missing = [
    ...(node || isNode24 ? [] : ['the unit tests on Node 24 (npm has it for Linux alone)']),
    ...(chromium ? [] : ['the component tests in Chromium (Debian’s)']),
  ];
  return sum([...all, { ...sum([]), elsewhere: missing }]);
}

/**
 * The unit and component tests on this Node.
 * @param projects of test/vitest.config.ts, all by default
 * @param elsewhere what other runs have, as test/vitest.config.ts calls it
 */
export function testUnits(projects = [], elsewhere = []) {
  return guarded('Unit tests', async () => {
    const args = ['node_modules/vitest/vitest.mjs', 'run', '--config=test/vitest.config.ts'];
    args.push(...projects.map((name) => `--project=${name}`));
    // Its log is read as plain text.
    const env = { ...process.env, NO_COLOR: '1', TESTED_ELSEWHERE: elsewhere.join() };
    const code = await step('Unit and component tests', () =>
      run(process.execPath, args, { show: 'always', log: log('unit'), env }),
    );
    return vitestCounts(`${out}/unit.json`, code);
  });
}

/** The component tests that a change can break: those that import what was changed since the main branch. */
export function testChangedComponents() {
  const name = 'Component tests of what changed';
  return guarded(name, () => {
    const base = baseOfChanges();
    const changed = base ? [`--changed=${base}`] : [];
    return vitest(name, process.execPath, ['--config=test/vitest.config.ts', '--project=component', ...changed]);
  });
}

/** The unit tests of what runs in the main process. Those that build threads or start programs would do so with this Node. */
function testOnNode24(node) {
  const name = 'Unit tests on Node 24';
  return guarded(name, () => {
    const projects = ['--project=unit', '--project=long', '--project=isolated'];
    return vitest(name, node, ['--config=test/vitest.config.ts', ...projects], { TESTED_ELSEWHERE: 'other-code' });
  });
}

function testInChromium() {
  const name = 'Component tests in Chromium';
  return guarded(name, () => vitest(name, process.execPath, ['--config=test/chromium.config.ts']));
}

/** Runs vitest with a report of its own. */
async function vitest(name, node, args, more = {}) {
  const report = `${out}/${name.toLowerCase().replaceAll(' ', '-')}.json`;
  const reporters = ['--reporter=dot', '--reporter=json'];
  const env = { ...process.env, ...more, NO_COLOR: '1', TEST_REPORT: report };
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

/** The Debian package of a packaged app, installed in a release of Debian: where dpkg is. `ran`: the tags of the tests that ran in it. */
export function testPackage(pack, release = releases[0]) {
  return guarded('Debian package', async () => {
    if (process.platform === 'linux' && existsSync('/usr/bin/dpkg-deb')) {
      const app = await pack();
      return step(`The Debian package, in ${release}`, () => checkPackage(path.dirname(app), release));
    }
    return { ...sum([]), ran: [], elsewhere: ['the Debian package (is made and checked where dpkg is)'] };
  });
}

/** The arguments for `testEndToEnd` that leave out the tests which ran in the Debian package: each test runs once. */
export function withoutInstalled({ ran }) {
  return ran?.includes('@installed') ? ['--grep-invert=@installed'] : [];
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
