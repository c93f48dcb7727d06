import path from 'node:path';
import process from 'node:process';
import { conclude } from './lib/checks.mjs';
import { checkReleased } from './lib/debian/check.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { checkWanted, refuseOtherPlatforms, refusePlaceholders, sourceDate } from './lib/release/about.mjs';
import { dist, makeRelease } from './lib/release/make.mjs';
import { ensureRuntime } from './lib/runtime.mjs';
import { main, say, step } from './lib/say.mjs';
import { ensureSystem } from './lib/system.mjs';

// Builds the packages of this system into dist/, with the official Electron and the fuses of a release, their checksums and
// the list of what is inside. Signs if the usual variables (CSC_LINK, …) are set. `--check`, or `--check=trixie`, installs and tests
// the Debian package. docs/releasing.md has more.
await main(async () => {
  const from = Date.now();
  const { debian, args } = checkWanted(process.argv.slice(2));
  refuseOtherPlatforms(args);
  await ensureSystem(debian ? 'checked package' : 'package');
  await ensureDependencies();
  // Vite and electron-builder read it too.
  process.env.SOURCE_DATE_EPOCH = `${sourceDate()}`;
  const runtime = await ensureRuntime();
  const placeholders = refusePlaceholders(runtime);
  const names = await makeRelease(runtime, args);
  if (!runtime.official)
    say('These are test builds: they are not with the official Electron, and not to be handed on.');
  for (const each of placeholders) say(`A placeholder is in the packages, to be replaced in package.json: ${each}`);
  say(`In dist/: ${names.join(', ')}`);
  if (!debian) return 0;
  const file = path.join(
    dist,
    names.find((name) => name.endsWith('.deb')),
  );
  return conclude([await step(`The Debian package, in ${debian}`, () => checkReleased(file, debian))], from);
});
