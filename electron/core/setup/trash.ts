import type { DeletedSetup, Space } from '../../../shared/contract';
import { FailureError } from '../lib/failure';
import type { TokenOwner, TokenVault } from '../tokens/token-vault';
import { factsOf, nameOf } from './facts';
import type { SetupRecord } from './record';
import type { RecordStore } from './record-store';
import { usedKeychain } from './renewal';
import { ownerOf } from './settling';
import { forgetAll, type HeldToken, keepAll, readAll } from './token-set';

/** A record, and where it is kept. */
export interface Found {
  readonly record: SetupRecord;
  readonly space: Space;
  readonly store: RecordStore;
}

/** What was deleted in this run: records and tokens, in memory until the app closes. */
export class Wastebasket {
  readonly #vault: TokenVault;
  readonly #deleted = new Map<string, Found & { readonly tokens: readonly HeldToken[] }>();

  constructor(vault: TokenVault) {
    this.#vault = vault;
  }

  /** The deleted setups of a space. */
  of(space: Space): DeletedSetup[] {
    return [...this.#deleted.values()]
      .filter((one) => one.space === space)
      .map(({ record }) => ({ id: record.id, name: nameOf(factsOf(record.events)) }));
  }

  /**
   * Removes the record and its tokens. The tokens go first: what is left after a crash in between is a setup that asks for a
   * new sign-in, and never a token that nobody knows of.
   * @throws FailureError `keychain.*`, `record.*`, and then nothing is deleted
   */
  async put(found: Found): Promise<void> {
    const { record, space, store } = found;
    const facts = factsOf(record.events);
    const owners = (['previous', 'pending', 'current'] as const).map((slot) =>
      ownerOf({ id: record.id, space }, facts, slot),
    );
    const tokens = await readAll(this.#vault, owners);
    // An older sign-in may have left a token in the keychain; without one, the keychain need not even be there.
    const keptIn = usedKeychain(record.events) ? 'keychain' : 'thisRun';
    await forgetAll(
      this.#vault,
      owners.map((owner) => ({ ...owner, keptIn })),
      tokens,
    );
    try {
      await store.remove(record.id);
    } catch (thrown) {
      await keepAll(this.#vault, tokens);
      throw thrown;
    }
    // A sign-in that was cut off can have left a token that the record does not speak of, even its first.
    if (keptIn === 'thisRun') await this.#forgetUnknown(owners);
    this.#deleted.set(record.id, { ...found, tokens });
  }

  /** Puts record and tokens back where they were. @throws FailureError `record.*`, `keychain.*` */
  async bringBack(id: string): Promise<void> {
    const deleted = this.#deleted.get(id);
    if (!deleted) throw new FailureError('record.notFound');
    const { record, store, tokens } = deleted;
    // The record first: cut off in between, it tells of tokens that are missing, and no token is there without a record.
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

  /** A keychain that is not there, or not open, is no reason to keep a setup whose record speaks of no token in it. */
  async #forgetUnknown(owners: readonly TokenOwner[]): Promise<void> {
    for (const owner of owners) await this.#vault.forgetInKeychain(owner).catch(() => undefined);
  }
}
