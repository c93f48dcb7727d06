import type { Failure, Space, TokenPlace } from '../../../shared/contract';
import { FailureError, toFailure } from '../lib/failure';
import { Fingerprints, type TokenPrint } from './fingerprints';
import type { Token } from './token';
import { MemoryTokenStore, type TokenKey, type TokenStore } from './token-store';

/** Whose token: a setup in its space, and which of its tokens. */
export interface TokenOwner {
  readonly id: string;
  readonly space: Space;
  /** `current`, if not told: the one that Entra uses. `pending` is that of a renewal, `previous` the one that it replaced. */
  readonly slot?: 'current' | 'pending' | 'previous';
  /**
   * Where the record says that it is kept. What was kept for one run only is never looked for in the keychain: a token
   * found there is an older one, and there may be no keychain at all.
   */
  readonly keptIn?: 'keychain' | 'thisRun';
  /** What the record says of the token itself: another token under its name is not given out. */
  readonly print?: TokenPrint;
}

/** Practice tokens are kept under a service name of their own, apart from real ones. */
const services: Readonly<Record<Space, string>> = {
  real: 'Webex Entra Setup',
  practice: 'Webex Entra Setup (practice)',
};

/** Where each setup's tokens are: in the keychain, or in memory until the app closes. */
export class TokenVault {
  readonly #keychain: TokenStore;
  readonly #thisRun = new MemoryTokenStore();
  readonly #fingerprints: Fingerprints;

  constructor(keychain: TokenStore) {
    this.#keychain = keychain;
    this.#fingerprints = new Fingerprints(keychain);
  }

  /** The token of a setup. @throws FailureError `keychain.*`; `keychain.empty`: there is none; `.otherToken`: as `find` */
  async read(owner: TokenOwner): Promise<Token> {
    const token = await this.find(owner);
    if (!token) throw new FailureError('keychain.empty');
    return token;
  }

  /**
   * The token of a setup, or null when there is none. The current one may still wait under the name of the pending one, when
   * a sign-in was cut off after the record was written.
   * @throws FailureError `keychain.*`; `keychain.otherToken` when there is one that is not the one of `owner.print`
   */
  async find(owner: TokenOwner): Promise<Token | null> {
    const key = keyOf(owner);
    const inMemory = await this.#thisRun.read(key);
    if (owner.keptIn === 'thisRun') return inMemory;
    if (inMemory && (await this.#compare(owner, inMemory)) !== 'other') return inMemory;
    const token = await this.#keychain.read(key);
    if (token && (await this.#compare(owner, token)) !== 'other') return token;
    const waiting = await this.#waiting(owner);
    if (token && !waiting) throw new FailureError('keychain.otherToken');
    return waiting;
  }

  /** Where the token is; asks the keychain, so that a token removed by other means is noticed. Never throws. */
  async place(owner: TokenOwner): Promise<{ place: TokenPlace; failure?: Failure }> {
    const key = keyOf(owner);
    if (await this.#thisRun.read(key)) return { place: 'thisRun' };
    if (owner.keptIn === 'thisRun') return { place: 'missing' };
    try {
      return { place: (await this.find(owner)) ? 'keychain' : 'missing' };
    } catch (thrown) {
      const failure = toFailure(thrown);
      return { place: failure.code === 'keychain.otherToken' ? 'missing' : 'unknown', failure };
    }
  }

  /** Whether the token of this setup is kept for this run only. Asks no keychain. */
  isInMemory(owner: TokenOwner): Promise<boolean> {
    return this.#thisRun.read(keyOf(owner)).then((token) => token !== null);
  }

  /** Keeps the token in one place and no other. @throws FailureError `keychain.*`; what was kept before is still there. */
  async keep(owner: TokenOwner, token: Token, place: 'keychain' | 'thisRun'): Promise<void> {
    const key = keyOf(owner);
    if (place === 'thisRun') {
      await this.#thisRun.write(key, token);
      return;
    }
    await this.#keychain.write(key, token);
    await this.#thisRun.remove(key);
  }

  /**
   * Puts the token of a sign-in in the place of the current one in the keychain. Until then it is under the name of the pending
   * one, where it was kept before the record was written. Without a print to know it by, a current one that is there stays.
   * @throws FailureError `keychain.*`; it can be tried again
   */
  async promote(owner: TokenOwner): Promise<void> {
    if (owner.keptIn !== 'keychain') return;
    const pending = keyOf({ ...owner, slot: 'pending' });
    const current = await this.#keychain.read(keyOf(owner));
    const isThere = current && (await this.#compare(owner, current)) !== 'other';
    const token = isThere ? null : owner.print ? await this.#waiting(owner) : await this.#keychain.read(pending);
    if (!token) return;
    await this.keep(owner, token, 'keychain');
    await this.#keychain.remove(pending);
  }

  /** Forgets the token wherever it is kept. @throws FailureError `keychain.*`; nothing is forgotten then. */
  async forget(owner: TokenOwner): Promise<void> {
    const key = keyOf(owner);
    if (owner.keptIn !== 'thisRun') await this.#keychain.remove(key);
    await this.#thisRun.remove(key);
  }

  /** Removes what the keychain holds under this name; what is in memory stays. @throws FailureError `keychain.*` */
  forgetInKeychain(owner: TokenOwner): Promise<void> {
    return this.#keychain.remove(keyOf(owner));
  }

  /** What the record keeps to know this token by; null when no key for it can be had. Never throws. */
  print({ space }: Pick<TokenOwner, 'space'>, token: Token): Promise<TokenPrint | null> {
    return this.#fingerprints.print(services[space], token);
  }

  /** A short text by which people tell this token from others; null when no key for it can be had. Never throws. */
  fingerprint({ space }: Pick<TokenOwner, 'space'>, token: Token): Promise<string | null> {
    return this.#fingerprints.of(services[space], token);
  }

  async #compare({ space, print }: TokenOwner, token: Token): Promise<'same' | 'other' | 'unknown'> {
    return print ? this.#fingerprints.compare(services[space], token, print) : 'unknown';
  }

  /** The current token while it is under the name of the pending one; only its print tells that it is. */
  async #waiting(owner: TokenOwner): Promise<Token | null> {
    if (!owner.print || (owner.slot ?? 'current') !== 'current') return null;
    const token = await this.#keychain.read(keyOf({ ...owner, slot: 'pending' }));
    return token && (await this.#compare(owner, token)) === 'same' ? token : null;
  }
}

function keyOf({ id, space, slot = 'current' }: TokenOwner): TokenKey {
  return { service: services[space], account: `${id}/${slot}` };
}
