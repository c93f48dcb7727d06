import { basename } from 'node:path';
import type { MappingSource, PreflightProgress, UsersFileView } from '../../../../shared/contract';
import { FailureError } from '../../../core/lib/failure';
import { AssignedUsers } from '../../../core/people/assigned-users';
import { EntraPeople } from '../../../core/people/entra-people';
import { csvLines, exportCells, exportHeader } from '../../../core/people/export-rows';
import { match, matchRows } from '../../../core/people/match';
import { type Preparation, preparationRows, prepare } from '../../../core/people/preparation';
import { Queries } from '../../../core/people/query';
import type { PreflightResult } from '../../../core/people/result';
import { controlHubFile, entraFile } from '../../../core/people/users-file/file-kind';
import { readUsersFile } from '../../../core/people/users-file/users-file';
import { type CompileExpression, neededAttributes } from '../../../core/people/values';
import { controlHubRows, WebexPeople } from '../../../core/people/webex-people';
import { paceFor, type Yielder } from '../../../core/people/yielder';
import { readAssigned } from './assigned-file';
import { readingFile, writingFile } from './files';
import { GroupService } from './groups';
import type { Answer, ExportRequest, JobRequest } from './messages';

/** Rows that are written at once. */
const exportSlice = 2_000;

interface EntraFile {
  readonly path: string;
  readonly people: EntraPeople;
  readonly view: UsersFileView;
  readonly asked: readonly string[];
}

/** The data of one comparison, with its jobs and queries. Jobs other than queries run one after another. */
export class PreflightService {
  readonly groups: GroupService;
  readonly #compile: CompileExpression;
  readonly #onProgress: (progress: PreflightProgress) => void;
  #entra: EntraFile | null = null;
  #webex: WebexPeople | null = null;
  /** Null: all people of Entra's file are compared. */
  #assigned: AssignedUsers | null = null;
  #preparation: Preparation | null = null;
  #result: { readonly result: PreflightResult; readonly queries: Queries } | null = null;
  #query = new AbortController();

  constructor(compile: CompileExpression, onProgress: (progress: PreflightProgress) => void) {
    this.#compile = compile;
    this.#onProgress = onProgress;
    this.groups = new GroupService(onProgress);
  }

