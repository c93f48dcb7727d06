import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { builtModule } from '../../../built-module';

/** The worker as a script that a thread can load. */
export async function builtWorker(): Promise<{ script: URL; remove(): Promise<void> }> {
  const { file, remove } = await builtModule('electron/entra/preflight/worker/worker.ts');
  return { script: pathToFileURL(file), remove };
const root = resolve(import.meta.dirname, '../../../../..');

/**
 * A worker as a script that a thread can load. It finds its packages only from within the project.
 * @param source the worker's file
 */
export async function builtWorker(
  source = 'electron/entra/preflight/worker/worker.ts',
): Promise<{ script: URL; remove(): Promise<void> }> {
  await mkdir(join(root, 'test-output'), { recursive: true });
  const folder = await mkdtemp(join(root, 'test-output/worker-'));
  await promisify(execFile)(process.execPath, ['scripts/lib/build-bench.mjs', relative(root, folder), source], {
    cwd: root,
  });
  return {
    script: pathToFileURL(join(folder, `${basename(source, '.ts')}.mjs`)),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
