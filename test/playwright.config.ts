import path from 'node:path';
import process from 'node:process';
import { defineConfig } from '@playwright/test';

const root = path.resolve(import.meta.dirname, '..');

// Traces, screenshots, videos and page snapshots are off by default: they could contain a secret.
process.env.PLAYWRIGHT_NO_COPY_PROMPT = '1';

export default defineConfig({
  projects: [
    { name: 'e2e', testDir: 'e2e' },
    { name: 'attack', testDir: 'attack', fullyParallel: true },
    { name: 'demo', testDir: 'demo', timeout: 600_000 },
    { name: 'screens', testDir: 'screens' },
    // On a system with the package installed, by tag: scripts/lib/debian/installed.mjs.
    { name: 'installed', testDir: '.', testMatch: /\/(e2e|installed)\/.*\.spec\.ts$/ },
    { name: 'guide', testDir: 'guide' },
  ],
  outputDir: path.join(root, 'test-output/playwright'),
  reporter: [['list'], ['json', { outputFile: path.join(root, 'test-output/e2e.json') }]],
  workers: 2,
  retries: 0,
  timeout: 60_000,
  // Two workers start whole applications on two cores, so each action can take longer than alone.
  expect: { timeout: 10_000 },
  forbidOnly: true,
  use: { trace: 'off', screenshot: 'off', video: 'off' },
});
