import { dirname } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { AtomicFile, removeStaleTempFiles } from '../../core/lib/atomic-file';
import { copyFailure } from './copy-failure';
import type { CopyTarget } from './copy-target';

/**
 * Saves into one archive, which is there when it is whole. Each document is written on before the next one is taken, so that
 * no more than one is in memory; names are marked as UTF-8 (APPNOTE.TXT of PKWARE, appendix D).
 * @throws FailureError `copy.*`
 */
export async function zipTarget(path: string, savedAt: Date): Promise<CopyTarget> {
  await removeStaleTempFiles(dirname(path));
  const file = await AtomicFile.create(path).catch((thrown: unknown) => {
    throw copyFailure(thrown, path);
  });
  const zip = new ZipFile();
  // A stream of the handle's own would keep it from being closed, and could not write it through before.
  const draft = new Writable({
    write: (bytes: Buffer, _encoding, done) => void file.handle.appendFile(bytes).then(() => done(), done),
  });
  const written = pipeline(zip.outputStream, draft);
  const failed = new Promise<never>((_, reject) => {
    written.catch((thrown) => reject(copyFailure(thrown, path)));
  });
  // Whoever puts nothing more learns of it at the end.
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
      draft.destroy();
      await written.catch(() => undefined);
      await file.discard();
    },
  };
}
