import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const root = resolve(import.meta.dirname, '../../../../..');

/** The worker as a script that a thread can load. It finds its packages only from within the project. */
export async function builtWorker(): Promise<{ script: URL; remove(): Promise<void> }> {
  await mkdir(join(root, 'test-output'), { recursive: true });
  const folder = await mkdtemp(join(root, 'test-output/worker-'));
  const source = 'electron/entra/preflight/worker/worker.ts';
  await promisify(execFile)(process.execPath, ['scripts/lib/build-bench.mjs', relative(root, folder), source], {
    cwd: root,
  });
  return {
    script: pathToFileURL(join(folder, 'worker.mjs')),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
