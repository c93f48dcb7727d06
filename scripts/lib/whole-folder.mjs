import { createHash } from 'node:crypto';
import { createReadStream, existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { entriesBelow } from './entries.mjs';

function filesIn(folder) {
  return entriesBelow(folder)
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .sort();
}

/** A digest of the names and contents of all files below a folder. */
export async function digestOfFolder(folder) {
  const hash = createHash('sha256');
  for (const name of filesIn(folder)) {
    hash.update(`${name}\0${lstatSync(path.join(folder, name)).size}\0`);
    for await (const bytes of createReadStream(path.join(folder, name))) hash.update(bytes);
  }
  return hash.digest('hex');
}

/**
 * Whether a folder has exactly the files of this digest. Contents are read only when a size or a time has changed since the
 * last answer, which is kept beside the folder.
 */
export async function isWhole(folder, digest) {
  if (!existsSync(folder)) return false;
  const note = `${folder}.verified`;
  const look = `${digest} ${lookOf(folder)}`;
  if (existsSync(note) && readFileSync(note, 'utf8') === look) return true;
  if ((await digestOfFolder(folder)) !== digest) return false;
  writeFileSync(note, look);
  return true;
}

/** A digest of the names, sizes and times of all files. */
function lookOf(folder) {
  const hash = createHash('sha256');
  for (const name of filesIn(folder)) {
    const { size, mtimeMs, mode } = lstatSync(path.join(folder, name));
    hash.update(`${name}\0${size}\0${mtimeMs}\0${mode}\0`);
  }
  return hash.digest('hex');
}
