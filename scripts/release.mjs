import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { ensureDependencies } from './lib/dependencies.mjs';
import { mustRun } from './lib/run.mjs';
import { main, root, say, step } from './lib/say.mjs';

// Builds the installers of this platform by electron-builder.yml, with the official Electron and the fuses of a release.
// Needs the network for Electron and electron-builder's tools. Signs if the usual variables (CSC_LINK, …) are set.
await main(async () => {
  await ensureDependencies();
  await mustRun(process.execPath, ['scripts/build.mjs'], { show: 'always' });
  // dist/ must not hold a development package, whose fuses differ.
  rmSync(path.join(root, 'dist'), { recursive: true, force: true });
  const builder = ['node_modules/electron-builder/cli.js', '--publish=never', '--config=electron-builder.yml'];
  await step('Building the installers with the official Electron', () =>
    mustRun(process.execPath, [...builder, ...process.argv.slice(2)], { show: 'always' }),
  );
  if (existsSync(path.join(root, 'dist'))) say('The installers are in dist/.');
});
