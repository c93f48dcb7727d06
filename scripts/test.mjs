import { rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { ensureDependencies } from './lib/dependencies.mjs';
import { filesBelow } from './lib/fresh.mjs';
import { ensurePacked } from './lib/pack.mjs';
import { playwrightCounts, sum, vitestCounts } from './lib/report.mjs';
import { runTool } from './lib/run.mjs';
import { ensureRuntime } from './lib/runtime.mjs';
import { main, root, say, seconds, step } from './lib/say.mjs';
import { runInSession } from './lib/session.mjs';
import { ensureSystem } from './lib/system.mjs';

const out = 'test-output';

/** A tool that says yes or no counts as one test. */
async function tool(name, file, args) {
  const code = await step(name, () => runTool(file, args, { log: log(name) }));
  return {
    passed: code === 0 ? 1 : 0,
    failed: code === 0 ? 0 : 1,
    complaints: code === 0 ? [] : [`${name} (above, and in ${out}/)`],
  };
}

async function unit() {
  if (filesBelow('test/unit').every((file) => !/\.test\.tsx?$/.test(file))) return sum([]);
  const args = ['run', '--config=test/vitest.config.ts'];
  // Its log is read as plain text.
  const env = { ...process.env, NO_COLOR: '1' };
  const code = await step('Unit tests', () =>
    runTool('vitest/vitest.mjs', args, { show: 'always', log: log('unit'), env }),
  );
  return vitestCounts(`${out}/unit.json`, code);
}

async function endToEnd(app) {
  if (filesBelow('test/e2e').every((file) => !/\.(test|spec)\.tsx?$/.test(file))) return sum([]);
  const args = ['node_modules/@playwright/test/cli.js', 'test', '--config=test/playwright.config.ts', '--project=e2e'];
  const env = { WEBEX_ENTRA_SETUP_APP: app };
  const code = await step('End-to-end tests of the packaged app', () =>
    runInSession(process.execPath, args, { env, log: log('e2e') }),
  );
  return playwrightCounts(`${out}/e2e.json`, code);
}

/** Whatever a step throws is one failure; the steps after it still run. */
async function guarded(name, work) {
  try {
    return await work();
  } catch (error) {
    say(error.message);
    return { passed: 0, failed: 1, complaints: [`${name}: ${error.message.split('\n')[0]}`] };
  }
}

function log(name) {
  return path.join(root, out, `${name.toLowerCase().replaceAll(' ', '-')}.log`);
}

await main(async () => {
  const from = Date.now();
  rmSync(path.join(root, out), { recursive: true, force: true });
  const counts = [];
  const prepared = await guarded('Preparation', async () => {
    await ensureSystem('desktop');
    await ensureDependencies();
    return { ...sum([]), runtime: await ensureRuntime() };
  });
  counts.push(prepared);
  if (prepared.runtime) {
    counts.push(
      await guarded('Format and lint', () =>
        tool('Format and lint', '@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '--max-diagnostics=200']),
      ),
    );
    counts.push(await guarded('Types', () => tool('Types', 'typescript/bin/tsc', ['--noEmit'])));
    counts.push(await guarded('Unit tests', unit));
    counts.push(await guarded('End-to-end tests', async () => endToEnd(await ensurePacked(prepared.runtime))));
  }
  const total = sum(counts);
  say(`\nAll of it took ${seconds(from)}. The full logs are in ${out}/.`);
  for (const complaint of total.complaints) say(`  FAILED  ${complaint}`);
  say(`${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
});
