import { rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { conclude, out, testPackage } from './lib/checks.mjs';
import { releases } from './lib/debian/debian-root.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { ensurePacked } from './lib/pack.mjs';
import { ensureRuntime } from './lib/runtime.mjs';
import { main, root, Stop } from './lib/say.mjs';
import { ensureSystem } from './lib/system.mjs';

// npm run test:package [-- trixie]: of `npm test`, only the check of the Debian package, in this release of Debian.
await main(async () => {
  const from = Date.now();
  const [release] = process.argv.slice(2);
  if (release && !releases.includes(release)) throw new Stop(`One of these is needed: ${releases.join(', ')}.`);
  await ensureSystem('test');
  await ensureDependencies();
  rmSync(path.join(root, out), { recursive: true, force: true });
  const runtime = await ensureRuntime();
  return conclude([await testPackage(() => ensurePacked(runtime), release)], from);
});