  /** @throws FailureError `usersFile.*`, `preflight.expression`, `preflight.cancelled` */
  async entraFile({ path, source }: JobRequest<'entraFile'>, signal: AbortSignal): Promise<UsersFileView> {
    return (await this.#readEntra(path, this.#needed(source), signal)).view;
  }

  /** @throws FailureError `usersFile.*`, `preflight.cancelled` */
  async webexFile({ path }: JobRequest<'webexFile'>, signal: AbortSignal): Promise<UsersFileView> {
    this.#forget('webex');
    const webex = new WebexPeople();
    const view = await readingFile(path, (bytes, size) =>
      readUsersFile({
        bytes,
        file: basename(path),
        kind: controlHubFile,
        signal,
        open: (names) => controlHubRows(names, webex),
        onProgress: (rows, read) => this.#onProgress({ job: 'webexFile', rows, bytes: read, totalBytes: size }),
      }),
    );
    this.#webex = webex;
    return view;
  }

  /** Adds the users of a list to those who are assigned. @throws FailureError `usersFile.*`, `preflight.cancelled` */
  async assignedFile({ path }: JobRequest<'assignedFile'>, signal: AbortSignal): Promise<Answer<'assignedFile'>> {
    const read = await readAssigned(path, signal, (progress) => this.#onProgress({ job: 'assignedFile', ...progress }));
    const assigned = this.#assigned ?? new AssignedUsers();
    assigned.addAll(read);
    this.clearAssigned();
    this.#assigned = assigned;
    return assigned.counts;
  }

  clearAssigned(): null {
    this.#forget('result');
    this.#assigned = null;
    return null;
  }

  clearWebexPeople(): null {
    this.#forget('webex');
    return null;
  }

  webexPeople({ people }: JobRequest<'webexPeople'>): Answer<'webexPeople'> {
    const webex = this.#webex ?? new WebexPeople();
    this.#forget('result');
    this.#webex = webex;
    for (const person of people) webex.add(person);
    return { people: webex.length, unreadable: webex.unreadable };
  }

  /** @throws FailureError `step.notReached` without both lists, `preflight.*`, `usersFile.*` when the file is read again */
  async match({ source, domain }: JobRequest<'match'>, signal: AbortSignal): Promise<Answer<'match'>> {
    this.#result = null;
    const entra = await this.#withColumns(source, signal);
    const webex = this.#webex;
    if (!webex) throw new FailureError('step.notReached');
    const known = this.#preparation;
    const totalRows = matchRows({ people: entra.people, webex }) + (known ? 0 : preparationRows(entra.people, webex));
    const pace = this.#pace('match', totalRows, signal);
    const sent = this.#assigned?.among(entra.people) ?? null;
    this.#preparation = known ?? (await prepare(entra.people, webex, pace, sent));
    const result = await match(this.#preparation, source, this.#compile, pace, domain ?? null);
    this.#result = { result, queries: new Queries(result) };
    return result.summary;
  }

  person({ index }: JobRequest<'person'>): Answer<'person'> {
    const people = this.#entra?.people;
    return people && index < people.length ? people.person(index) : null;
  }

  /** Cancels an earlier query that has no answer yet. @throws FailureError `step.notReached`, `preflight.cancelled` */
  async query(request: JobRequest<'query'>): Promise<Answer<'query'>> {
    this.#query.abort(new FailureError('preflight.cancelled'));
    this.#query = new AbortController();
    return this.#finished().queries.window(request, paceFor(this.#query.signal));
  }

  /** @throws FailureError `step.notReached`, `export.*`, `preflight.cancelled` */
  async export(request: ExportRequest, signal: AbortSignal): Promise<Answer<'export'>> {
    const { result, queries } = this.#finished();
    const entries = await queries.entries(request, paceFor(signal));
    const rows = entries?.length ?? result.size;
    let bytes = 0;
    await writingFile(request.path, async (write) => {
      const put = async (text: string) => {
        signal.throwIfAborted();
        await write(text);
        bytes += Buffer.byteLength(text);
      };
      await put((request.mark ? '\uFEFF' : '') + csvLines([exportHeader(request.texts)]));
      for (let from = 0; from < rows; from += exportSlice) {
        const length = Math.min(exportSlice, rows - from);
        const entry = (at: number) => (entries ? (entries[at] ?? 0) : at);
        const cells = Array.from({ length }, (_, at) => exportCells(result.row(entry(from + at)), request.texts));
        await put(csvLines(cells));
        this.#onProgress({ job: 'export', rows: from + length, totalRows: rows, bytes });
      }
    });
    return { rows, bytes };
  }

  async #readEntra(path: string, asked: readonly string[], signal: AbortSignal): Promise<EntraFile> {
    this.#forget('entra');
    let people: EntraPeople | undefined;
    const view = await readingFile(path, (bytes, size) =>
      readUsersFile({
        bytes,
        file: basename(path),
        kind: entraFile,
        signal,
        open: (names, sample) => {
          const opened = new EntraPeople(names, sample, asked);
          people = opened;
          return (cells) => opened.add(cells);
        },
        onProgress: (rows, read) => this.#onProgress({ job: 'entraFile', rows, bytes: read, totalBytes: size }),
      }),
    );
    if (!people) throw new FailureError('usersFile.empty', { file: basename(path) });
    this.#entra = { path, people, view, asked };
    return this.#entra;
  }

  /** Unused columns are not kept. The file is read again when a source needs one of them. */
  async #withColumns(source: MappingSource, signal: AbortSignal): Promise<EntraFile> {
    const entra = this.#entra;
    if (!entra) throw new FailureError('step.notReached');
    const needed = this.#needed(source);
    const missing = needed.filter((name) => !entra.people.columns.has(name) && entra.view.columns.includes(name));
    return missing.length === 0 ? entra : this.#readEntra(entra.path, [...entra.asked, ...needed], signal);
  }

  #needed(source: MappingSource): readonly string[] {
    const byId = this.#webex?.hasExternalIds || this.#assigned?.hasIds;
    return [...neededAttributes(source, this.#compile), ...(byId ? ['objectId'] : [])];
  }

  /** Discards a list before its replacement is read: both could exceed the memory. */
  #forget(what: 'entra' | 'webex' | 'result'): void {
    this.#result = null;
    this.#preparation = null;
    if (what === 'entra') this.#entra = null;
    if (what === 'webex') this.#webex = null;
  }

  #finished() {
    if (!this.#result) throw new FailureError('step.notReached');
    return this.#result;
  }

  #pace(job: 'match', totalRows: number, signal: AbortSignal): Yielder {
    let rows = 0;
    return paceFor(signal, (more) => {
      rows = Math.min(rows + more, totalRows);
      this.#onProgress({ job, rows, totalRows, bytes: 0 });
    });
  }
}
