import type { Failure, Space, TokenPlace } from '../../../shared/contract';
import { FailureError, toFailure } from '../lib/failure';
import { Fingerprints } from './fingerprints';
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

  /** The token of a setup. @throws FailureError `keychain.*`; `keychain.empty` when there is none. */
  async read(owner: TokenOwner): Promise<Token> {
    const token = await this.find(owner);
    if (!token) throw new FailureError('keychain.empty');
    return token;
  }

  /** The token of a setup, or null when there is none. @throws FailureError `keychain.*` */
  async find(owner: TokenOwner): Promise<Token | null> {
    const key = keyOf(owner);
    return (await this.#thisRun.read(key)) ?? (owner.keptIn === 'thisRun' ? null : await this.#keychain.read(key));
  }

  /** Where the token is; asks the keychain, so that a token removed by other means is noticed. Never throws. */
  async place(owner: TokenOwner): Promise<{ place: TokenPlace; failure?: Failure }> {
    const key = keyOf(owner);
    if (await this.#thisRun.read(key)) return { place: 'thisRun' };
    if (owner.keptIn === 'thisRun') return { place: 'missing' };
    try {
      return { place: (await this.#keychain.read(key)) ? 'keychain' : 'missing' };
    } catch (thrown) {
      return { place: 'unknown', failure: toFailure(thrown) };
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

  /** A short text by which people tell this token from others; null when no key for it can be had. Never throws. */
  fingerprint({ space }: Pick<TokenOwner, 'space'>, token: Token): Promise<string | null> {
    return this.#fingerprints.of(services[space], token);
  }
}

function keyOf({ id, space, slot = 'current' }: TokenOwner): TokenKey {
  return { service: services[space], account: `${id}/${slot}` };
}
