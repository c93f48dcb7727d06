import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, type Rolldown } from 'vite';
import { expect, it } from 'vitest';

// Takes long: `npm run check` leaves it out.

const root = resolve(import.meta.dirname, '../../..');

// The pages are reached by `import()`, and the indexes of their features are imported by the start.
const lazyPages = [
  'app/setup-page.tsx',
  'features/backup/passphrase-field.tsx',
  'features/connection-test/actions.ts',
  'features/connection-test/connection-test.tsx',
  'features/entra-look/look-card.tsx',
  'features/entra-renew/entra-renewal.tsx',
  'features/entra-set-up/entra-set-up.tsx',
  'features/guide/guide-step.tsx',
  'features/mappings/page.tsx',
  'features/microsoft-sign-in/microsoft-sign-in.tsx',
  'features/org-id/actions.ts',
  'features/org-id/org-id.tsx',
  'features/overview/overview.tsx',
  'features/renewal/renewal.tsx',
  'features/restore/page.tsx',
  'features/setups/setups-page.tsx',
  'features/sign-in/sign-in.tsx',
];

const { renderer } = await import(join(root, 'scripts/vite.configs.mjs'));
const config = await renderer(build);
const built = await build({ ...config, build: { ...config.build, write: false } });
const { output } = built as Rolldown.RolldownOutput;
const chunks = output.flatMap((file) => (file.type === 'chunk' ? [file] : []));
const start = chunks.find(({ name }) => name === 'start');

it('the file that the start loads contains the start page and none of the lazily loaded pages, and needs no other file', () => {
  const modules = new Set((start?.moduleIds ?? []).map((id) => id.replaceAll('\\', '/')));
  const inStart = (name: string) => [...modules].some((id) => id.endsWith(`/renderer/${name}`));
  expect(['features/setups/home.tsx', 'features/setups/welcome.tsx'].every(inStart)).toBe(true);
  expect(lazyPages.filter((name) => !existsSync(join(root, 'renderer', name)))).toEqual([]);
  expect(lazyPages.filter(inStart)).toEqual([]);
  // Fields, the engine that keeps the focus in dialogs, and the parser of messages belong to later pages.
  const later = /node_modules\/(@fluentui\/react-(input|textarea|field|dialog|menu)\/|tabster\/|moo\/)/;
  expect([...modules].filter((id) => later.test(id))).toEqual([]);
  expect(start?.imports.map((name) => name.replace(/-[\w-]{8}\.js$/, ''))).toEqual(['assets/rolldown-runtime']);
});

it('of the messages, the start has those that its code names, in ASCII; a file that is loaded on demand has the others', () => {
  const messagesIn = (code = '') => new Set([...code.matchAll(/"([\w-]+(?:\.[\w-]+)+)\\?":/g)].map(([, id]) => id));
  const ofStart = messagesIn(start?.code);
  const needed = ['home.title', 'home.trust.record.text', 'app.settings', 'failure.app.unexpected.title'];
  const later = ['failure.keychain.locked.title', 'home.delete.text', 'preview.title', 'guide.title'];
  expect(needed.filter((id) => !ofStart.has(id))).toEqual([]);
  expect(later.filter((id) => ofStart.has(id))).toEqual([]);
  const others = chunks.filter(({ code }) => messagesIn(code).has('failure.keychain.locked.title'));
  expect(others.map(({ name }) => name).sort()).toEqual(['en', 'zh-CN']);
  for (const { code } of others) expect([...messagesIn(code)].filter((id) => ofStart.has(id))).toEqual([]);
  expect(start?.code).toMatch(/^[\n\x20-\x7e]+$/);
});
