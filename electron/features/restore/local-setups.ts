import type { Failure, Space } from '../../../shared/contract';
import { vaultSlots } from '../../../shared/enums';
import { FailureError, toFailure } from '../../core/lib/failure';
import { canonicalKey } from '../../core/record-files/canonical';
import { bySignIn, heldTokens, signInsOf, type TokensBySignIn } from '../../core/record-files/tokens-by-sign-in';
import { factsOf } from '../../core/setup/facts';
import type { SetupRecord } from '../../core/setup/record';
import type { RecordStore } from '../../core/setup/record-store';
import type { Setups } from '../../core/setup/setups';
import type { Token } from '../../core/tokens/token';
import type { TokenVault } from '../../core/tokens/token-vault';
import type { LocalState, RecordWithTokens } from './plan';

export interface LocalSetupsOptions {
  readonly setups: Setups;
  readonly stores: Readonly<Record<Space, RecordStore>>;
  readonly vault: TokenVault;
}

/** Reads the state of this computer for the id of a setup from a file. */
export class LocalSetups {
  readonly #options: LocalSetupsOptions;

  constructor(options: LocalSetupsOptions) {
    this.#options = options;
  }

  /** Null: no such record. */
  async record(id: string, space: Space): Promise<SetupRecord | null> {
    return this.#options.stores[space].get(id).catch((thrown: unknown) => {
      if (toFailure(thrown).code === 'record.notFound') return null;
      throw thrown;
    });
  }

  /** Completes an interrupted renewal as far as the keychain allows. @throws FailureError `keychain.*` */
  async reconcile(id: string, space: Space): Promise<void> {
    if (await this.record(id, space)) await this.#options.setups.target(id);
  }

  /** Like `state`, but returns a keychain failure instead of throwing it; the keychain then counts as empty. */
  async inspect(file: RecordWithTokens): Promise<{ local: LocalState; keychain?: Failure }> {
    try {
      await this.reconcile(file.record.id, spaceOf(file.record));
      return { local: await this.state(file, false) };
    } catch (thrown) {
      return { local: await this.state(file, true), keychain: toFailure(thrown) };
    }
  }

  /** @param withoutKeychain an unresponsive keychain counts as empty. @throws FailureError `keychain.*` */
  async state(file: RecordWithTokens, withoutKeychain: boolean): Promise<LocalState> {
    const { id } = file.record;
    const space = spaceOf(file.record);
    const isDeleted = this.#options.setups.deleted(space).some((one) => one.id === id);
    const isIdTaken = await this.#isTaken(id, space);
    const record = await this.record(id, space);
    // Rejects a renewal that is being completed: the current token may still change.
    if (record && factsOf(record.events).pending?.confirmation) throw new FailureError('restore.needsReconciling');
    const existing = record ? { record, tokens: await this.#tokens(record, space, withoutKeychain) } : null;
    const orphanedTokens: TokensBySignIn =
      record || isIdTaken || isDeleted ? new Map() : await this.#orphanedTokens(file, space);
    return { existing, isIdTaken, isDeleted, orphanedTokens };
  }

  async #tokens(record: SetupRecord, space: Space, withoutKeychain: boolean): Promise<TokensBySignIn> {
    const { vault } = this.#options;
    const { held } = await heldTokens(vault, { id: record.id, space }, record.events).catch((thrown: unknown) => {
      if (withoutKeychain) return { held: {} };
      throw thrown;
    });
    return bySignIn(record.events, held);
  }

  async #isTaken(id: string, space: Space): Promise<boolean> {
    const { stores } = this.#options;
    const other = await this.record(id, space === 'real' ? 'practice' : 'real');
    const quarantined = await stores[space].quarantined();
    return (
      other !== null ||
      quarantined.some(({ fileName, failure }) => fileName === `${id}.json` && failure.code !== 'record.damaged')
    );
  }

  /**
   * Tokens in the keychain without a record, after the records folder was lost. Identified by their fingerprint, whose key is in
   * the same keychain. Never for custom endpoints: anyone with a copy of the record knows the fingerprint, and could have
   * replaced the endpoints to receive the token.
   */
  async #orphanedTokens({ record, tokens }: RecordWithTokens, space: Space): Promise<TokensBySignIn> {
    const { vault } = this.#options;
    const orphaned = new Map<string, Token>();
    if (record.cloud.kind === 'file') return orphaned;
    const signIns = signInsOf(record.events);
    for (const slot of vaultSlots) {
      const signIn = signIns[slot];
      if (!signIn?.fingerprint || signIn.keptIn !== 'keychain') continue;
      // The token from the file takes precedence.
      if (tokens.has(canonicalKey(signIn))) continue;
      const token = await vault.find({ id: record.id, space, slot, keptIn: 'keychain' }).catch(() => null);
      const isIts = token !== null && (await vault.fingerprint({ space }, token)) === signIn.fingerprint;
      if (isIts && token) orphaned.set(canonicalKey(signIn), token);
    }
    return orphaned;
  }
}

/** The space follows from the cloud: practice setups stay practice, regardless of the file. */
export function spaceOf({ cloud }: SetupRecord): Space {
  return cloud.kind === 'practice' ? 'practice' : 'real';
}
