import { randomUUID } from 'node:crypto';
import type { EntraRenewFlow, PlanConfirmation, RenewJob, WriteDecision } from '../../../shared/contract';
import { FailureError, toFailure } from '../../core/lib/failure';
import type { GraphClient } from '../../core/microsoft/graph/client';
import { createSessionClient } from '../../core/microsoft/graph/session-client';
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
import type { GraphAccess } from '../microsoft-sign-in';
import { RenewalRun } from './renewal-run';

export interface RenewPorts extends Pick<Services, 'setups' | 'vault' | 'http' | 'now'> {
  /** The sign-in to Microsoft of a setup while it lasts. */
  readonly access: (id: string) => GraphAccess | null;
  /** Of a practice setup: the application that its practice Entra has. */
  practiceApplication(id: string): Promise<string>;
  onChanged(id: string, flow: EntraRenewFlow): void;
}

export interface BeginOptions {
  readonly confirm: PlanConfirmation;
  readonly application?: string;
  readonly job?: string;
}

/** The renewals in Entra of this run of the app: one for each setup at a time. */
export class EntraRenewals {
  readonly #ports: RenewPorts;
  readonly #runs = new Map<string, RenewalRun>();
  readonly #working = new Set<string>();

  constructor(ports: RenewPorts) {
    this.#ports = ports;
  }

  flow(id: string): EntraRenewFlow {
    return this.#runs.get(id)?.flow ?? { at: 'idle' };
  }

  /**
   * Begins, or goes on where the record says. A renewal that runs already goes on undisturbed.
   * @throws FailureError `graph.notSignedIn`; `step.notReached` before the new token was tested; `renew.otherTenant`;
   * `keychain.*`, `record.*`
   */
  async begin(id: string, options: BeginOptions): Promise<EntraRenewFlow> {
    if (this.#working.has(id)) return this.flow(id);
    this.#working.add(id);
    try {
      const found = this.#ports.access(id);
      if (!found) throw new FailureError('graph.notSignedIn');
      // The token of Graph is asked for at each request, so that a sign-out ends it.
      const { token: _, ...access } = found;
      const target = await this.#ports.setups.target(id, 'pending');
      const { pending } = target.facts;
      if (!pending || !target.orgId || pending.confirmation || !mayHandOver(pending, target.orgId))
        throw new FailureError('step.notReached');
      checkTenant(target.facts, access);
      const token = await this.#ports.vault.read(target.owner);
      const run = new RenewalRun(() => this.#ports.onChanged(id, this.flow(id)));
      this.#runs.set(id, run);
      void this.#work(id, run, { ...options, access, target, tenantUrl: tenantUrl(target.cloud, target.orgId), token });
    } catch (thrown) {
      this.#working.delete(id);
      throw thrown;
    }
    return this.flow(id);
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
    const { setups, now } = this.#ports;
    const journal: JournalPort = {
      append: (event) =>
        setups.append(id, (facts) => {
          // The end of a write is a fact; everything else is about the token and the Org ID of the beginning.
          if (event.type !== 'entraWriteEnded') mustBeSame(target.facts, facts);
          return event as NewEvent;
        }),
      newId: randomUUID,
    };
    try {
      const { graphUrl, account } = access;
      const { access: signedIn, http } = this.#ports;
      const { signal } = run;
      const graph = createSessionClient({ access: () => signedIn(id), tenantId: account.tenantId, http, signal });
      await endOpenWrites(journal, openWrites(target.facts));
      const job = await this.#job(graph, { id, access, target, ...given });
      if ('at' in job) {
        // The administrator's answer begins anew.
        this.#working.delete(id);
        return run.set(job);
      }
      const task = {
        ...{ graph, graphUrl, confirm, journal, tenantUrl: given.tenantUrl, token: given.token, signal },
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

  /** @returns the job; or what the administrator has to answer before */
  async #job(
    graph: Pick<GraphClient, 'list'>,
    { id, access, target, application, job }: JobSearch,
  ): Promise<RenewJob | EntraRenewFlow> {
    const isPractice = target.space === 'practice';
    const known = isPractice ? { application: await this.#ports.practiceApplication(id) } : knownJob(target.facts);
    const from = application ?? known?.application;
    const jobs = from ? await jobsOf(graph, from) : canFind(access.scopes) ? await findJobs(graph) : null;
    if (!jobs) return { at: 'asking' };
    if (jobs.length === 0) throw new FailureError('renew.noJob');
    const wanted = job ?? (application ? undefined : (known?.job ?? undefined));
    const chosen = jobs.length === 1 && !job ? jobs[0] : jobs.find((each) => each.job === wanted);
    return chosen ?? { at: 'choosing', jobs };
  }
}

type Access = Omit<GraphAccess, 'token'>;

interface JobSearch {
  readonly id: string;
  readonly access: Access;
  readonly target: Target;
  readonly application?: string;
  readonly job?: string;
}
interface Work extends BeginOptions, Omit<JobSearch, 'id'> {
  readonly tenantUrl: string;
  readonly token: Awaited<ReturnType<Services['vault']['read']>>;
}

/** Another tenant than the one that this renewal wrote to cannot prove anything. */
function checkTenant({ entraWrites, pending }: Facts, { account }: Access): void {
  const last = entraWrites.findLast(({ at, token }) => token && at === pending?.secretTokenCopiedAt);
  const tenant = last?.account.tenantId;
  if (tenant && tenant !== account.tenantId)
    throw new FailureError('renew.otherTenant', { tenant, found: account.tenantId });
}

/** @throws FailureError `step.notReached` when the renewal that began has another token or Org ID meanwhile, or none */
function mustBeSame(before: Facts, now: Facts): void {
  const isSame = before.pending?.signIn.at === now.pending?.signIn.at && before.orgId === now.orgId;
  if (!isSame || now.pending?.confirmation) throw new FailureError('step.notReached');
}

/** The job that this app wrote to, or saw, last. */
function knownJob({ entraWrites, entraSeen }: Facts): { application: string; job?: string | null } | null {
  return entraWrites.at(-1) ?? entraSeen;
}

function recordedOf({ entraWrites, pending }: Facts) {
  return {
    writes: entraWrites,
    copiedAt: pending?.secretTokenCopiedAt ?? null,
    proofs: pending?.entraProofs ?? {},
  };
}
