import type { Token } from './token';

/** Names one token: the setup it belongs to, and which of its tokens it is. */
export interface TokenKey {
  readonly service: string;
  readonly account: string;
}

/** The entry of each service that holds the key of the fingerprints; made before the first token is kept. */
export const fingerprintKeyAccount = 'fingerprint-key';

/**
 * A place that keeps tokens. Every method may throw a `FailureError` of a `keychain.*` code; then nothing has changed.
 */
export interface TokenStore {
  /** @returns null when there is none under this key. */
  read(key: TokenKey): Promise<Token | null>;
  write(key: TokenKey, token: Token): Promise<void>;
  /** Removing what is not there is no error. */
  remove(key: TokenKey): Promise<void>;
}

/** Keeps tokens in memory: for "keep it until I close the app", and for tests of what stands above the port. */
export class MemoryTokenStore implements TokenStore {
  readonly #tokens = new Map<string, Token>();

  async read(key: TokenKey): Promise<Token | null> {
    return this.#tokens.get(nameOf(key)) ?? null;
  }

  async write(key: TokenKey, token: Token): Promise<void> {
    this.#tokens.set(nameOf(key), token);
  }

  async remove(key: TokenKey): Promise<void> {
    this.#tokens.delete(nameOf(key));
  }
}

function nameOf(key: TokenKey): string {
  return `${key.service}\n${key.account}`;
}
