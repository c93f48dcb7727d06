import { z } from 'zod';
import type { LookOutcome, LookSeen, Result } from '../../../../shared/contract';
import { type LookPart, webexApplicationName } from '../../../../shared/enums/entra-look';
import type { ExpressionEngine } from '../../entra/expression-engine';
import { attempt, FailureError } from '../../lib/failure';
import type { GraphClient } from '../graph/client';
import { needsPremium } from '../graph/needs-premium';
import { assignment, type Job, job as jobAnswer, type ServicePrincipal, secret, servicePrincipal } from './answers';
import { assignmentsOf } from './assignments';
import { applicationOf, findApplications, of, webexTemplate } from './find';
import { logOf } from './log';
import { type MappingsPlan, mappingsOf } from './mappings';
import { logDays, missingScope, mostLogEntries, reads } from './requests';
import { settingsOf } from './settings';
import { jobOf, stateOf } from './state';
import type { SafeText } from './texts';

export interface LookOptions {
  readonly graph: GraphClient;
  readonly safe: SafeText;
  /** The scopes of the sign-in: a part whose scope is missing is not asked for. */
  readonly scopes: readonly string[];
  readonly tenantUrl: string | null;
  readonly plan: MappingsPlan;
  readonly engine: ExpressionEngine;
  readonly now: () => Date;
  readonly onPart?: (part: LookPart) => void;
}

/** What the administrator entered or chose. */
export interface LookChoice {
  readonly name?: string | undefined;
  readonly application?: string | undefined;
  readonly job?: string | undefined;
}

/** As `LookOutcome`, without what the record adds. */
export type Sight = Exclude<LookOutcome, Seen> | Omit<Seen, 'confirmed' | 'withdrawn'>;
type Seen = Extract<LookOutcome, { kind: 'seen' }>;

/**
 * Looks at the application in Entra and its provisioning. Only reads. Of several applications or jobs, it asks which one.
 * @throws FailureError `graph.*`, `net.*` when no application can be found; a part that fails later is a failure in the result,
 * except `graph.cancelled`
 */
export async function lookAtEntra(choice: LookChoice, options: LookOptions): Promise<Sight> {
  const { graph, safe, onPart } = options;
  onPart?.('application');
  mustHave('application', options);
  const name = choice.name ?? webexApplicationName;
  const found = choice.application
    ? { applications: [await readApplication(graph, choice.application)], ...(await webexTemplate(graph)) }
    : await findApplications(graph, name);
  const { applications, templateId, inGallery } = found;
  const [first, another] = applications;
  if (!first) return { kind: 'noApplication', name, inGallery };
  if (another)
    return {
      kind: 'chooseApplication',
      applications: applications.map((each) => applicationOf(each, templateId, safe)),
    };
  const application = applicationOf(first, templateId, safe);

  onPart?.('state');
  const jobs = await part(
    'state',
    options,
    async () => (await graph.list(...of(reads.jobs(first.id), jobAnswer))).items,
  );
  const known = jobs.ok ? jobs.value : [];
  const wanted = known.find(({ id }) => id === choice.job) ?? (known.length === 1 ? known[0] : undefined);
  if (known.length > 1 && !wanted)
    return { kind: 'chooseJob', application, jobs: known.map((each) => jobOf(each, safe)) };
  const seen = await lookAtJob(first, wanted, jobs, options);
  return { kind: 'seen', application, job: wanted ? jobOf(wanted, safe) : null, seen };
}

async function lookAtJob(
  application: ServicePrincipal,
  job: Job | undefined,
  jobs: Result<readonly Job[]>,
  options: LookOptions,
): Promise<LookSeen> {
  const { graph, safe, plan, engine, tenantUrl, now, onPart } = options;
  const { id } = application;
  const begin = <T>(name: LookPart, work: () => Promise<T>) => {
    onPart?.(name);
    return part(name, options, work);
  };
  const noJob = jobs.ok ? ({ code: 'look.noJob' } as const) : jobs.failure;
  const since = new Date(now().getTime() - logDays * 86_400_000).toISOString();
  return {
    state: job ? { ok: true, value: stateOf(job, safe) } : { ok: false, failure: noJob },
    settings: await begin('settings', async () =>
      settingsOf((await graph.list(...of(reads.secrets(id), secret))).items, tenantUrl, safe),
    ),
    assignments: await begin('assignments', async () =>
      assignmentsOf(await graph.list(...of(reads.assignments(id), assignment)), application, safe),
    ),
    mappings: job
      ? await begin('mappings', async () =>
          mappingsOf(await graph.get(...of(reads.schema(id, job.id), z.unknown())), plan, engine, safe),
        )
      : { ok: false, failure: noJob },
    log: await begin('log', async () =>
      logOf(await needsPremium(() => readLog(graph, id, since)), job?.id ?? null, since, safe),
    ),
  };
}

function readLog(graph: GraphClient, application: string, since: string) {
  return graph.list(...of(reads.log(application, since), z.unknown()), mostLogEntries);
}

function readApplication(graph: GraphClient, id: string): Promise<ServicePrincipal> {
  return graph.get(...of(reads.application(id), servicePrincipal));
}

/** A part as a result. A cancelled look ends; a lost sign-in is said of the part that met it. */
async function part<T>(name: LookPart, options: LookOptions, work: () => Promise<T>): Promise<Result<T>> {
  const result = await attempt(() => {
    mustHave(name, options);
    return work();
  });
  if (!result.ok && result.failure.code === 'graph.cancelled') throw new FailureError('graph.cancelled');
  return result;
}

/** @throws FailureError `look.scopeMissing` (scope): Graph would refuse the request, so it is not sent */
function mustHave(name: LookPart, { scopes }: Pick<LookOptions, 'scopes'>): void {
  const scope = missingScope(name, scopes);
  if (scope !== null) throw new FailureError('look.scopeMissing', { scope });
}
