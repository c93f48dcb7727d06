import { rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { filesBelow } from './lib/fresh.mjs';
import { prepareApp } from './lib/prepare.mjs';
import { main, root, say, step } from './lib/say.mjs';
import { runInSession } from './lib/session.mjs';

const out = 'screens-output';

// Every page and state in both languages, light and dark, in three sizes, and in two high contrasts; a contact sheet for each set.
await main(async () => {
  const app = await prepareApp('desktop');
  rmSync(path.join(root, out), { recursive: true, force: true });
  const args = [
    'node_modules/@playwright/test/cli.js',
    'test',
    '--config=test/playwright.config.ts',
    '--project=screens',
  ];
  const code = await step('Taking pictures of the packaged app', () =>
    runInSession(process.execPath, args, { env: { WEBEX_ENTRA_SETUP_APP: app } }),
  );
  for (const file of filesBelow(out).filter((name) => name.endsWith('.html'))) say(`  ${file}`);
  return code;
});
