import type { DeletedSetup, Space } from '../../../shared/contract';
import { vaultSlots } from '../../../shared/enums';
import { FailureError } from '../lib/failure';
import type { TokenVault } from '../tokens/token-vault';
import { factsOf, nameOf } from './facts';
import type { SetupRecord } from './record';
import type { RecordStore } from './record-store';
import { usedKeychain } from './renewal';
import { ownerOf } from './token-owner';
import { forgetAll, type HeldToken, keepAll, readAll } from './token-set';

/** A record with its space and its store. */
export interface StoredRecord {
  readonly record: SetupRecord;
  readonly space: Space;
  readonly store: RecordStore;
}

/** The setups that were deleted in this run: records and tokens, in memory until the app closes. */
export class Trash {
  readonly #vault: TokenVault;
  readonly #deleted = new Map<string, StoredRecord & { readonly tokens: readonly HeldToken[] }>();

  constructor(vault: TokenVault) {
    this.#vault = vault;
  }

  has(id: string): boolean {
    return this.#deleted.has(id);
  }

  /** The deleted setups of a space. */
  of(space: Space): DeletedSetup[] {
    return [...this.#deleted.values()]
      .filter((deleted) => deleted.space === space)
      .map(({ record }) => ({ id: record.id, name: nameOf(factsOf(record.events)) }));
  }

  /**
   * Removes the record and its tokens. Removes the tokens first: after a crash in between, the setup asks for a new
   * sign-in, and no orphaned token remains.
   * @throws FailureError `keychain.*`, `record.*`; then nothing is deleted
   */
  async moveToTrash(stored: StoredRecord): Promise<void> {
    const { record, space, store } = stored;
    const facts = factsOf(record.events);
    const owners = vaultSlots.toReversed().map((slot) => ownerOf({ id: record.id, space }, facts, slot));
    const tokens = await readAll(this.#vault, owners);
    // An older sign-in may have left a token in the keychain. If none was ever stored, the computer may have no
    // keychain.
    const mayHold = usedKeychain(record.events) || (await this.#vault.mayHold({ id: record.id, space }));
    const keptIn = mayHold ? 'keychain' : 'thisRun';
    await forgetAll(
      this.#vault,
      owners.map((owner) => ({ ...owner, keptIn })),
      tokens,
    );
    let removed: SetupRecord | null;
    try {
      // The keychain can have taken its time: what was added to the record meanwhile is restored with it.
      removed = await store.remove(record.id);
    } catch (thrown) {
      await keepAll(this.#vault, tokens);
      throw thrown;
    }
    // An interrupted sign-in, even the first, can leave a token that the record does not mention. A missing or locked
    // keychain must not prevent deleting a setup of which no token was ever stored.
    if (keptIn === 'thisRun') await this.#vault.forgetAllInKeychain({ id: record.id, space }).catch(() => undefined);
    else await this.#vault.noteForgotten({ id: record.id, space });
    this.#deleted.set(record.id, { ...stored, record: removed ?? record, tokens });
  }

  /** Restores the record and its tokens. @throws FailureError `record.*`, `keychain.*` */
  async restore(id: string): Promise<void> {
    const deleted = this.#deleted.get(id);
    if (!deleted) throw new FailureError('record.notFound');
    const { record, store, tokens } = deleted;
    // Restores the record first: an interruption then leaves a record with missing tokens, never a token without a
    // record.
    await store.save(record);
    try {
      await keepAll(this.#vault, tokens);
    } catch (thrown) {
      for (const { owner } of tokens) await this.#vault.forget(owner).catch(() => undefined);
      await store.remove(id).catch(() => undefined);
      throw thrown;
    }
    this.#deleted.delete(id);
  }
}
