import { basename, dirname, join } from 'node:path';
import type { Failure, Space } from '../../../shared/contract';
import { spaces } from '../../../shared/enums';
import { errorCode, FailureError, toFailure } from '../lib/failure';
import { errorReason } from '../lib/file-problem';
import { JsonFile, maximumJsonBytes } from '../lib/json-file';
import { readRegularFile } from '../lib/regular-file';
import { setAside } from '../lib/set-aside';

/** A setup that has, or may have, tokens in the keychain. */
export interface JournalEntry {
  readonly space: Space;
  readonly id: string;
  /** When a token was first stored, as far as known; ISO 8601, UTC. */
  readonly since: string;
}

type Key = Pick<JournalEntry, 'space' | 'id'>;

interface Content {
  readonly schema: 1;
  readonly tokens: readonly JournalEntry[];
}

export interface TokenJournalOptions {
  readonly now: () => Date;
  /** Called with a failure of the file, `tokenJournal.*`, the first time that it occurs. */
  readonly onFailure: (failure: Failure) => void;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Written by hand: zod would delay the first token. */
const schema = {
  parse(stored: unknown): Content {
    const { schema: version, tokens } = Object(stored) as Partial<Record<keyof Content, unknown>>;
    if (typeof version === 'number' && version > 1) throw new FailureError('tokenJournal.newer', { version });
    if (version !== 1 || !Array.isArray(tokens) || !tokens.every(isEntry)) throw new TypeError('not a token journal');
    return { schema: 1, tokens: tokens.map(({ space, id, since }) => ({ space, id, since })) };
  },
};

function isEntry(entry: unknown): entry is JournalEntry {
  const { space, id, since } = Object(entry) as Partial<Record<keyof JournalEntry, unknown>>;
  return (
    spaces.some((each) => each === space) &&
    typeof id === 'string' &&
    uuid.test(id) &&
    typeof since === 'string' &&
    !Number.isNaN(Date.parse(since))
  );
}

/**
 * Which setups have tokens in the keychain, in a file of the data folder; it never holds a token. The keychain itself cannot
 * be searched: it also holds the tokens of other data folders, and keytar's `findCredentials` loads every secret and ends
 * the process on a locked keyring.
 *
 * A setup is added before its first token is written, and removed after its last token has left the keychain. A crash in
 * between leaves an entry too many, never one too few, so tokens without a record are found.
 *
 * No method throws. A token is stored even when the file cannot be written, since Entra needs it; the failure is reported.
 */
export class TokenJournal {
  readonly #path: string;
  readonly #options: TokenJournalOptions;
  readonly #file: JsonFile<Content>;
  readonly #entries = new Map<string, JournalEntry>();
  /** The file was read, or there is none: only then it is written. */
  #isLoaded = false;
  readonly #reported = new Set<Failure['code']>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(path: string, options: TokenJournalOptions) {
    this.#path = path;
    this.#options = options;
    this.#file = new JsonFile(path, schema);
  }

  /** All setups that have, or may have, tokens in the keychain. */
  entries(): Promise<readonly JournalEntry[]> {
    return this.#runExclusive(async () => [...this.#entries.values()]);
  }

  has(key: Key): Promise<boolean> {
    return this.#runExclusive(async () => this.#entries.has(nameOf(key)));
  }

  /** Adds a setup whose token is about to be written; on the disk when it resolves. @returns false: it was there before */
  async add({ space, id }: Key): Promise<boolean> {
    return (await this.addAll([{ space, id, since: this.#options.now().toISOString() }])) > 0;
  }

  /** Adds the setups that are missing. @returns how many were added */
  addAll(entries: readonly JournalEntry[]): Promise<number> {
    return this.#runExclusive(async () => {
      const missing = entries.filter((entry) => !this.#entries.has(nameOf(entry)));
      for (const entry of missing) this.#entries.set(nameOf(entry), entry);
      if (missing.length) await this.#write();
      return missing.length;
    });
  }

  /** Removes a setup that has no token in the keychain any more. */
  remove(key: Key): Promise<void> {
    return this.#runExclusive(async () => {
      if (this.#entries.delete(nameOf(key))) await this.#write();
    });
  }

  #runExclusive<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#last.then(() => this.#load()).then(work);
    this.#last = result;
    return result;
  }

  async #load(): Promise<void> {
    if (this.#isLoaded) return;
    try {
      const stored = await this.#read();
      // There are entries when the file could not be read before.
      const isBehind = this.#entries.size > 0;
      for (const entry of stored) this.#entries.set(nameOf(entry), entry);
      this.#isLoaded = true;
      if (isBehind) await this.#write();
    } catch (thrown) {
      // The next call tries again.
      this.#report(toFailure(thrown));
    }
  }

  /** @throws FailureError `tokenJournal.unreadable`, `.newer`; the file is then unchanged */
  async #read(): Promise<readonly JournalEntry[]> {
    const bytes = await readRegularFile(this.#path, maximumJsonBytes).catch((thrown: unknown) => {
      if (errorCode(thrown) === 'ENOENT') return null;
      throw this.#failure('tokenJournal.unreadable', thrown);
    });
    if (bytes === null) return [];
    try {
      return schema.parse(JSON.parse(bytes.toString('utf8'))).tokens;
    } catch (thrown) {
      if (thrown instanceof FailureError) throw thrown;
      await this.#setAside();
      return [];
    }
  }

  /** The file is damaged: another one is begun, and this one kept. Records whose token is stored are added again at the start. */
  async #setAside(): Promise<void> {
    const folder = dirname(this.#path);
    await setAside(folder, basename(this.#path)).catch((thrown: unknown) => {
      throw this.#failure('tokenJournal.unreadable', thrown);
    });
    this.#report({ code: 'tokenJournal.damaged', detail: { folder: join(folder, 'set-aside') } });
  }

  async #write(): Promise<void> {
    if (!this.#isLoaded) return;
    await this.#file.write({ schema: 1, tokens: [...this.#entries.values()] }).catch((thrown: unknown) => {
      this.#report(this.#failure('tokenJournal.notWritten', thrown).failure);
    });
  }

  #report(failure: Failure): void {
    if (this.#reported.has(failure.code)) return;
    this.#reported.add(failure.code);
    this.#options.onFailure(failure);
  }

  #failure(code: 'tokenJournal.unreadable' | 'tokenJournal.notWritten', thrown: unknown): FailureError {
    const known = thrown instanceof FailureError ? thrown.failure.detail?.reason : undefined;
    return new FailureError(code, { file: this.#path, reason: known ?? errorReason(thrown) });
  }
}

function nameOf({ space, id }: Key): string {
  return `${space} ${id}`;
}
