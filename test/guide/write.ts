import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { guideFiles } from './guide';
import { sources } from './texts';

/** Writes the texts of the guide. @returns the paths, relative to `root` */
export function writeGuide(root: string): readonly string[] {
  const files = guideFiles(sources);
  for (const [path, content] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return [...files.keys()];
}
