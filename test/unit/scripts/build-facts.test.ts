import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
// @ts-expect-error: the scripts have no types.
import { buildFacts } from '../../../scripts/lib/build-facts.mjs';

let folder = '';
const git = (...args: string[]) => {
  const env = { ...process.env, GIT_COMMITTER_DATE: '2026-11-30T09:00:00Z', GIT_AUTHOR_DATE: '2026-11-30T09:00:00Z' };
  const own = ['-c', 'user.name=Ada', '-c', 'user.email=ada@contoso.example', '-c', 'commit.gpgsign=false'];
  return execFileSync('git', [...own, ...args], { cwd: folder, env, encoding: 'utf8' }).trim();
};
const about = (homepage = 'https://a.example/') =>
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ homepage, releaseFeed: 'https://a.example/r', devDependencies: { electron: '45.4.1' } }),
  );

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'build-facts-'));
  about();
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('what a build says of itself', () => {
  it('is the commit and its date, the same each time, and Electron and the addresses of package.json', () => {
    git('init', '--quiet');
    git('add', '.');
    git('commit', '--quiet', '--message=x');
    const facts = buildFacts({}, folder);
    expect(facts).toEqual({
      commit: git('rev-parse', 'HEAD'),
      isChanged: false,
      date: '2026-11-30T09:00:00.000Z',
      electron: '45.4.1',
      homepage: 'https://a.example/',
      releaseFeed: 'https://a.example/r',
    });
    writeFileSync(join(folder, 'output'), 'not of the project');
    expect(buildFacts({}, folder)).toEqual(facts);
    about('https://b.example/');
    expect(buildFacts({}, folder).isChanged).toBe(true);
    expect(buildFacts({ SOURCE_DATE_EPOCH: '0' }, folder).date).toBe('1970-01-01T00:00:00.000Z');
  });

  it('is unknown outside of a checkout, but for a date that is given', () => {
    expect(buildFacts({}, folder)).toMatchObject({ commit: null, isChanged: false, date: null });
    expect(buildFacts({ SOURCE_DATE_EPOCH: 'x' }, folder).date).toBeNull();
    expect(buildFacts({ SOURCE_DATE_EPOCH: '60' }, folder).date).toBe('1970-01-01T00:01:00.000Z');
  });
});
