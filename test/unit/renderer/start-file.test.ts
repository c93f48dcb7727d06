import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { expect, it } from 'vitest';

// Takes long: `npm run check` leaves it out.

const root = resolve(import.meta.dirname, '../../..');

// The pages are reached by `import()`, and the indexes of their features are imported by the start.
const lazyPages = [
  'app/setup-page.tsx',
  'features/connection-test/connection-test.tsx',
  'features/entra-look/look-card.tsx',
  'features/entra-renew/entra-renewal.tsx',
  'features/entra-set-up/entra-set-up.tsx',
  'features/guide/guide-step.tsx',
  'features/mappings/page.tsx',
  'features/microsoft-sign-in/microsoft-sign-in.tsx',
  'features/org-id/org-id.tsx',
  'features/overview/overview.tsx',
  'features/renewal/renewal.tsx',
  'features/restore/page.tsx',
  'features/setups/setups-page.tsx',
  'features/sign-in/sign-in.tsx',
];

it('the file that the start loads contains the start page and none of the lazily loaded pages', async () => {
  const { renderer } = await import(join(root, 'scripts/vite.configs.mjs'));
  const config = await renderer(build);
  const { test: isInStart } = config.build.rolldownOptions.output.codeSplitting.groups[0];
  const inStart = (name: string): boolean => isInStart(join(root, 'renderer', name));
  expect(['features/setups/home.tsx', 'features/setups/welcome.tsx', 'ui/layout.module.css'].every(inStart)).toBe(true);
  expect(lazyPages.filter((name) => !existsSync(join(root, 'renderer', name)))).toEqual([]);
  expect(lazyPages.filter(inStart)).toEqual([]);
});
