import { FailureError, unwrap } from '../lib/failure';
import type { SetupRecord } from '../setup/record';
import { type BackupTokens, readBackupContent } from './read-backup';
import { type ReadCopy, readCopyFile } from './read-copy-file';
import { textOf } from './safe-json';

/** A setup as a file has it, in a form that passes from one thread to another. */
export interface ReadSetup {
  readonly record: SetupRecord;
  readonly tokens?: BackupTokens;
  /** Entries and fields that this version does not know, and left out. */
  readonly dropped: number;
  /** It said that it is of Webex itself, with other addresses. */
  readonly endpointsReplaced: boolean;
}

/** What a file that can be restored from holds. */
export interface ReadFile {
  readonly kind: 'copy' | 'record' | 'backup';
  /** ISO 8601, UTC; absent: a record does not say. */
  readonly savedAt?: string;
  /** The content is not the one that was saved. */
  readonly altered: boolean;
  /** A newer version of the app wrote it: it was read as far as possible. */
  readonly newer: boolean;
  readonly setups: readonly ReadSetup[];
}

/** A record file or a JSON copy -> its setups. @throws FailureError `restore.*` */
export function readPlainFile(bytes: Uint8Array): ReadFile {
  return readFileOf(readCopyFile(bytes));
}

/** What an encrypted backup held -> its setups. @throws FailureError `restore.*` */
export function readDecrypted(bytes: Uint8Array): ReadFile {
  return readFileOf(readBackupContent(unwrap(textOf(bytes))));
}

function readFileOf(read: ReadCopy | ReturnType<typeof readBackupContent>): ReadFile {
  if (read.kind === 'refused') throw new FailureError(read.failure.code, read.failure.detail);
  if (read.kind === 'encrypted') throw new FailureError('restore.foreign');
  const { source, savedAt, integrity, newerVersion, setups } = read;
  return {
    kind: source,
    altered: integrity === 'changed',
    newer: newerVersion !== null,
    ...(savedAt ? { savedAt } : {}),
    setups: setups.map((setup) => ({
      record: setup.record,
      dropped: setup.dropped.events + setup.dropped.fields,
      endpointsReplaced: setup.remarks.includes('endpointsReplaced'),
      ...('tokens' in setup && setup.tokens ? { tokens: setup.tokens } : {}),
    })),
  };
}
