import path from 'node:path';
import { ensureDependencies } from './lib/dependencies.mjs';
import { ensurePacked } from './lib/pack.mjs';
import { ensureRuntime } from './lib/runtime.mjs';
import { main, root, say } from './lib/say.mjs';

await main(async () => {
  await ensureDependencies();
  const app = await ensurePacked(await ensureRuntime());
  say(`Packaged, for development: ${path.relative(root, app)}`);
});
