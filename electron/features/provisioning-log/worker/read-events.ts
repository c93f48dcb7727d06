import { basename } from 'node:path';
import { eventOfRow, type LogColumns, stepOfRow } from '../../../core/entra/provisioning-log/csv-columns';
import type { StepResult } from '../../../core/entra/provisioning-log/event';
import { JsonElements } from '../../../core/entra/provisioning-log/json-elements';
import { eventOfJson, pageOf } from '../../../core/entra/provisioning-log/json-event';
import type { LogTally } from '../../../core/entra/provisioning-log/tally';
import { FailureError } from '../../../core/lib/failure';
import { readRows } from '../../../core/people/users-file/csv-rows';
import { type LogFile, ofLog } from './log-file';

type Report = (bytes: number) => void;
type Steps = ReadonlyMap<string, StepResult>;

/** What one file added to a tally, and what could not be read of it. */
interface EventLog {
  readonly unreadable: number;
  readonly cut: boolean;
  readonly more: boolean;
  read(file: LogFile, report: Report): Promise<void>;
}

/** Reads JSON, event by event: a damaged file up to where it breaks. */
export class JsonLog implements EventLog {
  readonly #tally: LogTally;
  /** Of several answers, the last one says whether another page follows. */
  #lastPage: { readonly more: boolean } | null = null;
  unreadable = 0;
  cut = false;
  more = false;

  constructor(tally: LogTally) {
    this.#tally = tally;
  }

  async read(file: LogFile, report: Report): Promise<void> {
    let elements: JsonElements | null = null;
    try {
      for await (const chunk of file.texts()) {
        const first = elements === null;
        elements ??= new JsonElements(chunk);
        for (const element of elements.push(first ? '' : chunk)) this.#add(element);
        report(file.bytes());
      }
    } catch (thrown) {
      if (!(thrown instanceof RangeError)) throw ofLog(thrown, basename(file.path));
      this.unreadable += 1;
      this.cut = true;
    }
    this.cut ||= elements?.cut ?? false;
    this.more = (this.#lastPage ?? elements)?.more ?? false;
  }

  #add(element: string): void {
    const value = parsed(element);
    const page = pageOf(value);
    if (page) this.#lastPage = page;
    for (const each of page?.events ?? [value]) {
      const event = eventOfJson(each);
      if (event) this.#tally.add(event);
      else this.unreadable += 1;
    }
  }
}

/** Reads the table of events. */
export class CsvLog implements EventLog {
  readonly #tally: LogTally;
  readonly #steps: Steps;
  readonly cut = false;
  readonly more = false;
  unreadable = 0;

  constructor(tally: LogTally, steps: Steps) {
    this.#tally = tally;
    this.#steps = steps;
  }

  read(file: LogFile, report: Report): Promise<void> {
    const stepOf = (changeId: string) => this.#steps.get(changeId.trim());
    return eachRow(file, report, (cells, columns) => {
      const event = eventOfRow(cells, columns, stepOf);
      if (event) this.#tally.add(event);
      else this.unreadable += 1;
    });
  }
}

/** Reads the table of steps: of each change, the last step that did not succeed. */
export async function readSteps(file: LogFile, steps: Map<string, StepResult>, report: Report): Promise<void> {
  await eachRow(file, report, (cells, columns) => {
    const row = stepOfRow(cells, columns);
    if (row) steps.set(row.changeId, row.step);
  });
}

/** Calls `take` with the cells of each row below the header that is not empty. @throws FailureError `usersFile.*` */
async function eachRow(
  file: LogFile,
  report: Report,
  take: (cells: readonly string[], columns: LogColumns) => void,
): Promise<void> {
  const { form } = file;
  if (form.form !== 'csv') throw new FailureError('provisioningLog.foreign', { file: basename(file.path) });
  const { columns, separator } = form;
  let header = true;
  const options = {
    separator,
    lineEnd: file.lineEnd,
    firstLine: 1,
    file: basename(file.path),
    // Ending the thread cancels.
    signal: new AbortController().signal,
  };
  try {
    await readRows(file.texts(), options, ({ rows }) => {
      for (const cells of rows) {
        if (cells.length <= 1 && !cells[0]?.trim()) continue;
        if (!header) take(cells, columns);
        // Excel's own line, which names the separator, precedes the header.
        else header = /^sep=/i.test(cells[0] ?? '');
      }
      report(file.bytes());
    });
  } catch (thrown) {
    throw ofLog(thrown, options.file);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
