import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
// @ts-expect-error: the scripts have no types.
import { hasAll } from '../../../scripts/lib/dependencies.mjs';

const read = (file: string) => readFileSync(resolve(import.meta.dirname, '../../..', file), 'utf8');

test('docs/dependencies.md has one line with a reason for every package of package.json, and no other', () => {
  const { dependencies, devDependencies } = JSON.parse(read('package.json'));
  const rows = [...read('docs/dependencies.md').matchAll(/^\| `([^`]+)` \| (.{10,}) \|$/gm)].map(([, name]) => name);
  expect(rows.toSorted()).toEqual(Object.keys({ ...dependencies, ...devDependencies }).toSorted());
});

test('every version in package.json is exact', () => {
  const { dependencies, devDependencies } = JSON.parse(read('package.json'));
  const versions = Object.values<string>({ ...dependencies, ...devDependencies });
  expect(versions.filter((version) => !/^(npm:@[\w/-]+@)?\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test.each([
  ['every package', { a: { version: '1.0.0' }, b: { version: '2.0.0' }, c: { version: '3.0.0' } }, true],
  ['all but one for another system', { a: { version: '1.0.0' }, b: { version: '2.0.0' } }, true],
  ['all but one that is needed', { a: { version: '1.0.0' } }, false],
  ['another version', { a: { version: '1.0.1' }, b: { version: '2.0.0' } }, false],
  [
    'another version of one for some systems',
    { a: { version: '1.0.0' }, b: { version: '2.0.0' }, c: { version: '3.0.1' } },
    false,
  ],
  ['nothing', {}, false],
])('packages that were installed by hand are taken if they are those of the lock: %s', (_, found, isTaken) => {
  const lock = {
    '': { version: '1.0.0' },
    a: { version: '1.0.0' },
    b: { version: '2.0.0' },
    c: { version: '3.0.0', optional: true },
  };
  expect(hasAll(lock, found)).toBe(isTaken);
});
