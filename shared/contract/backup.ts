import { z } from 'zod';
import { tokenSlots, type VaultSlot } from '../enums';
import { type DeepReadonly, takes, takesNothing, tells } from './channel';
import type { SavedFile } from './saved-file';
import { setupId, space } from './setups';

export const passphrase = z.string().min(1).max(1000);

/** The content of an encrypted backup; without `id`, all setups of the space. The passphrase is never stored. */
const backupRequest = z.object({
  space,
  id: setupId.exactOptional(),
  passphrase,
  withTokens: z.boolean(),
  /** Only this token, for another administrator: its hand-over is recorded. */
  only: z.enum(tokenSlots).exactOptional(),
});
export type BackupRequest = DeepReadonly<z.infer<typeof backupRequest>>;

/** A token that a record names and this computer does not have. */
export interface MissingToken {
  readonly slot: VaultSlot;
  /**
   * `notThere`: the keychain has no token under its name. `otherToken`: it has one of another sign-in. `runEnded`: the token was
   * kept until the app closed, which it has. `tooLong`: it exceeds the limit on tokens, which the reader of backups checks.
   */
  readonly reason: 'notThere' | 'otherToken' | 'runEnded' | 'tooLong';
}

/** A token that was requested for a backup and is not in it. */
export interface TokenLeftOut extends MissingToken {
  /** Of the setup; empty without a name. */
  readonly name: string;
}

/** A backup that was saved. */
export interface SavedBackup {
  readonly file: SavedFile;
  readonly setups: number;
  /** Number of tokens in the backup. */
  readonly tokens: number;
  /** The tokens that were requested but are missing. */
  readonly leftOut: readonly TokenLeftOut[];
}

export interface BackupProgress {
  readonly stage: 'collecting' | 'encrypting' | 'writing';
  readonly done: number;
  readonly total: number;
}

export const backupContract = {
  channels: {
    /** Asks where, then saves; null: the dialog was cancelled. */
    'backup.save': takes(backupRequest).answersOrFails<SavedBackup | null>(),
    /** Cancels the backup; `backup.save` then fails with `backup.cancelled` and leaves no file. */
    'backup.cancel': takesNothing.answers<null>(),
    /** Copies a passphrase as a secret: it leaves the clipboard after some time. */
    'backup.copyPassphrase': takes(z.object({ passphrase })).answers<null>(),
  },
  events: {
    'backup.progress': tells<BackupProgress>(),
  },
};
