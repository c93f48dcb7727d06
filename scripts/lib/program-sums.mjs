import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { entriesBelow } from './entries.mjs';

/**
 * Writes `SHA256SUMS` into the folder of a packaged app's resources: the sums of the archive and of what is unpacked from it,
 * in the format of `sha256sum`. The app checks them at its start.
 */
export function writeProgramSums(resources) {
  const files = entriesBelow(resources)
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(resources, path.join(entry.parentPath, entry.name)))
    .filter((file) => file === 'app.asar' || file.startsWith(`app.asar.unpacked${path.sep}`))
    .sort();
  const lines = files.map((file) => {
    const sum = createHash('sha256')
      .update(readFileSync(path.join(resources, file)))
      .digest('hex');
    return `${sum}  ${file.replaceAll(path.sep, '/')}\n`;
  });
  writeFileSync(path.join(resources, 'SHA256SUMS'), lines.join(''));
}
