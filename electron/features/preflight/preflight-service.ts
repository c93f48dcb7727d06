import type {
  EntraPerson,
  GroupsWindow,
  PreflightQuery,
  PreflightStep,
  PreflightView,
  PreflightWindow,
  Result,
  SavedFile,
} from '../../../shared/contract';
import type { GroupQuery } from '../../../shared/contract/preflight';
import type { Translator } from '../../../shared/texts/i18n';
import { preflightExportTexts } from '../../../shared/texts/preflight-texts';
import type { HttpClient } from '../../core/http/client';
import { attempt, FailureError } from '../../core/lib/failure';
import type { Setups } from '../../core/setup/setups';
import type { TokenVault } from '../../core/tokens/token-vault';
import { Comparison, type ComparisonDeps } from './comparison';

export interface PreflightPorts {
  /** The built file of the thread that compares. */
  readonly script: URL;
  /** Null: none was chosen. */
  chooseUsersFile(): Promise<string | null>;
  /** Writes the sample list of users in Entra. @returns its path */
  sampleUsersFile(): Promise<string>;
  /** Writes the sample list of those who are assigned. @returns its path */
  sampleAssignedFile(): Promise<string>;
  /** Writes the sample list of groups in Entra. @returns its path */
  sampleGroupsFile(): Promise<string>;
  chooseSavePath(name: string): Promise<string | null>;
  saved(path: string): SavedFile;
  translator(): Translator;
  onProgress(step: PreflightStep): void;
}

/**
 * Compares the people of Entra with those in Webex before Entra does. There is one comparison at a time, of one setup.
 * Only the counts are stored. Opening another setup's comparison closes it: running jobs then fail with
 * `preflight.cancelled`.
 */
export class PreflightService {
  readonly #deps: ComparisonDeps;
  readonly #ports: PreflightPorts;
  #comparison: Comparison | null = null;
  /** Two threads at once could need too much memory. */
  #closing: Promise<void> = Promise.resolve();

  constructor(setups: Setups, vault: TokenVault, http: HttpClient, ports: PreflightPorts) {
    const { script } = ports;
    this.#deps = { script, setups, vault, http, onProgress: (step) => ports.onProgress(step) };
    this.#ports = ports;
  }

