import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
// @ts-expect-error: the scripts have no types.
import { baseOfChanges } from '../../../scripts/lib/changes.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'changes-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const as = ['-c', 'user.name=Ada', '-c', 'user.email=ada@contoso.example', '-c', 'commit.gpgSign=false'];
const git = (...args: string[]) => execFileSync('git', [...as, ...args], { cwd: folder, encoding: 'utf8' }).trim();

function commit(name: string): string {
  writeFileSync(join(folder, name), name);
  git('add', '.');
  git('commit', '-qm', name);
  return git('rev-parse', 'HEAD');
}

it('a change begins where its branch left the main one', () => {
  git('init', '-qb', 'main');
  const first = commit('first');
  expect(baseOfChanges(folder)).toBe(first);
  git('switch', '-qc', 'change');
  commit('second');
  expect(baseOfChanges(folder)).toBe(first);
  git('switch', '-q', 'main');
  commit('third');
  git('switch', '-q', 'change');
  expect(baseOfChanges(folder)).toBe(first);
});

it('commits on the main branch itself are a change until they are pushed', () => {
  git('init', '-qb', 'main');
  const pushed = commit('first');
  git('update-ref', 'refs/remotes/origin/main', pushed);
  commit('second');
  expect(baseOfChanges(folder)).toBe(pushed);
});

it('nothing is known to be changed outside of a repository, or without a main branch', () => {
  expect(baseOfChanges(folder)).toBeNull();
  git('init', '-qb', 'other');
  commit('first');
  expect(baseOfChanges(folder)).toBeNull();
});
