import { writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { runnerImport } from 'vite';
import { drawArchitecture, productImports } from './lib/architecture-picture.mjs';
import { prepareApp } from './lib/prepare.mjs';
import { main, root, say, step } from './lib/say.mjs';
import { runInSession } from './lib/session.mjs';

// The user guide, of the app's own messages and pictures, and the picture of the architecture, of its imports.
// Takes the pictures that are old; all of them with --all, none with --text.
await main(async () => {
  const { module } = await runnerImport(path.join(root, 'test/guide/write.ts'));
  for (const file of module.writeGuide(root)) say(`  ${file}`);
  writeFileSync(path.join(root, 'docs/architecture.svg'), drawArchitecture(productImports(root)));
  say('  docs/architecture.svg');
  if (process.argv.includes('--text')) return 0;

  const all = process.argv.includes('--all');
  const old = module.oldPicturesOf(root);
  for (const reason of old) say(`  ${reason}`);
  if (!all && old.length === 0) return 0;
  const app = await prepareApp('desktop');
  // One worker: each picture is entered in one list.
  const args = [
    'node_modules/@playwright/test/cli.js',
    'test',
    '--config=test/playwright.config.ts',
    '--project=guide',
    '--workers=1',
  ];
  return step('Taking pictures of the packaged app', () =>
    runInSession(process.execPath, args, {
      env: { WEBEX_ENTRA_SETUP_APP: app, ...(all ? { GUIDE_PICTURES: 'all' } : {}) },
    }),
  );
});
