import { createHmac, randomBytes } from 'node:crypto';
import { Token } from './token';
import type { TokenStore } from './token-store';

const account = 'fingerprint-key';

/**
 * Short names of tokens for the record. A piece of the token would be a piece of a secret in a file, and so, nearly, would
 * be its plain hash: whoever has a token could prove by it which setup it belongs to, and a token of few characters could
 * be guessed. So it is HMAC-SHA-256 (RFC 2104) with a random key that never leaves this computer's keychain, cut to 32
 * bits: enough to tell a handful of tokens apart, and worth nothing elsewhere.
 */
export class Fingerprints {
  readonly #keychain: TokenStore;
  readonly #keys = new Map<string, Promise<Token>>();

  constructor(keychain: TokenStore) {
    this.#keychain = keychain;
  }

  /** @returns eight hexadecimal digits in two groups; null when the keychain gives no key and takes none. Never throws. */
  async of(service: string, token: Token): Promise<string | null> {
    try {
      const key = this.#keys.get(service) ?? this.#key(service);
      this.#keys.set(service, key);
      const digest = createHmac('sha256', (await key).reveal())
        .update(token.reveal())
        .digest('hex');
      return `${digest.slice(0, 4)} ${digest.slice(4, 8)}`;
    } catch {
      // A key that only this run knows would make names that mean nothing in the next one: better none.
      this.#keys.delete(service);
      return null;
    }
  }

  async #key(service: string): Promise<Token> {
    const kept = await this.#keychain.read({ service, account });
    if (kept) return kept;
    const key = new Token(randomBytes(32).toString('base64url'));
    await this.#keychain.write({ service, account }, key);
    return key;
  }
}
