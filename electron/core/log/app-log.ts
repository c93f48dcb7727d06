import type { Failure, LogEntry } from '../../../shared/contract';
import { type Severity, severities } from '../../../shared/enums';
import { maximumLogEntries, maximumLogFileBytes, maximumLogFiles } from '../../../shared/enums/limits';
import { type LogEventName, type LogFilter, logEventNames } from '../../../shared/enums/log';
import { errorReason } from '../lib/file-problem';
import { keptFields, type LogFields } from './events';
import { LogFile } from './log-file';

export interface AppLogOptions {
  readonly folder: string;
  readonly now: () => Date;
  /** Called once, for the first entries that are lost. */
  readonly onFailed: (failure: Failure) => void;
  readonly maximumBytes?: number;
}

/** The log of the app: typed events in local files. Writing never waits and never fails. */
export class AppLog {
  readonly #file: LogFile;
  readonly #options: AppLogOptions;
  #failure: Failure | null = null;

  constructor(options: AppLogOptions) {
    this.#options = options;
    const { folder, maximumBytes = maximumLogFileBytes } = options;
    const onLost = (thrown: unknown) => this.#lose(thrown);
    this.#file = new LogFile(folder, { maximumBytes, maximumFiles: maximumLogFiles, onLost });
  }

  /** The current file. */
  get path(): string {
    return this.#file.path;
  }

  /** Why entries of this run are missing; null: none are. */
  get failure(): Failure | null {
    return this.#failure;
  }

  /** Adds an entry; fields that the event does not have, and values that do not fit, are left out. */
  write<E extends LogEventName>(level: Severity, event: E, fields: LogFields<E> = {}): void {
    const at = this.#options.now().toISOString();
    this.#file.append(JSON.stringify({ at, level, event, ...keptFields(event, fields) }));
  }

  /** The newest entries, at most 500. Lines that are no entries of this version are left out. */
  async recent(filter: LogFilter): Promise<readonly LogEntry[]> {
    const entries: LogEntry[] = [];
    for await (const lines of this.#file.lines()) {
      for (const line of lines) {
        const entry = readEntry(line);
        if (!entry || (filter === 'troubles' && entry.level === 'info')) continue;
        entries.push(entry);
        if (entries.length === maximumLogEntries) return entries;
      }
    }
    return entries;
  }

  /** Resolves when everything so far is written or lost. Never rejects. */
  flush(): Promise<void> {
    return this.#file.flush();
  }

  #lose(thrown: unknown): void {
    const isFirst = this.#failure === null;
    const detail = { folder: this.#options.folder, reason: errorReason(thrown) };
    this.#failure = { code: 'log.notWritten', detail };
    if (isFirst) this.#options.onFailed(this.#failure);
  }
}

/** The files can hold entries of other versions, cut ones and foreign ones: nothing but known fields is taken. */
function readEntry(line: string): LogEntry | null {
  let stored: Readonly<Record<string, unknown>>;
  try {
    stored = Object(JSON.parse(line));
  } catch {
    return null;
  }
  const event = logEventNames.find((each) => each === stored.event);
  const level = severities.find((each) => each === stored.level);
  const at =
    typeof stored.at === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(stored.at) ? stored.at : '';
  if (!event || !level || Number.isNaN(Date.parse(at))) return null;
  return { at, level, event, fields: keptFields(event, stored) };
}
