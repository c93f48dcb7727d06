import type { RestoreFile } from '../../../shared/contract';
import type { ReadFile, ReadSetup } from '../../core/record-files/read-file';
import { bySignIn, wrapped } from '../../core/record-files/tokens-by-sign-in';
import { conflictOf } from './conflict';
import { eventKey, mergeRecords } from './merge';
import type { Side } from './plan';

/** One file that was opened. Of an encrypted one, its bytes wait for the passphrase. */
export interface Source {
  readonly view: RestoreFile;
  readonly locked?: Uint8Array;
  readonly read?: ReadFile;
}

/** One setup that can be restored, from however many of the files. */
export interface Offer extends Side {
  readonly file: number;
  readonly savedAt?: string;
  readonly dropped: number;
  readonly endpointsReplaced: boolean;
}

/** The setups of all files; what several files tell of one setup is one offer, if it can be. */
export function offersOf(sources: readonly Source[]): Offer[] {
  const offers = new Map<string, Offer>();
  for (const { view, read } of sources) {
    for (const setup of read?.setups ?? []) {
      const offer = offerOf(setup, view, read?.savedAt);
      const key = `${setup.record.id} ${eventKey(setup.record.cloud)}`;
      const known = offers.get(key);
      if (known && conflictOf(known.record, offer.record)) offers.set(`${key} ${offers.size}`, offer);
      else offers.set(key, known ? joined(known, offer) : offer);
    }
  }
  return [...offers.values()];
}

function offerOf(
  { record, tokens, dropped, endpointsReplaced }: ReadSetup,
  view: RestoreFile,
  savedAt?: string,
): Offer {
  const held = bySignIn(record.events, wrapped(tokens));
  return { record, tokens: held, file: view.index, dropped, endpointsReplaced, ...(savedAt ? { savedAt } : {}) };
}

function joined(one: Offer, other: Offer): Offer {
  const savedAt = [one.savedAt, other.savedAt]
    .filter((at) => at !== undefined)
    .sort()
    .at(-1);
  return {
    record: mergeRecords(one.record, other.record),
    tokens: new Map([...one.tokens, ...other.tokens]),
    file: other.file,
    dropped: one.dropped + other.dropped,
    endpointsReplaced: one.endpointsReplaced || other.endpointsReplaced,
    ...(savedAt ? { savedAt } : {}),
  };
}
