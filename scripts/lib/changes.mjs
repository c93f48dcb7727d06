import { spawnSync } from 'node:child_process';
import { root } from './say.mjs';

/** The branches that a change is compared with, the first one that there is. */
const branches = ['origin/main', 'origin/HEAD', 'main'];

/**
 * The commit that this working tree began from: where it left the main branch.
 * @returns null outside of a repository, and where no such branch is known
 */
export function baseOfChanges(folder = root) {
  for (const branch of branches) {
    const { status, stdout } = spawnSync('git', ['merge-base', 'HEAD', branch], { cwd: folder, encoding: 'utf8' });
    if (status === 0) return stdout.trim();
  }
  return null;
}
