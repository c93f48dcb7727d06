import { z } from 'zod';
import type { Space, VaultSlot } from '../enums';
import { type RestoreAction, restoreActions } from '../enums/files';
import { passphrase } from './backup';
import { type DeepReadonly, takes, takesNothing, tells } from './channel';
import type { Failure } from './failure';
import type { CloudView } from './setup';

export type { RestoreAction };

/** How a setup of a file relates to the local one. */
export type RestoreState =
  /** No local setup has its id. */
  | 'new'
  /** It has entries that this computer does not have. */
  | 'adds'
  /** All of its entries are on this computer already. */
  | 'same'
  /** Its id is used by a setup that it cannot be merged with; only keeping both is possible. */
  | 'conflict';

/** A record copy in JSON, a file of the records folder, or a backup. */
export type RestoreFileKind = 'copy' | 'record' | 'backup';

export interface RestoreFile {
  /** Stays the same while the files are open. */
  readonly index: number;
  readonly fileName: string;
  /** `locked`: encrypted, and its passphrase was not given yet. */
  readonly state: 'read' | 'locked' | 'refused';
  readonly failure?: Failure;
  readonly kind?: RestoreFileKind;
  /** ISO 8601, UTC; of a copy or a backup. */
  readonly savedAt?: string;
  /** The file was changed after it was saved. */
  readonly altered?: boolean;
  /** A newer version of the app wrote it: it was read as far as possible. */
  readonly newer?: boolean;
}

/** One fact that a merge changes; an empty text: no value. */
export interface RestoreChange {
  readonly what: 'name' | 'notes' | 'account' | 'orgId' | 'token' | 'renewal' | 'mappings' | 'steps';
  readonly from: string;
  readonly to: string;
}

/** One token of a setup after the restore. */
export interface RestoreToken {
  readonly slot: VaultSlot;
  /** `missing`: neither this computer nor the file has it, so a new sign-in is needed. */
  readonly from: 'local' | 'file' | 'missing';
  /** When it was obtained; ISO 8601, UTC. */
  readonly obtainedAt: string;
  readonly expiresAt: string | null;
}

/** The preview of an action. */
export interface RestoreOutcome {
  readonly action: RestoreAction;
  readonly tokens: readonly RestoreToken[];
  /** Tokens that would be removed from the keychain: when each was obtained; ISO 8601, UTC. */
  readonly leaving: readonly string[];
}

export interface RestoreSetup {
  readonly key: number;
  readonly file: number;
  readonly id: string;
  readonly name: string;
  /** Its name if both are kept. */
  readonly keepBothName: string;
  readonly space: Space;
  readonly orgId: string | null;
  readonly accountEmail: string | null;
  readonly createdAt: string;
  readonly state: RestoreState;
  /**
   * Why it conflicts: its id is in use, it was deleted in this run and can be brought back, it is for other endpoints, or both computers continued with different tokens or
   * Org IDs.
   */
  readonly conflict?: 'idTaken' | 'deleted' | 'otherCloud' | 'otherToken' | 'otherOrgId';
  /** Number of entries that the history would gain. */
  readonly added: number;
  readonly changes: readonly RestoreChange[];
  /** The proposed one first. */
  readonly outcomes: readonly RestoreOutcome[];
  /** Present unless they are Webex's own: requests and the token would go to them. */
  readonly endpoints?: CloudView;
  /** Number of entries that this version does not know and left out. */
  readonly dropped: number;
  /** The file names the Webex cloud, but with other addresses: Webex's own replace them. */
  readonly endpointsReplaced: boolean;
  /** The keychain did not answer, so its content is unknown. */
  readonly keychain?: Failure;
}

/** How far the opening of files is. */
export interface RestoreProgress {
  /** `opening`: in files. `comparing`: in setups, with those on this computer. */
  readonly stage: 'opening' | 'comparing';
  readonly done: number;
  readonly total: number;
}

/** Files that were opened to restore from, and what each setup in them would change. */
export interface RestoreView {
  readonly files: readonly RestoreFile[];
  /** Number of chosen files over the limit, which were not opened. */
  readonly leftOut: number;
  /** Setups with other addresses than Webex's own come first. */
  readonly setups: readonly RestoreSetup[];
}

export interface RestoredSetup {
  readonly id: string;
  readonly name: string;
  readonly space: Space;
  readonly action: RestoreAction;
  /** It needs a new sign-in. */
  readonly needsSignIn: boolean;
}

export interface FailedRestore {
  readonly name: string;
  readonly failure: Failure;
  /** Why it was not restored completely. */
  readonly rollBack?: Failure;
}

export interface RestoreResult {
  readonly restored: readonly RestoredSetup[];
  readonly failed: readonly FailedRestore[];
}

const restoreChoice = z.object({ key: z.int().min(0), action: z.enum(restoreActions) });
export type RestoreChoice = DeepReadonly<z.infer<typeof restoreChoice>>;

export const restoreContract = {
  channels: {
    /** Asks for files; null: the dialog was cancelled. */
    'restore.choose': takesNothing.answersOrFails<RestoreView | null>(),
    /** Opens files that were dropped on the window. Only the preload calls it: the page never names a path. */
    'restore.drop': takes(z.object({ paths: z.array(z.string().max(10_000)) })).answersOrFails<RestoreView>(),
    /** A wrong passphrase is `restore.passphrase`. */
    'restore.unlock': takes(z.object({ file: z.int().min(0), passphrase })).answersOrFails<RestoreView>(),
    /** Compares the open files with this computer again, after a change here. */
    'restore.refresh': takesNothing.answersOrFails<RestoreView>(),
    'restore.cancelUnlock': takesNothing.answers<null>(),
    /** `withoutTokens`: restores records without their tokens if the keychain accepts none. */
    'restore.apply': takes(
      z.object({ choices: z.array(restoreChoice).max(100_000), withoutTokens: z.boolean() }),
    ).answersOrFails<RestoreResult>(),
    /** Undoes the last restore. */
    'restore.undo': takesNothing.answersOrFails<RestoreResult>(),
    /** Discards the opened files and the tokens in them, and cancels an opening in progress. */
    'restore.close': takesNothing.answers<null>(),
  },
  events: {
    'restore.progress': tells<RestoreProgress>(),
  },
};
