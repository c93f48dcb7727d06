import type { Result } from '../../../../shared/contract';
import type { BackupHead, BackupSetup } from '../../../core/record-files/content';
import type { ReadFile, ReadSetup } from '../../../core/record-files/read-file';

/** What the thread is asked: setups come in parts, so that neither side is busy for long with passing them on. */
export type ToThread =
  | { readonly setups: readonly BackupSetup[] }
  | { readonly encrypt: BackupHead; readonly passphrase: string }
  | { readonly decrypt: Uint8Array; readonly passphrase: string }
  | { readonly read: Uint8Array };

/** What a file is, when all its setups have been passed on. */
export type FileHead = Omit<ReadFile, 'setups'>;

export type FromThread =
  | { readonly setups: readonly ReadSetup[] }
  | { readonly encrypted: Result<Uint8Array> }
  | { readonly opened: Result<FileHead> };
