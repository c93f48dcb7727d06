import type { Space } from '../../../shared/contract';
import type { SetupRecord } from '../setup/record';
import { recordSchemaVersion } from '../setup/record-version';
import { type BackupTokens, backupFormat, backupVersion } from './read-backup';

/** A setup in a backup. */
export interface BackupSetup {
  readonly space: Space;
  readonly record: SetupRecord;
  readonly tokens?: BackupTokens;
}

/** The header fields of a backup. */
export interface BackupHead {
  /** ISO 8601, UTC. */
  readonly savedAt: string;
  /** The version of the app that saved it. */
  readonly app: string;
}

/**
 * The plain text of a backup: one JSON text. `facts` are left out, since they follow from the events.
 * @param head.app the version of the app
 */
export function backupText({ savedAt, app }: BackupHead, setups: readonly BackupSetup[]): string {
  return JSON.stringify({
    format: backupFormat,
    version: backupVersion,
    savedAt,
    app,
    setups: setups.map(({ space, record: { id, cloud, events }, tokens }) => ({
      space,
      record: { schema: recordSchemaVersion, id, cloud, events },
      ...(tokens && Object.keys(tokens).length ? { tokens } : {}),
    })),
  });
}
