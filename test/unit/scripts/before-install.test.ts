import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';

const scripts = resolve(import.meta.dirname, '../../../scripts');

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'before-install-'));
  await cp(scripts, join(folder, 'scripts'), { recursive: true });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test.each(['prepare', 'session', 'report'])(
  'scripts/lib/%s.mjs loads before any package is installed',
  async (name) => {
    const url = pathToFileURL(join(folder, `scripts/lib/${name}.mjs`)).href;
    const load = `await import(${JSON.stringify(url)}); console.log('loaded')`;
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', load]);
    expect(stdout).toBe('loaded\n');
  },
);
