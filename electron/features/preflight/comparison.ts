import { basename } from 'node:path';
import type {
  PreflightQuery,
  PreflightStep,
  PreflightView,
  Shortfall,
  WebexPeopleView,
} from '../../../shared/contract';
import type { GroupQuery } from '../../../shared/contract/preflight';
import type { HttpClient } from '../../core/http/client';
import { FailureError } from '../../core/lib/failure';
import { userNameSource } from '../../core/setup/comparison';
import type { Setups } from '../../core/setup/setups';
import type { TokenVault } from '../../core/tokens/token-vault';
import { PeopleReading } from '../../core/webex/scim-people';
import { comparedEvent } from './compared-event';
import { ComparisonThread } from './comparison-thread';
import { CurrentCredentials } from './current-credentials';
import { GroupComparison } from './group-comparison';
import type { Answer, Job, JobRequest } from './worker/messages';

export interface ComparisonDeps {
  /** The built file of the thread that compares. */
  readonly script: URL;
  readonly setups: Setups;
  readonly vault: TokenVault;
  readonly http: HttpClient;
  onProgress(step: PreflightStep): void;
}

interface Reading {
  readonly people: PeopleReading;
  readonly credentials: CurrentCredentials;
}

const emptyView: PreflightView = { entra: null, webex: null, summary: null };

/** The comparison of one setup, with a thread of its own. A closed comparison does no more work and reports no more progress. */
export class Comparison {
  readonly id: string;
  readonly #deps: ComparisonDeps;
  readonly #thread: ComparisonThread;
  readonly #groups: GroupComparison;
  #view = emptyView;
  /** The people read from Webex over SCIM, complete or not. */
  #reading: Reading | null = null;

  constructor(id: string, deps: ComparisonDeps) {
    this.id = id;
    this.#deps = deps;
    const report = (step: PreflightStep) => this.#report(step);
    this.#thread = new ComparisonThread({ script: deps.script, onProgress: report, onLost: () => this.#reset() });
    this.#groups = new GroupComparison(id, { ...deps, thread: this.#thread, report });
  }

