import { z } from 'zod';
import { groupsPageUrl, userQueryUrl } from '../../../shared/texts/user-query';
import type { HttpRequest } from '../http/client';
import type { Token } from '../tokens/token';
import { type Cloud, tenantUrl } from './clouds';

export const scimJson = 'application/scim+json';

/** What Entra calls admin credentials: the Tenant URL, as cloud and Org ID, and the Secret Token. */
export interface ScimCredentials {
  readonly cloud: Pick<Cloud, 'scimBaseUrl'>;
  readonly orgId: string;
  readonly token: Token;
}

/**
 * The request of Entra's Test Connection: looks up a user that cannot exist (Microsoft Learn, "Develop and plan provisioning
 * for a SCIM endpoint", "Get User by query").
 * @param guid random, so that no user has it as a name
 */
export function usersQuery(credentials: ScimCredentials, guid: string): HttpRequest {
  return get(credentials, `/Users?filter=userName+eq+%22${guid}%22`);
}

/** The same for groups (same document, "Get Group by displayName"). */
export function groupsQuery(credentials: ScimCredentials, guid: string): HttpRequest {
  return get(credentials, `/Groups?excludedAttributes=members&filter=displayName+eq+%22${guid}%22`);
}

/**
 * A change (RFC 7644, section 3.5.2) of a user ID that does not exist. A token with write access gets 404, one without gets
 * 403. If the ID existed after all, the change would leave that user active.
 */
export function writeProbe(credentials: ScimCredentials, guid: string): HttpRequest {
  const change = {
    schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
    Operations: [{ op: 'replace', path: 'active', value: true }],
  };
  return {
    method: 'PATCH',
    url: `${tenantUrl(credentials.cloud, credentials.orgId)}/Users/${guid}`,
    token: credentials.token,
    accept: scimJson,
    body: { type: scimJson, text: JSON.stringify(change) },
  };
}

/** Looks up the user with a userName, as Entra does before it creates or changes them. */
export function userByName(credentials: ScimCredentials, userName: string): HttpRequest {
  const url = userQueryUrl(tenantUrl(credentials.cloud, credentials.orgId), 'userName', userName);
  return { method: 'GET', url, token: credentials.token, accept: scimJson };
}

/** A page of all people (RFC 7644, section 3.4.2.4). @param startIndex of the first person, counted from 1 */
export function usersPage(credentials: ScimCredentials, startIndex: number, count: number): HttpRequest {
  return get(credentials, `/Users?startIndex=${startIndex}&count=${count}`);
}

/** A page of all groups, without their members (RFC 7644, section 3.9). @param startIndex of the first group, counted from 1 */
export function groupsPage(credentials: ScimCredentials, startIndex: number, count: number): HttpRequest {
  const url = groupsPageUrl(tenantUrl(credentials.cloud, credentials.orgId), startIndex, count);
  return { method: 'GET', url, token: credentials.token, accept: scimJson };
}

function get(credentials: ScimCredentials, path: string): HttpRequest {
  return {
    method: 'GET',
    url: tenantUrl(credentials.cloud, credentials.orgId) + path,
    token: credentials.token,
    accept: scimJson,
  };
}

/** SCIM 2.0's list (RFC 7644, section 3.4.2) and SCIM 1.1's; the urn is compared without regard to case (RFC 8141, section 3.1). */
const listUrns = ['urn:ietf:params:scim:api:messages:2.0:listresponse', 'urn:scim:schemas:core:1.0'];

const listSchema = z.object({
  schemas: z.array(z.string()).nullish(),
  totalresults: z.unknown().optional(),
  resources: z.array(z.unknown()).nullish(),
});

/** A list answer, as far as it says something. */
export interface ScimList {
  /** What identifies the kind of the answer. */
  readonly schemas: readonly string[];
  readonly total: number | undefined;
  readonly resources: readonly unknown[] | undefined;
}

/** Reads the attributes of a list answer: their names have no case (RFC 7643, section 2.1). @returns null when it can be none */
export function readList(json: unknown): ScimList | null {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return null;
  const members = Object.fromEntries(
    Object.entries(json)
      .toReversed()
      .map(([name, value]) => [name.toLowerCase(), value]),
  );
  const list = listSchema.safeParse(members).data;
  if (!list) return null;
  return { schemas: list.schemas ?? [], total: readCount(list.totalresults), resources: list.resources ?? undefined };
}

/** A count as a number, or as a text that begins with one. */
function readCount(value: unknown): number | undefined {
  const [, digits] = /^\s*(\d+)(?:\.0+)?(?![\d.])/.exec(typeof value === 'string' ? value : '') ?? [];
  const count = typeof value === 'number' ? value : Number(digits);
  return Number.isInteger(count) && count >= 0 ? count : undefined;
}

/**
 * The number of resources of a list answer. Tolerant, because Webex's `/v1/scim` is not published: `Resources` may be absent
 * or null, and so may `totalResults` or `schemas`. Something must identify it as a list.
 * @returns null when it is not a list
 */
export function readListTotal(json: unknown): number | null {
  const list = readList(json);
  if (!list) return null;
  const { schemas, total, resources } = list;
  const named = schemas.some((urn) => listUrns.includes(urn.toLowerCase()));
  const shaped = schemas.length === 0 && (resources !== undefined || total !== undefined);
  return named || shaped ? (resources?.length ?? total ?? 0) : null;
}
