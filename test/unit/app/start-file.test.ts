import { join, resolve } from 'node:path';
import { build, type Rolldown } from 'vite';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');

it('the main process starts without the code that talks to Microsoft or looks for a new version, and without the practice Entra', async () => {
  const { main } = await import(join(root, 'scripts/vite.configs.mjs'));
  const config = main();
  const built = await build({ ...config, build: { ...config.build, write: false } });
  const { output } = built as Rolldown.RolldownOutput;
  const chunks = new Map(output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file] as const] : [])));
  const modules = new Set<string>();
  const collect = (name: string): void => {
    const chunk = chunks.get(name);
    for (const id of chunk?.moduleIds ?? []) modules.add(id.replaceAll('\\', '/').replace(/^.*(?=node_modules)/, ''));
    for (const imported of chunk?.imports ?? []) collect(imported);
  };
  for (const chunk of chunks.values()) if (chunk.isEntry) collect(chunk.fileName);
  const start = [...modules];
  expect(start.some((id) => id.endsWith('/electron/app/container.ts') || id.endsWith('/electron/app/ipc.ts'))).toBe(
    true,
  );
  expect(
    start.filter((id) =>
      /core\/(microsoft|releases)\/|practice-entra|oauth4webapi|features\/(about\/|entra-|microsoft-)/.test(id),
    ),
  ).toEqual([]);
  // Of policies, only what looks for them; no library of schemas.
  const ofPolicies = start.filter((id) => /(?:core|platform)\/policies\/|node_modules\/zod\//.test(id));
  expect(ofPolicies.map((id) => id.split('/electron/').at(-1)).sort()).toEqual([
    'core/policies/places.ts',
    'core/policies/state.ts',
    'platform/policies/index.ts',
  ]);
});
