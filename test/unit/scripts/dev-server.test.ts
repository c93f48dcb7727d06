import { build, type InlineConfig, mergeConfig, type Rolldown } from 'vite';
import { expect, test } from 'vitest';
// @ts-expect-error: the scripts have no types.
import { main } from '../../../scripts/vite.configs.mjs';

/** The code of the main process's bundle. */
async function bundle(config: InlineConfig): Promise<string> {
  const { output } = (await build(mergeConfig(config, { build: { write: false } }))) as Rolldown.RolldownOutput;
  return output.map((file) => (file.type === 'chunk' ? file.code : '')).join('\n');
}

test('the main process loads pages from a development server only when npm run dev builds it', async () => {
  const shipped = await bundle(main());
  expect(shipped).toContain('serveApp');
  expect(shipped).not.toContain('readDevPage');
  expect(shipped).not.toContain('__DEV_SERVER__');
  const developed = await bundle(main('http://127.0.0.1:5175'));
  expect(developed).toContain('readDevPage(`http://127.0.0.1:5175`');
});
