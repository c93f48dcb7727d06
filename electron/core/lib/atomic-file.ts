import { createHash, randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync, type Stats, writeFileSync } from 'node:fs';
import { type FileHandle, lstat, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { errorCode } from './failure';

/** Several computers can write into one network folder, so the name of a temporary file says whose it is. */
const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 6);
const tempName = /^\.(?:tmp|copy)-([0-9a-f]{6})-(\d+)-[0-9a-f]{8}\.part$/;
/** A temporary file of another computer is abandoned after this time. */
const abandonedAfterMs = 86_400_000;
const renameAttempts = 10;
const renameDelayMs = 100;

export interface AtomicFileOptions {
  /** The rights of a new file. Without it, a file that is replaced keeps its own. */
  readonly mode?: number;
}

/**
 * A file that appears at its path only once it is complete. Until `commit`, it is a temporary file in the same folder. A
 * symbolic link at the path is replaced and not followed: in a shared folder, somebody else may have put it there.
 */
export class AtomicFile {
  readonly path: string;
  readonly tempPath: string;
  readonly handle: FileHandle;

  private constructor(path: string, tempPath: string, handle: FileHandle) {
    this.path = path;
    this.tempPath = tempPath;
    this.handle = handle;
  }

  /** Opens the temporary file. @throws the error of the file system */
  static async create(path: string, { mode }: AtomicFileOptions = {}): Promise<AtomicFile> {
    const replaced = await lstat(path).then(modeOf, () => undefined);
    const tempPath = tempPathFor(path);
    const handle = await open(tempPath, 'wx', mode ?? replaced);
    // The umask takes rights away that the replaced file had. Some file systems know no rights.
    if (mode === undefined && replaced !== undefined) await handle.chmod(replaced).catch(() => undefined);
    return new AtomicFile(path, tempPath, handle);
  }

  /** Flushes the content to the disk and moves it to its path; a file there is replaced. @throws the error of the file system */
  async commit(): Promise<void> {
    await this.handle.sync().catch(throwUnlessUnsupported);
    await this.handle.close();
    await renameWithRetry(this.tempPath, this.path);
  }

  /** Removes the temporary file, as far as the file system lets us. Never fails. */
  async discard(): Promise<void> {
    await this.handle.close().catch(() => undefined);
    await rm(this.tempPath, { force: true }).catch(() => undefined);
  }
}

/** Writes a file completely or not at all. @throws the error of the file system; what was at the path is then unchanged */
export async function writeAtomically(
  path: string,
  content: string | Uint8Array,
  options: AtomicFileOptions = {},
): Promise<void> {
  const file = await AtomicFile.create(path, options);
  try {
    await file.handle.writeFile(content);
    await file.commit();
  } catch (thrown) {
    await file.discard();
    throw thrown;
  }
}

/** As `writeAtomically`, for the moment in which a window closes; a busy file on Windows is not waited for. @throws as that */
export function writeAtomicallySync(path: string, content: string): void {
  const tempPath = tempPathFor(path);
  try {
    const file = openSync(tempPath, 'wx');
    try {
      writeFileSync(file, content);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(tempPath, path);
  } catch (thrown) {
    rmSync(tempPath, { force: true });
    throw thrown;
  }
}

/**
 * Removes the temporary files in a folder that a killed run left behind: those of this computer whose process has ended, and
 * those of other computers after a day. Never fails.
 */
export async function removeStaleTempFiles(folder: string, now = Date.now()): Promise<void> {
  const names = await readdir(folder).catch((): string[] => []);
  for (const name of names) {
    const [, owner, pid] = tempName.exec(name) ?? [];
    if (!owner) continue;
    const path = join(folder, name);
    const writtenAt = await stat(path).then(
      ({ mtimeMs }) => mtimeMs,
      () => now,
    );
    const ended = owner === machine && !isRunning(Number(pid));
    if (ended || now - writtenAt > abandonedAfterMs) await rm(path, { force: true }).catch(() => undefined);
  }
}

/** Whether the path is taken, also by a broken link. @throws the error of the file system, but not ENOENT */
export async function pathExists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    (error: unknown) => {
      if (errorCode(error) === 'ENOENT') return false;
      throw error;
    },
  );
}

/**
 * Renames a file. Windows refuses while another program, such as a virus scanner, reads either of them, so there it tries
 * again for a second. @throws the error of the file system
 */
export async function renameWithRetry(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await rename(from, to);
    } catch (error) {
      const busy = process.platform === 'win32' && ['EPERM', 'EACCES', 'EBUSY'].includes(errorCode(error) ?? '');
      if (!busy || attempt > renameAttempts) throw error;
      await setTimeout(renameDelayMs);
    }
  }
}

function tempPathFor(path: string): string {
  return join(dirname(path), `.tmp-${machine}-${process.pid}-${randomBytes(4).toString('hex')}.part`);
}

function modeOf(found: Stats): number | undefined {
  return found.isFile() ? found.mode & 0o777 : undefined;
}

/** Some network file systems cannot flush; what they keep has been sent. */
function throwUnlessUnsupported(error: unknown): void {
  if (!['EINVAL', 'ENOTSUP', 'ENOSYS'].includes(errorCode(error) ?? '')) throw error;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}
