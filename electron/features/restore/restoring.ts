import type {
  FailedRestore,
  RestoreChoice,
  RestoreDeed,
  RestoredSetup,
  RestoreResult,
  RestoreSetup,
  RestoreView,
  SetupView,
  Space,
} from '../../../shared/contract';
import { FailureError, toFailure } from '../../core/lib/failure';
import { RollBackError } from '../../core/lib/roll-back';
import { Turns } from '../../core/lib/turns';
import { factsOf, nameOf } from '../../core/setup/facts';
import type { RecordStore } from '../../core/setup/record-store';
import type { Setups } from '../../core/setup/setups';
import type { TokenVault } from '../../core/tokens/token-vault';
import {
  type AppliedRestore,
  type AppliedRestoreParts,
  applyRestore,
  type Shown,
  undoRestore,
} from './applied-restore';
import type { NamingTexts } from './beside-name';
import { Local } from './local';
import { OpenFiles } from './open-files';
import { planOf } from './plan';
import { restoreSetup } from './restore-view';
import { offersOf } from './sources';

export interface RestoringParts {
  readonly setups: Setups;
  readonly stores: Readonly<Record<Space, RecordStore>>;
  readonly vault: TokenVault;
  /** The thread's built file. */
  readonly script: URL;
  /** Paths of the files that are chosen; null: none. */
  choose(): Promise<readonly string[] | null>;
  texts(): NamingTexts;
  now(): Date;
}

/**
 * Restores setups from files: first what would change is told, then it is done, and it can be taken back until the app closes or
 * something else is restored. Tokens in the files stay in this process.
 */
export class Restoring {
  readonly #parts: RestoringParts;
  readonly #files: OpenFiles;
  readonly #steps: AppliedRestoreParts;
  readonly #turns = new Turns();
  /** By key, what the page shows: nothing else can be restored. */
  #shown: readonly Shown[] = [];
  /** Counts what makes a view that is under way out of date. */
  #views = 0;
  #done: readonly AppliedRestore[] = [];
  #ended = false;

  constructor(parts: RestoringParts) {
    this.#parts = parts;
    this.#files = new OpenFiles(parts.script);
    this.#steps = { ...parts, local: new Local(parts) };
  }

  /** Null: no file was chosen. @throws FailureError as `open` does */
  async choose(): Promise<RestoreView | null> {
    const view = this.#views;
    const paths = await this.#parts.choose();
    if (view !== this.#views) throw new FailureError('restore.cancelled');
    return paths ? this.open(paths) : null;
  }

  /**
   * Opens these files in place of those that were open.
   * @throws FailureError `restore.cancelled` when they were closed meanwhile; what is wrong with a file is told with it
   */
  async open(paths: readonly string[]): Promise<RestoreView> {
    this.close();
    await this.#files.open(paths);
    return this.#view();
  }

  /** @throws FailureError `restore.passphrase` and others of `restore.*`, `backup.stopped`; the file then stays locked */
  async unlock(file: number, passphrase: string): Promise<RestoreView> {
    await this.#files.unlock(file, passphrase);
    return this.#view();
  }

  cancelUnlock(): void {
    this.#files.cancel();
  }

  /** Forgets the files and all that was in them, also when they are just being opened. */
  close(): void {
    this.#views += 1;
    this.#files.close();
    this.#shown = [];
  }

  /** Closes the files and ends the restoring that is under way after the setup that it is at. */
  async end(): Promise<void> {
    this.#ended = true;
    this.close();
    await this.#turns.take('', async () => undefined);
  }

  /** Does what was chosen, one setup after the other; one that fails is as it was. */
  apply(choices: readonly RestoreChoice[], withoutTokens: boolean): Promise<RestoreResult> {
    const chosen = choices.flatMap((choice) => {
      const shown = this.#shown[choice.key];
      return shown && choice.deed !== 'skip' ? [{ ...choice, ...shown }] : [];
    });
    return this.#turns.take('', async () => {
      const done: AppliedRestore[] = [];
      const restored: RestoredSetup[] = [];
      const failed: FailedRestore[] = [];
      for (const { deed, offer, local } of chosen) {
        if (this.#ended) break;
        try {
          const one = await applyRestore(this.#steps, { offer, local }, deed, withoutTokens);
          done.push(one);
          restored.push(await this.#told(one, deed));
        } catch (thrown) {
          failed.push(failedOf(nameOf(factsOf(offer.record.events)), thrown));
        }
      }
      if (done.length) this.#done = done;
      return { restored, failed };
    });
  }

  /** Takes back what was restored last, records and tokens. What was changed since then stays. */
  undo(): Promise<RestoreResult> {
    return this.#turns.take('', async () => {
      const restored: RestoredSetup[] = [];
      const failed: FailedRestore[] = [];
      const left: AppliedRestore[] = [];
      for (const one of this.#done) {
        const name = nameOf(factsOf(one.after.events));
        try {
          await undoRestore(this.#steps, one);
          if (one.before) await this.#refreshed(one.id);
          restored.push({ id: one.id, name, space: one.space, deed: 'skip', needsSignIn: false });
        } catch (thrown) {
          left.push(one);
          failed.push(failedOf(name, thrown));
        }
      }
      this.#done = left;
      return { restored, failed };
    });
  }

  async #told({ id, space, after, hasToken }: AppliedRestore, deed: RestoreDeed): Promise<RestoredSetup> {
    const view = await this.#refreshed(id);
    const isMissing = view ? view.token === null || view.token.place === 'missing' : !hasToken;
    return { id, name: view?.name ?? nameOf(factsOf(after.events)), space, deed, needsSignIn: isMissing };
  }

  /** Tells the page of a changed setup. Null: it cannot be shown now; what was done stays done, and opening it says why. */
  #refreshed(id: string): Promise<SetupView | null> {
    return this.#parts.setups.refresh(id).catch(() => null);
  }

  async #view(): Promise<RestoreView> {
    this.#views += 1;
    const view = this.#views;
    const { sources, leftOut } = this.#files;
    const shown: Shown[] = [];
    const setups: RestoreSetup[] = [];
    for (const [key, offer] of offersOf(sources).entries()) {
      const { here, keychain } = await this.#steps.local.look(offer);
      if (view !== this.#views) throw new FailureError('restore.cancelled');
      shown.push({ offer, local: here.side?.record ?? null });
      setups.push({
        ...restoreSetup(key, offer, planOf(offer, here), this.#parts.texts()),
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
