import { dirname } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { AtomicFile, removeStaleTempFiles } from '../../core/lib/atomic-file';
import { copyFailure } from './copy-failure';
import type { CopyTarget } from './copy-target';

/**
 * Saves into one archive, which appears only when complete. Writes each document before accepting the next, so that only one
 * is in memory. Names are marked as UTF-8 (APPNOTE.TXT of PKWARE, appendix D).
 * @throws FailureError `copy.*`
 */
export async function zipTarget(path: string, savedAt: Date): Promise<CopyTarget> {
  await removeStaleTempFiles(dirname(path));
  const file = await AtomicFile.create(path).catch((thrown: unknown) => {
    throw copyFailure(thrown, path);
  });
  const zip = new ZipFile();
  // Not the handle's own write stream: it would close the handle before the file is synced.
  const sink = new Writable({
    write: (bytes: Buffer, _encoding, done) => void file.handle.appendFile(bytes).then(() => done(), done),
  });
  const written = pipeline(zip.outputStream, sink);
  const failed = new Promise<never>((_, reject) => {
    written.catch((thrown) => reject(copyFailure(thrown, path)));
  });
  // Prevents an unhandled rejection when no further file is written; `end` reports the error.
  failed.catch(() => undefined);
  return {
    async put(name, bytes) {
      const content = Readable.from([Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)]);
      zip.addReadStream(content, name, { mtime: savedAt, mode: 0o100644 });
      await Promise.race([finished(content), failed]);
      return path;
    },
    async end() {
      try {
        zip.end();
        await written;
        await file.commit();
      } catch (thrown) {
        await file.discard();
        throw copyFailure(thrown, path);
      }
    },
    async abandon() {
      sink.destroy();
      await written.catch(() => undefined);
      await file.discard();
    },
  };
}
