import { randomUUID } from 'node:crypto';
import type {
  EntraPrincipal,
  EntraSetUpView,
  PlanConfirmation,
  PlannedWrite,
  SetUpChoices,
} from '../../../shared/contract';
import { setUpPermissions } from '../../../shared/enums/microsoft-sign-in';
import * as engine from '../../core/expressions';
import { FailureError, toFailure } from '../../core/lib/failure';
import type { GraphClient } from '../../core/microsoft/graph/client';
import { createSessionClient } from '../../core/microsoft/graph/session-client';
import { endOpenWrites } from '../../core/microsoft/journal/journal';
import { safeTextOf } from '../../core/microsoft/look/texts';
import { findForSetUp, findPeople } from '../../core/microsoft/set-up/found';
import { plannedLater, plannedWrites } from '../../core/microsoft/set-up/plan';
import { setUpEntra } from '../../core/microsoft/set-up/set-up';
import type { ChangeTask } from '../../core/microsoft/set-up/task';
import { undoInEntra } from '../../core/microsoft/set-up/undo';
import { undoItems } from '../../core/microsoft/set-up/undo-items';
import { missingScopes } from '../../core/microsoft/sign-in/scopes';
import { accountInOrder } from '../../core/setup/account-rules';
import { openWrites } from '../../core/setup/entra-writes';
import type { NewEvent } from '../../core/setup/new-event';
import type { Target } from '../../core/setup/token-owner';
import { tenantUrl } from '../../core/webex/clouds';
import type { Services } from '../../services/services';
import type { GraphAccess } from '../microsoft-sign-in';
import { type RunView, SetUpRun } from './set-up-run';

export interface SetUpPorts extends Pick<Services, 'setups' | 'vault' | 'http' | 'now'> {
  /** Null: not signed in to Microsoft. */
  readonly access: (id: string) => GraphAccess | null;
  onChanged(id: string, view: EntraSetUpView): void;
}

const idle: RunView = { flow: { at: 'idle' }, steps: [], onDemand: null, mappingsByHand: [] };
/** Longer than any answer about people; the page types on meanwhile. */
const searchTimeoutMs = 30_000;

/** Setting up Entra, and undoing it, in this run of the app: one run for each setup at a time. */
export class EntraSetUps {
  readonly #ports: SetUpPorts;
  readonly #runs = new Map<string, SetUpRun>();
  readonly #working = new Set<string>();
  /** Schemas before the app changed them, by setup and job. */
  readonly #schemas = new Map<string, Map<string, unknown>>();

  constructor(ports: SetUpPorts) {
    this.#ports = ports;
  }

