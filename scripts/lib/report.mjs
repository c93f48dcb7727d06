import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './say.mjs';

const noTests = { passed: 0, failed: 0, complaints: [], elsewhere: [] };
/** Of a test that Playwright skipped since this system does not have what it tests (test/fixtures/systems/marks.ts). */
const notHere = /^not for this system: /;

/**
 * The counts of a vitest run. A skipped test counts as failed, since it proves nothing; one that is not for this system
 * (test/fixtures/systems/marks.ts) counts apart.
 */
export function vitestCounts(file, code, name = 'unit tests') {
  const report = readReport(file);
  if (!report) return broken(name, code);
  const results = report.testResults ?? [];
  // A file that could not even be loaded has no tests to count.
  const unloaded = results.filter((result) => result.status === 'failed' && result.assertionResults.length === 0);
  const notRun = results.flatMap((result) =>
    result.assertionResults.filter((test) => !['passed', 'failed'].includes(test.status)),
  );
  const skipped = notRun.filter((test) => !test.meta?.notForThisSystem).map((test) => test.fullName);
  return checked(name, code, {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length + skipped.length,
    complaints: [
      ...unloaded.map((result) => `could not be loaded: ${path.relative(root, result.name)}`),
      ...results.flatMap((result) =>
        result.assertionResults
          .filter((test) => test.status === 'failed')
          .map((test) => `${path.relative(root, result.name)}: ${test.fullName}`),
      ),
      ...skipped.map((name) => `skipped, which counts as failed: ${name}`),
    ],
    elsewhere: notRun
      .filter((test) => test.meta?.notForThisSystem)
      .map((test) => `${test.fullName} (${test.meta.notForThisSystem})`),
  });
}

/** The counts of a Playwright run, by the same rule. A test that passed only after a retry counts as failed too. */
export function playwrightCounts(file, code) {
  const report = readReport(file);
  if (!report) return broken('end-to-end tests', code);
  const bad = [];
  const elsewhere = [];
  const visit = (suite) => {
    for (const spec of suite.specs ?? []) {
      for (const test of spec.tests) {
        const reason = test.annotations?.find((each) => notHere.test(each.description ?? ''))?.description;
        if (test.status === 'skipped' && reason) elsewhere.push(`${spec.title} (${reason.replace(notHere, '')})`);
        else if (test.status !== 'expected') bad.push(`${test.status}: ${spec.file}:${spec.line} ${spec.title}`);
      }
    }
    for (const inner of suite.suites ?? []) visit(inner);
  };
  for (const suite of report.suites) visit(suite);
  const { expected, unexpected, flaky, skipped } = report.stats;
  const errors = report.errors.map((error) => `error outside of a test: ${error.message?.split('\n')[0] ?? 'unknown'}`);
  return checked('end-to-end tests', code, {
    passed: expected,
    failed: unexpected + flaky + skipped - elsewhere.length + errors.length,
    complaints: [...bad, ...errors],
    elsewhere,
  });
}

/** Adds up counts. */
export function sum(all) {
  return all.reduce(
    (total, one) => ({
      passed: total.passed + one.passed,
      failed: total.failed + one.failed,
      complaints: [...total.complaints, ...one.complaints],
      elsewhere: [...total.elsewhere, ...(one.elsewhere ?? [])],
    }),
    noTests,
  );
}

/** The JSON report of a run; null when there is none. */
export function readReport(file) {
  const full = path.join(root, file);
  try {
    return existsSync(full) ? JSON.parse(readFileSync(full, 'utf8')) : null;
  } catch {
    return null;
  }
}

function broken(name, code) {
  return { passed: 0, failed: 1, complaints: [`the ${name} ended with exit code ${code} and without a report`] };
}

/** A runner can fail although every test passed, for example after an unhandled error. */
function checked(name, code, counts) {
  if (code === 0 || counts.failed > 0) return counts;
  return { ...counts, failed: 1, complaints: [`the ${name} ended with exit code ${code} although no test failed`] };
}
