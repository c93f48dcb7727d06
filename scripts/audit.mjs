import { writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { audit, readStoredList } from './lib/audit.mjs';
import { main, root, Stop, say } from './lib/say.mjs';

// Reports known vulnerabilities of the packages, and fails for one in the app that is not accepted.
// With --store, it keeps what the registry answers in scripts/advisories.json, for computers that cannot ask it.
await main(async () => {
  const stored = readStoredList(root);
  const { failed, lines, advisories } = await audit(root, stored);
  for (const line of lines) say(`  ${line}`);
  if (process.argv.includes('--store')) {
    if (!advisories) throw new Stop('The registry did not answer, so the stored list stays as it is.');
    const filled = new Date().toISOString().slice(0, 10);
    const source = 'From npm audit, for the package-lock.json of that day.';
    const file = path.join(root, 'scripts/advisories.json');
    writeFileSync(file, `${JSON.stringify({ ...stored, filled, source, advisories }, null, 2)}\n`);
  }
  return failed ? 1 : 0;
});
