import type { Failure, SetupEvent } from '../../../shared/contract';
import { toFailure } from '../lib/failure';
import type { Turns } from '../lib/turns';
import type { TokenVault } from '../tokens/token-vault';
import { factsOf } from './facts';
import { isUnsettled, mayHaveLeftOvers, settle } from './settling';
import type { Found } from './trash';

export interface ReconcilerDeps {
  readonly vault: TokenVault;
  /** What works on the tokens of a setup, one after the other. */
  readonly turns: Turns;
  now(): Date;
  /** @throws FailureError `record.notFound` */
  find(id: string): Promise<Found>;
}

/** Brings the keychain in line with the records, when there is a reason to, and remembers what that changed in this run. */
export class Reconciler {
  readonly #deps: ReconcilerDeps;
  readonly #running = new Map<string, Promise<Failure | null>>();
  /** Setups whose keychain was searched for left-overs in this run. */
  readonly #searched = new Set<string>();
  /** What was added to the records. */
  readonly #added = new Set<string>();

  constructor(deps: ReconcilerDeps) {
    this.#deps = deps;
  }

  /**
   * @param thorough also searches the keychain for what no record speaks of, once a run
   * @returns why the keychain does not hold yet what the record says; null when it does, or when nobody knows better
   * @throws FailureError `record.notFound`
   */
  async reconcile(id: string, thorough: boolean): Promise<Failure | null> {
    const running = this.#running.get(id);
    if (running) return running;
    const { turns, vault, now, find } = this.#deps;
    const { record, space, store } = await find(id);
    const search = thorough && !this.#searched.has(id) && mayHaveLeftOvers(record.events);
    // While something works on the tokens, they are as that leaves them at its end.
    if (turns.isTaken(id) || !(search || isUnsettled(factsOf(record.events), now()))) return null;
    const onAppended = (event: SetupEvent) => void this.#added.add(keyOf(id, event));
    const reconciled = turns
      .take(id, () => settle({ id, space, store, vault, now, onAppended }, search))
      .then(
        () => {
          if (search) this.#searched.add(id);
          return null;
        },
        (thrown: unknown) => {
          this.searchAgain(id);
          return toFailure(thrown);
        },
      )
      .finally(() => this.#running.delete(id));
    this.#running.set(id, reconciled);
    return reconciled;
  }

  /** Something else worked on the tokens, and may have left some behind. */
  searchAgain(id: string): void {
    this.#searched.delete(id);
  }

  /** Whether reconciling added this event to the record in this run, and no administrator did anything for it. */
  hasAdded(id: string, event: SetupEvent): boolean {
    return this.#added.has(keyOf(id, event));
  }
}

function keyOf(id: string, { type, at }: SetupEvent): string {
  return `${id} ${type} ${at}`;
}
