import { randomUUID } from 'node:crypto';
import { FailureError } from '../lib/failure';
import { keychainFailureCode, windowsMaximumBytes } from './keychain-errors';
import { Token } from './token';
import type { TokenKey, TokenStore } from './token-store';

type Keytar = typeof import('keytar');

/**
 * The operating system's keychain through keytar: the only file that imports it. It is loaded at first use, so that a
 * missing system library is one failed call with an advice and not an application that does not start.
 */
export class KeytarStore implements TokenStore {
  readonly #maximumBytes: number;
  readonly #hidesLocks: boolean;
  #keytar: Promise<Keytar> | undefined;

  constructor(platform: NodeJS.Platform) {
    this.#maximumBytes = platform === 'win32' ? windowsMaximumBytes : Number.POSITIVE_INFINITY;
    this.#hidesLocks = platform === 'linux';
  }

  read({ service, account }: TokenKey): Promise<Token | null> {
    return this.#run(async (keytar) => {
      const value = await keytar.getPassword(service, account);
      if (value !== null) return new Token(value);
      if (this.#hidesLocks) await probe(keytar, service);
      return null;
    });
  }

  async write({ service, account }: TokenKey, token: Token): Promise<void> {
    const bytes = Buffer.byteLength(token.reveal());
    if (bytes > this.#maximumBytes) {
      throw new FailureError('keychain.tooLong', { bytes, maximum: this.#maximumBytes });
    }
    await this.#run((keytar) => keytar.setPassword(service, account, token.reveal()));
  }

  async remove({ service, account }: TokenKey): Promise<void> {
    await this.#run(async (keytar) => {
      const removed = await keytar.deletePassword(service, account);
      if (!removed && this.#hidesLocks) await probe(keytar, service);
    });
  }

  async #run<T>(work: (keytar: Keytar) => Promise<T>): Promise<T> {
    try {
      // The default export is there for a CommonJS module, the names are not always.
      this.#keytar ??= import('keytar').then((module) => ('default' in module ? (module.default as Keytar) : module));
      return await work(await this.#keytar);
    } catch (thrown) {
      const message = thrown instanceof Error ? thrown.message : String(thrown);
      throw new FailureError(keychainFailureCode(message));
    }
  }
}

/**
 * libsecret answers a read or a removal in a locked keyring as if nothing were there, but refuses a write: one is tried.
 * (keytar's `findCredentials`, which would look like the better question, ends the process on a locked keyring.)
 */
async function probe(keytar: Keytar, service: string): Promise<void> {
  const account = `probe-${randomUUID()}`;
  await keytar.setPassword(service, account, 'probe');
  await keytar.deletePassword(service, account);
}
