import process from 'node:process';
import { ensureDependencies } from './lib/dependencies.mjs';
import { prepareDevApp } from './lib/dev-app.mjs';
import { requireDisplay, sandboxArguments } from './lib/display.mjs';
import { ensureRuntime } from './lib/runtime.mjs';
import { main } from './lib/say.mjs';
import { ensureSystem } from './lib/system.mjs';

// npm run dev [-- ARGUMENTS OF THE APP]. A change of a page shows at once, a change of the main process starts it again.
await main(async () => {
  await ensureSystem('start');
  await ensureDependencies();
  const wanted = process.argv.slice(2);
  requireDisplay(wanted);
  const { develop } = await import('./lib/develop.mjs');
  const app = await prepareDevApp(await ensureRuntime());
  return develop(app, [...sandboxArguments(), ...wanted]);
});
