import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { filesBelow } from './lib/fresh.mjs';
import { prepareApp } from './lib/prepare.mjs';
import { main, root, say, step } from './lib/say.mjs';
import { runInSession } from './lib/session.mjs';

const out = 'demo-output';
const picture = 'readme-start.png';

await main(async () => {
  const app = await prepareApp('desktop');
  rmSync(path.join(root, out), { recursive: true, force: true });
  mkdirSync(path.join(root, out));
  const args = ['node_modules/@playwright/test/cli.js', 'test', '--config=test/playwright.config.ts', '--project=demo'];
  const code = await step('The demo, with the packaged app and the practice Webex', () =>
    runInSession(process.execPath, args, { env: { WEBEX_ENTRA_SETUP_APP: app } }),
  );
  if (existsSync(path.join(root, out)) && filesBelow(out).length > 0) {
    say(`\nWhat the demo has written:`);
    for (const file of filesBelow(out)) say(`  ${file}`);
  }
  if (code === 0 && process.argv.includes('--readme')) {
    copyFileSync(path.join(root, out, picture), path.join(root, 'assets', picture));
    say(`README shows the new picture: assets/${picture}`);
  }
  return code;
});
