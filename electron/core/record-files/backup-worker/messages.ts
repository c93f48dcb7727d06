import type { Result } from '../../../../shared/contract';
import type { RestorableFile, RestorableSetup } from '../restorable-file';
import type { BackupHead, BackupSetup } from '../write-backup';

/** The result for a file, after all its setups have been sent. */
type FileHead = Omit<RestorableFile, 'setups'>;

/** Job -> signature. */
export interface Jobs {
  /** Encrypts the setups that were sent before. */
  encrypt: (request: { head: BackupHead; passphrase: string }) => Uint8Array;
  /** Sends the setups of the file before it answers. `passphrase` null: the file is not encrypted. */
  open: (request: { bytes: Uint8Array; passphrase: string | null }) => FileHead;
}

export type JobMessage = {
  readonly [J in keyof Jobs]: { readonly id: number; readonly job: J; readonly request: Parameters<Jobs[J]>[0] };
}[keyof Jobs];

export interface JobAnswer {
  readonly id: number;
  readonly result: Result<ReturnType<Jobs[keyof Jobs]>>;
}

/** Setups are sent in batches in both directions, so that neither side is blocked for long. */
export interface ToThread {
  readonly setups: readonly BackupSetup[];
}

export interface FromThread {
  readonly setups: readonly RestorableSetup[];
}
