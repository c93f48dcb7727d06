import { execFile } from 'node:child_process';
import { appendFile, cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
// @ts-expect-error: the scripts have no types.
import * as rules from '../../../scripts/import-rules.mjs';
// @ts-expect-error: the scripts have no types.
import { checkImports } from '../../../scripts/lib/check-imports.mjs';
// @ts-expect-error: the scripts have no types.
import { readImports } from '../../../scripts/lib/import-graph.mjs';

/** From the top to the bottom, as the architecture document draws them: each imports those below it, and none above. */
const main = [
  'electron/app',
  'electron/features/planted',
  'electron/services',
  'electron/platform',
  'electron/core/record-copy',
  'electron/core/record-files',
  'electron/core/setup',
  'electron/core/people',
  'electron/core/practice-entra',
  'electron/core/entra',
  'electron/core/expressions',
  'electron/core/webex',
  'electron/core/tokens',
  'electron/core/lib',
  'shared/texts',
  'shared/contract',
  'shared/enums',
];
const page = [
  'renderer/app',
  'renderer/features/planted',
  'renderer/ui',
  'renderer/lib',
  'shared/texts',
  'shared/contract',
  'shared/enums',
];

const root = resolve(import.meta.dirname, '../../..');
let copy = '';
let count = 0;

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'import-rules-'));
  for (const folder of [
    'electron',
    'shared',
    'renderer',
    'scripts',
    'assets/locales',
    'assets/attribute-table.json',
    'package.json',
  ])
    await cp(join(root, folder), join(copy, folder), { recursive: true });
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  for (const folder of [...main, ...page, 'electron/preload', 'renderer/titlebar', 'test/unit', 'scripts'])
    await plant(join(folder, 'target.ts'), 'export const target = 1;\nexport type Target = number;\n');
  await plant('electron/features/planted/index.ts', 'export const target = 1;\n');
  for (const side of ['electron', 'renderer'])
    for (const name of ['index', 'inner'])
      await plant(`${side}/features/other/${name}.ts`, 'export const target = 1;\n');
});
afterAll(() => rm(copy, { recursive: true, force: true }));

async function plant(file: string, text: string): Promise<void> {
  await mkdir(dirname(join(copy, file)), { recursive: true });
  await writeFile(join(copy, file), text);
}

/** Plants a file in `from` that imports `target`, and returns what the check says about it. */
async function complaintsOf(
  from: string,
  target: string,
  kind: 'value' | 'type' | 'dynamic' = 'value',
): Promise<string[]> {
  count += 1;
  const file = join(from, `planted-${count}.ts`);
  const name = /^(\.|.*\/)/.test(target)
    ? relative(from, target.replace(/\.ts$/, '')).replace(/^(?!\.)/, './')
    : target;
  const lines = {
    value: `import { target } from '${name}';\nexport { target };\n`,
    type: `import type { Target } from '${name}';\nexport type Planted = Target;\n`,
    dynamic: `export const load = () => import('${name}');\n`,
  };
  await plant(file, lines[kind]);
  return checkImports(readImports(copy, [file]), { ...rules, knownViolations: [], withoutCircles: [] });
}

const pairs = (layers: readonly string[]) =>
  layers.flatMap((upper, at) => layers.slice(at + 1).map((lower) => [upper, lower] as const));
const arrows = [...pairs(main), ...pairs(page)].filter(([upper]) => !upper.startsWith('shared/'));

test.each(arrows)('%s may import %s, and not the other way round', async (upper, lower) => {
  const kind = upper.startsWith('renderer/') && lower === 'shared/contract' ? 'type' : 'value';
  const entry = upper === 'electron/app' && lower.includes('features') ? 'index' : 'target';
  expect(await complaintsOf(upper, `${lower}/${entry}.ts`, kind)).toEqual([]);
  for (const back of ['value', 'type', 'dynamic'] as const)
    expect(await complaintsOf(lower, `${upper}/target.ts`, back)).toEqual([
      expect.stringContaining(`imports ${upper}/target.ts: no entry of`),
    ]);
});

test('electron/app imports a feature by its index alone', async () => {
  expect(await complaintsOf('electron/app', 'electron/features/other/index.ts')).toEqual([]);
  expect(await complaintsOf('electron/app', 'electron/features/other/inner.ts')).toHaveLength(1);
});

test('shared/contract imports nothing but packages; shared/texts imports the contract', async () => {
  expect(await complaintsOf('shared/contract', 'zod')).toEqual([]);
  expect(await complaintsOf('shared/contract', 'shared/texts/target.ts')).toHaveLength(1);
  expect(await complaintsOf('shared/texts', 'shared/contract/target.ts')).toEqual([]);
});

