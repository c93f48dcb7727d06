import { mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locale } from '../../../shared/contract';
import type { Translator } from '../../../shared/texts/i18n';
import { pathExists, removeStaleTempFiles, writeAtomically } from '../../core/lib/atomic-file';
import { FailureError } from '../../core/lib/failure';
import type { CopyInput } from '../../core/record-copy/copy-input';
import { copyFailure } from './copy-failure';
import { requireChosenFolder } from './folder-marker';
import { makeCopy } from './make-copy';
import { removeOldVersions } from './old-versions';
import { versionNameOf } from './version-name';

export interface VersionTask {
  readonly input: CopyInput;
  readonly locale: Locale;
  /** The chosen folder. Never created: the path of an unmounted disk must not receive copies. */
  readonly folder: string;
  /** As `requireChosenFolder`. */
  readonly marker: string | null;
  readonly keep: number;
}

export interface SavedVersion {
  /** The HTML page. */
  readonly path: string;
}

/**
 * Writes the JSON and the HTML of a record into the setup's folder, both or none, and removes old versions.
 * @throws FailureError `copy.*`; `copy.otherFolder`: then nothing is written
 */
export async function saveVersion(
  { input, folder, marker, keep }: VersionTask,
  translator: Translator,
): Promise<SavedVersion> {
  let path = folder;
  try {
    if (!(await stat(folder)).isDirectory())
      throw new FailureError('copy.folderGone', { file: folder, reason: 'ENOTDIR' });
    await requireChosenFolder(folder, marker);
    await removeStaleTempFiles(folder);
    const own = join(folder, versionNameOf(input, translator).folder);
    await mkdir(own).catch(async (thrown: unknown) => {
      const exists = await stat(own).then(
        (stats) => stats.isDirectory(),
        () => false,
      );
      if (!exists) throw thrown;
    });
    await removeStaleTempFiles(own);
    const free = await nextFree(own, input, translator);
    path = join(own, `${versionNameOf(free, translator).stem}.json`);
    const page = path.replace(/json$/, 'html');
    const [json, html] = [await make('json', free, translator), await make('html', free, translator)];
    await writeAtomically(path, json);
    await writeAtomically(page, html).catch(async (thrown: unknown) => {
      await rm(path, { force: true }).catch(() => undefined);
      throw thrown;
    });
    await removeOldVersions(own, input.record.id, keep);
    return { path: page };
  } catch (thrown) {
    throw copyFailure(thrown, path);
  }
}

/** Overwrites nothing: a second version within the same second gets the next second as its date. */
async function nextFree(folder: string, input: CopyInput, translator: Translator): Promise<CopyInput> {
  let free = input;
  while (await pathExists(join(folder, `${versionNameOf(free, translator).stem}.json`)))
    free = { ...free, savedAt: new Date(free.savedAt.getTime() + 1000) };
  return free;
}

function make(format: 'json' | 'html', input: CopyInput, translator: Translator): Promise<Uint8Array> {
  return makeCopy(format, input, translator, () => Promise.reject(new FailureError('copy.notPrinted')));
}