  /** The comparison so far. Discards people who were read with another Org ID first. */
  async view(): Promise<PreflightView> {
    const reading = this.#reading;
    if (reading && !(await reading.credentials.isCurrent()) && this.#reading === reading) this.#forgetWebex();
    await this.#groups.refresh();
    return this.#whole();
  }

  /** Runs work on the groups. @returns the state after it */
  async withGroups(work: (groups: GroupComparison) => Promise<void>): Promise<PreflightView> {
    await work(this.#groups);
    return this.view();
  }

  /** @throws FailureError `step.notReached`, `preflight.*` */
  groups(query: GroupQuery): Promise<Answer<'groups'>> {
    return this.#groups.query(query);
  }

  /** @throws FailureError `usersFile.*`, `preflight.*` */
  entraFile(path: string): Promise<PreflightView> {
    return this.#job(async () => {
      const source = userNameSource(await this.#deps.setups.facts(this.id));
      const file = await this.do('entraFile', { path, source });
      return this.#take({ entra: { fileName: basename(path), file }, summary: null });
    });
  }

  /** @throws FailureError `usersFile.*`, `preflight.*` */
  webexFile(path: string): Promise<PreflightView> {
    return this.#job(async () => {
      this.#forgetWebex();
      const file = await this.do('webexFile', { path });
      return this.#take({ webex: { from: 'file', fileName: basename(path), file }, summary: null });
    });
  }

  /** Adds a list of those who are assigned. @throws FailureError `usersFile.*`, `preflight.*` */
  assignedFile(path: string): Promise<PreflightView> {
    return this.#job(async () => {
      const counts = await this.do('assignedFile', { path });
      const fileNames = [...(this.#view.assigned?.fileNames ?? []), basename(path)];
      return this.#take({ assigned: { ...counts, fileNames }, summary: null });
    });
  }

  /** All people of Entra's file are compared again. @throws FailureError `preflight.*` */
  clearAssigned(): Promise<PreflightView> {
    return this.#job(async () => {
      await this.do('clearAssigned', undefined as never);
      const { assigned: _, ...view } = this.#view;
      this.#view = { ...view, summary: null };
      return this.#whole();
    });
  }

  /**
   * Reads all people in Webex, or continues where it stopped. Keeps what was read after a failure, unless it is of another
   * organization. @throws FailureError `keychain.*`, `step.notReached` without an Org ID, `net.*`, `http.*`, `people.*`,
   * `preflight.cancelled`, `preflight.orgIdChanged` when it changed meanwhile
   */
  readWebex(): Promise<PreflightView> {
    return this.#job(async (signal) => {
      await this.view();
      const isWhole = this.#view.webex?.from === 'webex' && this.#view.webex.read.complete;
      const reading = (isWhole ? null : this.#reading) ?? (await this.#begin());
      try {
        const failure = await reading.people.run(signal);
        if (failure) throw new FailureError(failure.code, failure.detail);
        await reading.credentials.get();
        return this.#takeRead(reading);
      } catch (thrown) {
        if (await reading.credentials.isCurrent()) this.#takeRead(reading);
        else if (this.#reading === reading) this.#forgetWebex();
        throw thrown;
      }
    });
  }

  /**
   * @throws FailureError `step.notReached` without both lists, `people.incomplete` before all people were read, `preflight.*`;
   * `record.*` when the counts cannot be stored
   */
  compare(): Promise<PreflightView> {
    return this.#job(async () => {
      const { entra, webex } = await this.view();
      if (!entra || !webex) throw new FailureError('step.notReached');
      const read = webex.from === 'webex' ? webex.read : null;
      if (read && !read.complete) throw new FailureError('people.incomplete', numbersOf(read));
      const facts = await this.#deps.setups.facts(this.id);
      const source = userNameSource(facts);
      const domain = facts.signIn?.account?.email.split('@')[1]?.toLowerCase();
      const compared = await this.do('match', { source, ...(domain ? { domain } : {}) });
      const shortfall = read ? shortfallOf(read) : {};
      const summary = { ...compared, ...shortfall };
      await this.#deps.setups.append(this.id, comparedEvent(summary, entra.file, facts));
      return this.#take({ summary });
    });
  }

  /** @throws FailureError `export.*`, `preflight.*` */
  export(request: JobRequest<'export'>): Promise<Answer<'export'>> {
    return this.#job(() => this.do('export', request));
  }

  /** @throws FailureError `step.notReached`, `preflight.*` */
  query(query: PreflightQuery): Promise<Answer<'query'>> {
    return this.do('query', query);
  }

  /** Runs a job in the thread. @throws FailureError what the job throws, `preflight.*` */
  do<J extends Job>(job: J, request: JobRequest<J>): Promise<Answer<J>> {
    return this.#thread.do(job, request);
  }

  /** Cancels running and waiting jobs. Keeps what was read. */
  cancel(): void {
    this.#thread.cancel();
  }

  /** Ends the thread, and with it discards all people and groups. */
  close(): Promise<void> {
    return this.#thread.close();
  }

  async #job<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    return this.#thread.run(work);
  }

  #reset(): void {
    this.#reading = null;
    this.#view = emptyView;
    this.#groups.reset();
  }

  async #begin(): Promise<Reading> {
    const { setups, vault, http } = this.#deps;
    const credentials = await CurrentCredentials.of(this.id, setups, vault);
    await this.do('clearWebexPeople', undefined as never);
    const people: PeopleReading = new PeopleReading(http, () => credentials.get(), {
      onPeople: async (page) => void (await this.do('webexPeople', { people: page })),
      onProgress: (read) => this.#report({ job: 'webexPeople', read }),
      onWait: ({ retryAt }) => this.#report({ job: 'webexPeople', read: people.view(), waitsUntil: retryAt }),
    });
    this.#reading = { people, credentials };
    this.#take({ webex: null, summary: null });
    return this.#reading;
  }

  #takeRead(reading: Reading): PreflightView {
    if (this.#reading !== reading) return this.#whole();
    return this.#take({ webex: { from: 'webex', read: reading.people.view() }, summary: null });
  }

  #forgetWebex(): void {
    this.#reading = null;
    this.#take({ webex: null, summary: null });
  }

  #take(part: Partial<PreflightView>): PreflightView {
    this.#view = { ...this.#view, ...part };
    return this.#whole();
  }

  #whole(): PreflightView {
    const groups = this.#groups.view;
    return { ...this.#view, ...(groups ? { groups } : {}) };
  }

  #report(step: PreflightStep): void {
    if (!this.#thread.closed) this.#deps.onProgress(step);
  }
}

/** `given` counts users without a userName as well: Webex announced them, too. */
function numbersOf({ announced, people, unreadable }: WebexPeopleView): Partial<Shortfall> & Pick<Shortfall, 'given'> {
  return { given: people + unreadable, ...(announced === undefined ? {} : { announced }) };
}

function shortfallOf(read: WebexPeopleView): { shortfall?: Shortfall } {
  const { announced = 0, given } = numbersOf(read);
  return announced > given ? { shortfall: { announced, given } } : {};
}
