import { closeSync, fsyncSync, openSync, renameSync, rmSync, type Stats, writeFileSync } from 'node:fs';
import { type FileHandle, lstat, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { errorCode } from './failure';

/** At first use, because loading it takes the start of the app several milliseconds. */
const crypto = () => process.getBuiltinModule('node:crypto');
/** Identifies this computer in temporary file names: several computers can write into one network folder. */
let knownMachine: string | undefined;
const machine = () => {
  knownMachine ??= crypto().createHash('sha256').update(hostname()).digest('hex').slice(0, 6);
  return knownMachine;
};
/** In place of it, in the name of a file that lasts for a moment. */
const noMachine = '000000';
const tempName = /^\.(?:tmp|copy)-([0-9a-f]{6})-(\d+)-[0-9a-f]{8}\.part$/;
/** A temporary file of another computer is abandoned after this time without a write. */
const abandonedAfterMs = 86_400_000;
/** The same for a running process of this computer, which could not remove the file after a failure. */
const abandonedHereAfterMs = 3_600_000;
/** Temporary files of this process that could not be removed, for example because a network folder was gone. */
const undiscarded = new Set<string>();
const renameAttempts = 10;
const renameDelayMs = 100;

export interface AtomicFileOptions {
  /** Permissions of the new file. Without it, a replaced file keeps its permissions. */
  readonly mode?: number;
}

/**
 * A file that appears at its path only when it is complete. Until `commit`, it is a temporary file in the same folder.
 * Replaces a symbolic link at the path instead of following it: in a shared folder, another user can create one.
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
    // The umask can remove permissions that the replaced file had. Some file systems have none.
    if (mode === undefined && replaced !== undefined) await handle.chmod(replaced).catch(() => undefined);
    return new AtomicFile(path, tempPath, handle);
  }

  /**
   * Flushes the content to the disk and moves it to its path, replacing a file there. @throws the error of the file
   * system
   */
  async commit(): Promise<void> {
    await this.handle.sync().catch(throwUnlessUnsupported);
    await this.handle.close();
    await renameWithRetry(this.tempPath, this.path);
  }

  /** Removes the temporary file if the file system allows it. Never fails. */
  async discard(): Promise<void> {
    await this.handle.close().catch(() => undefined);
    await rm(this.tempPath, { force: true }).catch(() => void undiscarded.add(this.tempPath));
  }
}

/**
 * Writes a file completely or not at all. @throws the error of the file system; a file at the path is then unchanged
 */
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

/**
 * As `writeAtomically`, outside of the data folder: no start of the app looks there, so what a killed or failed run left in the
 * folder is removed first. @throws as `writeAtomically`
 */
export async function saveFile(
  path: string,
  content: string | Uint8Array,
  options: AtomicFileOptions = {},
): Promise<void> {
  await removeStaleTempFiles(dirname(path));
  await writeAtomically(path, content, options);
}

/**
 * Like `writeAtomically`, for the closing of a window; does not retry for a busy file on Windows. @throws the same
 * errors
 */
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

/** Creates and removes a file in the folder, named as one of `removeStaleTempFiles`. @throws the error of the file system */
export function tryWritingSync(folder: string): void {
  const moment = (process.hrtime.bigint() & 0xffffffffn).toString(16).padStart(8, '0');
  const tempPath = join(folder, `.tmp-${noMachine}-${process.pid}-${moment}.part`);
  closeSync(openSync(tempPath, 'wx'));
  rmSync(tempPath);
}

/**
 * Removes the temporary files in a folder that were left behind: those of this computer whose process has ended, that this
 * process could not discard, or that are an hour old, and those of other computers after a day. Never fails.
 */
export async function removeStaleTempFiles(folder: string, now = Date.now()): Promise<void> {
  const names = await readdir(folder).catch((): string[] => []);
  for (const name of names) {
    const [, ownerMachine, pid] = tempName.exec(name) ?? [];
    if (!ownerMachine) continue;
    const path = join(folder, name);
    const writtenAt = await stat(path).then(
      ({ mtimeMs }) => mtimeMs,
      () => now,
    );
    const isOurs = ownerMachine === machine();
    const ended = isOurs && (undiscarded.has(path) || !isRunning(Number(pid)));
    if (ended || now - writtenAt > (isOurs ? abandonedHereAfterMs : abandonedAfterMs))
      await rm(path, { force: true }).then(
        () => undiscarded.delete(path),
        () => undefined,
      );
  }
}

/** Whether the path exists, also as a broken link. @throws the error of the file system, except ENOENT */
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
 * Renames a file. Windows rejects it while another program, such as a virus scanner, reads either file, so it retries
 * for a second.
 * @throws the error of the file system
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
  return join(dirname(path), `.tmp-${machine()}-${process.pid}-${crypto().randomBytes(4).toString('hex')}.part`);
}

function modeOf(stats: Stats): number | undefined {
  return stats.isFile() ? stats.mode & 0o777 : undefined;
}

/** Some network file systems cannot flush; they have already received the content. */
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
