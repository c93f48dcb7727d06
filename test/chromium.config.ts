import path from 'node:path';
import process from 'node:process';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { notInBrowser } from './chromium/left-out';
import { nodeStandIns } from './chromium/node-stand-ins';

const root = path.resolve(import.meta.dirname, '..');
const launchOptions = {
  executablePath: '/usr/bin/chromium',
  // Chromium does not run as root with its sandbox.
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
};

/** The component tests in Debian's Chromium, which is at least as new as the one of the current Electron. */
export default defineConfig({
  root,
  plugins: [nodeStandIns()],
  cacheDir: path.join(root, 'node_modules/.vite-chromium'),
  test: {
    name: 'chromium',
    include: ['test/component/**/*.test.tsx'],
    exclude: notInBrowser,
    setupFiles: ['test/chromium/setup.ts', 'test/component/setup.ts'],
    reporters: [
      'default',
      ['json', { outputFile: path.join(root, process.env.TEST_REPORT ?? 'test-output/chromium.json') }],
    ],
    allowOnly: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A poll ends after a second otherwise, which a busy computer needs to load a page.
    expect: { poll: { timeout: 20_000 } },
    restoreMocks: true,
    unstubEnvs: true,
    unstubGlobals: true,
    isolate: false,
    fileParallelism: false,
    browser: {
      enabled: true,
      headless: true,
      provider: playwright({ launchOptions }),
      instances: [{ browser: 'chromium' }],
      screenshotFailures: false,
      viewport: { width: 1280, height: 800 },
    },
  },
});
