import { app } from 'electron';
import type { Failure } from '../../shared/contract';
import { checkSums } from '../core/lib/file-sums';

/** How much is read and hashed at a time, in bytes: about a millisecond of work between two events. */
const chunkBytes = 1024 * 1024;

/**
 * Checks on Linux that the archive and the native module are as the build left them (`scripts/lib/after-pack.mjs`). On
 * Windows and macOS, Electron itself checks the archive, by a fuse. An app that is not packaged has no archive.
 * @returns null, or `program.*`
 */
export async function programFailure(): Promise<Failure | null> {
  if (process.platform !== 'linux' || !app.isPackaged) return null;
  // Electron's own `fs` shows an archive as a folder. Loaded after the start.
  const { createReadStream } = await import('original-fs');
  const open = (path: string) => createReadStream(path, { highWaterMark: chunkBytes });
  return checkSums(process.resourcesPath, ['app.asar'], open);
}
