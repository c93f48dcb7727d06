import type { Failure } from '../../../shared/contract';
import { FailureError, toFailure } from '../lib/failure';
import type { Token } from './token';
import type { TokenKey, TokenStore } from './token-store';

/**
 * How long a call may take, in seconds: the user may have to answer the unlock dialog of the desktop. A later answer counts
 * as well, but until then the page waits, and says nothing of a dialog that is hidden.
 */
const keychainTimeoutSeconds = 30;
/** The same after a call that ended without an answer, until one is answered. */
const retryTimeoutSeconds = 10;
/** The limit for `--status`: monitors have a time limit of their own, and no user answers a dialog. */
export const unattendedTimeoutSeconds = 15;

interface Call {
  /** Never rejects. @returns whether the keychain answered, also with an error */
  run(): Promise<boolean>;
  refuse(): void;
}

export interface SerialKeychainOptions {
  readonly timeoutSeconds?: number;
  /** Called for each call that fails. */
  readonly onFailed?: (failure: Failure) => void;
}

/**
 * A keychain with one call at a time and a time limit. keytar waits in a thread of libuv's pool of four, which reading
 * files needs too, and such a thread cannot be interrupted: a Secret Service that never answers would block all of them.
 *
 * A call over the limit fails with `keychain.unresponsive`. It goes on in its thread, so a write or removal can still take
 * effect later. Until it returns, every other call fails at once with the same failure; then calls work again.
 */
export class SerialKeychain implements TokenStore {
  readonly #store: TokenStore;
  readonly #timeoutSeconds: number;
  readonly #onFailed: (failure: Failure) => void;
  readonly #waiting: Call[] = [];
  #running: Promise<void> | null = null;
  /** The running call is over its limit. */
  #isOverdue = false;
  #hasAnswered = true;

  constructor(store: TokenStore, { timeoutSeconds = keychainTimeoutSeconds, onFailed }: SerialKeychainOptions = {}) {
    this.#store = store;
    this.#timeoutSeconds = timeoutSeconds;
    this.#onFailed = onFailed ?? (() => undefined);
  }

  /** Whether a call runs, perhaps one that was given up: its thread holds up the end of the process. */
  get isBusy(): boolean {
    return this.#running !== null;
  }

  /** Resolves when no call runs or waits. Never rejects. */
  async idle(): Promise<void> {
    while (this.#running) await this.#running;
  }

  read(key: TokenKey): Promise<Token | null> {
    return this.#enqueue(() => this.#store.read(key));
  }

  write(key: TokenKey, token: Token): Promise<void> {
    return this.#enqueue(() => this.#store.write(key, token));
  }

  remove(key: TokenKey): Promise<void> {
    return this.#enqueue(() => this.#store.remove(key));
  }

  #enqueue<T>(call: () => Promise<T>): Promise<T> {
    const result = new Promise<T>((resolve, reject) => {
      const refuse = () => reject(this.#failure());
      if (this.#isOverdue) return refuse();
      // The first result counts: after `refuse`, resolving has no effect.
      this.#waiting.push({ refuse, run: () => settle(call(), resolve, reject) });
      this.#next();
    });
    result.catch((thrown: unknown) => this.#onFailed(toFailure(thrown)));
    return result;
  }

  #next(): void {
    if (this.#running) return;
    const call = this.#waiting.shift();
    if (!call) return;
    const timer = setTimeout(() => {
      this.#isOverdue = true;
      for (const each of [call, ...this.#waiting.splice(0)]) each.refuse();
    }, this.#limitSeconds * 1000);
    this.#running = call.run().then((hasAnswered) => {
      clearTimeout(timer);
      this.#hasAnswered = hasAnswered;
      this.#isOverdue = false;
      this.#running = null;
      this.#next();
    });
  }

  /** Of the running call: `#hasAnswered` changes only when it returns. */
  get #limitSeconds(): number {
    return this.#hasAnswered ? this.#timeoutSeconds : Math.min(this.#timeoutSeconds, retryTimeoutSeconds);
  }

  #failure(): FailureError {
    return new FailureError('keychain.unresponsive', { seconds: this.#limitSeconds });
  }
}

function settle<T>(call: Promise<T>, resolve: (value: T) => void, reject: (reason: unknown) => void): Promise<boolean> {
  return call.then(
    (value) => {
      resolve(value);
      return true;
    },
    (thrown: unknown) => {
      reject(thrown);
      return toFailure(thrown).code !== 'keychain.unresponsive';
    },
  );
}
