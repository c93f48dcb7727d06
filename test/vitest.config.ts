import path from 'node:path';
import { configDefaults, defineConfig } from 'vitest/config';

const root = path.resolve(import.meta.dirname, '..');

/** Folders of pure functions and requests without state between tests: their files share the loaded modules. */
const stateless = ['entra', 'expressions', 'people', 'webex'].map((folder) => `test/unit/core/${folder}/**/*.test.ts`);

export default defineConfig({
  root,
  test: {
    environment: 'node',
    setupFiles: ['test/unit/setup.ts'],
    reporters: ['default', ['json', { outputFile: path.join(root, 'test-output/unit.json') }]],
    allowOnly: false,
    // Long enough for a busy computer; no test measures the time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // The default leaves one core unused, which is half of two.
    maxWorkers: '100%',
    projects: [
      { extends: true, test: { name: 'stateless', include: stateless, isolate: false } },
      {
        extends: true,
        test: {
          name: 'component',
          include: ['test/component/**/*.test.tsx'],
          environment: 'happy-dom',
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
