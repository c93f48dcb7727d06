import process from 'node:process';
import { ensureDependencies } from './lib/dependencies.mjs';
import { refuseOtherPlatforms, sourceDate } from './lib/release/about.mjs';
import { makeRelease } from './lib/release/make.mjs';
import { ensureRuntime } from './lib/runtime.mjs';
import { main, say } from './lib/say.mjs';
import { ensureSystem } from './lib/system.mjs';

// Builds the packages of this system into dist/, with the official Electron and the fuses of a release, their checksums and
// the list of what is inside. Signs if the usual variables (CSC_LINK, …) are set. docs/releasing.md has more.
await main(async () => {
  const args = process.argv.slice(2);
  refuseOtherPlatforms(args);
  await ensureSystem('package');
  await ensureDependencies();
  // Vite and electron-builder read it too.
  process.env.SOURCE_DATE_EPOCH = `${sourceDate()}`;
  const runtime = await ensureRuntime();
  const names = await makeRelease(runtime, args);
  if (!runtime.official)
    say('These are test builds: they are not with the official Electron, and not to be handed on.');
  say(`In dist/: ${names.join(', ')}`);
});
