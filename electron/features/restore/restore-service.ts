import { setImmediate as nextTurn } from 'node:timers/promises';
import type {
  FailedRestore,
  RestoreAction,
  RestoreChoice,
  RestoredSetup,
  RestoreProgress,
  RestoreResult,
  RestoreSetup,
  RestoreView,
  SetupView,
  Space,
} from '../../../shared/contract';
import { FailureError, toFailure } from '../../core/lib/failure';
import { KeyedMutex } from '../../core/lib/keyed-mutex';
import { RollBackError } from '../../core/lib/roll-back';
import { factsOf, nameOf } from '../../core/setup/facts';
import type { RecordStore } from '../../core/setup/record-store';
import type { Setups } from '../../core/setup/setups';
import type { TokenVault } from '../../core/tokens/token-vault';
import {
  type AppliedRestore,
  type AppliedRestoreOptions,
  applyRestore,
  type ShownCandidate,
  undoRestore,
} from './applied-restore';
import { candidatesOf } from './candidates';
import type { NamingTexts } from './keep-both-name';
import { LocalSetups } from './local-setups';
import { OpenFiles } from './open-files';
import { planOf } from './plan';
import { restoreSetup } from './restore-view';

export interface RestoreOptions {
  readonly setups: Setups;
  readonly stores: Readonly<Record<Space, RecordStore>>;
  readonly vault: TokenVault;
  /** The built file of the worker thread. */
  readonly script: URL;
  /** Paths of the chosen files; null: cancelled. */
  choose(): Promise<readonly string[] | null>;
  texts(): NamingTexts;
  now(): Date;
  /** Called while opening takes time, at most ten times a second. */
  onProgress(progress: RestoreProgress): void;
}

/** How often progress is reported, in milliseconds; an opening that is shorter reports none. */
const progressMs = 100;
/** Number of setups after which the comparison lets other work run. */
const comparingBatch = 10;

/**
 * Restores setups from files: shows the changes, applies them, and can undo them until the app closes or the next restore.
 * Tokens in the files stay in this process.
 */
export class RestoreService {
  readonly #options: RestoreOptions;
  readonly #files: OpenFiles;
  readonly #steps: AppliedRestoreOptions;
  readonly #mutex = new KeyedMutex();
  /** The candidates on the page, by key; only these can be restored. */
  #shown: readonly ShownCandidate[] = [];
  /** Incremented by everything that invalidates a view in progress. */
  #views = 0;
  #applied: readonly AppliedRestore[] = [];
  #ended = false;

  constructor(options: RestoreOptions) {
    this.#options = options;
    this.#files = new OpenFiles(options.script);
    this.#steps = { ...options, local: new LocalSetups(options) };
  }

