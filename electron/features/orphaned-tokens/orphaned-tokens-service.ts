import type { OrphanedTokens, Space } from '../../../shared/contract';
import { spaces } from '../../../shared/enums';
import { FailureError, toFailure } from '../../core/lib/failure';
import type { RecordStore } from '../../core/setup/record-store';
import { usedKeychain } from '../../core/setup/renewal';
import type { Setups } from '../../core/setup/setups';
import type { JournalEntry, TokenJournal } from '../../core/tokens/token-journal';
import type { TokenSetup, TokenVault } from '../../core/tokens/token-vault';

export interface OrphanedTokensDeps {
  readonly stores: Readonly<Record<Space, RecordStore>>;
  readonly setups: Pick<Setups, 'hold' | 'isUnknown'>;
  readonly vault: Pick<TokenVault, 'count' | 'forgetAllInKeychain' | 'noteForgotten'>;
  readonly journal: Pick<TokenJournal, 'entries' | 'addAll'>;
  /** Called with all orphaned tokens that are left, after each change. */
  onChanged(orphans: readonly OrphanedTokens[]): void;
}

/**
 * Finds tokens in the keychain of setups that no record speaks of, and removes them when the administrator asks for it. A
 * kill between the keychain and the record, or a record that was removed by hand, leaves them.
 */
export class OrphanedTokensService {
  readonly #deps: OrphanedTokensDeps;
  #orphans: readonly OrphanedTokens[] = [];

  constructor(deps: OrphanedTokensDeps) {
    this.#deps = deps;
  }

  /**
   * Looks up every setup of the journal that has no record here. Asks the keychain only about those.
   * @throws FailureError `keychain.*`; the rest is looked up at the next start
   */
  async search(): Promise<void> {
    const { journal, onChanged } = this.#deps;
    const existing = await this.#addStored();
    const found: OrphanedTokens[] = [];
    try {
      for (const entry of await journal.entries()) {
        if (existing.has(entry.id)) continue;
        const count = await this.#whileUnknown(entry, () => this.#count(entry)).catch(zeroUnlessKeychain);
        if (count) found.push({ ...entry, count });
      }
    } finally {
      this.#orphans = found;
      if (found.length) onChanged(found);
    }
  }

  /**
   * Removes those of these tokens that are listed. A setup that exists again keeps its tokens.
   * @throws FailureError `keychain.*`, `record.folderUnreadable`; the rest then stays, and stays listed
   */
  async remove(setups: readonly TokenSetup[]): Promise<void> {
    const isAsked = (orphan: TokenSetup) => setups.some(({ id, space }) => id === orphan.id && space === orphan.space);
    for (const setup of this.#orphans.filter(isAsked)) {
      await this.#whileUnknown(setup, () => this.#remove(setup));
      this.forget(setup.id);
    }
  }

  /** The tokens of this setup are no orphans any more. */
  forget(id: string): void {
    const left = this.#orphans.filter((orphan) => orphan.id !== id);
    if (left.length === this.#orphans.length) return;
    this.#orphans = left;
    this.#deps.onChanged(left);
  }

  /**
   * Adds the setups whose records mention a token in the keychain: the journal is younger than they, or was lost.
   * @returns the ids of all records
   */
  async #addStored(): Promise<ReadonlySet<string>> {
    const existing = new Set<string>();
    const entries: JournalEntry[] = [];
    for (const space of spaces) {
      const store = this.#deps.stores[space];
      if (await store.folderFailure()) continue;
      for (const { id, events } of await store.all()) {
        existing.add(id);
        const since = events.find((event) => usedKeychain([event]))?.at;
        if (since) entries.push({ space, id, since });
      }
    }
    await this.#deps.journal.addAll(entries);
    return existing;
  }

  /**
   * Runs the work unless the setup exists; a sign-in or a restore of it that is under way comes first. @returns null: it exists
   * @throws FailureError `record.folderUnreadable`, or as the work does
   */
  #whileUnknown<T>(setup: TokenSetup, work: () => Promise<T>): Promise<T | null> {
    const { setups } = this.#deps;
    return setups.hold(setup.id, async () => ((await setups.isUnknown(setup)) ? work() : null));
  }

  async #count(setup: TokenSetup): Promise<number> {
    const count = await this.#deps.vault.count(setup);
    if (count === 0) await this.#deps.vault.noteForgotten(setup);
    return count;
  }

  async #remove(setup: TokenSetup): Promise<void> {
    await this.#deps.vault.forgetAllInKeychain(setup);
    if (await this.#deps.vault.count(setup)) throw new FailureError('keychain.failed');
  }
}

/** An unreadable records folder hides what exists; the others are looked up all the same. */
function zeroUnlessKeychain(thrown: unknown): number {
  if (toFailure(thrown).code.startsWith('keychain.')) throw thrown;
  return 0;
}
