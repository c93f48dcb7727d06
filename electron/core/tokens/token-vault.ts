import type { Failure, Space, TokenLocation, TokenStorage, VaultSlot } from '../../../shared/contract';
import { vaultSlots } from '../../../shared/enums';
import { FailureError, toFailure } from '../lib/failure';
import { Fingerprints, type TokenComparison, type TokenPrint } from './fingerprints';
import type { Token } from './token';
import type { TokenJournal } from './token-journal';
import { MemoryTokenStore, type TokenKey, type TokenStore } from './token-store';

/** The setup of a token in its space, and the slot of the token. */
export interface TokenOwner {
  readonly id: string;
  readonly space: Space;
  /**
   * `current` (default): the token that Entra uses. `pending`: the token of a renewal. `previous`: the token that the
   * renewal replaced.
   */
  readonly slot?: VaultSlot;
  /**
   * Where the record says that the token is kept. A token that is kept for one run only is never searched in the
   * keychain: a token there is older, and there may be no keychain at all.
   */
  readonly keptIn?: TokenStorage;
  /** Identifies the token in the record; another token under the same name is not returned. */
  readonly print?: TokenPrint;
}

/** A setup in its space, with all its tokens. */
export type TokenSetup = Pick<TokenOwner, 'id' | 'space'>;

/** The part of the journal that storing needs. */
type Journal = Pick<TokenJournal, 'add' | 'has' | 'remove'>;

const withoutJournal: Journal = { add: async () => false, has: async () => false, remove: async () => undefined };

/** Failures after which the keychain certainly has not stored the token, also not later. */
const certainRefusals = ['keychain.missing', 'keychain.locked', 'keychain.denied', 'keychain.tooLong'];

/** Practice tokens have their own service name, so that they are never mixed with real ones. */
const services: Readonly<Record<Space, string>> = {
  real: 'Webex Entra Setup',
  practice: 'Webex Entra Setup (practice)',
};

/** Stores the tokens of the setups, in the keychain or in memory until the app closes. */
export class TokenVault {
  readonly #keychain: TokenStore;
  readonly #thisRun = new MemoryTokenStore();
  readonly #fingerprints: Fingerprints;
  readonly #journal: Journal;

  /** @param journal notes each setup before its first token is in the keychain; not needed where nothing is stored */
  constructor(keychain: TokenStore, journal: Journal = withoutJournal) {
    this.#keychain = keychain;
    this.#journal = journal;
    this.#fingerprints = new Fingerprints(keychain);
  }

  /** The token of a setup. @throws FailureError `keychain.*`; `keychain.empty`: there is none; `.otherToken`: as `find` */
  async read(owner: TokenOwner): Promise<Token> {
    const token = await this.find(owner);
    if (!token) throw new FailureError('keychain.empty');
    return token;
  }