  /** Null: cancelled. @throws FailureError as `open` does */
  async choose(): Promise<RestoreView | null> {
    const view = this.#views;
    const paths = await this.#options.choose();
    if (view !== this.#views) throw new FailureError('restore.cancelled');
    return paths ? this.open(paths) : null;
  }

  /**
   * Opens these files instead of the open ones. Failures of a file are in its view.
   * @throws FailureError `restore.cancelled` when the files were closed meanwhile
   */
  async open(paths: readonly string[]): Promise<RestoreView> {
    this.close();
    const report = this.#reporter();
    await this.#files.open(paths, (done, total) => report({ stage: 'opening', done, total }));
    return this.#view(report);
  }

  /** @throws FailureError `restore.passphrase` and others of `restore.*`, `backup.stopped`; the file then stays locked */
  async unlock(file: number, passphrase: string): Promise<RestoreView> {
    await this.#files.unlock(file, passphrase);
    return this.#view(this.#reporter());
  }

  /** The open files, compared with this computer again. */
  refresh(): Promise<RestoreView> {
    return this.#view(this.#reporter());
  }

  cancelUnlock(): void {
    this.#files.cancel();
  }

  /** Releases the files and their content, also while they are being opened. */
  close(): void {
    this.#views += 1;
    this.#files.close();
    this.#shown = [];
  }

  /** Closes the files. A restore in progress stops after its current setup. */
  async end(): Promise<void> {
    this.#ended = true;
    this.close();
    await this.#mutex.runExclusive('', async () => undefined);
  }

  /** Applies the choices one by one; a setup that fails is unchanged. */
  apply(choices: readonly RestoreChoice[], withoutTokens: boolean): Promise<RestoreResult> {
    const chosen = choices.flatMap((choice) => {
      const shown = this.#shown[choice.key];
      return shown && choice.action !== 'skip' ? [{ ...choice, ...shown }] : [];
    });
    return this.#mutex.runExclusive('', async () => {
      const applied: AppliedRestore[] = [];
      const restored: RestoredSetup[] = [];
      const failed: FailedRestore[] = [];
      for (const { action, candidate, local } of chosen) {
        if (this.#ended) break;
        try {
          const one = await applyRestore(this.#steps, { candidate, local }, action, withoutTokens);
          applied.push(one);
          restored.push(await this.#restoredSetup(one, action));
        } catch (thrown) {
          failed.push(failedOf(nameOf(factsOf(candidate.record.events)), thrown));
        }
      }
      if (applied.length) this.#applied = applied;
      return { restored, failed };
    });
  }

  /** Undoes the last restore, records and tokens. Setups that changed since then stay. */
  undo(): Promise<RestoreResult> {
    return this.#mutex.runExclusive('', async () => {
      const restored: RestoredSetup[] = [];
      const failed: FailedRestore[] = [];
      const remaining: AppliedRestore[] = [];
      for (const one of this.#applied) {
        const name = nameOf(factsOf(one.after.events));
        try {
          await undoRestore(this.#steps, one);
          if (one.before) await this.#refreshed(one.id);
          restored.push({ id: one.id, name, space: one.space, action: 'skip', needsSignIn: false });
        } catch (thrown) {
          remaining.push(one);
          failed.push(failedOf(name, thrown));
        }
      }
      this.#applied = remaining;
      return { restored, failed };
    });
  }

  async #restoredSetup({ id, space, after, hasToken }: AppliedRestore, action: RestoreAction): Promise<RestoredSetup> {
    const view = await this.#refreshed(id);
    const isMissing = view ? view.token === null || view.token.location === 'missing' : !hasToken;
    return { id, name: view?.name ?? nameOf(factsOf(after.events)), space, action, needsSignIn: isMissing };
  }

  /** Sends the changed setup to the page. Null: it cannot be shown; the restore stays, and opening the setup shows why. */
  #refreshed(id: string): Promise<SetupView | null> {
    return this.#options.setups.refresh(id).catch(() => null);
  }

  #reporter(): (progress: RestoreProgress) => void {
    let last = performance.now();
    return (progress) => {
      if (performance.now() - last < progressMs) return;
      last = performance.now();
      this.#options.onProgress(progress);
    };
  }

  async #view(report: (progress: RestoreProgress) => void): Promise<RestoreView> {
    this.#views += 1;
    const view = this.#views;
    const { sources, leftOut } = this.#files;
    const shown: ShownCandidate[] = [];
    const setups: RestoreSetup[] = [];
    const candidates = candidatesOf(sources);
    for (const [key, candidate] of candidates.entries()) {
      report({ stage: 'comparing', done: key, total: candidates.length });
      // Without a keychain call, nothing else lets other work run, such as a cancellation.
      if (key % comparingBatch === 0) await nextTurn();
      const { local, keychain } = await this.#steps.local.inspect(candidate);
      if (view !== this.#views) throw new FailureError('restore.cancelled');
      shown.push({ candidate, local: local.existing?.record ?? null });
      setups.push({
        ...restoreSetup(key, candidate, planOf(candidate, local), this.#options.texts()),
        ...(keychain ? { keychain } : {}),
      });
    }
    this.#shown = shown;
    setups.sort((a, b) => Number(b.endpoints !== undefined) - Number(a.endpoints !== undefined));
    return { files: sources.map((source) => source.view), leftOut, setups };
  }
}

function failedOf(name: string, thrown: unknown): FailedRestore {
  return {
    name,
    failure: toFailure(thrown),
    ...(thrown instanceof RollBackError ? { rollBack: thrown.rollBack } : {}),
  };
}
