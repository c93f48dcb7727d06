import { createHmac } from 'node:crypto';
import type { Token } from './token';
import { fingerprintKeyAccount, newFingerprintKey, type TokenStore } from './token-store';

/** Identifies a token in the record: its fingerprint, and the name of the key that made it. */
export interface TokenPrint {
  readonly fingerprint: string;
  readonly fingerprintKey: string;
}

/** `unknown`: without the key that made the print, the tokens cannot be compared. */
export type TokenComparison = 'same' | 'other' | 'unknown';

/**
 * Fingerprints of tokens for the record. A part of the token would expose a part of a secret. Its plain hash would let
 * anyone with a token find its setup, and a short token could be guessed. A fingerprint is therefore HMAC-SHA-256 (RFC
 * 2104) with a random key that never leaves this computer's keychain. It is cut to 32 bits: enough to distinguish a few
 * tokens, and useless elsewhere.
 */
export class Fingerprints {
  readonly #keychain: TokenStore;
  readonly #keys = new Map<string, Promise<Token>>();

  constructor(keychain: TokenStore) {
    this.#keychain = keychain;
  }

  /** @returns eight hexadecimal digits in two groups; null when the keychain gives no key and takes none. Never throws. */
  async of(service: string, token: Token): Promise<string | null> {
    return (await this.print(service, token))?.fingerprint ?? null;
  }

  /** @returns the fingerprint and the name of its key; null when the keychain gives no key and takes none. Never throws. */
  async print(service: string, token: Token): Promise<TokenPrint | null> {
    try {
      const key = this.#keys.get(service) ?? this.#key(service);
      this.#keys.set(service, key);
      return printOf(await key, token);
    } catch {
      // A key that is not stored would give fingerprints that the next run cannot compare, so there is none.
      this.#keys.delete(service);
      return null;
    }
  }

  /**
   * Compares a token with the print in a record; writes no key. `unknown`: this computer has no key, or the print was
   * made with another one. Never throws.
   */
  async compare(service: string, token: Token, print: TokenPrint): Promise<TokenComparison> {
    const cached = await this.#keys.get(service)?.catch(() => null);
    const key = cached ?? (await this.#keychain.read({ service, account: fingerprintKeyAccount }).catch(() => null));
    if (!key) return 'unknown';
    const { fingerprint, fingerprintKey } = printOf(key, token);
    if (fingerprintKey !== print.fingerprintKey) return 'unknown';
    return fingerprint === print.fingerprint ? 'same' : 'other';
  }

  async #key(service: string): Promise<Token> {
    const stored = await this.#keychain.read({ service, account: fingerprintKeyAccount });
    if (stored) return stored;
    const key = newFingerprintKey();
    await this.#keychain.write({ service, account: fingerprintKeyAccount }, key);
    return key;
  }
}

function printOf(key: Token, token: Token): TokenPrint {
  const digest = (text: string) => createHmac('sha256', key.reveal()).update(text).digest('hex');
  const hash = digest(token.reveal());
  // No token is empty, so this hash is not the fingerprint of a token.
  return { fingerprint: `${hash.slice(0, 4)} ${hash.slice(4, 8)}`, fingerprintKey: digest('').slice(0, 8) };
}
