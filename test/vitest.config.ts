import path from 'node:path';
import { configDefaults, defineConfig } from 'vitest/config';

const root = path.resolve(import.meta.dirname, '..');

/** Rooms of pure rules and of requests, which keep nothing between two tests: their files share what they have loaded. */
const stateless = ['entra', 'expressions', 'people', 'webex'].map((folder) => `test/unit/core/${folder}/**/*.test.ts`);

export default defineConfig({
  root,
  test: {
    environment: 'node',
    setupFiles: ['test/unit/setup.ts'],
    reporters: ['default', ['json', { outputFile: path.join(root, 'test-output/unit.json') }]],
    allowOnly: false,
    // Long enough for a computer that is busy with other things: what is tested is never the time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // By default one core is left alone, which on two is half of them.
    maxWorkers: '100%',
    projects: [
      { extends: true, test: { name: 'stateless', include: stateless, isolate: false } },
      {
        extends: true,
        test: {
          name: 'component',
          include: ['test/component/**/*.test.tsx'],
          environment: 'happy-dom',
          // What a page looks like is for the end-to-end tests: here, style sheets would only be worked out for every query.
          environmentOptions: { happyDOM: { settings: { disableComputedStyleRendering: true } } },
          // Loading the pages takes longer than most tests.
          isolate: false,
          setupFiles: ['test/component/setup.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.{ts,tsx}'],
          exclude: [...configDefaults.exclude, ...stateless],
        },
      },
    ],
  },
});
