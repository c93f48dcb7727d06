import { FailureError } from '../lib/failure';
import { keychainFailureCode, windowsMaximumBytes } from './keychain-errors';
import { Token } from './token';
import { fingerprintKeyAccount, type TokenKey, type TokenStore } from './token-store';

type Keytar = typeof import('keytar');

/** The entry that is written and removed at once, to detect a locked keyring. A kill in between leaves it. */
const probeAccount = 'probe';

/**
 * The operating system's keychain through keytar; the only file that imports keytar. Loads it at first use, so that a
 * missing system library fails one call with advice instead of preventing the start.
 */
export class KeytarStore implements TokenStore {
  readonly #maximumBytes: number;
  readonly #hidesLocks: boolean;
  readonly #readOnly: boolean;
  #keytar: Promise<Keytar> | undefined;
  /** The services in which this run has looked for a probe that a kill left behind. */
  readonly #tidied = new Set<string>();

  /** @param options `readOnly`: never writes, not even to detect a locked keychain */
  constructor(platform: NodeJS.Platform, { readOnly = false } = {}) {
    this.#maximumBytes = platform === 'win32' ? windowsMaximumBytes : Number.POSITIVE_INFINITY;
    this.#hidesLocks = platform === 'linux';
    this.#readOnly = readOnly;
  }

  read({ service, account }: TokenKey): Promise<Token | null> {
    return this.#run(service, async (keytar) => {
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
    await this.#run(service, (keytar) => keytar.setPassword(service, account, token.reveal()));
  }

  async remove({ service, account }: TokenKey): Promise<void> {
    if (this.#readOnly) throw new FailureError('keychain.denied');
    await this.#run(service, async (keytar) => {
      const removed = await keytar.deletePassword(service, account);
      if (!removed) await this.#refuseLocked(keytar, service);
    });
  }

  /**
   * Rejects when the keyring is locked: libsecret answers a read or a removal there as if it were empty. The key of the
   * fingerprints exists since the first token was stored, so reading it proves that the keyring is open. Without that
   * key, only a write is rejected, so one is tried. (keytar's `findCredentials` ends the process on a locked keyring.)
   * @throws FailureError `keychain.locked`, also when writing is not allowed and a read does not show the state
   */
  async #refuseLocked(keytar: Keytar, service: string): Promise<void> {
    if (!this.#hidesLocks) return;
    if ((await keytar.getPassword(service, fingerprintKeyAccount)) !== null) return;
    if (this.#readOnly) throw new FailureError('keychain.locked');
    await keytar.setPassword(service, probeAccount, probeAccount);
    await keytar.deletePassword(service, probeAccount);
    this.#tidied.add(service);
  }

  /** Removes a probe of an earlier run. An open keyring does so without a question; any other is left alone. */
  async #tidy(keytar: Keytar, service: string): Promise<void> {
    if (!this.#hidesLocks || this.#readOnly || this.#tidied.has(service)) return;
    this.#tidied.add(service);
    await keytar.deletePassword(service, probeAccount).catch(() => undefined);
  }

  async #run<T>(service: string, work: (keytar: Keytar) => Promise<T>): Promise<T> {
    const startedAt = performance.now();
    try {
      // A CommonJS module always has the default export, but not always the named ones.
      this.#keytar ??= import('keytar').then((module) => ('default' in module ? (module.default as Keytar) : module));
      const keytar = await this.#keytar;
      const result = await work(keytar);
      await this.#tidy(keytar, service);
      return result;
    } catch (thrown) {
      if (thrown instanceof FailureError) throw thrown;
      const message = thrown instanceof Error ? thrown.message : String(thrown);
      const code = keychainFailureCode(message);
      const seconds = Math.round((performance.now() - startedAt) / 1000);
      throw new FailureError(code, code === 'keychain.unresponsive' ? { seconds } : undefined);
    }
  }
}
