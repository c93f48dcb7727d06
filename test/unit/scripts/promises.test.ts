import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');
let copy = '';

beforeEach(async () => {
  copy = await mkdtemp(join(tmpdir(), 'promises-'));
  for (const file of ['.oxlintrc.json', 'tsconfig.json']) await cp(join(root, file), join(copy, file));
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  await mkdir(join(copy, 'electron'));
});
afterEach(() => rm(copy, { recursive: true, force: true }));

async function lint(code: string): Promise<string> {
  await writeFile(join(copy, 'electron/planted.ts'), code);
  const args = ['node_modules/oxlint/bin/oxlint', '--format=unix', 'electron'];
  const ran = promisify(execFile)(process.execPath, args, { cwd: copy });
  return ran.then(
    () => '',
    (error: { stdout: string }) => error.stdout,
  );
}

test('lint finds a promise of a package that nothing waits for, and one where none is expected', async () => {
  const found = await lint(
    "import { readFile } from 'node:fs/promises';\nreadFile('a');\nsetTimeout(async () => {}, 1);\nvoid readFile('b');\n",
  );
  expect(found).toMatch(/planted\.ts:2:1: .*no-floating-promises/);
  expect(found).toMatch(/planted\.ts:3:\d+: .*no-misused-promises/);
  expect(found).not.toMatch(/planted\.ts:4/);
});
