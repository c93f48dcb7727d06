import * as rules from './import-rules.mjs';
import { checkImports } from './lib/check-imports.mjs';
import { filesBelow } from './lib/fresh.mjs';
import { readImports } from './lib/import-graph.mjs';
import { main, root, say } from './lib/say.mjs';

// Import directions and circles, types included. A script, since Biome needs one override for each folder to say the same,
// and dependency-cruiser a newer Node and TypeScript's old compiler.
await main(() => {
  const files = filesBelow('electron', 'shared', 'renderer', 'assets').filter((file) => /\.tsx?$/.test(file));
  const complaints = checkImports(readImports(root, files), rules);
  for (const complaint of complaints) say(complaint);
  say(`${files.length} files, ${complaints.length} complaints about imports.`);
  return complaints.length > 0 ? 1 : 0;
});
