import { ensureDependencies } from './dependencies.mjs';
import { ensurePacked } from './pack.mjs';
import { ensureRuntime } from './runtime.mjs';
import { ensureSystem } from './system.mjs';

/** Everything up to the packaged app, in order; answers its executable. `purpose` as in `ensureSystem`. */
export async function prepareApp(purpose) {
  await ensureSystem(purpose);
  await ensureDependencies();
  return ensurePacked(await ensureRuntime());
}
