import { readdirSync } from 'node:fs';
import path from 'node:path';

/**
 * Everything below a folder, as `Dirent` with `parentPath`, a folder before what is in it. A link is listed and not followed:
 * `readdir` with `recursive` follows links to folders since Node 22, and does not in Node 20.
 */
export function entriesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [entry, ...entriesBelow(path.join(folder, entry.name))] : [entry],
  );
}
