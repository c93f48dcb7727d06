import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Lines in the format of `sha256sum`, by name. @param contents what is in the files, by their names */
export function sumLines(contents) {
  return [...contents]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, content]) => `${createHash('sha256').update(content).digest('hex')}  ${name}\n`)
    .join('');
}

/** Writes `SHA256SUMS` of these files of a folder beside them. */
export function writeSums(folder, names) {
  const contents = new Map(names.map((name) => [name, readFileSync(path.join(folder, name))]));
  writeFileSync(path.join(folder, 'SHA256SUMS'), sumLines(contents));
}
