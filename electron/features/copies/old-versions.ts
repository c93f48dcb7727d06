import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { canonical, digestOf } from '../../core/record-files/canonical';
import { readSeal } from '../../core/record-files/seal';
import { isVersionOf } from './version-name';

/** Above what any copy of ours takes; larger files are not read. */
const maximumBytes = 32 * 1024 * 1024;

const copy = z.object({
  content: z.looseObject({ savedAt: z.iso.datetime(), record: z.looseObject({ id: z.string() }) }),
  digest: z.object({ value: z.string() }),
});

/**
 * Removes the versions of a setup that are more than are kept, the oldest first. Only what this app has written and nobody has
 * changed is removed: by its name, by the setup's id in it, and by its digest. Never fails: what cannot be removed stays.
 */
export async function removeOldVersions(folder: string, id: string, keep: number): Promise<void> {
  const names = (await readdir(folder).catch((): string[] => [])).filter((name) => isVersionOf(id, name));
  if (names.length <= keep) return;
  const found = await Promise.all(
    names.map(async (name) => ({ name, savedAt: await savedAtOf(join(folder, name), id) })),
  );
  const ours = found.flatMap(({ name, savedAt }) => (savedAt ? [{ name, savedAt }] : []));
  ours.sort((a, b) => b.savedAt.localeCompare(a.savedAt) || b.name.localeCompare(a.name));
  for (const { name } of ours.slice(keep)) {
    const page = join(folder, name.replace(/json$/, 'html'));
    // The page goes first: without the JSON beside it nobody would know whose it is.
    if (await isWhole(page)) await rm(page, { force: true }).catch(() => undefined);
    await rm(join(folder, name), { force: true }).catch(() => undefined);
  }
}

/** When a JSON copy of this setup was saved; null: it is none, or not as it was written. */
async function savedAtOf(path: string, id: string): Promise<string | null> {
  try {
    const parsed = copy.parse(JSON.parse(String(await read(path))));
    const { content, digest } = parsed;
    return content.record.id === id && digestOf(canonical(content)) === digest.value ? content.savedAt : null;
  } catch {
    return null;
  }
}

async function isWhole(path: string): Promise<boolean> {
  try {
    const seal = readSeal('html', await read(path));
    return seal !== null && digestOf(...seal.sealed) === seal.digest;
  } catch {
    return false;
  }
}

async function read(path: string): Promise<Uint8Array> {
  if ((await stat(path)).size > maximumBytes) throw new Error('too big');
  return readFile(path);
}
