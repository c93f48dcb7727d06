import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { attackOptions, attackTable } from './lib/attack.mjs';
import { out } from './lib/checks.mjs';
import { prepareApp } from './lib/prepare.mjs';
import { readReport } from './lib/report.mjs';
import { main, root, say, step } from './lib/say.mjs';
import { runInSession } from './lib/session.mjs';

// Attacks the packaged app on this computer alone: in folders, on a screen and with a keyring of its own.
await main(async () => {
  const { rounds, seed, filters } = attackOptions(process.argv.slice(2), () => Math.floor(Math.random() * 1e9) + 1);
  const app = await prepareApp('desktop');
  // The report of an earlier run would pass for this one if no test ran.
  mkdirSync(path.join(root, out), { recursive: true });
  rmSync(path.join(root, out, 'e2e.json'), { force: true });
  const args = ['node_modules/@playwright/test/cli.js', 'test', '--config=test/playwright.config.ts'];
  args.push('--project=attack', ...filters.map((name) => `attack/${name}`));
  const env = { WEBEX_ENTRA_SETUP_APP: app, ATTACK_ROUNDS: `${rounds}`, ATTACK_SEED: `${seed}` };
  const code = await step(`Attacking the packaged app: seed ${seed}, rounds: ${rounds}`, () =>
    runInSession(process.execPath, args, { env }),
  );
  const table = attackTable(readReport(`${out}/e2e.json`), { rounds, seed });
  say(`\n${table}`);
  writeFileSync(path.join(root, out, 'attack.md'), table);
  return code;
});
