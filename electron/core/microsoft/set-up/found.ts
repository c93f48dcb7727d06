import type { EntraPrincipal, SetUpFound } from '../../../../shared/contract';
import { webexApplicationName } from '../../../../shared/enums/entra-look';
import { FailureError } from '../../lib/failure';
import type { GraphClient } from '../graph/client';
import { job as jobAnswer, secret } from '../look/answers';
import { applicationOf, findApplications, of } from '../look/find';
import { reads } from '../look/requests';
import { settingsOf } from '../look/settings';
import { jobOf } from '../look/state';
import type { SafeText } from '../look/texts';
import { person } from './answers';
import { setUpReads } from './requests';

const mostPeople = 10;

/**
 * What Entra has, before a plan: the applications with the name, and of the only or the chosen one its jobs and settings. Only reads.
 * @throws FailureError `graph.*`, `net.*`
 */
export async function findForSetUp(
  graph: GraphClient,
  safe: SafeText,
  wanted: { readonly application?: string; readonly job?: string },
  plannedMappings: number | null,
): Promise<SetUpFound> {
  const { applications, templateId, inGallery } = await findApplications(graph, webexApplicationName);
  const all = applications.map((each) => applicationOf(each, templateId, safe));
  const chosen = wanted.application
    ? all.find(({ id }) => id === wanted.application)
    : all.length === 1
      ? all[0]
      : null;
  if (wanted.application && !chosen) throw new FailureError('graph.notFound', { host: '' });
  const none = { application: null, jobs: [], job: null, scope: null, recipients: null };
  if (!chosen) return { applications: all, inGallery, ...none, plannedMappings };
  const jobs = (await graph.list(...of(reads.jobs(chosen.id), jobAnswer))).items.map((each) => jobOf(each, safe));
  const job = wanted.job ? jobs.find(({ id }) => id === wanted.job) : jobs.length === 1 ? jobs[0] : null;
  const secrets = jobs.length > 0 ? (await graph.list(...of(reads.secrets(chosen.id), secret))).items : [];
  const { syncAll, notification } = settingsOf(secrets, null, safe);
  return {
    applications: all,
    inGallery,
    application: chosen,
    jobs,
    job: job ?? null,
    scope: syncAll === null ? null : syncAll ? 'all' : 'assigned',
    recipients: notification?.recipients || null,
    plannedMappings,
  };
}

/** A few users, or groups, whose names begin with a text. @throws FailureError `graph.*`, `net.*` */
export async function findPeople(
  graph: GraphClient,
  safe: SafeText,
  text: string,
  groups: boolean,
): Promise<EntraPrincipal[]> {
  const { path, query } = groups ? setUpReads.groups(text) : setUpReads.users(text);
  const { items } = await graph.list(path, person, query, mostPeople);
  return items.map(({ id, displayName, userPrincipalName }) => ({
    id,
    name: safe(displayName) || safe(userPrincipalName) || safe(id),
    address: groups ? '' : safe(userPrincipalName),
    group: groups,
  }));
}
