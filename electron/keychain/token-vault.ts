import type { Failure, Space, TokenPlace } from '../contract';
import { FailureError, toFailure } from '../failure';
import type { Token } from '../webex/token';
import { MemoryTokenStore, type TokenKey, type TokenStore } from './token-store';

/** Whose token: a setup in its space. */
export interface TokenOwner {
  readonly id: string;
  readonly space: Space;
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

/** Where each setup's token is: in the keychain, or in memory until the app closes. */
export class TokenVault {
  readonly #keychain: TokenStore;
  readonly #thisRun = new MemoryTokenStore();

  constructor(keychain: TokenStore) {
    this.#keychain = keychain;
  }

  /** The token of a setup. @throws FailureError `keychain.*`; `keychain.empty` when there is none. */
  async read(owner: TokenOwner): Promise<Token> {
    const key = keyOf(owner);
    const token =
      (await this.#thisRun.read(key)) ?? (owner.keptIn === 'thisRun' ? null : await this.#keychain.read(key));
    if (!token) throw new FailureError('keychain.empty');
    return token;
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
}

function keyOf({ id, space }: TokenOwner): TokenKey {
  return { service: services[space], account: `${id}/current` };
}
