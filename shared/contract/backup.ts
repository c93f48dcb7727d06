import type { Result } from './failure';
import type { Space } from './setup';
import type { SavedFile } from './workbench';

/** What is to be in an encrypted backup. The passphrase is kept nowhere. */
export interface BackupRequest {
  readonly space: Space;
  /** Absent: all setups of the space. */
  readonly id?: string;
  readonly passphrase: string;
  readonly withTokens: boolean;
}

/** A backup that was saved. */
export interface SavedBackup {
  readonly file: SavedFile;
  readonly setups: number;
  /** How many tokens are in it. */
  readonly tokens: number;
  /** Setups whose token was wanted, and was not there. */
  readonly withoutToken: readonly string[];
}

export interface BackupProgress {
  readonly stage: 'collecting' | 'encrypting' | 'writing';
  readonly done: number;
  readonly total: number;
}

export interface BackupChannels {
  /** Asks where, then saves; null: the dialog was cancelled. */
  'backup.save': (ask: BackupRequest) => Result<SavedBackup | null>;
  /** Ends the work; `backup.save` then answers with `backup.cancelled`, and no file is left. */
  'backup.cancel': () => null;
  /** Copies a passphrase as a secret: it leaves the clipboard after a minute. */
  'backup.copyPassphrase': (ask: { passphrase: string }) => null;
}
