import { randomBytes } from 'node:crypto';
import { Token } from './token';

/** Identifies one token: the setup that it belongs to, and its slot. */
export interface TokenKey {
  readonly service: string;
  readonly account: string;
}

/** The entry of each service that holds the key of the fingerprints; created before the first token is stored. */
export const fingerprintKeyAccount = 'fingerprint-key';

/** A key of the fingerprints: 256 random bits. */
export function newFingerprintKey(): Token {
  return new Token(randomBytes(32).toString('base64url'));
}

/** Stores tokens. Every method can throw a `FailureError` with a `keychain.*` code; then nothing has changed. */
export interface TokenStore {
  /** @returns null when there is none under this key. */
  read(key: TokenKey): Promise<Token | null>;
  write(key: TokenKey, token: Token): Promise<void>;
  /** Does not fail when there is no such token. */
  remove(key: TokenKey): Promise<void>;
}

/** Keeps tokens in memory: for "keep it until I close the app", and for tests. */
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
