import type { Policies, ReleaseRequest, UpdatesView } from '../../../shared/contract';
import { sentHeaders, type TokenlessRequest } from '../http/client';
import { isAllowedEndpoint } from '../http/endpoints';

/** What decides whether, and where, this app looks for a new version. */
export interface FeedSources {
  /** `releaseFeed` of package.json, when this app was built. */
  readonly built: string;
  /** Of the organization. */
  readonly policies: Pick<Policies, 'Updates' | 'ReleaseFeed'>;
}

/** An address of a reserved domain (RFC 2606, section 2) stands for one that was never filled in. */
export function isPlaceholder(address: string): boolean {
  return !URL.canParse(address) || /(?:^|\.)example\.?$/i.test(new URL(address).hostname);
}

/**
 * Whether this app can look for a new version, and the one request that it would send. The organization's feed takes the place
 * of the build's. Only https, or http on this computer itself.
 */
export function updatesOf({ built, policies }: FeedSources): UpdatesView {
  if (policies.Updates === false) return { kind: 'off' };
  const isOrganizations = policies.ReleaseFeed !== undefined;
  const address = policies.ReleaseFeed ?? built;
  if (isPlaceholder(address) && !isOrganizations) return { kind: 'noFeed' };
  if (!isAllowedEndpoint(address)) return { kind: 'badFeed', address };
  return { kind: 'feed', isOrganizations, request: requestTo(address) };
}

/** The request as it goes out, to be shown before it is sent. */
function requestTo(address: string): ReleaseRequest {
  const url = new URL(address);
  return { method: 'GET', url: url.href, headers: sentHeaders(feedRequest(url.href)) };
}

/**
 * GitHub, Forgejo and file servers all take it. The connection is closed after it: only a request on a kept connection, which the
 * server may have closed meanwhile, is ever sent twice (RFC 9112, section 9.3.1).
 */
export function feedRequest(url: string): TokenlessRequest {
  return { method: 'GET', url, token: null, accept: 'application/json', headers: { connection: 'close' } };
}
