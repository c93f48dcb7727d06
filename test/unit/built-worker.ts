import { pathToFileURL } from 'node:url';
import { builtModule } from './built-module';

/** A worker as a script that a thread can load. @param source the worker's file */
export async function builtWorker(
  source = 'electron/features/preflight/worker/entry.ts',
): Promise<{ script: URL; remove(): Promise<void> }> {
  const { file, remove } = await builtModule(source);
  return { script: pathToFileURL(file), remove };
}
