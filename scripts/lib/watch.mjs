import { statSync } from 'node:fs';
import path from 'node:path';
import { entriesBelow } from './entries.mjs';
import { megabytes } from './say.mjs';

function sizeOf(folder) {
  let total = 0;
  try {
    for (const entry of entriesBelow(folder)) {
      if (entry.isFile()) total += statSync(path.join(entry.parentPath, entry.name)).size;
    }
  } catch {
    // The file was removed during the measurement.
  }
  return total;
}

/**
 * Measures how a folder grows towards `expected` bytes (null: unknown), for a downloader that shows no progress.
 * After `stallSeconds` without growth it calls `onStall`.
 */
export function watchSize(folder, expected, stallSeconds, onStall) {
  let size = 0;
  let grew = Date.now();
  const text = () =>
    expected ? `${Math.min(100, Math.floor((100 * size) / expected))} % of ${megabytes(expected)}` : megabytes(size);
  const timer = setInterval(() => {
    const now = sizeOf(folder);
    if (now > size) grew = Date.now();
    size = Math.max(size, now);
    if (Date.now() - grew > stallSeconds * 1000) onStall();
  }, 1000);
  return { text, stop: () => clearInterval(timer) };
}
