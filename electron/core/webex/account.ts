import { z } from 'zod';
import type { Account, AdminState, Failure, Result } from '../../../shared/contract';
import { type Reply, saidIn } from '../http/answer';
import type { HttpClient } from '../http/client';
import type { RetryWatch } from '../http/retry';
import { cutText } from '../lib/cut-text';
import type { Token } from '../tokens/token';
import { serverText } from '../tokens/without-token';
import type { Cloud } from './clouds';
import { isUuid, nameInWebexId } from './webex-id';

/** Longer than any name or address (RFC 5321 section 4.5.3.1: at most 254 characters), so that an answer cannot fill the record. */
const maximumLength = 300;
const text = z
  .string()
  .transform((value) => cutText(value, maximumLength))
  .catch('');

/** The fields that the app uses of Webex's "Get My Own Details". A missing or invalid field does not affect the others. */
const personSchema = z.object({
  id: text,
  displayName: text,
  emails: z.array(text).catch([]),
  orgId: text,
  orgName: text,
  roles: z.array(text).optional().catch(undefined),
});

/**
 * Reads the JSON of `GET people/me` (Webex API reference, People).
 * @returns null when it does not describe a person: no JSON object, or none of ID, name, email and organization in it
 */
export function readAccount(json: unknown): Account | null {
  const person = personSchema.safeParse(json);
  if (!person.success) return null;
  const { id, displayName, emails, orgId, orgName, roles } = person.data;
  const email = emails.find(Boolean) ?? '';
  if (!id && !displayName && !email && !orgId) return null;
  return {
    displayName: displayName || email,
    email,
    orgId: organizationUuid(orgId),
    ...(orgName ? { orgName } : {}),
    administrator: readRoles(roles),
  };
}

/**
 * The organization's UUID in lower case, from a plain UUID or from Webex's unpadded base64 of
 * `ciscospark://<region>/ORGANIZATION/<uuid>`; empty when it is neither.
 */
export function organizationUuid(orgId: string): string {
  const text = orgId.trim();
  const uuid = (nameInWebexId(text) ?? text).toLowerCase();
  return isUuid(uuid) ? uuid : '';
}

/**
 * `id_full_admin` is the full administrator and `id_user_admin` the user administrator, in any region's form of the ID.
 * @param roles undefined when Webex did not return them, which the token's scopes allow: then `unknown`, never `no`
 */
export function readRoles(roles: readonly string[] | undefined): AdminState {
  if (!roles) return 'unknown';
  const names = roles.map((role) => nameInWebexId(role) ?? role);
  if (names.includes('id_full_admin')) return 'full';
  // An entry that is no text could be any role.
  if (names.includes('')) return 'unknown';
  return names.includes('id_user_admin') ? 'userAdmin' : 'no';
}

/** The account goes into the record, whatever a server calls it. */
function withSafeTexts(account: Account, token: Token): Account {
  const safe = (text: string) => serverText(text, token.reveal(), maximumLength + 1);
  return {
    ...account,
    displayName: safe(account.displayName),
    email: safe(account.email),
    ...(account.orgName ? { orgName: safe(account.orgName) } : {}),
  };
}

/** Requests `people/me`. The connection test uses the whole reply, all other callers use `fetchAccount`. Never rejects. */
export async function requestAccount(
  http: HttpClient,
  cloud: Cloud,
  token: Token,
  watch: RetryWatch,
): Promise<{ reply: Reply; result: Result<Account> }> {
  const reply = await http.send({ method: 'GET', url: cloud.peopleUrl, token, accept: 'application/json' }, watch);
  const failed = (failure: Failure): Result<Account> => ({ ok: false, failure });
  if (reply.failure) return { reply, result: failed(reply.failure) };
  const account = readAccount(reply.answer?.json);
  if (account) return { reply, result: { ok: true, value: withSafeTexts(account, token) } };
  const reason = reply.answer?.tooLong ? 'tooLong' : 'notAPerson';
  const detail = {
    host: new URL(cloud.peopleUrl).host,
    status: reply.answer?.status ?? 0,
    reason,
    ...saidIn(reply.answer),
  };
  return { reply, result: failed({ code: 'http.unexpected', detail }) };
}

/** The owner of the token. Returns a failed request as a value; after an abort it is `check.cancelled`. */
export async function fetchAccount(
  http: HttpClient,
  cloud: Cloud,
  token: Token,
  signal: AbortSignal,
): Promise<Result<Account>> {
  return (await requestAccount(http, cloud, token, { signal })).result;
}
