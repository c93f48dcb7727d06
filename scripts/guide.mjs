import path from 'node:path';
import { runnerImport } from 'vite';
import { main, root, say } from './lib/say.mjs';

// The user guide, of the app's own messages and pictures.
await main(async () => {
  const { module } = await runnerImport(path.join(root, 'test/guide/write.ts'));
  for (const file of module.writeGuide(root)) say(`  ${file}`);
  return 0;
});
