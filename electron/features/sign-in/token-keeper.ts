import type { Account, Failure, SetupView, SignInMethod, TokenStorage } from '../../../shared/contract';
import { entraSecretBytes } from '../../../shared/enums/limits';
import { FailureError, toFailure } from '../../core/lib/failure';
import { isRenewable } from '../../core/setup/renewal';
import type { Setups } from '../../core/setup/setups';
import type { TokenPrint } from '../../core/tokens/fingerprints';
import type { Token } from '../../core/tokens/token';
import type { TokenOwner, TokenVault } from '../../core/tokens/token-vault';
import type { Grant } from '../../core/webex/callback';

/** The result of a sign-in, until it is stored. */
export interface Captured {
  readonly method: SignInMethod;
  readonly grant: Grant;
  readonly account: Account | null;
  /** Why there is no account. */
  readonly accountFailure?: Failure;
}

/** The size of a token that may be too large for Entra: a number is all that leaves the main process. */
function sizeOf(token: Token): { secretBytes?: number } {
  const secretBytes = Buffer.byteLength(token.reveal());
  return secretBytes > entraSecretBytes ? { secretBytes } : {};
}

/** Stores the results of sign-ins: the token in the keychain or in memory, the rest in the record. */
export class TokenKeeper {
  readonly #setups: Setups;
  readonly #vault: TokenVault;
  /** By setup, the tokens that the keychain rejected. */
  readonly #unsaved = new Map<string, Captured>();

  constructor(setups: Setups, vault: TokenVault) {
    this.#setups = setups;
    this.#vault = vault;
  }

  /** Retries storing a token that the keychain rejected, or keeps it for this run. @throws FailureError */
  async save(id: string, location: TokenStorage): Promise<SetupView> {
    const captured = this.#unsaved.get(id);
    if (!captured) throw new FailureError('keychain.empty');
    return this.keep(id, captured, location);
  }

  /**
   * Stores the token, then the record, then moves the token to its final slot: a record never mentions a token that was not
   * stored. While Entra has the current token, the new one stays pending. Any other new token is stored as pending until
   * the record is written, so that the current token always matches the record.
   * @param signal cancels the sign-in while nothing is stored yet
   */
  keep(id: string, captured: Captured, location: TokenStorage, signal?: AbortSignal): Promise<SetupView> {
    return this.#setups.hold(id, async () => {
      const { space, facts } = await this.#setups.target(id);
      // Entra has the pending token: it must become the current one before another sign-in can replace it.
      if (facts.pending?.confirmation) throw new FailureError('step.notReached');
      const renewing = isRenewable(facts);
      const { token } = captured.grant;
      const slot = renewing || location === 'keychain' ? 'pending' : 'current';
      const owner: TokenOwner = { id, space, slot, keptIn: location };
      const former = slot === 'current' ? await this.#vault.find(owner) : null;
      signal?.throwIfAborted();
      let print: TokenPrint | null = null;
      try {
        if (facts.pending) await this.#dropPending(id, location);
        print = location === 'keychain' ? await this.#vault.print({ space }, token) : null;
        await this.#vault.keep(owner, token, location);
      } catch (thrown) {
        this.#unsaved.set(id, captured);
        return this.#setups.setUnsaved(id, toFailure(thrown));
      }
      await this.#record(id, captured, renewing, location, print).catch(async (thrown: unknown) => {
        // A token without a record must not stay. If the keychain rejects the removal, reconciling removes it later.
        await this.#vault.forget(owner).catch(() => undefined);
        if (former) await this.#vault.keep(owner, former, location);
        throw thrown;
      });
      this.#unsaved.delete(id);
      const view = await this.#setups.setUnsaved(id, null);
      if (renewing || location === 'thisRun') return view;
      // The record mentions the token, so either slot is searched for it. If the move fails now, reconciling repeats it.
      const current: TokenOwner = { id, space, slot: 'current', keptIn: location, ...(print ? { print } : {}) };
      await this.#vault.promote(current).catch(() => undefined);
      return this.#setups.refresh(id);
    });
  }

  #record(
    id: string,
    { method, grant, account, accountFailure }: Captured,
    renewing: boolean,
    keptIn: TokenStorage,
    print: TokenPrint | null,
  ): Promise<SetupView> {
    return this.#setups.append(id, {
      type: renewing ? 'renewalSignedIn' : 'signedIn',
      way: method,
      account,
      ...(accountFailure ? { accountFailure } : {}),
      expiresAt: grant.expiresAt?.toISOString() ?? null,
      keptIn,
      ...sizeOf(grant.token),
      ...print,
    });
  }

  /** Removes the pending token of a renewal before another sign-in stores its own in the same slot. */
  async #dropPending(id: string, location: TokenStorage): Promise<void> {
    const { owner } = await this.#setups.target(id, 'pending');
    await this.#vault.forget(owner).catch((thrown: unknown) => {
      // A token kept in memory does not need the keychain: leftover entries are removed later.
      if (location === 'keychain') throw thrown;
    });
    await this.#setups.append(id, { type: 'renewalAbandoned' });
  }
}
