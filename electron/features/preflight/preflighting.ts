import { basename } from 'node:path';
import type {
  EntraPerson,
  MappingSource,
  PreflightQuery,
  PreflightStep,
  PreflightView,
  PreflightWindow,
  Result,
  SavedFile,
} from '../../../shared/contract';
import type { Translator } from '../../../shared/texts/i18n';
import { preflightExportTexts } from '../../../shared/texts/preflight-texts';
import { defaultMappings } from '../../core/entra/mappings/default-mappings';
import { FailureError, unwrap } from '../../core/lib/failure';
import type { Setups } from '../../core/setup/setups';
import type { TokenVault } from '../../core/tokens/token-vault';
import type { WebexHttp } from '../../core/webex/http/client';
import { PeopleReading } from '../../core/webex/scim-people';
import { PreflightWorker } from './worker/preflight-worker';

export interface PreflightPorts {
  /** The built file of the thread that compares. */
  readonly script: URL;
  /** Null: none was chosen. */
  chooseUsersFile(): Promise<string | null>;
  place(name: string): Promise<string | null>;
  saved(path: string): SavedFile;
  translator(): Translator;
  onProgress(step: PreflightStep): void;
}

const nothing: PreflightView = { entra: null, webex: null, summary: null };

/**
 * Compares the people of Entra with those in Webex before Entra does. One comparison at a time, of one setup; nothing of it
 * is written down but the counts, and another setup begins anew.
 */
export class Preflighting {
  readonly #setups: Setups;
  readonly #vault: TokenVault;
  readonly #http: WebexHttp;
  readonly #ports: PreflightPorts;
  readonly #worker: PreflightWorker;
  #setupId: string | null = null;
  #view = nothing;
  #reading: PeopleReading | null = null;
  #controller = new AbortController();

  constructor(setups: Setups, vault: TokenVault, http: WebexHttp, ports: PreflightPorts) {
    this.#setups = setups;
    this.#vault = vault;
    this.#http = http;
    this.#ports = ports;
    this.#worker = new PreflightWorker(ports.script, (progress) => ports.onProgress(progress));
  }

  /** What there is of a setup's comparison; another setup's is forgotten. */
  async open(id: string): Promise<PreflightView> {
    if (this.#setupId !== id) {
      this.cancel();
      await this.#worker.close();
      this.#setupId = id;
      this.#view = nothing;
      this.#reading = null;
    }
    return this.#view;
  }

  /** @throws FailureError `usersFile.*`, `preflight.*` */
  async chooseEntra(id: string): Promise<PreflightView | null> {
    await this.open(id);
    const path = await this.#ports.chooseUsersFile();
    if (!path) return null;
    const file = unwrap(await this.#worker.do('entraFile', { path, source: await this.#source(id) }));
    return this.#take({ entra: { fileName: basename(path), file }, summary: null });
  }

  /** @throws FailureError `usersFile.*`, `preflight.*` */
  async chooseWebex(id: string): Promise<PreflightView | null> {
    await this.open(id);
    const path = await this.#ports.chooseUsersFile();
    if (!path) return null;
    this.#reading = null;
    this.#take({ webex: null, summary: null });
    const file = unwrap(await this.#worker.do('webexFile', { path }));
    return this.#take({ webex: { from: 'file', fileName: basename(path), file }, summary: null });
  }

  /**
   * Reads everybody in Webex, or goes on where it stopped. @throws FailureError `keychain.*`, `step.notReached` without an
   * Org ID, `net.*`, `http.*`, `people.*`, `preflight.cancelled`; what was read stays
   */
  async readWebex(id: string): Promise<PreflightView> {
    await this.open(id);
    const reading = this.#reading ?? (await this.#begin(id));
    this.#reading = reading;
    const failure = await reading.run(this.#signal());
    this.#take({ webex: { from: 'webex', read: reading.view() }, summary: null });
    if (failure) throw new FailureError(failure.code, failure.detail);
    this.#reading = null;
    return this.#view;
  }

  /** @throws FailureError `preflight.*`; `record.*` when the counts cannot be kept */
  async compare(id: string): Promise<PreflightView> {
    await this.open(id);
    const source = await this.#source(id);
    const summary = unwrap(await this.#worker.do('match', { source }));
    const { people, webexPeople, counts } = summary;
    await this.#setups.append(id, { type: 'preflighted', from: source, people, webexPeople, counts });
    return this.#take({ summary });
  }

  /** Ends what runs. What was read stays. */
  cancel(): void {
    this.#controller.abort();
    this.#worker.cancel();
  }

  query(query: PreflightQuery): Promise<Result<PreflightWindow>> {
    return this.#worker.do('query', query);
  }

  /** What is kept of a person of Entra's file, by the place in the result; null: there is none. */
  person(index: number): Promise<Result<EntraPerson | null>> {
    return this.#worker.do('person', { index });
  }

  /** @throws FailureError `export.*`, `preflight.*` */
  async export({ verdict, search }: Pick<PreflightQuery, 'verdict' | 'search'>): Promise<SavedFile | null> {
    const path = await this.#ports.place('people.csv');
    if (!path) return null;
    const texts = preflightExportTexts(this.#ports.translator());
    unwrap(await this.#worker.do('export', { path, verdict, search, texts, mark: true }));
    return this.#ports.saved(path);
  }

  async close(): Promise<void> {
    this.cancel();
    await this.#worker.close();
  }

  async #begin(id: string): Promise<PeopleReading> {
    const { cloud, owner, orgId } = await this.#setups.target(id);
    if (!orgId) throw new FailureError('step.notReached');
    const token = await this.#vault.read(owner);
    this.#take({ webex: null, summary: null });
    unwrap(await this.#worker.do('webexNobody', undefined as never));
    const { onProgress } = this.#ports;
    const reading: PeopleReading = new PeopleReading(
      this.#http,
      { cloud, orgId, token },
      {
        onPeople: async (people) => void unwrap(await this.#worker.do('webexPeople', { people })),
        onProgress: (read) => onProgress({ job: 'webexPeople', read }),
        onWait: ({ retryAt }) => onProgress({ job: 'webexPeople', read: reading.view(), waitsUntil: retryAt }),
      },
    );
    return reading;
  }

  #signal(): AbortSignal {
    this.#controller = new AbortController();
    return this.#controller.signal;
  }

  #take(part: Partial<PreflightView>): PreflightView {
    this.#view = { ...this.#view, ...part };
    return this.#view;
  }

  async #source(id: string): Promise<MappingSource> {
    const rows = (await this.#setups.facts(id)).mappings?.mappings ?? defaultMappings();
    return rows.find(({ target }) => target.toLowerCase() === 'username')?.source ?? { kind: 'none' };
  }
}
