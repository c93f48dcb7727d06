import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
// @ts-expect-error: the scripts have no types.
import { runBenches, selectBenches } from '../../../scripts/lib/benches.mjs';
// @ts-expect-error: the scripts have no types.
import { filesBelow } from '../../../scripts/lib/fresh.mjs';
// @ts-expect-error: the scripts have no types.
import { readImports } from '../../../scripts/lib/import-graph.mjs';

let output = '';
beforeEach(() => {
  output = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    output += String(text);
    return true;
  });
});
afterEach(() => vi.restoreAllMocks());

test('runBenches() runs and lists every benchmark, also after one that fails, throws or hangs', async () => {
  const hang = (signal: AbortSignal) =>
    new Promise<number>((_, reject) => signal.addEventListener('abort', () => reject(new Error('aborted'))));
  const benches: Record<string, (signal: AbortSignal) => Promise<number>> = {
    'fails.bench.ts': async () => 3,
    'throws.bench.ts': () => Promise.reject(new Error('cannot be built')),
    'hangs.bench.ts': hang,
    'passes.bench.ts': async () => 0,
  };
  const run = (file: string, signal: AbortSignal) => benches[file]?.(signal);
  expect(await runBenches(Object.keys(benches), run, 50)).toBe(3);
  const list = output
    .slice(output.lastIndexOf('\n\n'))
    .replaceAll(/\(.*\)/g, '')
    .trim()
    .split('\n');
  expect(list.map((line) => line.trim())).toEqual([
    'FAILED  fails.bench.ts',
    'FAILED  throws.bench.ts',
    'FAILED  hangs.bench.ts',
    'reached its goals  passes.bench.ts',
  ]);
  expect(output).toContain('cannot be built');
  expect(output).toContain('Stopped after 0.05 s.');
});

test('runBenches() resolves to 0 when every benchmark reaches its goals', async () => {
  expect(await runBenches(['a.bench.ts', 'b.bench.ts'], async () => 0)).toBe(0);
});

test('selectBenches() returns the benchmarks that match a filter, and rejects filters without a match', () => {
  const files = ['test/bench/copies.bench.ts', 'test/bench/preflight.bench.ts', 'test/bench/people.ts'];
  expect(selectBenches(files, [])).toEqual(files.slice(0, 2));
  expect(selectBenches(files, ['copies'])).toEqual(files.slice(0, 1));
  expect(() => selectBenches(files, ['start'])).toThrow('There are: copies.bench.ts, preflight.bench.ts');
});

test('only launchApp() attaches Playwright to the app: elsewhere attaching can hang', () => {
  const files: string[] = filesBelow('test').filter((file: string) => /\.tsx?$/.test(file));
  const attaching = files.filter((file) => /\b_electron\.launch\(/.test(readFileSync(resolve(file), 'utf8')));
  expect(attaching).toEqual(['test/e2e/support/launch.ts']);
});

test('no file that a benchmark bundles reads by its own place, which is another one in the bundle', () => {
  const bundled = new Set<string>(filesBelow('test/bench').filter((file: string) => file.endsWith('.bench.ts')));
  for (const file of bundled) {
    const imports: { target: string; typeOnly: boolean }[] = readImports(resolve(), [file]);
    for (const { target, typeOnly } of imports) if (!typeOnly && /\.tsx?$/.test(target)) bundled.add(target);
  }
  const placed = [...bundled].filter((file) => readFileSync(resolve(file), 'utf8').includes('import.meta.dirname'));
  expect(bundled.size).toBeGreaterThan(20);
  expect(placed).toEqual([]);
});
