import type { PlannedRequest } from '../../../../shared/contract';
import { type LookPart, webexApplicationName } from '../../../../shared/enums/entra-look';
import { plain } from '../../entra/provisioning-log/event';
import { addressOf } from '../graph/address';
import type { LookChoice } from './look';
import { type LookRead, logDays, missingScope, reads, scopesOf } from './requests';

/** Longer than every request of a look. */
const maximumLineLength = 2_000;

/**
 * The requests of a look before they are made; ids that only the answers bring are `{application}` and `{job}`.
 * @param signedIn where the requests go to, and what was granted; null: not signed in
 */
export function plannedRequests(
  { name = webexApplicationName, application = '{application}', job = '{job}' }: LookChoice,
  signedIn: { readonly graphUrl: string; readonly scopes: readonly string[] } | null,
  now: Date,
): PlannedRequest[] {
  const since = new Date(now.getTime() - logDays * 86_400_000).toISOString();
  const isKnown = application !== '{application}';
  const all: readonly (readonly [LookPart, LookRead])[] = [
    ['application', reads.gallery()],
    ['application', isKnown ? reads.application(application) : reads.applications(name)],
    ['state', reads.jobs(application)],
    ['settings', reads.secrets(application)],
    ['assignments', reads.assignments(application)],
    ['mappings', reads.schema(application, job)],
    ['log', reads.log(application, since)],
  ];
  return all.map(([part, { path, query }]) => {
    const missing = signedIn && missingScope(part, signedIn.scopes);
    return {
      part,
      line: lineOf('GET', addressOf(signedIn?.graphUrl ?? '', path, query)),
      scope: scopesOf[part][0] ?? '',
      granted: signedIn && missing === null,
    };
  });
}

/** A request as it is shown: its address without the escapes, which make a filter unreadable. */
export function lineOf(method: string, url: string): string {
  return plain(`${method} ${decoded(url)}`, maximumLineLength);
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
