import type { DeletedSetup, EntraMethod, SetupList, Space, TokenLocation } from '../../../shared/contract';
import { attempt } from '../lib/failure';
import type { TokenVault } from '../tokens/token-vault';
import { currentFacts, factsOf } from './facts';
import type { SetupRecord } from './record';
import type { RecordStore } from './record-store';
import { setupSummary } from './setup-view';
import { byUrgency } from './urgency';

/** While records are being read, a list is answered after this time with the rows so far, at most so many. */
const firstRowsMs = 100;
const firstRows = 200;

export interface ListOptions {
  readonly space: Space;
  readonly store: RecordStore;
  readonly vault: Pick<TokenVault, 'isInMemory'>;
  readonly deleted: readonly DeletedSetup[];
  readonly now: Date;
  /** As of `ViewInput`. */
  readonly entraMethod: EntraMethod | undefined;
}

/**
 * The setups of a space, the most urgent first, or the failure of reading its folder. While the folder is still being read,
 * `reading` says how far, and the list has the most urgent of those that have been read. Does not access the keychain.
 */
export async function listSetups(options: ListOptions): Promise<SetupList> {
  const { space, store, vault, deleted, now, entraMethod } = options;
  const stored = await attempt(() => store.soFar({ waitMs: firstRowsMs, enough: firstRows }));
  if (!stored.ok) return { space, setups: [], quarantined: [], deleted, folderFailure: stored.failure, reading: null };
  const { records, reading } = stored.value;
  const summaries = await Promise.all(
    records.map(async (record) =>
      setupSummary(record, await lastKnownLocation(record, space, vault), now, entraMethod),
    ),
  );
  const setups = summaries.sort(byUrgency);
  return {
    space,
    setups: reading ? setups.slice(0, firstRows) : setups,
    quarantined: reading ? [] : await store.quarantined(),
    deleted,
    folderFailure: null,
    reading,
  };
}

/** The last known place of the token, without access to the keychain. */
async function lastKnownLocation(
  record: SetupRecord,
  space: Space,
  vault: ListOptions['vault'],
): Promise<TokenLocation | null> {
  const { signIn } = currentFacts(record);
  if (!signIn) return null;
  if (signIn.keptIn === 'keychain') return 'keychain';
  const slot = factsOf(record.events).pending?.confirmation ? 'pending' : 'current';
  return (await vault.isInMemory({ id: record.id, space, slot })) ? 'thisRun' : 'missing';
}
