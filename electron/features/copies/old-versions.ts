import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { maximumCopyBytes } from '../../../shared/enums/limits';
import { readRegularFile } from '../../core/lib/regular-file';
import { canonical, digestOf } from '../../core/record-files/canonical';
import { readSeal } from '../../core/record-files/seal';
import { isVersionOf } from './version-name';

const copy = z.object({
  content: z.looseObject({ savedAt: z.iso.datetime(), record: z.looseObject({ id: z.string() }) }),
  digest: z.object({ value: z.string() }),
});

/**
 * Removes the oldest versions of a setup beyond the newest `keep`. Removes only unchanged files of this app: the name, the
 * setup's id in the file and the digest must match. Never fails; files that cannot be removed stay.
 */
export async function removeOldVersions(folder: string, id: string, keep: number): Promise<void> {
  const names = (await readdir(folder).catch((): string[] => [])).filter((name) => isVersionOf(id, name));
  if (names.length <= keep) return;
  const candidates = await Promise.all(
    names.map(async (name) => ({ name, savedAt: await savedAtOf(join(folder, name), id) })),
  );
  const versions = candidates.flatMap(({ name, savedAt }) => (savedAt ? [{ name, savedAt }] : []));
  versions.sort((a, b) => b.savedAt.localeCompare(a.savedAt) || b.name.localeCompare(a.name));
  for (const { name } of versions.slice(keep)) {
    const page = join(folder, name.replace(/json$/, 'html'));
    // The page is removed first: only its JSON file identifies its setup.
    if (await isUnchanged(page)) await rm(page, { force: true }).catch(() => undefined);
    await rm(join(folder, name), { force: true }).catch(() => undefined);
  }
}

/** When a JSON copy of this setup was saved; null: not a copy of this setup, or altered. */
async function savedAtOf(path: string, id: string): Promise<string | null> {
  try {
    const parsed = copy.parse(JSON.parse(String(await read(path))));
    const { content, digest } = parsed;
    return content.record.id === id && digestOf(canonical(content)) === digest.value ? content.savedAt : null;
  } catch {
    return null;
  }
}

async function isUnchanged(path: string): Promise<boolean> {
  try {
    const seal = readSeal('html', await read(path));
    return seal !== null && digestOf(...seal.sealed) === seal.digest;
  } catch {
    return false;
  }
}

function read(path: string): Promise<Uint8Array> {
  return readRegularFile(path, maximumCopyBytes);
}
