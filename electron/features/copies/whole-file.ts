import { createHash, randomBytes } from 'node:crypto';
import { type FileHandle, lstat, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { errorCode } from '../../core/lib/failure';

/** Whoever writes into the same network folder from another computer is not disturbed: its drafts have another mark. */
const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 6);
const draftName = /^\.copy-([0-9a-f]{6})-(\d+)-[0-9a-f]{8}\.part$/;
/** A draft of another computer is nobody's after this time, in milliseconds. */
const abandoned = 86_400_000;

/** A file that is there when it is whole: until then it is a draft beside its place, under a name of its own. */
export class WholeFile {
  readonly path: string;
  readonly draft: string;
  readonly handle: FileHandle;

  private constructor(path: string, draft: string, handle: FileHandle) {
    this.path = path;
    this.draft = draft;
    this.handle = handle;
  }

  /** @throws the error of the file system */
  static async begin(path: string): Promise<WholeFile> {
    const name = `.copy-${machine}-${process.pid}-${randomBytes(4).toString('hex')}.part`;
    const draft = join(dirname(path), name);
    return new WholeFile(path, draft, await open(draft, 'wx'));
  }

  /** Puts what was written in its place, on the disk; a file there is replaced. @throws the error of the file system */
  async finish(): Promise<void> {
    await this.handle.sync().catch((error: unknown) => {
      // Some file systems of a network cannot; what they keep has been sent.
      if (!['EINVAL', 'ENOTSUP', 'ENOSYS'].includes(errorCode(error) ?? '')) throw error;
    });
    await this.handle.close();
    await renamePatiently(this.draft, this.path);
  }

  /** Leaves nothing behind, as far as the file system lets us. */
  async discard(): Promise<void> {
    await this.handle.close().catch(() => undefined);
    await rm(this.draft, { force: true }).catch(() => undefined);
  }
}

/** Writes these bytes, whole or not at all. @throws the error of the file system */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const file = await WholeFile.begin(path);
  try {
    await file.handle.writeFile(bytes);
    await file.finish();
  } catch (thrown) {
    await file.discard();
    throw thrown;
  }
}

/** Removes the drafts in a folder that a run left behind which was ended by force. Never fails. */
export async function clearLeftOvers(folder: string, now = Date.now()): Promise<void> {
  const names = await readdir(folder).catch((): string[] => []);
  for (const name of names) {
    const [, mark, pid] = draftName.exec(name) ?? [];
    if (!mark) continue;
    const path = join(folder, name);
    const writtenAt = await stat(path).then(
      ({ mtimeMs }) => mtimeMs,
      () => now,
    );
    const ours = mark === machine && !isRunning(Number(pid));
    if (ours || now - writtenAt > abandoned) await rm(path, { force: true }).catch(() => undefined);
  }
}

/** Whether something has this name. @throws the error of the file system, but not ENOENT */
export async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    (error: unknown) => {
      if (errorCode(error) === 'ENOENT') return false;
      throw error;
    },
  );
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

/** Windows refuses for a moment while something, such as a virus scanner, reads either file. */
async function renamePatiently(from: string, to: string): Promise<void> {
  for (let waited = 0; ; waited += 1) {
    try {
      return await rename(from, to);
    } catch (error) {
      const busy = process.platform === 'win32' && ['EPERM', 'EACCES', 'EBUSY'].includes(errorCode(error) ?? '');
      if (!busy || waited === 10) throw error;
      await setTimeout(100);
    }
  }
}
