import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { saveFile } from '../../core/lib/atomic-file';
import { errorCode, FailureError } from '../../core/lib/failure';
import { readRegularFile } from '../../core/lib/regular-file';
import { copyFailure } from './copy-failure';
import { isVersionName } from './version-name';

/** The file by which the chosen folder is recognized. Hidden on systems that hide names with a dot. */
export const markerName = '.webex-entra-setup-copies.json';

/** Upper bound on the file that is read, in bytes. */
const maximumMarkerBytes = 64 * 1024;
const format = 'webex-entra-setup/copies-folder';
const shape = z.object({ format: z.literal(format), id: z.uuid() });

/**
 * Marks a folder as the chosen one. Keeps a marker that is there: several computers can copy into one folder.
 * @returns the id of the marker
 * @throws FailureError `copy.*`
 */
export async function markFolder(folder: string): Promise<string> {
  const path = join(folder, markerName);
  try {
    const existing = await readMarker(folder);
    if (existing) return existing;
    const id = randomUUID();
    await saveFile(path, `${JSON.stringify({ format, id })}\n`);
    return id;
  } catch (thrown) {
    throw copyFailure(thrown, path);
  }
}

/**
 * Checks that this is the chosen folder. After a disk was unmounted, its empty mount point is still a folder of the same
 * path. Writes nothing.
 * @param marker the id of the folder's marker; null: the folder was chosen before there were markers, and is recognized by
 * earlier copies
 * @throws FailureError `copy.otherFolder`; the error of the file system
 */
export async function requireChosenFolder(folder: string, marker: string | null): Promise<void> {
  const isChosen = marker === null ? await hasVersions(folder) : (await readMarker(folder)) === marker;
  if (!isChosen) throw new FailureError('copy.otherFolder', { folder });
}

/** Null: no marker, or not one of this app. @throws the error of the file system, except ENOENT */
async function readMarker(folder: string): Promise<string | null> {
  const bytes = await readRegularFile(join(folder, markerName), maximumMarkerBytes).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  });
  try {
    return bytes === null ? null : shape.parse(JSON.parse(bytes.toString('utf8'))).id;
  } catch {
    return null;
  }
}

/** Whether the folder of a setup in it has an automatic version. @throws the error of the file system */
async function hasVersions(folder: string): Promise<boolean> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const names = await readdir(join(folder, entry.name)).catch((): string[] => []);
    if (names.some(isVersionName)) return true;
  }
  return false;
}
