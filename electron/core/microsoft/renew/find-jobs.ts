import type { RenewJob } from '../../../../shared/contract';
import { webexApplicationName } from '../../../../shared/enums/entra-look';
import { attempt, FailureError } from '../../lib/failure';
import type { GraphClient } from '../graph/client';
import { job, servicePrincipal } from '../look/answers';
import { of } from '../look/find';
import { missingScope, reads } from '../look/requests';

/** Whether a sign-in with these permissions can look up an application by its name. */
export function canFind(scopes: readonly string[]): boolean {
  return missingScope('application', scopes) === null;
}

/** The jobs of an application. Renewing needs no permission for the application itself. @throws FailureError `graph.*`, `net.*` */
export async function jobsOf(graph: Pick<GraphClient, 'list'>, id: string, name = ''): Promise<RenewJob[]> {
  const { items } = await graph.list(...of(reads.jobs(id), job));
  return items.map((each) => ({ application: id, name, job: each.id, state: each.status?.code ?? '' }));
}

/**
 * The jobs of every application that has the gallery's name. An application without synchronization has none.
 * @throws FailureError `graph.*`, `net.*`
 */
export async function findJobs(graph: Pick<GraphClient, 'list'>): Promise<RenewJob[]> {
  const { items } = await graph.list(...of(reads.applications(webexApplicationName), servicePrincipal));
  const jobs: RenewJob[] = [];
  for (const { id, displayName } of items) {
    const found = await attempt(() => jobsOf(graph, id, displayName ?? ''));
    if (found.ok) jobs.push(...found.value);
    else if (found.failure.code !== 'graph.notFound') throw new FailureError(found.failure.code, found.failure.detail);
  }
  return jobs;
}
