import { checkStatically, conclude, testChangedComponents, testEndToEnd, testUnits } from './lib/checks.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { ensurePacked } from './lib/pack.mjs';
import { ensureRuntime } from './lib/runtime.mjs';
import { main } from './lib/say.mjs';
import { ensureSystem } from './lib/system.mjs';

// Quick checks during development: what takes long is left out, and so are component tests of what was not changed. One
// end-to-end path leads through the packaged app. `npm test` runs everything.
await main(async () => {
  const from = Date.now();
  await ensureSystem('desktop');
  await ensureDependencies();
  const smoke = () => testEndToEnd(async () => ensurePacked(await ensureRuntime()), ['--grep=@smoke']);
  const counts = [await checkStatically(), await testUnits(['unit', 'isolated']), await testChangedComponents()];
  return conclude([...counts, await smoke()], from);
});
