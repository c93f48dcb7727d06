import { FailureError } from '../lib/failure';
import { keychainFailureCode, windowsMaximumBytes } from './keychain-errors';
import { Token } from './token';
import { fingerprintKeyAccount, newFingerprintKey, type TokenKey, type TokenStore } from './token-store';

type Keytar = typeof import('keytar');

/**
 * The operating system's keychain through keytar; the only file that imports keytar. Loads it at first use, so that a
 * missing system library fails one call with advice instead of preventing the start.
 */
export class KeytarStore implements TokenStore {
  readonly #maximumBytes: number;
  readonly #hidesLocks: boolean;
  readonly #readOnly: boolean;
  #keytar: Promise<Keytar> | undefined;

  /** @param options `readOnly`: never writes, not even to detect a locked keychain */
  constructor(platform: NodeJS.Platform, { readOnly = false } = {}) {
    this.#maximumBytes = platform === 'win32' ? windowsMaximumBytes : Number.POSITIVE_INFINITY;
    this.#hidesLocks = platform === 'linux';
    this.#readOnly = readOnly;
  }

  read({ service, account }: TokenKey): Promise<Token | null> {
    return this.#run(async (keytar) => {
      const value = await keytar.getPassword(service, account);
      if (value !== null) return new Token(value);
      // Without that key, its reader writes one, which a locked keyring rejects.
      if (account !== fingerprintKeyAccount) await this.#refuseLocked(keytar, service);
      return null;
    });
  }

  async write({ service, account }: TokenKey, token: Token): Promise<void> {
    if (this.#readOnly) throw new FailureError('keychain.denied');
    const bytes = Buffer.byteLength(token.reveal());
    if (bytes > this.#maximumBytes) {
      throw new FailureError('keychain.tooLong', { bytes, maximum: this.#maximumBytes });
    }
    await this.#run((keytar) => keytar.setPassword(service, account, token.reveal()));
  }

  async remove({ service, account }: TokenKey): Promise<void> {
    if (this.#readOnly) throw new FailureError('keychain.denied');
    await this.#run(async (keytar) => {
      const removed = await keytar.deletePassword(service, account);
      if (!removed) await this.#refuseLocked(keytar, service);
    });
  }

  /**
   * Rejects when the keyring is locked: libsecret answers a read or a removal there as if it were empty. Reading the key of
   * the fingerprints proves that the keyring is open. Without that key, only a write is rejected, so the key is created. It
   * stays, so that a kill leaves no entry that has no use. (keytar's `findCredentials` ends the process on a locked keyring.)
   * @throws FailureError `keychain.locked`, also when writing is not allowed and a read does not show the state
   */
  async #refuseLocked(keytar: Keytar, service: string): Promise<void> {
    if (!this.#hidesLocks) return;
    if ((await keytar.getPassword(service, fingerprintKeyAccount)) !== null) return;
    if (this.#readOnly) throw new FailureError('keychain.locked');
    await keytar.setPassword(service, fingerprintKeyAccount, newFingerprintKey().reveal());
  }

  async #run<T>(work: (keytar: Keytar) => Promise<T>): Promise<T> {
    const startedAt = performance.now();
    try {
      // A CommonJS module always has the default export, but not always the named ones.
      this.#keytar ??= import('keytar').then((module) => ('default' in module ? (module.default as Keytar) : module));
      return await work(await this.#keytar);
    } catch (thrown) {
      if (thrown instanceof FailureError) throw thrown;
      const message = thrown instanceof Error ? thrown.message : String(thrown);
      const code = keychainFailureCode(message);
      const seconds = Math.round((performance.now() - startedAt) / 1000);
      throw new FailureError(code, code === 'keychain.unresponsive' ? { seconds } : undefined);
    }
  }
}
