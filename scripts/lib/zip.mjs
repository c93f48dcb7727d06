import { closeSync, mkdirSync, openSync, readSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inflateRawSync } from 'node:zlib';

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;

/**
 * Extracts a zip file without a tool, so that it works before anything is installed (no zip64, no encryption: enough
 * for the one archive that we verify by its hash). `place` turns an entry's name into a path below `target`, or null.
 */
export function extractZip(zipFile, target, place, onProgress) {
  const fd = openSync(zipFile, 'r');
  try {
    const wanted = entriesOf(fd, statSync(zipFile).size).flatMap((entry) => {
      const name = entry.name.endsWith('/') ? null : place(entry.name);
      return name === null ? [] : [{ ...entry, file: path.join(target, name) }];
    });
    const total = wanted.reduce((sum, entry) => sum + entry.packed, 0);
    let done = 0;
    for (const entry of wanted) {
      if (!entry.file.startsWith(target + path.sep))
        throw new Error(`The archive wants to write outside: ${entry.name}`);
      mkdirSync(path.dirname(entry.file), { recursive: true });
      writeFileSync(entry.file, contentOf(fd, entry), { mode: entry.mode });
      done += entry.packed;
      onProgress(done / total);
    }
  } finally {
    closeSync(fd);
  }
}

function read(fd, position, length) {
  const buffer = Buffer.alloc(length);
  if (readSync(fd, buffer, 0, length, position) !== length) throw new Error('The archive ends too early.');
  return buffer;
}

function entriesOf(fd, size) {
  const tail = read(fd, Math.max(0, size - 66_000), Math.min(size, 66_000));
  let end = tail.length - 22;
  while (end >= 0 && tail.readUInt32LE(end) !== endOfDirectory) end -= 1;
  if (end < 0) throw new Error('Not a zip archive.');
  const directory = read(fd, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));
  const entries = [];
  for (let at = 0; at < directory.length && directory.readUInt32LE(at) === directoryEntry; ) {
    const nameLength = directory.readUInt16LE(at + 28);
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      deflated: directory.readUInt16LE(at + 10) === 8,
      packed: directory.readUInt32LE(at + 20),
      mode: (directory.readUInt32LE(at + 38) >>> 16) & 0o777,
      offset: directory.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

function contentOf(fd, entry) {
  const local = read(fd, entry.offset, 30);
  const start = entry.offset + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
  const packed = read(fd, start, entry.packed);
  return entry.deflated ? inflateRawSync(packed) : packed;
}
