import { rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { filesBelow } from './lib/fresh.mjs';
import { prepareApp } from './lib/prepare.mjs';
import { mustRun } from './lib/run.mjs';
import { main, root, say } from './lib/say.mjs';
import { runInSession } from './lib/session.mjs';

const out = 'test-output/bench';

// Each benchmark is a plain script that prints its own figures. It is bundled first, so that what is measured is the
// code as it ships, and runs alone, on the test desktop because some of them start the packaged app.
await main(async () => {
  const app = await prepareApp('desktop');
  rmSync(path.join(root, out), { recursive: true, force: true });
  const benches = filesBelow('test/bench').filter((file) => /\.bench\.(ts|mjs)$/.test(file));
  if (benches.length === 0) say('There is no test/bench/*.bench.ts.');
  await mustRun(process.execPath, ['scripts/lib/build-bench.mjs', out, ...benches]);
  let worst = 0;
  for (const file of benches) {
    say(`\n${file}`);
    const script = path.join(out, path.basename(file).replace(/\.(ts|mjs)$/, '.mjs'));
    worst = Math.max(
      worst,
      await runInSession(process.execPath, ['--expose-gc', script], { env: { WEBEX_ENTRA_SETUP_APP: app } }),
    );
  }
  return worst;
});
