import type { BackupProgress, BackupRequest, SavedBackup, SavedFile, Space } from '../../../shared/contract';
import { writeAtomically } from '../../core/lib/atomic-file';
import { FailureError } from '../../core/lib/failure';
import { fileFailure } from '../../core/lib/file-problem';
import { encryptSetups } from '../../core/record-files/age-worker/thread';
import type { BackupSetup } from '../../core/record-files/content';
import { heldTokens, plain, signInsOf } from '../../core/record-files/tokens-by-sign-in';
import { factsOf, nameOf } from '../../core/setup/facts';
import type { SetupRecord } from '../../core/setup/record';
import type { RecordStore } from '../../core/setup/record-store';
import type { Setups } from '../../core/setup/setups';
import type { TokenVault } from '../../core/tokens/token-vault';

export interface BackingUpParts {
  readonly stores: Readonly<Record<Space, RecordStore>>;
  readonly setups: Setups;
  readonly vault: TokenVault;
  /** The thread's built file. */
  readonly script: URL;
  readonly appVersion: string;
  now(): Date;
  /** What the file is to be called. */
  fileName(records: readonly SetupRecord[], space: Space, savedAt: Date): string;
  /** Asks where it is to be; null: nowhere. */
  place(name: string): Promise<string | null>;
  saved(path: string): SavedFile;
  onProgress(progress: BackupProgress): void;
}

/** Setups that are read and passed on at once. */
const part = 20;

/** Saves encrypted backups. */
export class BackingUp {
  readonly #parts: BackingUpParts;
  readonly #running = new Map<AbortController, Promise<unknown>>();

  constructor(parts: BackingUpParts) {
    this.#parts = parts;
  }

  /**
   * Asks where, then saves one setup or all of a space. The file is there whole or not at all.
   * @returns null: the dialog was cancelled
   * @throws FailureError `backup.empty`, `backup.cancelled`, `backup.stopped`, `keychain.*` with tokens, `file.*`
   */
  save(request: BackupRequest): Promise<SavedBackup | null> {
    const job = new AbortController();
    const saved = this.#save(request, job.signal).finally(() => this.#running.delete(job));
    this.#running.set(job, saved);
    return saved;
  }

  /** Ends the work at once, also while it is still being asked where. What is being written at that moment is still written. */
  cancel(): void {
    for (const job of this.#running.keys()) job.abort();
  }

  /** Cancels, and waits until nothing is written any more. */
  async end(): Promise<void> {
    this.cancel();
    await Promise.allSettled(this.#running.values());
  }

  async #save({ space, id, passphrase, withTokens }: BackupRequest, signal: AbortSignal): Promise<SavedBackup | null> {
    const { stores, now, fileName, place, script, appVersion, saved, onProgress } = this.#parts;
    const records = id ? [await stores[space].get(id)] : await stores[space].all();
    if (records.length === 0) throw new FailureError('backup.empty');
    const savedAt = now();
    const path = await place(fileName(records, space, savedAt));
    if (!path) return null;
    if (signal.aborted) throw new FailureError('backup.cancelled');
    const told = { tokens: 0, withoutToken: [] as string[] };
    const head = { savedAt: savedAt.toISOString(), app: appVersion };
    const setups = this.#collect(records, space, withTokens, signal, told);
    const bytes = await encryptSetups(script, head, setups, passphrase, signal);
    onProgress({ stage: 'writing', done: records.length, total: records.length });
    if (signal.aborted) throw new FailureError('backup.cancelled');
    await write(path, bytes);
    return { file: saved(path), setups: records.length, ...told };
  }

  async *#collect(
    records: readonly SetupRecord[],
    space: Space,
    withTokens: boolean,
    signal: AbortSignal,
    told: { tokens: number; withoutToken: string[] },
  ): AsyncGenerator<readonly BackupSetup[]> {
    const { onProgress } = this.#parts;
    for (let from = 0; from < records.length; from += part) {
      if (signal.aborted) throw new FailureError('backup.cancelled');
      onProgress({ stage: 'collecting', done: from, total: records.length });
      const setups: BackupSetup[] = [];
      for (const record of records.slice(from, from + part)) {
        setups.push(withTokens ? await this.#withTokens(record.id, space, told) : { space, record });
      }
      yield setups;
      // The window is answered in between.
      await new Promise((next) => setImmediate(next));
    }
    onProgress({ stage: 'encrypting', done: records.length, total: records.length });
  }

  /** Record and tokens of one moment: what changes a token waits, so that each is told with the sign-in that brought it. */
  async #withTokens(id: string, space: Space, told: { tokens: number; withoutToken: string[] }): Promise<BackupSetup> {
    const { setups, stores, vault } = this.#parts;
    // Finishes a renewal that was cut off: until then, which token is the current one is on its way of changing.
    await setups.target(id);
    const { record, held } = await setups.hold(id, async () => {
      const now = await stores[space].get(id);
      return { record: now, held: await heldTokens(vault, { id, space }, now.events) };
    });
    const wanted = Object.keys(signInsOf(record.events)).length;
    const there = Object.keys(held).length;
    told.tokens += there;
    if (there < wanted) told.withoutToken.push(nameOf(factsOf(record.events)));
    return { space, record, ...(there ? { tokens: plain(held) } : {}) };
  }
}

async function write(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeAtomically(path, bytes, { mode: 0o600 });
  } catch (thrown) {
    throw fileFailure(thrown, path);
  }
}
