import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from '../../core/lib/failure';
import type { JsonFile } from '../../core/lib/json-file';
import { type AutomaticState, automaticFile } from './automatic-file';
import type { AutomaticPorts } from './automatic-ports';
import { copyFailure } from './copy-failure';
import { markFolder } from './folder-marker';

interface StateFiles {
  /** The folder that the organization sets; undefined: none. */
  readonly organization: string | undefined;
  /** The folder of the app's data. */
  readonly data: string;
  /** The ids of all real setups. */
  ids(): Promise<readonly string[]>;
  locale(): AutomaticState['locale'];
}

type StateFile = AutomaticPorts['file'];

/**
 * The state of automatic copies in the folder of the organization, or else in the administrator's own. Each has a file, so that
 * the own choice is there when the policy goes. The first copies in a folder are those of all setups, also of those that changed
 * while the other folder was used.
 */
export function stateFile({ organization, data, ids, locale }: StateFiles): StateFile {
  const own = automaticFile(join(data, 'automatic-copies.json'));
  const theirs = automaticFile(join(data, 'automatic-copies-policy.json'));
  // Of a folder of records that cannot be read, each record is copied when it changes.
  const all = async () => [...(await ids().catch(() => []))];
  if (organization === undefined)
    return { write: (state) => own.write(state), readOrSetAside: () => ownState(own, theirs, all) };
  return {
    write: (state) => theirs.write(state),
    readOrSetAside: async () => {
      const stored = await theirs.read();
      if (stored?.folder === organization) return { value: stored, problem: null };
      const { keep, locale: language } = (await own.read()) ?? { keep: 10, locale: locale() };
      const none = { marker: null, lastAt: null, lastFile: null, failure: null };
      return {
        value: { ...none, folder: organization, keep, locale: language, waiting: await all() },
        problem: null,
      };
    },
  };
}

/** The own choice. After the end of a policy, every setup waits for a copy. */
async function ownState(
  own: JsonFile<AutomaticState>,
  theirs: JsonFile<AutomaticState>,
  all: () => Promise<string[]>,
): ReturnType<StateFile['readOrSetAside']> {
  const stored = await own.readOrSetAside();
  if (stored.value?.folder && (await theirs.read())) {
    const value = { ...stored.value, waiting: await all() };
    // Only then the other file can go: a state that was not written would leave setups out.
    await own.write(value);
    await rm(theirs.path, { force: true });
    return { ...stored, value };
  }
  return stored;
}

/**
 * Creates the folder that the organization sets, if only its last part is missing, and marks it. @returns the id of the marker
 * @throws FailureError `copy.*`
 */
export async function openOrganizationFolder(folder: string): Promise<string> {
  try {
    await mkdir(folder);
  } catch (thrown) {
    if (errorCode(thrown) !== 'EEXIST') throw copyFailure(thrown, folder);
  }
  return markFolder(folder);
}
