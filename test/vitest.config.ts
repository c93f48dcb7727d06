import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { defineConfig } from 'vitest/config';
import { notInBrowser } from './chromium/left-out';

const root = path.resolve(import.meta.dirname, '..');

const unitTests = readdirSync(path.join(root, 'test/unit'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.test\.tsx?$/.test(file))
  .map((file) => `test/unit/${file.replaceAll(path.sep, '/')}`);

/** The unit tests whose source matches. */
const testsWith = (pattern: RegExp) =>
  unitTests.filter((file) => pattern.test(readFileSync(path.join(root, file), 'utf8')));

/** Replaces a module or the time zone, which the other files of its process would share: such a file has its own. */
const isolated = testsWith(/\bvi\.(mock|doMock)\(|process\.env\.TZ\b/);
/** Builds a thread of the app or starts a program, which takes a third of the time: `npm run check` leaves them out. */
const programs = testsWith(/\bbuilt(Module|Worker)\b|'node:child_process'|lib\/audit\.mjs|\.\/run-shell'/).filter(
  (file) => !isolated.includes(file),
);
/** The others that take some seconds each and together half of the time; `npm run check` leaves them out, too. */
const long = testsWith(/^\/\/ Takes long:/m).filter((file) => ![...isolated, ...programs].includes(file));

/** What other runs of `npm test` have, which this one leaves out: scripts/lib/checks.mjs. */
const elsewhere = process.env.TESTED_ELSEWHERE?.split(',') ?? [];
const mainProcess = /^test\/unit\/(app|core|features|platform|shared)\//;
const wanted = (file: string) => !elsewhere.includes(mainProcess.test(file) ? 'main-process' : 'other-code');
const others = unitTests.filter((file) => ![...isolated, ...programs, ...long].includes(file));

export default defineConfig({
  root,
  test: {
    environment: 'node',
    setupFiles: ['test/unit/setup.ts'],
    reporters: [
      'default',
      ['json', { outputFile: path.join(root, process.env.TEST_REPORT ?? 'test-output/unit.json') }],
    ],
    allowOnly: false,
    // Long enough for a busy computer; no test measures the time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // The default leaves one core unused, which is half of two.
    maxWorkers: '100%',
    // Loading the modules takes longer than most tests, so the files of a process share what is loaded.
    isolate: false,
    restoreMocks: true,
    unstubEnvs: true,
    unstubGlobals: true,
    projects: [
      {
        extends: true,
        test: {
          name: 'component',
          include: elsewhere.includes('components') ? notInBrowser : ['test/component/**/*.test.tsx'],
          environment: 'happy-dom',
          setupFiles: ['test/component/setup.ts'],
        },
      },
      { extends: true, test: { name: 'unit', include: others.filter(wanted) } },
      { extends: true, test: { name: 'isolated', include: isolated.filter(wanted), isolate: true } },
      { extends: true, test: { name: 'programs', include: programs } },
      { extends: true, test: { name: 'long', include: long.filter(wanted) } },
    ],
  },
});
