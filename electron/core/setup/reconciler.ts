import type { Failure, SetupEvent } from '../../../shared/contract';
import { toFailure } from '../lib/failure';
import type { KeyedMutex } from '../lib/keyed-mutex';
import type { TokenVault } from '../tokens/token-vault';
import { factsOf } from './facts';
import { mayHaveOrphans, needsReconciling, reconcile } from './reconcile-tokens';
import type { StoredRecord } from './trash';

export interface ReconcilerDeps {
  readonly vault: TokenVault;
  /** Runs operations on the tokens of a setup one at a time. */
  readonly tokenMutex: KeyedMutex;
  now(): Date;
  /** @throws FailureError `record.notFound` */
  find(id: string): Promise<StoredRecord>;
}

/** Makes the keychain match the records when needed, and remembers what that changed in this run. */
export class Reconciler {
  readonly #deps: ReconcilerDeps;
  readonly #running = new Map<string, Promise<Failure | null>>();
  /** Setups whose keychain was searched for orphaned tokens in this run. */
  readonly #searched = new Set<string>();
  /** Events that reconciling added to the records. */
  readonly #added = new Set<string>();

  constructor(deps: ReconcilerDeps) {
    this.#deps = deps;
  }

  /**
   * @param thorough also searches the keychain for tokens that no record mentions, once a run
   * @returns why the keychain does not match the record yet; null when it matches or the state is unknown
   * @throws FailureError `record.notFound`
   */
  async reconcile(id: string, thorough: boolean): Promise<Failure | null> {
    const running = this.#running.get(id);
    if (running) return running;
    const { tokenMutex, vault, now, find } = this.#deps;
    const { record, space, store } = await find(id);
    const searches = thorough && !this.#searched.has(id);
    const needsSearch = searches && (mayHaveOrphans(record.events) || (await vault.mayHold({ id, space })));
    // While another operation holds the tokens, it decides their final state.
    if (tokenMutex.isLocked(id) || !(needsSearch || needsReconciling(factsOf(record.events), now()))) return null;
    const onAppended = (event: SetupEvent) => void this.#added.add(keyOf(id, event));
    const reconciled = tokenMutex
      .runExclusive(id, () => reconcile({ id, space, store, vault, now, onAppended }, needsSearch))
      .then(
        () => {
          if (needsSearch) this.#searched.add(id);
          return null;
        },
        (thrown: unknown) => {
          const failure = toFailure(thrown);
          // Each view would wait for such a keychain again. The next run searches, and so does the next work on the tokens.
          if (needsSearch && failure.code === 'keychain.unresponsive') this.#searched.add(id);
          else this.searchAgain(id);
          return failure;
        },
      )
      .finally(() => this.#running.delete(id));
    this.#running.set(id, reconciled);
    return reconciled;
  }

  /** Call after another operation on the tokens, which may have left orphaned ones. */
  searchAgain(id: string): void {
    this.#searched.delete(id);
  }

  /** Whether reconciling added this event to the record in this run, without an action of the administrator. */
  hasAdded(id: string, event: SetupEvent): boolean {
    return this.#added.has(keyOf(id, event));
  }
}

function keyOf(id: string, { type, at }: SetupEvent): string {
  return `${id} ${type} ${at}`;
}
