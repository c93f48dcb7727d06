import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { ensureDependencies } from './lib/dependencies.mjs';
import { mustRun } from './lib/run.mjs';
import { main, root, say, step } from './lib/say.mjs';

// The installers for this platform, as electron-builder.yml says: the official Electron, every fuse as shipped. It needs
// the network for Electron and for electron-builder's own tools, and signs when the usual variables (CSC_LINK, …) are set.
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
