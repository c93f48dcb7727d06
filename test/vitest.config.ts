import path from 'node:path';
import { defineConfig } from 'vitest/config';

const root = path.resolve(import.meta.dirname, '..');

export default defineConfig({
  root,
  test: {
    environment: 'node',
    include: ['test/unit/**/*.test.{ts,tsx}'],
    setupFiles: ['test/unit/setup.ts'],
    reporters: ['default', ['json', { outputFile: path.join(root, 'test-output/unit.json') }]],
    allowOnly: false,
    // Long enough for a computer that is busy with other things: what is tested is never the time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
