import { FailureError } from '../lib/failure';
import { keychainFailureCode, windowsMaximumBytes } from './keychain-errors';
import { Token } from './token';
import { fingerprintKeyAccount, type TokenKey, type TokenStore } from './token-store';

type Keytar = typeof import('keytar');

/** The entry that is written, and removed at once, to find out whether a keyring is locked. */
const probeAccount = 'probe';

/**
 * The operating system's keychain through keytar: the only file that imports it. It is loaded at first use, so that a
 * missing system library is one failed call with an advice and not an application that does not start.
 */
export class KeytarStore implements TokenStore {
  readonly #maximumBytes: number;
  readonly #hidesLocks: boolean;
  readonly #readOnly: boolean;
  #keytar: Promise<Keytar> | undefined;

  /** @param options `readOnly`: nothing is ever written, not even to find out whether the keychain is locked */
  constructor(platform: NodeJS.Platform, { readOnly = false } = {}) {
    this.#maximumBytes = platform === 'win32' ? windowsMaximumBytes : Number.POSITIVE_INFINITY;
    this.#hidesLocks = platform === 'linux';
    this.#readOnly = readOnly;
  }

  read({ service, account }: TokenKey): Promise<Token | null> {
    return this.#run(async (keytar) => {
      const value = await keytar.getPassword(service, account);
      if (value !== null) return new Token(value);
      await this.#refuseLocked(keytar, service);
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
   * libsecret answers a read or a removal in a locked keyring as if nothing were there. The key of the fingerprints is there
   * since the first token was kept, so reading it tells; where there is none, only a write is refused, and one is tried.
   * (keytar's `findCredentials`, which would look like the better question, ends the process on a locked keyring.)
   * @throws FailureError `keychain.locked`, also when nothing may be written and a read does not tell
   */
  async #refuseLocked(keytar: Keytar, service: string): Promise<void> {
    if (!this.#hidesLocks) return;
    if ((await keytar.getPassword(service, fingerprintKeyAccount)) !== null) return;
    if (this.#readOnly) throw new FailureError('keychain.locked');
    await keytar.setPassword(service, probeAccount, probeAccount);
    await keytar.deletePassword(service, probeAccount);
  }

  async #run<T>(work: (keytar: Keytar) => Promise<T>): Promise<T> {
    try {
      // The default export is there for a CommonJS module, the names are not always.
      this.#keytar ??= import('keytar').then((module) => ('default' in module ? (module.default as Keytar) : module));
      return await work(await this.#keytar);
    } catch (thrown) {
      if (thrown instanceof FailureError) throw thrown;
      const message = thrown instanceof Error ? thrown.message : String(thrown);
      throw new FailureError(keychainFailureCode(message));
    }
  }
}
