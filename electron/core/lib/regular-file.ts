import { closeSync, constants, fstatSync, openSync, readFileSync, type Stats } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';

/** Opening a pipe without a writer does not wait (open(2), O_NONBLOCK). Windows has no such flag, and no pipes in folders. */
const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * Opens a file, or what a link leads to, for reading. Rejects anything but a regular file: a pipe would keep its reader
 * waiting, and a device can be endless.
 * @throws the error of the file system; EISDIR for a folder, EINVAL for a pipe, a socket or a device
 */
export async function openRegularFile(path: string): Promise<{ readonly handle: FileHandle; readonly size: number }> {
  const handle = await open(path, flags);
  try {
    const stats = await handle.stat();
    requireRegular(stats);
    return { handle, size: stats.size };
  } catch (thrown) {
    await handle.close();
    throw thrown;
  }
}

/**
 * Reads a regular file as `openRegularFile` opens it.
 * @param maximum upper bound on its size, in bytes
 * @throws the error of the file system; also EFBIG above the maximum, without reading it
 */
export async function readRegularFile(path: string, maximum: number): Promise<Buffer> {
  const { handle, size } = await openRegularFile(path);
  try {
    requireSize(size, maximum);
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

/** `readRegularFile` for what is needed before the window opens, and for threads. */
export function readRegularFileSync(path: string, maximum: number): Buffer {
  const file = openSync(path, flags);
  try {
    const stats = fstatSync(file);
    requireRegular(stats);
    requireSize(stats.size, maximum);
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}

function requireRegular(stats: Stats): void {
  if (stats.isDirectory()) throw fileError('EISDIR', 'a folder');
  if (!stats.isFile()) throw fileError('EINVAL', 'not a regular file');
}

function requireSize(size: number, maximum: number): void {
  if (size > maximum) throw fileError('EFBIG', 'too large');
}

function fileError(code: string, message: string): Error {
  return Object.assign(new Error(message), { code });
}
