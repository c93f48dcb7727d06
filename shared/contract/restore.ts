import type { Failure, Result } from './failure';
import type { CloudView, Space } from './setup';

/** What can be done with a setup that a file holds. `bringToken`: the record is the same, its token is missing here. */
export type RestoreDeed = 'add' | 'merge' | 'bringToken' | 'beside' | 'skip';

/** How a setup of a file stands to the one that is here. */
export type RestoreState =
  /** There is none of its id here. */
  | 'new'
  /** It has entries that this computer does not have. */
  | 'adds'
  /** All that it tells is known here. */
  | 'same'
  /** Its id is taken by something that it cannot be merged with; only a copy beside it is possible. */
  | 'apart';

export interface RestoreFile {
  /** Stays the same while the files are open. */
  readonly index: number;
  readonly fileName: string;
  /** `locked`: encrypted, and its passphrase was not given yet. */
  readonly state: 'read' | 'locked' | 'refused';
  readonly failure?: Failure;
  readonly kind?: 'copy' | 'record' | 'backup';
  /** ISO 8601, UTC; of a copy or a backup. */
  readonly savedAt?: string;
  /** It is not as it was saved: somebody changed it. */
  readonly altered?: boolean;
  /** A newer version of the app wrote it: it was read as far as possible. */
  readonly newer?: boolean;
}

/** One fact that a merge changes; an empty text stands for none. */
export interface RestoreChange {
  readonly what: 'name' | 'notes' | 'account' | 'orgId' | 'token' | 'renewal' | 'mappings' | 'steps';
  readonly from: string;
  readonly to: string;
}

/** One of a setup's tokens, as it will be. */
export interface RestoreToken {
  readonly slot: 'current' | 'pending' | 'previous';
  /** `missing`: neither this computer nor the file has it, so a new sign-in is needed. */
  readonly from: 'here' | 'file' | 'missing';
  /** When it was obtained; ISO 8601, UTC. */
  readonly obtainedAt: string;
  readonly expiresAt: string | null;
}

/** What a deed would come to. */
export interface RestoreOutcome {
  readonly deed: RestoreDeed;
  readonly tokens: readonly RestoreToken[];
  /** Tokens that would leave this computer's keychain: when each was obtained; ISO 8601, UTC. */
  readonly leaving: readonly string[];
}

export interface RestoreSetup {
  readonly key: number;
  readonly file: number;
  readonly id: string;
  readonly name: string;
  /** The name that it would have beside the one that is here. */
  readonly besideName: string;
  readonly space: Space;
  readonly orgId: string | null;
  readonly accountEmail: string | null;
  readonly createdAt: string;
  readonly state: RestoreState;
  /** Why it is `apart`: its id is taken, it is for other endpoints, or both computers went on with tokens of their own. */
  readonly apart?: 'idTaken' | 'otherCloud' | 'otherToken';
  /** How many entries the history would gain. */
  readonly added: number;
  readonly changes: readonly RestoreChange[];
  /** The usual one first. */
  readonly outcomes: readonly RestoreOutcome[];
  /** Present when they are not Webex's own: from now on, requests and the token would go to them. */
  readonly endpoints?: CloudView;
  /** Entries that this version does not understand, and left out. */
  readonly dropped: number;
  /** It says that it is of Webex itself, with other addresses: Webex's own are taken. */
  readonly endpointsReplaced: boolean;
  /** The keychain did not answer, so what it holds is not known. */
  readonly keychain?: Failure;
}

/** Files that were opened to restore from, and what each setup in them would change. */
export interface RestoreView {
  readonly files: readonly RestoreFile[];
  readonly setups: readonly RestoreSetup[];
}

export interface RestoreChoice {
  readonly key: number;
  readonly deed: RestoreDeed;
}

export interface RestoredSetup {
  readonly id: string;
  readonly name: string;
  readonly space: Space;
  readonly deed: RestoreDeed;
  /** It has to sign in before it can work. */
  readonly needsSignIn: boolean;
}

export interface RestoreResult {
  readonly restored: readonly RestoredSetup[];
  readonly failed: readonly { readonly name: string; readonly failure: Failure }[];
}

export interface RestoreChannels {
  /** Lets files be chosen; null: none was. */
  'restore.choose': () => Result<RestoreView | null>;
  /** Opens files that were dropped on the window. Only the preload calls it: the page never names a path. */
  'restore.drop': (ask: { paths: readonly string[] }) => Result<RestoreView>;
  /** @throws never; a wrong passphrase is `restore.passphrase` */
  'restore.unlock': (ask: { file: number; passphrase: string }) => Result<RestoreView>;
  'restore.cancelUnlock': () => null;
  /** @param withoutTokens the records come without their tokens where the keychain takes none */
  'restore.apply': (ask: { choices: readonly RestoreChoice[]; withoutTokens: boolean }) => Result<RestoreResult>;
  /** Takes back what was restored last. */
  'restore.undo': () => Result<RestoreResult>;
  /** Forgets the files that were opened, and the tokens in them. */
  'restore.close': () => null;
}
