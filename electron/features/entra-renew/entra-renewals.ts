import { randomUUID } from 'node:crypto';
import type { EntraRenewView, PlanConfirmation, WriteDecision } from '../../../shared/contract';
import { FailureError, toFailure } from '../../core/lib/failure';
import { createGraphClient, type GraphClient } from '../../core/microsoft/graph/client';
import { endOpenWrites, type JournalPort } from '../../core/microsoft/journal/journal';
import { canFind, findJobs, jobsOf } from '../../core/microsoft/renew/find-jobs';
import { renewInEntra } from '../../core/microsoft/renew/renew';
import { resumeFrom } from '../../core/microsoft/renew/resume';
import { openWrites } from '../../core/setup/entra-writes';
import type { Facts } from '../../core/setup/facts';
import type { NewEvent } from '../../core/setup/new-event';
import { mayHandOver } from '../../core/setup/renewal';
import type { Target } from '../../core/setup/token-owner';
import { tenantUrl } from '../../core/webex/clouds';
import type { Services } from '../../services/services';
import type { GraphAccess } from './graph-access';
import { RenewalRun } from './renewal-run';

type RenewServices = Pick<Services, 'setups' | 'vault' | 'http' | 'now'>;

export interface BeginOptions {
  readonly confirm: PlanConfirmation;
  readonly application?: string;
  readonly job?: string;
}

/** The renewals in Entra of this run of the app: one for each setup at a time. */
export class EntraRenewals {
  readonly #services: RenewServices;
  readonly #access: (id: string) => GraphAccess | null;
  readonly #onChanged: (id: string, view: EntraRenewView) => void;
  readonly #runs = new Map<string, RenewalRun>();
  readonly #working = new Set<string>();

  constructor(
    services: RenewServices,
    access: (id: string) => GraphAccess | null,
    onChanged: (id: string, view: EntraRenewView) => void,
  ) {
    this.#services = services;
    this.#access = access;
    this.#onChanged = onChanged;
  }

  view(id: string): EntraRenewView {
    const account = this.#access(id)?.account;
    return {
      flow: this.#runs.get(id)?.flow ?? { at: 'idle' },
      account: account ? { userPrincipalName: account.userPrincipalName, tenantName: account.tenantName } : null,
    };
  }

  /**
   * Begins, or goes on where the record says. A renewal that runs already goes on undisturbed.
   * @throws FailureError `graph.notSignedIn`; `step.notReached` before the new token was tested; `renew.otherTenant`;
   * `keychain.*`, `record.*`
   */
  async begin(id: string, options: BeginOptions): Promise<EntraRenewView> {
    if (this.#working.has(id)) return this.view(id);
    this.#working.add(id);
    try {
      const access = this.#access(id);
      if (!access) throw new FailureError('graph.notSignedIn');
      const target = await this.#services.setups.target(id, 'pending');
      const { pending } = target.facts;
      if (!pending || !target.orgId || pending.confirmation || !mayHandOver(pending, target.orgId))
        throw new FailureError('step.notReached');
      checkTenant(target.facts, access);
      const token = await this.#services.vault.read(target.owner);
      const run = new RenewalRun(() => this.#onChanged(id, this.view(id)));
      this.#runs.set(id, run);
      void this.#work(id, run, { ...options, access, target, tenantUrl: tenantUrl(target.cloud, target.orgId), token });
    } catch (thrown) {
      this.#working.delete(id);
      throw thrown;
    }
    return this.view(id);
  }

  decide(id: string, decision: WriteDecision): void {
    this.#runs.get(id)?.answer(decision);
  }

  look(id: string): void {
    this.#runs.get(id)?.lookNow();
  }

  cancel(id: string): void {
    this.#runs.get(id)?.cancel();
  }

  close(): void {
    for (const run of this.#runs.values()) run.cancel();
  }

  async #work(id: string, run: RenewalRun, { access, target, confirm, ...given }: Work): Promise<void> {
    const { setups, now } = this.#services;
    const journal: JournalPort = {
      append: (event) => setups.append(id, event as NewEvent),
      newId: randomUUID,
    };
    try {
      const { graphUrl, token: graphToken, account } = access;
      const graph = createGraphClient({ graphUrl, token: graphToken, http: this.#services.http, signal: run.signal });
      await endOpenWrites(journal, openWrites(target.facts));
      const job = await this.#job(graph, run, { access, target, ...given });
      if (!job) return;
      const task = {
        ...{ graph, graphUrl, confirm, journal, tenantUrl: given.tenantUrl, token: given.token, signal: run.signal },
        application: job.application,
        job: job.job,
        account: { userPrincipalName: account.userPrincipalName, tenantId: account.tenantId },
        now: () => now().getTime(),
        sleep: (milliseconds: number) => run.sleep(milliseconds),
        decide: run.decide.bind(run),
        show: run.show.bind(run),
      };
      run.show(await renewInEntra(task, resumeFrom(recordedOf(await setups.facts(id)), task)));
    } catch (thrown) {
      run.fail(toFailure(thrown));
    } finally {
      this.#working.delete(id);
    }
  }

  /** @returns null: the administrator has to choose */
  async #job(graph: GraphClient, run: RenewalRun, { access, target, application, job }: JobSearch) {
    const known = lastJob(target.facts);
    const from = application ?? known?.application;
    const jobs = from ? await jobsOf(graph, from) : canFind(access.scopes) ? await findJobs(graph) : null;
    if (!jobs) {
      run.set({ at: 'asking' });
      return null;
    }
    if (jobs.length === 0) throw new FailureError('renew.noJob');
    const wanted = job ?? (application ? undefined : known?.job);
    const chosen = jobs.length === 1 && !job ? jobs[0] : jobs.find((each) => each.job === wanted);
    if (!chosen) run.set({ at: 'choosing', jobs });
    return chosen ?? null;
  }
}

interface JobSearch {
  readonly access: GraphAccess;
  readonly target: Target;
  readonly application?: string;
  readonly job?: string;
}
interface Work extends BeginOptions, JobSearch {
  readonly tenantUrl: string;
  readonly token: Awaited<ReturnType<Services['vault']['read']>>;
}

/** Another tenant than the one that this renewal wrote to cannot prove anything. */
function checkTenant({ entraWrites, pending }: Facts, { account }: GraphAccess): void {
  const last = entraWrites.findLast(({ at, token }) => token && at === pending?.secretTokenCopiedAt);
  const tenant = last?.account.tenantId;
  if (tenant && tenant !== account.tenantId)
    throw new FailureError('renew.otherTenant', { tenant, found: account.tenantId });
}

function lastJob({ entraWrites }: Facts) {
  return entraWrites.at(-1) ?? null;
}

function recordedOf({ entraWrites, pending }: Facts) {
  return {
    writes: entraWrites,
    copiedAt: pending?.secretTokenCopiedAt ?? null,
    proofs: pending?.entraProofs ?? {},
  };
}