  async view(id: string): Promise<EntraSetUpView> {
    const access = this.#ports.access(id);
    const { entraWrites } = await this.#ports.setups.facts(id);
    return {
      ...(this.#runs.get(id)?.view ?? idle),
      account: access && {
        userPrincipalName: access.account.userPrincipalName,
        tenantName: access.account.tenantName,
      },
      lacks: access ? missingScopes(setUpPermissions, access.scopes) : [],
      undo: undoItems(entraWrites, new Set(this.#schemasOf(id).keys())),
    };
  }

  /** @throws FailureError `graph.notSignedIn`, `record.*` */
  async look(id: string, wanted: { readonly application?: string; readonly job?: string }): Promise<EntraSetUpView> {
    return this.#begin(id, undefined, async (run, { access, facts }) => {
      const graph = this.#graph(id, access.account.tenantId, run.signal);
      const planned = facts.mappings?.mappings.length ?? null;
      run.set({ at: 'planning', found: await findForSetUp(graph, safeTextOf(access.token), wanted, planned) });
    });
  }

  /** @throws FailureError `graph.*`, `net.*` */
  async people(id: string, text: string, groups: boolean): Promise<readonly EntraPrincipal[]> {
    const access = this.#access(id);
    const graph = this.#graph(id, access.account.tenantId, AbortSignal.timeout(searchTimeoutMs));
    return findPeople(graph, safeTextOf(access.token), text, groups);
  }

  /** @throws FailureError `graph.notSignedIn`, `step.notReached` */
  async plan(id: string, choices: SetUpChoices): Promise<readonly PlannedWrite[]> {
    const { access, facts, target, address } = await this.#ready(id);
    const token = await this.#ports.vault.read(target.owner);
    const input = {
      graphUrl: access.graphUrl,
      tenantUrl: address,
      token,
      choices,
      mappings: facts.mappings?.mappings ?? null,
    };
    return [...plannedWrites(input), ...plannedLater(input)];
  }

  /**
   * Begins, or goes on: what Entra has as wanted is left as it is.
   * @throws FailureError `graph.notSignedIn`, `step.notReached` before the connection test, `keychain.*`, `record.*`
   */
  async begin(id: string, confirm: PlanConfirmation, choices: SetUpChoices): Promise<EntraSetUpView> {
    return this.#begin(id, undefined, async (run, ready) => {
      const { access, facts } = ready;
      const { setups, now } = this.#ports;
      const common = await this.#task(id, run, ready);
      const end = await setUpEntra({
        ...common,
        ...{ choices, confirm, engine, scopes: access.scopes },
        mappings: facts.mappings?.mappings ?? null,
        safe: safeTextOf(access.token),
        proofs: async () => (await setups.facts(id)).entraProofs,
        now: () => now().getTime(),
        sleep: (milliseconds) => run.sleep(milliseconds),
        working: (step, until) => run.working(step, until),
        ended: (step, result) => run.ended(step, result, now()),
        provisioned: (view) => run.provisioned(view),
        byHand: (rows) => run.byHand(rows),
        chooseRole: (roles) => run.chooseRole(roles),
        tryAgain: () => run.tryAgain(),
      });
      run.set(end);
    });
  }

  /** @throws FailureError as `begin` */
  async undo(id: string, write: string): Promise<EntraSetUpView> {
    return this.#begin(id, this.#runs.get(id)?.view ?? idle, async (run, ready) => {
      run.set(await undoInEntra(await this.#task(id, run, ready), write));
    });
  }

  answer(id: string, given: string): void {
    this.#runs.get(id)?.answer(given);
  }

  cancel(id: string): void {
    this.#runs.get(id)?.cancel();
  }

  close(): void {
    for (const run of this.#runs.values()) run.cancel();
  }

  /** Begins a run, unless one is under way. It goes on after the answer. @throws FailureError as `#ready` */
  async #begin(
    id: string,
    before: RunView | undefined,
    work: (run: SetUpRun, ready: Ready) => Promise<void>,
  ): Promise<EntraSetUpView> {
    if (this.#working.has(id)) return this.view(id);
    this.#working.add(id);
    try {
      const ready = await this.#ready(id);
      const run = new SetUpRun(() => {
        // A run that was replaced says nothing any more.
        if (this.#runs.get(id) === run) void this.#say(id);
      }, before);
      this.#runs.set(id, run);
      void this.#work(id, run, () => work(run, ready));
    } catch (thrown) {
      this.#working.delete(id);
      throw thrown;
    }
    return this.view(id);
  }

  async #say(id: string): Promise<void> {
    try {
      this.#ports.onChanged(id, await this.view(id));
    } catch {
      // The setup was deleted meanwhile.
    }
  }

  async #work(id: string, run: SetUpRun, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (thrown) {
      run.fail(toFailure(thrown));
    } finally {
      this.#working.delete(id);
    }
  }

  async #task(id: string, run: SetUpRun, { access, target, address }: Ready): Promise<ChangeTask> {
    const { setups, vault } = this.#ports;
    const journal = { append: (event: object) => setups.append(id, event as NewEvent), newId: randomUUID };
    await endOpenWrites(journal, openWrites(target.facts));
    const { userPrincipalName, tenantId } = access.account;
    return {
      graph: this.#graph(id, tenantId, run.signal),
      graphUrl: access.graphUrl,
      tenantUrl: address,
      token: await vault.read(target.owner),
      account: { userPrincipalName, tenantId },
      journal,
      signal: run.signal,
      writes: async () => (await setups.facts(id)).entraWrites,
      decide: (step, writes) => run.decide(step, writes),
      schemas: this.#schemasOf(id),
    };
  }

  #access(id: string): GraphAccess {
    const access = this.#ports.access(id);
    if (!access) throw new FailureError('graph.notSignedIn');
    return access;
  }

  async #ready(id: string): Promise<Ready> {
    const access = this.#access(id);
    const target = await this.#ports.setups.target(id);
    const { facts, orgId, cloud } = target;
    if (!orgId || !facts.signIn || !facts.lastTest || !accountInOrder(facts, orgId))
      throw new FailureError('step.notReached');
    return { access, target, facts, address: tenantUrl(cloud, orgId) };
  }

  #graph(id: string, tenantId: string, signal: AbortSignal): GraphClient {
    const { access, http } = this.#ports;
    return createSessionClient({ access: () => access(id), tenantId, http, signal });
  }

  #schemasOf(id: string): Map<string, unknown> {
    const known = this.#schemas.get(id) ?? new Map<string, unknown>();
    this.#schemas.set(id, known);
    return known;
  }
}

interface Ready {
  readonly access: GraphAccess;
  readonly target: Target;
  readonly facts: Target['facts'];
  /** The Tenant URL. */
  readonly address: string;
}
