import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { createPackageWithOptions, extractAll } from '@electron/asar';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
// @ts-expect-error: the scripts have no types.
import { writeProgramSums } from '../../../scripts/lib/program-sums.mjs';
import { system } from '../../fixtures/systems';
import { executable } from './wizard';

const files = system.appFiles(executable);

/** Copies the packaged app into the folder. @returns the executable of the copy */
export async function copiedApp(folder: string): Promise<string> {
  const copy = copyIn(folder);
  await cp(files.folder, copy, { recursive: true });
  return join(copy, files.program);
}

// `.app` on macOS, which starts no app without it.
const copyIn = (folder: string) => join(folder, `app${extname(files.folder)}`);

/** The resources of a copy in the folder. */
export const resourcesIn = (folder: string) => join(copyIn(folder), files.resources);

/**
 * Copies the packaged app into the folder, with code that runs before its own.
 * @param code CommonJS
 * @returns the executable of the copy
 */
export async function appWithCode(folder: string, code: string): Promise<string> {
  const binary = await copiedApp(folder);
  const archive = join(resourcesIn(folder), 'app.asar');
  const source = join(folder, 'source');
  extractAll(archive, source);
  const main = join(source, 'build/main.cjs');
  await writeFile(main, `${code}\n${await readFile(main, 'utf8')}`);
  await rm(`${archive}.unpacked`, { recursive: true });
  await createPackageWithOptions(source, archive, { unpack: '**/*.node' });
  if (process.platform === 'linux') writeProgramSums(resourcesIn(folder));
  // The integrity check, if present, has the hash of the original archive.
  await flipFuses(binary, {
    version: FuseVersion.V1,
    resetAdHocDarwinSignature: process.platform === 'darwin',
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: false,
  });
  return binary;
}
