import type { Failure, Space } from '../../../shared/contract';
import { FailureError, toFailure } from '../../core/lib/failure';
import { bySignIn, heldTokens, signInsOf, slots, type TokensBySignIn } from '../../core/record-files/tokens-by-sign-in';
import { factsOf } from '../../core/setup/facts';
import type { SetupRecord } from '../../core/setup/record';
import type { RecordStore } from '../../core/setup/record-store';
import type { Setups } from '../../core/setup/setups';
import type { Token } from '../../core/tokens/token';
import type { TokenVault } from '../../core/tokens/token-vault';
import { eventKey } from './merge';
import type { Here, Side } from './plan';

export interface LocalParts {
  readonly setups: Setups;
  readonly stores: Readonly<Record<Space, RecordStore>>;
  readonly vault: TokenVault;
}

/** What is on this computer under the id of a setup from a file. */
export class Local {
  readonly #parts: LocalParts;

  constructor(parts: LocalParts) {
    this.#parts = parts;
  }

  /** Null: there is none. */
  async record(id: string, space: Space): Promise<SetupRecord | null> {
    return (await this.#parts.stores[space].all()).find((one) => one.id === id) ?? null;
  }

  /** Finishes a renewal that was cut off, as far as the keychain lets it. @throws FailureError `keychain.*` */
  async settle(id: string, space: Space): Promise<void> {
    if (await this.record(id, space)) await this.#parts.setups.target(id);
  }

  /** As `here`; a keychain that does not answer is told, and what it holds is then not known. */
  async look(file: Side): Promise<{ here: Here; keychain?: Failure }> {
    try {
      await this.settle(file.record.id, spaceOf(file.record));
      return { here: await this.here(file, false) };
    } catch (thrown) {
      return { here: await this.here(file, true), keychain: toFailure(thrown) };
    }
  }

  /** @param withoutKeychain it counts as empty if it does not answer. @throws FailureError `keychain.*` */
  async here(file: Side, withoutKeychain: boolean): Promise<Here> {
    const { id } = file.record;
    const space = spaceOf(file.record);
    const taken = await this.#isTaken(id, space);
    const record = await this.record(id, space);
    // Which token is the current one is on its way of changing: nothing else may be done with them then.
    if (record && factsOf(record.events).pending?.confirmation) throw new FailureError('restore.unsettled');
    const side = record ? { record, tokens: await this.#tokens(record, space, withoutKeychain) } : null;
    const leftBehind: TokensBySignIn = record || taken ? new Map() : await this.#leftBehind(file, space);
    return { side, taken, leftBehind };
  }

  async #tokens(record: SetupRecord, space: Space, withoutKeychain: boolean): Promise<TokensBySignIn> {
    const { vault } = this.#parts;
    const held = await heldTokens(vault, { id: record.id, space }, record.events).catch((thrown: unknown) => {
      if (withoutKeychain) return {};
      throw thrown;
    });
    return bySignIn(record.events, held);
  }

  async #isTaken(id: string, space: Space): Promise<boolean> {
    const { setups, stores } = this.#parts;
    const other = await this.record(id, space === 'real' ? 'practice' : 'real');
    const { deleted } = await setups.list(space);
    const asides = await stores[space].setAside();
    return (
      other !== null ||
      deleted.some((one) => one.id === id) ||
      asides.some(({ fileName, failure }) => fileName === `${id}.json` && failure.code !== 'record.damaged')
    );
  }

  /**
   * Tokens that outlived their record in the keychain, when the folder of the records was lost: known by their fingerprint,
   * whose key is in the same keychain. Not for endpoints of somebody's own, since whoever has a copy of the record knows the
   * fingerprint, and could have written their own endpoints into it.
   */
  async #leftBehind({ record, tokens }: Side, space: Space): Promise<TokensBySignIn> {
    const { vault } = this.#parts;
    const found = new Map<string, Token>();
    if (record.cloud.kind === 'file') return found;
    const signIns = signInsOf(record.events);
    for (const slot of slots) {
      const signIn = signIns[slot];
      if (!signIn?.fingerprint || signIn.keptIn !== 'keychain') continue;
      // Where the file brings the token, nothing is looked for.
      if (tokens.has(eventKey(signIn))) continue;
      const token = await vault.find({ id: record.id, space, slot, keptIn: 'keychain' }).catch(() => null);
      const isIts = token !== null && (await vault.fingerprint({ space }, token)) === signIn.fingerprint;
      if (isIts && token) found.set(eventKey(signIn), token);
    }
    return found;
  }
}

/** Practice setups stay practice, whatever a file says of its space. */
export function spaceOf({ cloud }: SetupRecord): Space {
  return cloud.kind === 'practice' ? 'practice' : 'real';
}
