import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';

const electron = join(import.meta.dirname, '../../../../electron');

it('zod compiles no schema', async () => {
  await import('../../../../electron/core/lib/zod-config');
  expect(z.config().jitless).toBe(true);
});

it('the main process and each of its threads begin with this setting', () => {
  const files = readdirSync(electron, { recursive: true, encoding: 'utf8' });
  const entries = ['main.ts', ...files.filter((file) => /worker[\\/]entry\.ts$/.test(file))];
  expect(entries.length).toBeGreaterThan(5);
  for (const file of entries) {
    const [first] = readFileSync(join(electron, file), 'utf8').split('\n');
    expect(first, file).toMatch(/^import '.*\/zod-config';$/);
  }
});
