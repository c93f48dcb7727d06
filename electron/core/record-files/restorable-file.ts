import type { RestoreFileKind } from '../../../shared/contract';
import { FailureError, unwrap } from '../lib/failure';
import type { SetupRecord } from '../setup/record';
import { type BackupTokens, readBackupContent } from './read-backup';
import { type ReadCopy, readCopyFile } from './read-copy-file';
import { textOf } from './safe-json';

/** A setup in a file, in a form that can be sent between threads. */
export interface RestorableSetup {
  readonly record: SetupRecord;
  readonly tokens?: BackupTokens;
  /** Number of entries and fields that this version does not know and left out. */
  readonly dropped: number;
  /** It names the Webex cloud, but with other addresses. */
  readonly endpointsReplaced: boolean;
}

/** The content of a file that can be restored. */
export interface RestorableFile {
  readonly kind: RestoreFileKind;
  /** ISO 8601, UTC; absent: a record has no such time. */
  readonly savedAt?: string;
  /** The content was changed after it was saved. */
  readonly altered: boolean;
  /** A newer version of the app wrote it; it was read as far as possible. */
  readonly newer: boolean;
  readonly setups: readonly RestorableSetup[];
}

/** A record file or a JSON copy -> its setups. @throws FailureError `restore.*` */
export function readPlainFile(bytes: Uint8Array): RestorableFile {
  return restorableFileOf(readCopyFile(bytes));
}

/** The decrypted content of a backup -> its setups. @throws FailureError `restore.*` */
export function readDecrypted(bytes: Uint8Array): RestorableFile {
  return restorableFileOf(readBackupContent(unwrap(textOf(bytes))));
}

function restorableFileOf(read: ReadCopy | ReturnType<typeof readBackupContent>): RestorableFile {
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
