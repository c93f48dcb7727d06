import { mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
// @ts-expect-error: the scripts have no types.
import { playwrightCounts, sum, vitestCounts } from '../../../scripts/lib/report.mjs';

const root = resolve(import.meta.dirname, '../../..');
let folder = '';
beforeEach(async () => {
  mkdirSync(join(root, 'test-output'), { recursive: true });
  folder = await mkdtemp(join(root, 'test-output/report-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** The path of a report from the root of the repository. */
function written(report: object): string {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(report));
  return relative(root, file);
}

const spec = (title: string, status: string, annotations: object[] = []) => ({
  ...{ title, file: 'a.spec.ts', line: 1 },
  tests: [{ status, annotations }],
});
const skip = (description?: string) => [{ type: 'skip', ...(description ? { description } : {}) }];

it('counts a skipped end-to-end test as failed, unless this system does not have what it tests', () => {
  const specs = [
    spec('runs', 'expected'),
    spec('is left out', 'skipped', skip('later')),
    spec('is left out without a word', 'skipped', skip()),
    spec('asks the keychain of Linux', 'skipped', skip('not for this system: a Secret Service')),
  ];
  const stats = { expected: 1, unexpected: 0, flaky: 0, skipped: 3 };
  expect(playwrightCounts(written({ suites: [{ specs }], stats, errors: [] }), 0)).toEqual({
    passed: 1,
    failed: 2,
    complaints: ['skipped: a.spec.ts:1 is left out', 'skipped: a.spec.ts:1 is left out without a word'],
    elsewhere: ['asks the keychain of Linux (a Secret Service)'],
  });
});

it('counts a skipped unit test by the same rule', () => {
  const assertionResults = [
    { fullName: 'runs', status: 'passed' },
    { fullName: 'is left out', status: 'skipped', meta: {} },
    { fullName: 'follows no link', status: 'skipped', meta: { notForThisSystem: 'O_NOFOLLOW' } },
  ];
  const report = {
    numPassedTests: 1,
    numFailedTests: 0,
    testResults: [{ name: 'a', status: 'passed', assertionResults }],
  };
  const counts = vitestCounts(written(report), 0);
  expect(counts).toEqual({
    passed: 1,
    failed: 1,
    complaints: ['skipped, which counts as failed: is left out'],
    elsewhere: ['follows no link (O_NOFOLLOW)'],
  });
  expect(sum([counts, { passed: 2, failed: 0, complaints: [] }])).toMatchObject({
    passed: 3,
    elsewhere: { length: 1 },
  });
});
