import { rmSync } from 'node:fs';
import path from 'node:path';
import {
  checkStatically,
  checkVulnerabilities,
  conclude,
  guarded,
  out,
  testCode,
  testEndToEnd,
  testPackage,
  withoutInstalled,
} from './lib/checks.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { ensurePacked } from './lib/pack.mjs';
import { sum } from './lib/report.mjs';
import { ensureRuntime } from './lib/runtime.mjs';
import { main, root } from './lib/say.mjs';
import { ensureSystem } from './lib/system.mjs';

// Runs every check from a clean state: later steps run even if one fails.
await main(async () => {
  const from = Date.now();
  rmSync(path.join(root, out), { recursive: true, force: true });
  const prepared = await guarded('Preparation', async () => {
    await ensureSystem('test');
    await ensureDependencies();
    return { ...sum([]), runtime: await ensureRuntime() };
  });
  const counts = [prepared];
  if (prepared.runtime) {
    counts.push(await checkStatically());
    counts.push(await testCode());
    const pack = () => ensurePacked(prepared.runtime);
    const ofPackage = await testPackage(pack);
    counts.push(ofPackage, await testEndToEnd(pack, withoutInstalled(ofPackage)));
    // Last, so that its warnings are beside the result.
    counts.push(await checkVulnerabilities());
  }
  return conclude(counts, from);
});
