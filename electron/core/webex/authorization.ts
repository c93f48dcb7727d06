import { randomBytes } from 'node:crypto';
import type { Cloud } from './clouds';

/** A random, single-use `state` of 256 bits in base64url. RFC 6749 section 10.12 requires a value that cannot be guessed. */
export function newState(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * The authorization address of the implicit grant (RFC 6749 section 4.2.1). Parameters are in the order of the setup
 * documents, and spaces are `%20` as there, not `+`.
 * @param state absent for an address that is only shown
 */
export function authorizationUrl(cloud: Cloud, state?: string): string {
  const url = new URL(cloud.authorizeUrl);
  const parameters: [string, string][] = [
    ['response_type', 'token'],
    ['client_id', cloud.clientId],
    ['redirect_uri', cloud.redirectUri],
    ['scope', cloud.scopes.join(' ')],
  ];
  if (state !== undefined) parameters.push(['state', state]);
  const query = parameters.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
  // The cloud's own address may already have a query, for example a tenant hint. It is kept.
  url.search = url.search ? `${url.search}&${query}` : query;
  return url.href;
}
