import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';

const root = resolve(import.meta.dirname, '../..');

/** A module of the project as one script that Node can run. It finds its packages only from within the project. */
export async function builtModule(source: string): Promise<{ file: string; remove(): Promise<void> }> {
  await mkdir(join(root, 'test-output'), { recursive: true });
  const folder = await mkdtemp(join(root, 'test-output/built-'));
  await promisify(execFile)(process.execPath, ['scripts/lib/build-bench.mjs', relative(root, folder), source], {
    cwd: root,
  });
  return {
    file: join(folder, `${basename(source, '.ts')}.mjs`),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
