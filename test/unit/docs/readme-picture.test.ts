import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');

it('README shows the picture of the demo: a PNG of 1280 × 800 with less than 200 kB', () => {
  const [, path = ''] = /!\[[^\]]+\]\(([^)]+)\)/.exec(readFileSync(join(root, 'README.md'), 'utf8')) ?? [];
  const demo = readFileSync(join(root, 'scripts/demo.mjs'), 'utf8');
  expect(demo).toContain(`'${path.replace('assets/', '')}'`);
  const bytes = readFileSync(join(root, path));
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1280, 800]);
  expect(bytes.length).toBeLessThan(200_000);
});
