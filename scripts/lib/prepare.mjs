import { ensureDependencies } from './dependencies.mjs';
import { ensurePacked } from './pack.mjs';
import { ensureRuntime } from './runtime.mjs';
import { ensureSystem } from './system.mjs';

/** Prepares system, packages and runtime, and packages the app. @returns its executable. @param purpose as in `ensureSystem` */
export async function prepareApp(purpose) {
  await ensureSystem(purpose);
  await ensureDependencies();
  return ensurePacked(await ensureRuntime());
}
