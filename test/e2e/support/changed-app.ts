import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { createPackageWithOptions, extractAll } from '@electron/asar';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
// @ts-expect-error: the scripts have no types.
import { writeProgramSums } from '../../../scripts/lib/program-sums.mjs';
import { executable } from './wizard';

/** Copies the packaged app into the folder. @returns the executable of the copy */
export async function copiedApp(folder: string): Promise<string> {
  const copy = join(folder, 'app');
  await cp(dirname(executable), copy, { recursive: true });
  return join(copy, basename(executable));
}

/**
 * Copies the packaged app into the folder, with code that runs before its own.
 * @param code CommonJS
 * @returns the executable of the copy
 */
export async function appWithCode(folder: string, code: string): Promise<string> {
  const binary = await copiedApp(folder);
  const archive = join(dirname(binary), 'resources/app.asar');
  const source = join(folder, 'source');
  extractAll(archive, source);
  const main = join(source, 'build/main.cjs');
  await writeFile(main, `${code}\n${await readFile(main, 'utf8')}`);
  await rm(`${archive}.unpacked`, { recursive: true });
  await createPackageWithOptions(source, archive, { unpack: '**/*.node' });
  writeProgramSums(dirname(archive));
  // The integrity check, if present, has the hash of the original archive.
  await flipFuses(binary, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: false,
  });
  return binary;
}
