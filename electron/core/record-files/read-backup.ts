import { z } from 'zod';
import { spaces } from '../../../shared/enums';
import { maximumTokenLength } from '../../../shared/enums/limits';
import { FailureError } from '../lib/failure';
import { backupMigrations } from '../setup/migrations';
import { guarded, type ReadCopy, type ReadSetups } from './read-copy-file';
import { damaged, migrated, type ReadSetup, readRestorableRecord } from './restorable-record';
import { safeJson } from './safe-json';

export const backupFormat = 'webex-entra-setup/backup';
/** Raised for changes that readers must know. A backup with a higher version is read as far as possible. */
export const backupVersion = 1;

/**
 * Upper bound on the decrypted text: enough for ten thousand setups. Its author knew the passphrase, so the bound can
 * be generous.
 */
const maximumLength = 256 * 1024 * 1024;
const maximumValues = 10_000_000;

/** The plain tokens of a setup, on their way from the decrypting thread to the keychain. */
export interface BackupTokens {
  readonly current?: string;
  readonly pending?: string;
  readonly previous?: string;
}

interface ReadBackupSetup extends ReadSetup {
  /** Absent: the backup was made without tokens, or this setup had none. */
  readonly tokens?: BackupTokens;
}

export interface ReadBackup extends ReadSetups {
  readonly source: 'backup';
  readonly setups: readonly ReadBackupSetup[];
}

const token = z.string().min(1).max(maximumTokenLength).exactOptional();
const envelope = z.object({
  format: z.literal(backupFormat),
  version: z.int().min(1),
  savedAt: z.iso.datetime(),
  app: z.string().max(100),
  setups: z
    .array(
      z.object({
        space: z.enum(spaces),
        record: z.unknown(),
        tokens: z.object({ current: token, pending: token, previous: token }).exactOptional(),
      }),
    )
    .max(10_000),
});

/**
 * The decrypted text of a backup -> its setups, or why there are none. Never throws; as safe as `readCopyFile`. Has no
 * digest, because the encryption protects it from changes.
 */
export function readBackupContent(text: string): ReadBackup | Exclude<ReadCopy, ReadSetups> {
  if (text.length > maximumLength) return { kind: 'refused', failure: { code: 'restore.tooBig' } };
  const json = safeJson(text, maximumValues);
  if (!json.ok) return { kind: 'refused', failure: json.failure };
  return guarded(() => backupOf(json.value));
}

function backupOf(json: unknown): ReadBackup {
  const head = z.looseObject({ format: z.literal(backupFormat), version: z.number() }).safeParse(json);
  if (!head.success) throw new FailureError('restore.foreign');
  const isNewer = head.data.version > backupVersion;
  const current = isNewer ? head.data : migrated(head.data, 'version', backupVersion, backupMigrations);
  const parsed = envelope.safeParse(current);
  if (!parsed.success) {
    if (isNewer) throw new FailureError('restore.newer', { version: head.data.version });
    throw damaged(z.core.toDotPath(parsed.error.issues[0]?.path ?? []));
  }
  const { savedAt, app, version, setups } = parsed.data;
  const read = setups.map(({ record, space, tokens }): ReadBackupSetup => {
    const setup = readRestorableRecord(record, space, isNewer);
    return tokens ? { ...setup, tokens } : setup;
  });
  const ids = new Set(read.map(({ record }) => record.id));
  if (ids.size < read.length) throw damaged('setups');
  const newest = Math.max(0, ...read.map(({ newerVersion }) => newerVersion ?? 0));
  return {
    kind: 'setups',
    source: 'backup',
    savedAt,
    appVersion: app,
    integrity: 'unsealed',
    newerVersion: isNewer ? version : newest || null,
    setups: read,
  };
}
