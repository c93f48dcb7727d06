import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { guideFiles } from './guide';
import { oldPictures, readManifest, sentence } from './manifest';
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

/** Says of each picture that no longer shows the app why it does not. */
export function oldPicturesOf(root: string): readonly string[] {
  const bytesOf = (path: string) => (existsSync(join(root, path)) ? readFileSync(join(root, path)) : null);
  return oldPictures(readManifest(root), sources, bytesOf).map(sentence);
}
