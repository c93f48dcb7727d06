import { pathToFileURL } from 'node:url';
import { builtModule } from '../../../built-module';

/** The worker as a script that a thread can load. */
export async function builtWorker(): Promise<{ script: URL; remove(): Promise<void> }> {
  const { file, remove } = await builtModule('electron/entra/preflight/worker/worker.ts');
  return { script: pathToFileURL(file), remove };
}
