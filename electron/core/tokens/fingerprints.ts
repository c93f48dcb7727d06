import { createHmac, randomBytes } from 'node:crypto';
import { Token } from './token';
import { fingerprintKeyAccount, type TokenStore } from './token-store';

/** What names a token in the record: its fingerprint, and which key that was made with. */
export interface TokenPrint {
  readonly fingerprint: string;
  readonly fingerprintKey: string;
}

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
    return (await this.print(service, token))?.fingerprint ?? null;
  }

  /** @returns the fingerprint and the name of its key; null when the keychain gives no key and takes none. Never throws. */
  async print(service: string, token: Token): Promise<TokenPrint | null> {
    try {
      const key = this.#keys.get(service) ?? this.#key(service);
      this.#keys.set(service, key);
      return printOf(await key, token);
    } catch {
      // A key that only this run knows would make names that mean nothing in the next one: better none.
      this.#keys.delete(service);
      return null;
    }
  }

  /**
   * Compares a token with the print in a record; writes no key. `unknown`: this computer gives no key, or the print was made
   * with another one. Never throws.
   */
  async compare(service: string, token: Token, print: TokenPrint): Promise<'same' | 'other' | 'unknown'> {
    const used = await this.#keys.get(service)?.catch(() => null);
    const key = used ?? (await this.#keychain.read({ service, account: fingerprintKeyAccount }).catch(() => null));
    if (!key) return 'unknown';
    const { fingerprint, fingerprintKey } = printOf(key, token);
    if (fingerprintKey !== print.fingerprintKey) return 'unknown';
    return fingerprint === print.fingerprint ? 'same' : 'other';
  }

  async #key(service: string): Promise<Token> {
    const kept = await this.#keychain.read({ service, account: fingerprintKeyAccount });
    if (kept) return kept;
    const key = new Token(randomBytes(32).toString('base64url'));
    await this.#keychain.write({ service, account: fingerprintKeyAccount }, key);
    return key;
  }
}

function printOf(key: Token, token: Token): TokenPrint {
  const digest = (text: string) => createHmac('sha256', key.reveal()).update(text).digest('hex');
  const hash = digest(token.reveal());
  // No token is an empty text, so this is the hash of none.
  return { fingerprint: `${hash.slice(0, 4)} ${hash.slice(4, 8)}`, fingerprintKey: digest('').slice(0, 8) };
}
