import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './say.mjs';

/** Every file below the given paths (relative to the project), sorted, with `/` on every system; missing paths are skipped. */
export function filesBelow(...paths) {
  const found = [];
  const visit = (relativePath) => {
    const full = path.join(root, relativePath);
    if (!existsSync(full)) return;
    if (!statSync(full).isDirectory()) found.push(relativePath);
    else for (const name of readdirSync(full).sort()) visit(`${relativePath}/${name}`);
  };
  for (const relativePath of paths) visit(relativePath);
  return found;
}

/** A digest of the names and contents of all files below the given paths, and of further strings. */
export function hashOf(paths, extras = []) {
  const hash = createHash('sha256');
  for (const extra of extras) hash.update(`${extra}\0`);
  for (const file of filesBelow(...paths))
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(root, file)))
      .update('\0');
  return hash.digest('hex');
}

/** Whether a stamp (relative to the project) says that the work for this digest has been done. */
export function isFresh(stamp, digest) {
  const file = path.join(root, stamp);
  return existsSync(file) && readFileSync(file, 'utf8') === digest;
}

/** Writes the stamp: only after the work has succeeded. */
export function markFresh(stamp, digest) {
  const file = path.join(root, stamp);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, digest);
}
