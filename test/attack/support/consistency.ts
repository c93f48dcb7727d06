import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { factsOf } from '../../../electron/core/setup/facts';
import type { SetupEvent, SignInFacts } from '../../../shared/contract';
import { vaultSlots } from '../../../shared/enums';
import type { Accounts } from './accounts';
import { keychainContents } from './keychain-contents';

/** The events of a setup's record as they are on the disk. */
export type Records = ReadonlyMap<string, readonly SetupEvent[]>;

const recordName = /^[0-9a-f-]{36}\.json$/;

/** The records of the real setups in a data folder. Fails for one that cannot be read. */
export async function recordsIn(data: string): Promise<Records> {
  const folder = join(data, 'setups');
  const names = (await readdir(folder).catch(() => [])).filter((name) => recordName.test(name));
  const read = async (name: string) => {
    const { id, events } = JSON.parse(await readFile(join(folder, name), 'utf8'));
    if (`${id}.json` !== name) throw new Error(`${name} holds the record ${id}`);
    return [id, events] as const;
  };
  return new Map(await Promise.all(names.map(read)));
}

/**
 * The contradictions between records and keychain, once a started app has reconciled them.
 * - lost: a record names a token that the keychain does not have
 * - mixed up: the keychain has a token of another account than the record says
 * - orphan: the keychain has a token, or another entry, that no record speaks of
 * @param env of the session with the keychain
 */
export async function inconsistencies(
  data: string,
  env: Readonly<Record<string, string | undefined>>,
  accounts: Accounts,
): Promise<string[]> {
  const [records, contents] = [await recordsIn(data), new Map(await keychainContents(env))];
  const wrong: string[] = [];
  contents.delete('fingerprint-key');
  for (const [id, events] of records) {
    const facts = factsOf(events);
    const said = { current: facts.signIn, pending: facts.pending?.signIn, previous: facts.previous?.signIn };
    for (const slot of vaultSlots) {
      const entry = `${id}/${slot}`;
      const signIn: SignInFacts | null | undefined = said[slot];
      if (signIn?.keptIn !== 'keychain') continue;
      const token = contents.get(entry);
      const owner = token === undefined ? undefined : accounts.ownerOf(token);
      if (token === undefined) wrong.push(`lost: ${entry} of ${signIn.account?.displayName}`);
      else if (owner !== signIn.account?.displayName)
        wrong.push(`mixed up: ${entry} is ${owner}'s, not ${signIn.account?.displayName}'s`);
      contents.delete(entry);
    }
  }
  return [...wrong, ...[...contents.keys()].map((entry) => `orphan: ${entry}`)];
}

/** Temporary and quarantined files below these folders: a started app removes its own, and an intact record is never quarantined. */
export async function litterIn(...folders: readonly string[]): Promise<string[]> {
  const found = await Promise.all(
    folders.map(async (folder) => (await readdir(folder, { recursive: true }).catch(() => [])).map(String)),
  );
  return found.flat().filter((path) => /\.(part|tmp)$|(^|\/)set-aside\//.test(path));
}

/**
 * What an app had acknowledged and the disk does not have any more.
 * @param before the records after the last acknowledged call
 * @param mayBeGone the setup whose deletion was under way
 */
export function lostEvents(before: Records, after: Records, mayBeGone?: string): string[] {
  return [...before].flatMap(([id, events]) => {
    const now = after.get(id);
    if (!now) return id === mayBeGone ? [] : [`lost: the record ${id}`];
    const missing = events.filter((event, index) => !isKept(event, now[index], index === events.length - 1));
    return missing.map(({ type, at }) => `lost: ${type} of ${at} in ${id}`);
  });
}

/** The last event can have been replaced by a later state of itself. */
function isKept(event: SetupEvent, now: SetupEvent | undefined, isLast: boolean): boolean {
  if (!now) return false;
  if (isDeepStrictEqual(now, event)) return true;
  return isLast && now.type === event.type && 'revision' in now;
}
