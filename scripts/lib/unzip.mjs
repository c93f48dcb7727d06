import { createWriteStream, mkdirSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import yauzl from 'yauzl';

/**
 * Extracts a zip file. yauzl rejects damaged entries and names that lead out of the archive.
 * `pathOf` turns an entry's name into a path below `target`, or into null to skip it; `onProgress` gets a share from 0 to 1.
 */
export async function unzip(zipFile, target, pathOf, onProgress) {
  const zip = await yauzl.openPromise(zipFile);
  let read = 0;
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName.endsWith('/') ? null : pathOf(entry.fileName);
    if (name !== null) {
      const file = path.join(target, name);
      mkdirSync(path.dirname(file), { recursive: true });
      const mode = (entry.externalFileAttributes >>> 16) & 0o777;
      await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(file, { mode }));
    }
    read += entry.compressedSize;
    onProgress(read / zip.fileSize);
  }
}
