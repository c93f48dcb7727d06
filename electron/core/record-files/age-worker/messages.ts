import type { Result } from '../../../../shared/contract';
import type { BackupHead, BackupSetup } from '../content';
import type { ReadFile, ReadSetup } from '../read-file';

/** What a file is, when all its setups have been passed on. */
type FileHead = Omit<ReadFile, 'setups'>;

/** Job -> signature. */
export interface Jobs {
  /** Encrypts the setups that were sent before. */
  encrypt: (ask: { head: BackupHead; passphrase: string }) => Uint8Array;
  /** Passes the file's setups on before it answers. `passphrase` null: the file is not encrypted. */
  open: (ask: { bytes: Uint8Array; passphrase: string | null }) => FileHead;
}

export type JobMessage = {
  readonly [J in keyof Jobs]: { readonly id: number; readonly job: J; readonly ask: Parameters<Jobs[J]>[0] };
}[keyof Jobs];

export interface JobAnswer {
  readonly id: number;
  readonly result: Result<ReturnType<Jobs[keyof Jobs]>>;
}

/** Setups go either way in parts, so that neither side is busy for long with passing them on. */
export interface ToThread {
  readonly setups: readonly BackupSetup[];
}

export interface FromThread {
  readonly setups: readonly ReadSetup[];
}