  /**
   * The token of a setup, or null when there is none. The current token can still be under the name of the pending one,
   * when a sign-in was interrupted after the record was written.
   * @throws FailureError `keychain.*`; `keychain.otherToken` when the stored token is not the one of `owner.print`
   */
  async find(owner: TokenOwner): Promise<Token | null> {
    const key = keyOf(owner);
    const inMemory = await this.#thisRun.read(key);
    if (owner.keptIn === 'thisRun') return inMemory;
    if (inMemory && (await this.#compare(owner, inMemory)) !== 'other') return inMemory;
    const token = await this.#keychain.read(key);
    if (token && (await this.#compare(owner, token)) !== 'other') return token;
    const pendingToken = await this.#inPending(owner);
    if (token && !pendingToken) throw new FailureError('keychain.otherToken');
    return pendingToken;
  }

  /** Where the token is. Reads the keychain, so that a token that another program removed is noticed. Never throws. */
  async location(owner: TokenOwner): Promise<{ location: TokenLocation; failure?: Failure }> {
    const key = keyOf(owner);
    if (await this.#thisRun.read(key)) return { location: 'thisRun' };
    if (owner.keptIn === 'thisRun') return { location: 'missing' };
    try {
      return { location: (await this.find(owner)) ? 'keychain' : 'missing' };
    } catch (thrown) {
      const failure = toFailure(thrown);
      return { location: failure.code === 'keychain.otherToken' ? 'missing' : 'unknown', failure };
    }
  }

  /** Whether the token of this setup is kept for this run only. Does not access the keychain. */
  isInMemory(owner: TokenOwner): Promise<boolean> {
    return this.#thisRun.read(keyOf(owner)).then((token) => token !== null);
  }

  /**
   * Stores the token in one place only. @throws FailureError `keychain.*`; a token that was stored before is unchanged,
   * except that a keychain that did not answer (`keychain.unresponsive`) can still store it later
   */
  async keep(owner: TokenOwner, token: Token, location: TokenStorage): Promise<void> {
    const key = keyOf(owner);
    if (location === 'thisRun') {
      await this.#thisRun.write(key, token);
      return;
    }
    const isFirst = await this.#journal.add(owner);
    try {
      await this.#keychain.write(key, token);
    } catch (thrown) {
      if (isFirst && certainRefusals.includes(toFailure(thrown).code)) await this.#journal.remove(owner);
      throw thrown;
    }
    await this.#thisRun.remove(key);
  }

  /**
   * Replaces the current token in the keychain with that of a sign-in. Until then, the new token is under the name of
   * the pending one, where it was stored before the record was written. Without a print to identify it, a current token
   * that exists stays.
   * @throws FailureError `keychain.*`; the call can be retried
   */
  async promote(owner: TokenOwner): Promise<void> {
    if (owner.keptIn !== 'keychain') return;
    const pending = keyOf({ ...owner, slot: 'pending' });
    const current = await this.#keychain.read(keyOf(owner));
    const hasCurrent = current && (await this.#compare(owner, current)) !== 'other';
    const token = hasCurrent ? null : owner.print ? await this.#inPending(owner) : await this.#keychain.read(pending);
    if (!token) return;
    await this.keep(owner, token, 'keychain');
    await this.#keychain.remove(pending);
  }

  /** Removes the token from the keychain and from memory. @throws FailureError `keychain.*`; then nothing is removed */
  async forget(owner: TokenOwner): Promise<void> {
    const key = keyOf(owner);
    if (owner.keptIn !== 'thisRun') await this.#keychain.remove(key);
    await this.#thisRun.remove(key);
  }

  /** Removes the token from the keychain only; a token in memory stays. @throws FailureError `keychain.*` */
  forgetInKeychain(owner: TokenOwner): Promise<void> {
    return this.#keychain.remove(keyOf(owner));
  }

  /**
   * Whether the keychain can hold a token of this setup that its record does not mention: one was, or may have been,
   * stored. Does not access the keychain. Never throws.
   */
  mayHold(setup: TokenSetup): Promise<boolean> {
    return this.#journal.has(setup);
  }

  /** The number of tokens of this setup in the keychain. @throws FailureError `keychain.*` */
  async count(setup: TokenSetup): Promise<number> {
    let count = 0;
    for (const slot of vaultSlots) if (await this.#keychain.read(keyOf({ ...setup, slot }))) count += 1;
    return count;
  }

  /** Removes every token of this setup from the keychain. @throws FailureError `keychain.*`; the call can be retried */
  async forgetAllInKeychain(setup: TokenSetup): Promise<void> {
    for (const slot of vaultSlots) await this.#keychain.remove(keyOf({ ...setup, slot }));
    await this.#journal.remove(setup);
  }

  /** Call when no token of this setup is in the keychain any more. Never throws. */
  async noteForgotten(setup: TokenSetup): Promise<void> {
    await this.#journal.remove(setup);
  }

  /** The print that identifies this token in the record; null when no key is available. Never throws. */
  print({ space }: Pick<TokenOwner, 'space'>, token: Token): Promise<TokenPrint | null> {
    return this.#fingerprints.print(services[space], token);
  }

  /** A short text that distinguishes this token from others for users; null when no key is available. Never throws. */
  fingerprint({ space }: Pick<TokenOwner, 'space'>, token: Token): Promise<string | null> {
    return this.#fingerprints.of(services[space], token);
  }

  async #compare({ space, print }: TokenOwner, token: Token): Promise<TokenComparison> {
    return print ? this.#fingerprints.compare(services[space], token, print) : 'unknown';
  }

  /** The current token while it is under the name of the pending one; only its print identifies it. */
  async #inPending(owner: TokenOwner): Promise<Token | null> {
    if (!owner.print || (owner.slot ?? 'current') !== 'current') return null;
    const token = await this.#keychain.read(keyOf({ ...owner, slot: 'pending' }));
    return token && (await this.#compare(owner, token)) === 'same' ? token : null;
  }
}

function keyOf({ id, space, slot = 'current' }: TokenOwner): TokenKey {
  return { service: services[space], account: `${id}/${slot}` };
}
