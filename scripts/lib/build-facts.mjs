import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { root } from './say.mjs';

/**
 * What the main process says of its build: the same for the same files, commit and SOURCE_DATE_EPOCH. Outside of a checkout,
 * the commit is unknown, and so is the date without that variable.
 * @param ask answers what git prints in a folder; null: it fails, or is not installed
 */
export function buildFacts(env = process.env, folder = root, ask = askGit) {
  const { homepage, releaseFeed, devDependencies } = JSON.parse(
    readFileSync(path.join(folder, 'package.json'), 'utf8'),
  );
  // A folder of an archive inside of another project's checkout is no checkout of this one.
  const git = existsSync(path.join(folder, '.git')) ? (...args) => ask(folder, args) : () => null;
  const commit = git('rev-parse', 'HEAD');
  const given = /^\d+$/.test(env.SOURCE_DATE_EPOCH ?? '') ? env.SOURCE_DATE_EPOCH : git('log', '-1', '--format=%ct');
  return {
    commit,
    isChanged: commit !== null && git('status', '--porcelain', '--untracked-files=no') !== '',
    date: given === null ? null : new Date(Number(given) * 1000).toISOString(),
    electron: devDependencies.electron,
    homepage,
    releaseFeed,
  };
}

function askGit(cwd, args) {
  const { status, stdout } = spawnSync('git', args, { cwd, encoding: 'utf8' });
  return status === 0 ? stdout.trim() : null;
}
