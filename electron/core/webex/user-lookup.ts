import { z } from 'zod';
import type { Failure, WebexUser } from '../../../shared/contract';
import { maximumAddressLength } from '../../../shared/enums/limits';
import { type Reply, saidIn } from '../http/answer';
import type { HttpClient, HttpRequest } from '../http/client';
import type { RetryWatch } from '../http/retry';
import { serverText } from '../tokens/without-token';
import { type ScimCredentials, userByName } from './scim';
import { readPeoplePage } from './scim-page';
import type { WebexPerson } from './webex-person';

/** More than Webex shows of a name, and of the addresses of one user. */
const maximumTextLength = 200;
const mostEmails = 20;

/** A user of an answer, and the entry as it came: texts in it can hold the token. */
export interface FoundUser {
  readonly user: WebexUser;
  readonly resource: unknown;
}

export interface UserLookup {
  readonly request: HttpRequest;
  readonly reply: Reply;
  /** Users with this userName or this email address; empty with a failure. */
  readonly users: readonly FoundUser[];
  /** `net.*`, `http.*`, `resultCheck.otherUsers`, `check.cancelled`. */
  readonly failure: Failure | null;
}

/** Looks up a user by userName, the one attribute by which Webex can be asked. Never rejects. */
export async function lookUpUser(
  http: HttpClient,
  credentials: ScimCredentials,
  userName: string,
  watch: (request: HttpRequest) => RetryWatch,
): Promise<UserLookup> {
  const request = userByName(credentials, userName);
  const reply = await http.send(request, watch(request));
  return { request, reply, ...readUsers(reply, request, userName) };
}

function readUsers(reply: Reply, request: HttpRequest, userName: string): Pick<UserLookup, 'users' | 'failure'> {
  const failed = (failure: Failure) => ({ users: [], failure });
  if (reply.failure) return failed(reply.failure);
  const host = new URL(request.url).host;
  const status = reply.answer?.status ?? 0;
  if (status !== 200) return failed({ code: 'http.unexpected', detail: { host, status, ...saidIn(reply.answer) } });
  const page = readPeoplePage(reply.answer?.json);
  // A count without users, or users without a userName, says neither that the user is there nor that they are not.
  const announced = (page?.entries.length ?? 0) || (page?.total ?? 0);
  if (!page || (announced > 0 && page.people.length === 0)) {
    const reason = reply.answer?.tooLong ? 'tooLong' : reply.answer?.json === undefined ? 'notJson' : 'notAList';
    return failed({ code: 'http.notScim', detail: { host, status, reason, ...saidIn(reply.answer) } });
  }
  // The server ignored the filter: its answer can be one page of all users, which does not prove that there is only one.
  if (page.people.some((person) => !isNamed(person, userName)))
    return failed({ code: 'resultCheck.otherUsers', detail: { host, total: announced } });
  return {
    users: page.people.map((person, index) => foundUser(person, page.resources[index], request)),
    failure: null,
  };
}

/** A server may also search email addresses. Addresses have no case here (RFC 7643, section 4.1.1). */
function isNamed({ userName, emails }: WebexPerson, address: string): boolean {
  return [userName, ...emails].some((each) => sameAddress(each, address));
}

/** Equal without regard to case and to spaces around. */
export function sameAddress(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

const common = z.object({
  id: z.string().catch(''),
  meta: z.object({ created: z.unknown(), lastModified: z.unknown() }).partial().catch({}),
});

function foundUser(person: WebexPerson, resource: unknown, { token }: HttpRequest): FoundUser {
  const { id, meta } = common.parse(Object(resource));
  const text = (value: string, most: number) => serverText(value, token.reveal(), most);
  const user: WebexUser = {
    id: text(id, maximumTextLength),
    userName: text(person.userName, maximumAddressLength),
    emails: person.emails.slice(0, mostEmails).map((email) => text(email, maximumAddressLength)),
    displayName: text(person.displayName, maximumTextLength),
    active: person.active,
    created: readMoment(meta.created),
    lastModified: readMoment(meta.lastModified),
  };
  return { user, resource };
}

/** A date of RFC 7643, section 2.3.5, as ISO 8601 in UTC; null when it is not one. */
function readMoment(value: unknown): string | null {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT[\d:.]{5,20}(?:Z|[+-]\d\d:?\d\d)?$/i.test(value)) return null;
  const time = Date.parse(value);
  const date = new Date(time);
  return Number.isNaN(time) || date.getUTCFullYear() < 1 || date.getUTCFullYear() > 9999 ? null : date.toISOString();
}