  /** The comparison of a setup so far; discards another setup's. */
  async open(id: string): Promise<PreflightView> {
    return (await this.#of(id)).view();
  }

  /** Null: no file was chosen. @throws FailureError `usersFile.*`, `preflight.*` */
  async chooseEntra(id: string): Promise<PreflightView | null> {
    const comparison = await this.#of(id);
    const path = await this.#ports.chooseUsersFile();
    return path ? comparison.entraFile(path) : null;
  }

  /** Null: no file was chosen. @throws FailureError `usersFile.*`, `preflight.*` */
  async chooseWebex(id: string): Promise<PreflightView | null> {
    const comparison = await this.#of(id);
    const path = await this.#ports.chooseUsersFile();
    return path ? comparison.webexFile(path) : null;
  }

  /** Null: no file was chosen. @throws FailureError `usersFile.*`, `preflight.*` */
  async chooseAssigned(id: string): Promise<PreflightView | null> {
    const comparison = await this.#of(id);
    const path = await this.#ports.chooseUsersFile();
    return path ? comparison.assignedFile(path) : null;
  }

  /** For a practice setup. @throws FailureError `step.notReached` for a real one; as `chooseAssigned` */
  async useSampleAssigned(id: string): Promise<PreflightView> {
    const comparison = await this.#practice(id);
    await comparison.clearAssigned();
    return comparison.assignedFile(await this.#ports.sampleAssignedFile());
  }

  /** As `Comparison.clearAssigned`. */
  async clearAssigned(id: string): Promise<PreflightView> {
    return (await this.#of(id)).clearAssigned();
  }

  /**
   * The sample list of Entra and the people of the practice Webex, for a practice setup.
   * @throws FailureError `step.notReached` for a real setup or without a token; as `readWebex` and `compare`
   */
  async useSamples(id: string): Promise<PreflightView> {
    const comparison = await this.#practice(id);
    await comparison.entraFile(await this.#ports.sampleUsersFile());
    await comparison.readWebex();
    return comparison.compare();
  }

  /** As `Comparison.readWebex`. */
  async readWebex(id: string): Promise<PreflightView> {
    return (await this.#of(id)).readWebex();
  }

  /** As `Comparison.compare`. */
  async compare(id: string): Promise<PreflightView> {
    return (await this.#of(id)).compare();
  }

  /** Null: no file was chosen. @throws FailureError `usersFile.*`, `preflight.*` */
  async chooseGroups(id: string): Promise<PreflightView | null> {
    const comparison = await this.#of(id);
    const path = await this.#ports.chooseUsersFile();
    return path ? comparison.withGroups((groups) => groups.file(path)) : null;
  }

  /** As `GroupComparison.readWebex`. */
  async readGroups(id: string): Promise<PreflightView> {
    return (await this.#of(id)).withGroups((groups) => groups.readWebex());
  }

  /** As `GroupComparison.compare`. */
  async compareGroups(id: string): Promise<PreflightView> {
    return (await this.#of(id)).withGroups((groups) => groups.compare());
  }

  /**
   * The sample list of groups and the groups of the practice Webex, for a practice setup.
   * @throws FailureError `step.notReached` for a real setup or without a token; as `readGroups` and `compareGroups`
   */
  async useSampleGroups(id: string): Promise<PreflightView> {
    const comparison = await this.#practice(id);
    const path = await this.#ports.sampleGroupsFile();
    return comparison.withGroups(async (groups) => {
      await groups.file(path);
      await groups.readWebex();
      await groups.compare();
    });
  }

  /** The first of a setup's groups that a filter finds. */
  groups(id: string, query: GroupQuery): Promise<Result<GroupsWindow>> {
    return attempt(() => this.#opened(id).groups(query));
  }

  /** Cancels the running job. Keeps what was read. */
  cancel(): void {
    this.#comparison?.cancel();
  }

  /** Part of the list of a setup's people. */
  query(id: string, query: PreflightQuery): Promise<Result<PreflightWindow>> {
    return attempt(() => this.#opened(id).query(query));
  }

  /** The stored attributes of a person in Entra's file, by index in the result; null: the person is only in Webex. */
  person(id: string, index: number): Promise<Result<EntraPerson | null>> {
    return attempt(() => this.#opened(id).do('person', { index }));
  }

  /** Null: the dialog was cancelled. @throws FailureError `export.*`, `preflight.*`, `step.notReached` */
  async export(id: string, { verdict, search }: Pick<PreflightQuery, 'verdict' | 'search'>): Promise<SavedFile | null> {
    const comparison = this.#opened(id);
    const path = await this.#ports.chooseSavePath('people.csv');
    if (!path) return null;
    const texts = preflightExportTexts(this.#ports.translator());
    await comparison.export({ path, verdict, search, texts, mark: true });
    return this.#ports.saved(path);
  }

  async close(): Promise<void> {
    await this.#leave();
  }

  async #practice(id: string): Promise<Comparison> {
    const comparison = await this.#of(id);
    const { space } = await this.#deps.setups.target(id);
    if (space !== 'practice') throw new FailureError('step.notReached');
    return comparison;
  }

  async #of(id: string): Promise<Comparison> {
    if (this.#comparison?.id !== id) {
      void this.#leave();
      this.#comparison = new Comparison(id, this.#deps);
    }
    const comparison = this.#comparison as Comparison;
    await this.#closing;
    return comparison;
  }

  /** The open comparison, if it is this setup's: a page never gets the people of another one. */
  #opened(id: string): Comparison {
    if (this.#comparison?.id !== id) throw new FailureError('step.notReached');
    return this.#comparison;
  }

  #leave(): Promise<void> {
    const left = this.#comparison;
    this.#comparison = null;
    this.#closing = Promise.all([this.#closing, left?.close()]).then(() => undefined);
    return this.#closing;
  }
}
