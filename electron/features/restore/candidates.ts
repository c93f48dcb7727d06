import type { RestoreFile } from '../../../shared/contract';
import { canonicalKey } from '../../core/record-files/canonical';
import type { RestorableFile, RestorableSetup } from '../../core/record-files/restorable-file';
import { bySignIn, wrapped } from '../../core/record-files/tokens-by-sign-in';
import { conflictOf } from './conflict';
import { mergeRecords } from './merge';
import type { RecordWithTokens } from './plan';

/** One opened file. The bytes of an encrypted file are kept until the passphrase is entered. */
export interface Source {
  readonly view: RestoreFile;
  readonly locked?: Uint8Array;
  readonly read?: RestorableFile;
}

/** One setup that can be restored, from one or more files. */
export interface RestoreCandidate extends RecordWithTokens {
  readonly file: number;
  readonly savedAt?: string;
  readonly dropped: number;
  readonly endpointsReplaced: boolean;
}

/** The setups of all files. Merges the records of one setup from several files unless they conflict. */
export function candidatesOf(sources: readonly Source[]): RestoreCandidate[] {
  const candidates = new Map<string, RestoreCandidate>();
  for (const { view, read } of sources) {
    for (const setup of read?.setups ?? []) {
      const candidate = candidateOf(setup, view, read?.savedAt);
      const key = `${setup.record.id} ${canonicalKey(setup.record.cloud)}`;
      const known = candidates.get(key);
      if (known && conflictOf(known.record, candidate.record)) candidates.set(`${key} ${candidates.size}`, candidate);
      else candidates.set(key, known ? joined(known, candidate) : candidate);
    }
  }
  return [...candidates.values()];
}

function candidateOf(
  { record, tokens, dropped, endpointsReplaced }: RestorableSetup,
  view: RestoreFile,
  savedAt?: string,
): RestoreCandidate {
  const held = bySignIn(record.events, wrapped(tokens));
  return { record, tokens: held, file: view.index, dropped, endpointsReplaced, ...(savedAt ? { savedAt } : {}) };
}

function joined(one: RestoreCandidate, other: RestoreCandidate): RestoreCandidate {
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
