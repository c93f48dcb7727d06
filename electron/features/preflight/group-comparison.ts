import { basename } from 'node:path';
import type { GroupsView, PreflightStep, Shortfall, WebexGroupsView } from '../../../shared/contract';
import type { GroupQuery } from '../../../shared/contract/preflight';
import { leftOutRows } from '../../../shared/texts/row-findings';
import type { HttpClient } from '../../core/http/client';
import { FailureError } from '../../core/lib/failure';
import type { Setups } from '../../core/setup/setups';
import type { TokenVault } from '../../core/tokens/token-vault';
import { GroupReading } from '../../core/webex/scim-groups';
import type { ComparisonThread } from './comparison-thread';
import { CurrentCredentials } from './current-credentials';
import type { Answer } from './worker/messages';

interface GroupComparisonDeps {
  readonly setups: Setups;
  readonly vault: TokenVault;
  readonly http: HttpClient;
  readonly thread: ComparisonThread;
  report(step: PreflightStep): void;
}

interface Reading {
  readonly groups: GroupReading;
  readonly credentials: CurrentCredentials;
}

const emptyView: GroupsView = { entra: null, webex: null, summary: null };

/** The comparison of one setup's groups, beside that of its people: with the same thread and token, and one at a time. */
export class GroupComparison {
  readonly #id: string;
  readonly #deps: GroupComparisonDeps;
  #view = emptyView;
  /** The groups read from Webex, complete or not. */
  #reading: Reading | null = null;

  constructor(id: string, deps: GroupComparisonDeps) {
    this.#id = id;
    this.#deps = deps;
  }

  /** The comparison so far; null: there is none. */
  get view(): GroupsView | null {
    const { entra, webex } = this.#view;
    return entra || webex ? this.#view : null;
  }

  /** Discards groups that were read with another Org ID. */
  async refresh(): Promise<void> {
    const reading = this.#reading;
    if (reading && !(await reading.credentials.isCurrent()) && this.#reading === reading) this.#forgetWebex();
  }

  /** The thread died with the groups. */
  reset(): void {
    this.#reading = null;
    this.#view = emptyView;
  }

  /** @throws FailureError `usersFile.*`, `preflight.*` */
  file(path: string): Promise<void> {
    return this.#deps.thread.run(async () => {
      const file = await this.#deps.thread.do('groupsFile', { path });
      this.#take({ entra: { fileName: basename(path), file }, summary: null });
    });
  }

  /**
   * Reads all groups in Webex, or continues where it stopped. Keeps what was read after a failure, unless it is of another
   * organization. @throws FailureError `keychain.*`, `step.notReached` without an Org ID, `net.*`, `http.*`, `groups.*`,
   * `preflight.cancelled`, `preflight.orgIdChanged` when it changed meanwhile
   */
  readWebex(): Promise<void> {
    return this.#deps.thread.run(async (signal) => {
      await this.refresh();
      const reading = (this.#view.webex?.complete ? null : this.#reading) ?? (await this.#begin());
      try {
        const failure = await reading.groups.run(signal);
        if (failure) throw new FailureError(failure.code, failure.detail);
        await reading.credentials.get();
        this.#takeRead(reading);
      } catch (thrown) {
        if (await reading.credentials.isCurrent()) this.#takeRead(reading);
        else if (this.#reading === reading) this.#forgetWebex();
        throw thrown;
      }
    });
  }

  /**
   * @throws FailureError `step.notReached` without both lists, `groups.incomplete` before all groups were read, `preflight.*`;
   * `record.*` when the counts cannot be stored
   */
  compare(): Promise<void> {
    return this.#deps.thread.run(async () => {
      await this.refresh();
      const { entra, webex } = this.#view;
      if (!entra || !webex) throw new FailureError('step.notReached');
      if (!webex.complete) throw new FailureError('groups.incomplete', numbersOf(webex));
      const compared = await this.#deps.thread.do('matchGroups', undefined as never);
      const summary = { ...compared, ...shortfallOf(webex) };
      const { orgId } = await this.#deps.setups.facts(this.#id);
      const leftOut = leftOutRows(entra.file);
      await this.#deps.setups.append(this.#id, {
        type: 'groupsCompared',
        ...summary,
        ...(leftOut ? { leftOut } : {}),
        ...(entra.file.incomplete ? { incomplete: true as const } : {}),
        ...(orgId ? { orgId } : {}),
      });
      this.#take({ summary });
    });
  }

  /** @throws FailureError `step.notReached`, `preflight.*` */
  query(query: GroupQuery): Promise<Answer<'groups'>> {
    return this.#deps.thread.do('groups', query);
  }

  async #begin(): Promise<Reading> {
    const { setups, vault, http, thread, report } = this.#deps;
    const credentials = await CurrentCredentials.of(this.#id, setups, vault);
    await thread.do('clearWebexGroups', undefined as never);
    const groups: GroupReading = new GroupReading(http, () => credentials.get(), {
      onItems: async (page) => void (await thread.do('webexGroups', { groups: page })),
      onProgress: () => report({ job: 'webexGroups', read: groups.view() }),
      onWait: ({ retryAt }) => report({ job: 'webexGroups', read: groups.view(), waitsUntil: retryAt }),
    });
    this.#reading = { groups, credentials };
    this.#take({ webex: null, summary: null });
    return this.#reading;
  }

  #takeRead(reading: Reading): void {
    if (this.#reading === reading) this.#take({ webex: reading.groups.view(), summary: null });
  }

  #forgetWebex(): void {
    this.#reading = null;
    this.#take({ webex: null, summary: null });
  }

  #take(part: Partial<GroupsView>): void {
    this.#view = { ...this.#view, ...part };
  }
}

/** `given` counts groups without a name as well: Webex announced them, too. */
function numbersOf({ announced, groups, unnamed }: WebexGroupsView): Partial<Shortfall> & Pick<Shortfall, 'given'> {
  return { given: groups + unnamed, ...(announced === undefined ? {} : { announced }) };
}

function shortfallOf(read: WebexGroupsView): { shortfall?: Shortfall } {
  const { announced = 0, given } = numbersOf(read);
  return announced > given ? { shortfall: { announced, given } } : {};
}
