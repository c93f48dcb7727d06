import type {
  BackupProgress,
  BackupRequest,
  SavedBackup,
  SavedFile,
  Space,
  TokenLeftOut,
  TokenSlot,
  VaultSlot,
} from '../../../shared/contract';
import { saveFile } from '../../core/lib/atomic-file';
import { FailureError } from '../../core/lib/failure';
import { fileFailure } from '../../core/lib/file-problem';
import { encryptSetups } from '../../core/record-files/backup-worker/client';
import { fitting, heldTokens, plain, type SlotTokens } from '../../core/record-files/tokens-by-sign-in';
import type { BackupSetup } from '../../core/record-files/write-backup';
import { factsOf, nameOf } from '../../core/setup/facts';
import type { SetupRecord } from '../../core/setup/record';
import type { RecordStore } from '../../core/setup/record-store';
import type { Setups } from '../../core/setup/setups';
import type { TokenVault } from '../../core/tokens/token-vault';

export interface BackupOptions {
  readonly stores: Readonly<Record<Space, RecordStore>>;
  readonly setups: Setups;
  readonly vault: TokenVault;
  /** The built file of the worker thread. */
  readonly script: URL;
  readonly appVersion: string;
  now(): Date;
  /** The suggested name of the backup file. */
  fileName(records: readonly SetupRecord[], space: Space, savedAt: Date): string;
  /** Asks for the save path; null: cancelled. */
  chooseSavePath(name: string): Promise<string | null>;
  saved(path: string): SavedFile;
  onProgress(progress: BackupProgress): void;
  /** This token of a setup went into a file for another administrator. @throws FailureError `record.*` */
  passedOn(id: string, slot: TokenSlot): Promise<unknown>;
}

/** What the page shows about the tokens of a backup, counted while they are collected. */
interface BackupCounts {
  tokens: number;
  readonly leftOut: TokenLeftOut[];
}

/** The tokens that go into a backup; null: none. */
type WantedTokens = 'all' | TokenSlot | null;

/** Number of setups that are read and passed to the thread at once. */
const batchSize = 20;

/** Saves encrypted backups. */
export class BackupService {
  readonly #options: BackupOptions;
  readonly #running = new Map<AbortController, Promise<unknown>>();

  constructor(options: BackupOptions) {
    this.#options = options;
  }

  /**
   * Asks for a path, then saves one setup or all setups of a space. Writes the file completely or not at all.
   * @returns null: the dialog was cancelled
   * @throws FailureError `backup.empty`, `backup.cancelled`, `backup.stopped`, `backup.tooMuch`, `keychain.*` with tokens, `file.*`
   */
  save(request: BackupRequest): Promise<SavedBackup | null> {
    const job = new AbortController();
    const saved = this.#save(request, job.signal).finally(() => this.#running.delete(job));
    this.#running.set(job, saved);
    return saved;
  }

  /** Cancels at once, also while the save dialog is open. A write that has already started is completed. */
  cancel(): void {
    for (const job of this.#running.keys()) job.abort();
  }

  /** Cancels, and waits for writes that have already started. */
  async end(): Promise<void> {
    this.cancel();
    await Promise.allSettled(this.#running.values());
  }

  async #save(
    { space, id, passphrase, withTokens, only }: BackupRequest,
    signal: AbortSignal,
  ): Promise<SavedBackup | null> {
    const { stores, now, fileName, chooseSavePath, script, appVersion, saved, onProgress, passedOn } = this.#options;
    const records = id ? [await stores[space].get(id)] : await stores[space].all();
    if (records.length === 0) throw new FailureError('backup.empty');
    const savedAt = now();
    const path = await chooseSavePath(fileName(records, space, savedAt));
    if (!path) return null;
    if (signal.aborted) throw new FailureError('backup.cancelled');
    const counts: BackupCounts = { tokens: 0, leftOut: [] };
    const head = { savedAt: savedAt.toISOString(), app: appVersion };
    const setups = this.#collect(records, space, withTokens ? (only ?? 'all') : null, signal, counts);
    const bytes = await encryptSetups(script, head, setups, passphrase, signal);
    onProgress({ stage: 'writing', done: records.length, total: records.length });
    if (signal.aborted) throw new FailureError('backup.cancelled');
    await write(path, bytes);
    if (id && only && counts.tokens) await passedOn(id, only);
    return { file: saved(path), setups: records.length, ...counts };
  }

  async *#collect(
    records: readonly SetupRecord[],
    space: Space,
    wanted: WantedTokens,
    signal: AbortSignal,
    counts: BackupCounts,
  ): AsyncGenerator<readonly BackupSetup[]> {
    const { onProgress } = this.#options;
    for (let from = 0; from < records.length; from += batchSize) {
      if (signal.aborted) throw new FailureError('backup.cancelled');
      onProgress({ stage: 'collecting', done: from, total: records.length });
      const setups: BackupSetup[] = [];
      for (const record of records.slice(from, from + batchSize)) {
        setups.push(wanted ? await this.#withTokens(record.id, space, wanted, counts) : { space, record });
      }
      yield setups;
      // Yields to the event loop, so that the window stays responsive.
      await new Promise((next) => setImmediate(next));
    }
    onProgress({ stage: 'encrypting', done: records.length, total: records.length });
  }

  /** Reads record and tokens under the setup's lock, so that each token matches the sign-in that obtained it. */
  async #withTokens(
    id: string,
    space: Space,
    wanted: NonNullable<WantedTokens>,
    counts: BackupCounts,
  ): Promise<BackupSetup> {
    const { setups, stores, vault } = this.#options;
    // Completes an interrupted renewal first: until then, the current token may still change.
    await setups.target(id);
    const { record, stored } = await setups.hold(id, async () => {
      const now = await stores[space].get(id);
      return { record: now, stored: await heldTokens(vault, { id, space }, now.events) };
    });
    const { held, missing } = fitting(wanted === 'all' ? stored.held : onlySlot(stored.held, wanted));
    const heldCount = Object.keys(held).length;
    counts.tokens += heldCount;
    const name = nameOf(factsOf(record.events));
    const leftOut = [...stored.missing, ...missing].filter(({ slot }) => wanted === 'all' || slot === wanted);
    counts.leftOut.push(...leftOut.map((token) => ({ name, ...token })));
    return { space, record, ...(heldCount ? { tokens: plain(held) } : {}) };
  }
}

function onlySlot(held: SlotTokens, slot: VaultSlot): SlotTokens {
  const token = held[slot];
  return token ? { [slot]: token } : {};
}

async function write(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await saveFile(path, bytes, { mode: 0o600 });
  } catch (thrown) {
    throw fileFailure(thrown, path);
  }
}
