import { z } from 'zod';
import type { RenewJob } from '../../../../shared/contract';
import { attempt, FailureError } from '../../lib/failure';
import { segment, textLiteral } from '../graph/address';
import type { GraphClient } from '../graph/client';
import { jobShape } from './job';

const application = z.looseObject({ id: z.string(), displayName: z.string().nullish() });
const webexName = 'Cisco Webex';
const findingScopes = ['Application.Read.All', 'Application.ReadWrite.All'];

/** Whether a sign-in with these permissions can look up an application by its name. */
export function canFind(scopes: readonly string[]): boolean {
  return findingScopes.some((scope) => scopes.includes(scope));
}

/** The jobs of an application. Renewing needs no permission for the application itself. @throws FailureError `graph.*`, `net.*` */
export async function jobsOf(graph: Pick<GraphClient, 'list'>, id: string, name = ''): Promise<RenewJob[]> {
  const { items } = await graph.list(`/servicePrincipals/${segment(id)}/synchronization/jobs`, jobShape);
  return items.map((job) => ({ application: id, name, job: job.id, state: job.status?.code ?? '' }));
}

/**
 * The jobs of every application that has the gallery's name. An application without synchronization has none.
 * @throws FailureError `graph.*`, `net.*`
 */
export async function findJobs(graph: Pick<GraphClient, 'list'>): Promise<RenewJob[]> {
  const { items } = await graph.list('/servicePrincipals', application, {
    $filter: `displayName eq ${textLiteral(webexName)}`,
    $select: 'id,displayName',
  });
  const jobs: RenewJob[] = [];
  for (const { id, displayName } of items) {
    const found = await attempt(() => jobsOf(graph, id, displayName ?? ''));
    if (found.ok) jobs.push(...found.value);
    else if (found.failure.code !== 'graph.notFound') throw new FailureError(found.failure.code, found.failure.detail);
  }
  return jobs;
}
