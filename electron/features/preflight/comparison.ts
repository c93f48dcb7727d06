import { basename } from 'node:path';
import type {
  PreflightQuery,
  PreflightStep,
  PreflightView,
  Shortfall,
  WebexPeopleView,
} from '../../../shared/contract';
import { leftOutRows } from '../../../shared/texts/row-findings';
import { matchingRows } from '../../core/entra/mappings/comparison-finding';
import { defaultMappings } from '../../core/entra/mappings/default-mappings';
import { FailureError, unwrap } from '../../core/lib/failure';
import { KeyedMutex } from '../../core/lib/keyed-mutex';
import { userNameSource } from '../../core/setup/comparison';
import type { Setups } from '../../core/setup/setups';
import type { TokenVault } from '../../core/tokens/token-vault';
import type { WebexHttp } from '../../core/webex/http/client';
import { PeopleReading } from '../../core/webex/scim-people';
import { CurrentCredentials } from './current-credentials';
import { PreflightWorker } from './worker/client';
import type { Answer, Job, JobRequest } from './worker/messages';

export interface ComparisonDeps {
  /** The built file of the thread that compares. */
  readonly script: URL;
  readonly setups: Setups;
  readonly vault: TokenVault;
  readonly http: WebexHttp;
  onProgress(step: PreflightStep): void;
}

interface Reading {
  readonly people: PeopleReading;
  readonly credentials: CurrentCredentials;
}

const emptyView: PreflightView = { entra: null, webex: null, summary: null };

/**
 * The comparison of one setup, with a thread of its own. Jobs run one at a time: a new job cancels the running one, because a
 * reloaded page does not know of it. A closed comparison does no more work and reports no more progress.
 */
export class Comparison {
  readonly id: string;
  readonly #deps: ComparisonDeps;
  readonly #worker: PreflightWorker;
  readonly #mutex = new KeyedMutex();
  #view = emptyView;
  /** The people read from Webex over SCIM, complete or not. */
  #reading: Reading | null = null;
  #controller = new AbortController();
  #closed = false;

  constructor(id: string, deps: ComparisonDeps) {
    this.id = id;
    this.#deps = deps;
    this.#worker = new PreflightWorker(deps.script, (progress) => this.#report(progress));
  }

  /** The comparison so far. Discards people who were read with another Org ID first. */
  async view(): Promise<PreflightView> {
    const reading = this.#reading;
    if (reading && !(await reading.credentials.isCurrent()) && this.#reading === reading) this.#forgetWebex();
    return this.#view;
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
      const { people, webexPeople, counts } = summary;
      const { orgId } = facts;
      const matching = matchingRows(facts.mappings?.mappings ?? defaultMappings());
      const leftOut = leftOutRows(entra.file);
      const incomplete = entra.file.incomplete ? { incomplete: true as const } : {};
      const result = {
        from: source,
        people,
        webexPeople,
        counts,
        leftOut,
        ...incomplete,
        ...shortfall,
        ...(orgId ? { orgId } : {}),
        matching,
      };
      await this.#deps.setups.append(this.id, { type: 'preflighted', ...result });
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

  /** Runs a job in the thread; a thread that died has lost its data. @throws FailureError what the job throws, `preflight.*` */
  async do<J extends Job>(job: J, request: JobRequest<J>): Promise<Answer<J>> {
    if (this.#closed) throw new FailureError('preflight.cancelled');
    const result = await this.#worker.do(job, request);
    if (this.#closed) throw new FailureError('preflight.cancelled');
    if (!result.ok && result.failure.code === 'preflight.stopped') {
      this.#reading = null;
      this.#view = emptyView;
    }
    return unwrap(result);
  }

  /** Cancels running and waiting jobs. Keeps what was read. */
  cancel(): void {
    this.#controller.abort(new FailureError('preflight.cancelled'));
    this.#controller = new AbortController();
    this.#worker.cancel();
  }

  /** Ends the thread, and with it discards all people. */
  async close(): Promise<void> {
    this.#closed = true;
    this.cancel();
    await this.#worker.close();
  }

  #job<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    this.cancel();
    const { signal } = this.#controller;
    return this.#mutex.runExclusive(this.id, async () => {
      signal.throwIfAborted();
      if (this.#closed) throw new FailureError('preflight.cancelled');
      return work(signal);
    });
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
    if (this.#reading !== reading) return this.#view;
    return this.#take({ webex: { from: 'webex', read: reading.people.view() }, summary: null });
  }

  #forgetWebex(): void {
    this.#reading = null;
    this.#take({ webex: null, summary: null });
  }

  #take(part: Partial<PreflightView>): PreflightView {
    this.#view = { ...this.#view, ...part };
    return this.#view;
  }

  #report(step: PreflightStep): void {
    if (!this.#closed) this.#deps.onProgress(step);
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
