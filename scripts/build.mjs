import { rmSync } from 'node:fs';
import path from 'node:path';
import { ensureDependencies } from './lib/dependencies.mjs';
import { writeThirdParties } from './lib/release/third-parties.mjs';
import { main, root, step } from './lib/say.mjs';

// A process of its own, because vite changes NODE_ENV for everything that runs after it.
await main(async () => {
  await ensureDependencies();
  const { build } = await import('vite');
  const configs = await import('./vite.configs.mjs');
  rmSync(path.join(root, 'build'), { recursive: true, force: true });
  await step('Building the main process', () => build(configs.main()));
  await step('Building the threads', async () => {
    for (const thread of configs.threads()) await build(thread);
  });
  await step('Building the preloads', async () => {
    await build(configs.preload('main'));
    await build(configs.preload('titlebar'));
  });
  await step('Building the pages', async () => {
    await build(await configs.renderer(build));
    await build(configs.titlebar());
  });
  writeThirdParties(root);
});
