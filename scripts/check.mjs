import { checkStatically, conclude, testEndToEnd, testUnits } from './lib/checks.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { ensurePacked } from './lib/pack.mjs';
import { ensureRuntime } from './lib/runtime.mjs';
import { main } from './lib/say.mjs';
import { ensureSystem } from './lib/system.mjs';

// Quick checks during development: no test that starts other programs but one end-to-end path through the packaged app.
// `npm test` runs everything.
await main(async () => {
  const from = Date.now();
  await ensureSystem('desktop');
  await ensureDependencies();
  const smoke = () => testEndToEnd(async () => ensurePacked(await ensureRuntime()), ['--grep=@smoke']);
  return conclude([await checkStatically(), await testUnits(['unit', 'isolated', 'component']), await smoke()], from);
});
