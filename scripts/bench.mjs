import { rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { runBenches, selectBenches } from './lib/benches.mjs';
import { filesBelow } from './lib/fresh.mjs';
import { prepareApp } from './lib/prepare.mjs';
import { mustRun } from './lib/run.mjs';
import { main, root } from './lib/say.mjs';
import { runInSession } from './lib/session.mjs';

const out = 'test-output/bench';

// npm run bench [-- FILTER …]. Each benchmark is a plain script that prints its own figures. It is bundled first, so that
// it measures the code as shipped, and runs alone, on the test desktop because some of them start the packaged app.
await main(async () => {
  const benches = selectBenches(filesBelow('test/bench'), process.argv.slice(2));
  const app = await prepareApp('desktop');
  rmSync(path.join(root, out), { recursive: true, force: true });
  return runBenches(benches, async (file, abort) => {
    await mustRun(process.execPath, ['scripts/lib/build-bench.mjs', out, file], { abort });
    const script = path.join(out, path.basename(file).replace(/\.(ts|mjs)$/, '.mjs'));
    const env = { WEBEX_ENTRA_SETUP_APP: app };
    return runInSession(process.execPath, ['--expose-gc', script], { env, abort });
  });
});