describe.each(['electron', 'renderer'])('the features of %s', (side) => {
  test('import another feature by its index alone', async () => {
    expect(await complaintsOf(`${side}/features/planted`, `${side}/features/other/index.ts`)).toEqual([]);
    expect(await complaintsOf(`${side}/features/planted`, `${side}/features/other/inner.ts`)).toHaveLength(1);
  });

  test('do not import each other in a circle, even by their indexes', async () => {
    await plant(`${side}/features/one/index.ts`, "export * from './inner';\n");
    await plant(`${side}/features/one/inner.ts`, 'export const one = 1;\n');
    await plant(`${side}/features/one/page.ts`, "export { two } from '../two';\n");
    await plant(`${side}/features/two/index.ts`, "export const two = 2;\nexport { one } from '../one';\n");
    const files = ['one/index', 'one/inner', 'one/page', 'two/index'].map((name) => `${side}/features/${name}.ts`);
    expect(checkImports(readImports(copy, files), { ...rules, knownViolations: [] })).toEqual([
      `Circle of folders: ${side}/features/one -> ${side}/features/two -> ${side}/features/one`,
    ]);
  });
});

test('only main.ts, app/, platform/ and preload/ import electron; only its adapter imports keytar', async () => {
  const may = ['electron/app', 'electron/platform', 'electron/preload'];
  for (const folder of may) expect(await complaintsOf(folder, 'electron')).toEqual([]);
  for (const folder of [...main, ...page].filter((one) => !may.includes(one)))
    expect(await complaintsOf(folder, 'electron'), folder).toHaveLength(1);
  for (const folder of [...main, ...page]) expect(await complaintsOf(folder, 'keytar', 'dynamic')).toHaveLength(1);
});

test('the renderer, the preloads and shared/ import no module of Node', async () => {
  for (const folder of [...page, 'electron/preload', 'renderer/titlebar', 'shared/record-view'])
    expect(await complaintsOf(folder, 'node:fs'), folder).toHaveLength(1);
  expect(await complaintsOf('electron/core/lib', 'node:fs')).toEqual([]);
});

test('of shared/, record-view alone imports React', async () => {
  expect(await complaintsOf('shared/record-view', 'react')).toEqual([]);
  for (const folder of ['shared/contract', 'shared/texts', 'electron/core/lib', 'electron/app'])
    expect(await complaintsOf(folder, 'react'), folder).toHaveLength(1);
});

test('the renderer and the preloads import types of the contract, and no values', async () => {
  for (const folder of [
    'renderer/app',
    'renderer/features/planted',
    'renderer/ui',
    'renderer/lib',
    'renderer/titlebar',
  ]) {
    expect(await complaintsOf(folder, 'shared/contract/target.ts', 'type'), folder).toEqual([]);
    expect(await complaintsOf(folder, 'shared/contract/target.ts'), folder).toHaveLength(1);
    expect(await complaintsOf(folder, 'shared/contract/target.ts', 'dynamic'), folder).toHaveLength(1);
  }
});

test('the renderer imports nothing of electron/, and electron/ nothing of the renderer', async () => {
  for (const folder of main.filter((one) => one.startsWith('electron/'))) {
    expect(await complaintsOf(folder, 'renderer/lib/target.ts'), folder).toHaveLength(1);
    expect(await complaintsOf('renderer/lib', `${folder}/target.ts`, 'type'), folder).toHaveLength(1);
  }
});

test('nothing imports test/ or scripts/', async () => {
  for (const folder of [...main, ...page, 'electron/preload', 'renderer/titlebar'])
    for (const target of ['test/unit/target.ts', 'scripts/target.ts'])
      expect(await complaintsOf(folder, target, 'type'), folder).toHaveLength(1);
});

test('a type named by import() counts as an import', async () => {
  await plant('electron/core/lib/named.ts', "export type Named = import('../setup/target').Target;\n");
  expect(
    checkImports(readImports(copy, ['electron/core/lib/named.ts']), { ...rules, knownViolations: [] }),
  ).toHaveLength(1);
});

test('a circle of files is found, of types as well', async () => {
  await plant('electron/core/lib/one.ts', "import type { Two } from './two';\nexport type One = Two;\n");
  await plant('electron/core/lib/two.ts', "import type { One } from './one';\nexport type Two = One | null;\n");
  const files = ['electron/core/lib/one.ts', 'electron/core/lib/two.ts'];
  expect(checkImports(readImports(copy, files), { ...rules, knownViolations: [] })).toEqual([
    `Circle of imports: ${files[0]} -> ${files[1]} -> ${files[0]}`,
  ]);
});

test('an entry of knownViolations that nothing needs is a complaint', () => {
  const known = { ...rules, knownViolations: [['renderer/ui', 'renderer/app']] };
  expect(checkImports([], known)).toEqual(['knownViolations: renderer/ui -> renderer/app is not needed any more.']);
});

test('the command ends with 1 after a forbidden import in main.ts or below it, and names its line', async () => {
  await appendFile(join(copy, 'electron/main.ts'), "\nimport '../renderer/lib/target';\n");
  await plant('electron/core/lib/upwards.ts', "\nimport '../setup/target';\n");
  const ran = promisify(execFile)(process.execPath, ['scripts/lint-imports.mjs'], { cwd: copy });
  const failed = await ran.then(
    () => ({ code: 0, stdout: '' }),
    (error: { code: number; stdout: string }) => error,
  );
  expect(failed.code).toBe(1);
  expect(failed.stdout).toMatch(/^electron\/main\.ts:\d+ imports renderer\/lib\/target\.ts: no entry of/m);
  expect(failed.stdout).toContain('electron/core/lib/upwards.ts:2 imports electron/core/setup/target.ts: no entry of');
});
