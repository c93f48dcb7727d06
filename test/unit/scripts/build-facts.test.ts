import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
// @ts-expect-error: the scripts have no types.
import { buildFacts } from '../../../scripts/lib/build-facts.mjs';

const commit = '0123456789abcdef0123456789abcdef01234567';
let folder = '';
/** What git prints, by its first argument. */
let git: Record<string, string | null> = {};
const facts = (env = {}) => buildFacts(env, folder, (_: string, [command = '']: string[]) => git[command] ?? null);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'build-facts-'));
  mkdirSync(join(folder, '.git'));
  git = { 'rev-parse': commit, log: '1796029200', status: '' };
  const about = {
    homepage: 'https://a.example/',
    releaseFeed: 'https://a.example/r',
    devDependencies: { electron: '45.4.1' },
  };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(about));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('what a build says of itself', () => {
  it('is the commit and its date, the same each time, and Electron and the addresses of package.json', () => {
    expect(facts()).toEqual({
      commit,
      isChanged: false,
      date: '2026-11-30T09:00:00.000Z',
      electron: '45.4.1',
      homepage: 'https://a.example/',
      releaseFeed: 'https://a.example/r',
    });
    expect(facts()).toEqual(facts());
    expect(facts({ SOURCE_DATE_EPOCH: '0' }).date).toBe('1970-01-01T00:00:00.000Z');
  });

  it('says that files of the commit were changed, and leaves others out', () => {
    const asked: string[][] = [];
    buildFacts({}, folder, (_: string, args: string[]) => {
      asked.push(args);
      return '';
    });
    expect(asked).toContainEqual(['status', '--porcelain', '--untracked-files=no']);
    git.status = ' M package.json';
    expect(facts().isChanged).toBe(true);
  });

  it('is unknown outside of a checkout, or without git, but for a date that is given', () => {
    const unknown = { commit: null, isChanged: false, date: null };
    rmSync(join(folder, '.git'), { recursive: true });
    // A checkout of another project can be around the folder.
    expect(facts()).toMatchObject(unknown);
    mkdirSync(join(folder, '.git'));
    git = {};
    expect(facts()).toMatchObject(unknown);
    expect(facts({ SOURCE_DATE_EPOCH: 'x' }).date).toBeNull();
    expect(facts({ SOURCE_DATE_EPOCH: '60' }).date).toBe('1970-01-01T00:01:00.000Z');
  });
});
