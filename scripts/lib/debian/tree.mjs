import { chmodSync, cpSync, lutimesSync, mkdirSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { entriesBelow } from '../entries.mjs';

/** Writes a file below `folder`, and the folders above it. */
export function put(folder, file, content) {
  const full = path.join(folder, file);
  mkdirSync(path.dirname(full), { recursive: true });
  writeFileSync(full, content);
}

/** Like `put`, compressed without a name and a time (`gzip -9n`). */
export function putZipped(folder, file, content) {
  put(folder, `${file}.gz`, gzipSync(content, { level: 9 }));
}

/** Copies a file or folder to a place below `folder`. */
export function copyInto(folder, place, source) {
  const target = path.join(folder, place);
  mkdirSync(path.dirname(target), { recursive: true });
  cpSync(source, target, { recursive: true, verbatimSymlinks: true });
}

/** Makes a symbolic link below `folder`. */
export function link(folder, place, target) {
  const full = path.join(folder, place);
  mkdirSync(path.dirname(full), { recursive: true });
  symlinkSync(target, full);
}

/**
 * Gives everything below a folder the same rights and time wherever it is built: 755 for folders and programs, 644 otherwise.
 * @param isProgram whether a file, by its path below the folder, is to be executable
 * @param seconds since 1970
 * @returns the size in KiB, as Debian counts it: each file in whole KiB, anything else as one
 */
export function evenOut(folder, isProgram, seconds) {
  let kib = 1;
  for (const entry of entriesBelow(folder)) {
    const full = path.join(entry.parentPath, entry.name);
    if (entry.isSymbolicLink()) lutimesSync(full, seconds, seconds);
    else chmodSync(full, entry.isDirectory() || isProgram(path.relative(folder, full)) ? 0o755 : 0o644);
    kib += entry.isFile() ? Math.ceil(statSync(full).size / 1024) : 1;
  }
  chmodSync(folder, 0o755);
  // Last, since writing into a folder changes its time.
  for (const entry of entriesBelow(folder)) {
    if (!entry.isSymbolicLink()) utimesSync(path.join(entry.parentPath, entry.name), seconds, seconds);
  }
  utimesSync(folder, seconds, seconds);
  return kib;
}
