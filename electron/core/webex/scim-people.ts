import type { Failure, WebexPeopleView } from '../../../shared/contract';
import { maximumPeople } from '../../../shared/enums/limits';
import type { Token } from '../tokens/token';
import { tokenRemover } from '../tokens/without-token';
import type { Reply } from './http/answer';
import type { WebexHttp } from './http/client';
import type { Waiting } from './http/retry';
import { type ScimCredentials, usersPage } from './scim';
import { type PeoplePage, readPeoplePage } from './scim-page';
import type { WebexPerson } from './webex-person';

/**
 * Page size of the requests; a server may return fewer. RFC 7644 leaves the limit to the server, and Webex does not publish
 * its own.
 */
const usualCount = 100;
const smallestCount = 10;
/** Ends after this many pages in a row without a person although more people were announced, or could follow. */
const mostEmpty = 3;
/** Parts of the token that are shorter occur by chance in the identifiers of millions of people. */
const shortestTokenPart = 16;

export interface PeopleReadingPorts {
  /** Receives a page's people; the next page is requested after it resolves. */
  onPeople(people: readonly WebexPerson[]): Promise<void> | void;
  onProgress?(view: WebexPeopleView): void;
  /** An attempt is delayed, as after 429. */
  onWait?(waiting: Waiting): void;
}

/**
 * Reads all people in Webex over SCIM, page by page (RFC 7644, section 3.4.2.4). After a failure or a cancel, the people read
 * so far are kept, and `run` continues from there. Webex's paging is not published, so it is read tolerantly: `totalResults`
 * may be absent, and pages may be short, overlap or be empty. Reading ends in every case.
 */
export class PeopleReading {
  readonly #http: WebexHttp;
  readonly #credentials: () => Promise<ScimCredentials>;
  readonly #ports: PeopleReadingPorts;
  /** Position of the next person, counted from 1. */
  #next = 1;
  #count = usualCount;
  #people = 0;
  #unreadable = 0;
  #announced: number | undefined;
  #empty = 0;
  #complete = false;
  /** The first and last entries of earlier pages, to recognize a repeated page. */
  readonly #seen = new Set<string>();

  /** @param credentials called before each request, so that a replaced token is no longer used */
  constructor(http: WebexHttp, credentials: () => Promise<ScimCredentials>, ports: PeopleReadingPorts) {
    this.#http = http;
    this.#credentials = credentials;
    this.#ports = ports;
  }

  view(): WebexPeopleView {
    return {
      people: this.#people,
      unreadable: this.#unreadable,
      ...(this.#announced === undefined ? {} : { announced: this.#announced }),
      complete: this.#complete,
    };
  }

  /**
   * Reads to the end.
   * @returns null at the end; otherwise the reason why it stopped: `net.*`, `http.*`, `people.repeating`,
   * `people.incomplete`, and `preflight.cancelled` when the signal was aborted
   * @throws what `credentials` and `onPeople` throw; `run` can continue after that, too
   */
  async run(signal: AbortSignal): Promise<Failure | null> {
    while (!this.#complete) {
      const credentials = await this.#credentials();
      const request = usersPage(credentials, this.#next, this.#count);
      const { onWait } = this.#ports;
      const reply = await this.#http.send(request, { signal, ...(onWait ? { onWait } : {}) });
      if (signal.aborted) return { code: 'preflight.cancelled' };
      const host = new URL(request.url).host;
      if (tooLong(reply) && this.#count > smallestCount) {
        this.#count = Math.max(smallestCount, Math.floor(this.#count / 2));
        continue;
      }
      const failure = reply.failure ?? (await this.#take(reply, host, credentials.token));
      if (failure) return failure;
      this.#ports.onProgress?.(this.view());
    }
    return null;
  }

  async #take(reply: Reply, host: string, token: Token): Promise<Failure | null> {
    const status = reply.answer?.status ?? 0;
    const page = status === 200 ? readPeoplePage(reply.answer?.json) : null;
    if (!page) {
      const reason = tooLong(reply) ? 'tooLong' : reply.answer?.json === undefined ? 'notJson' : 'notAList';
      return { code: status === 200 ? 'http.notScim' : 'http.unexpected', detail: { host, status, reason } };
    }
    this.#announced = page.total ?? this.#announced;
    if (page.length === 0) return this.#emptyPage(host);
    if (this.#seen.has(page.sign)) return this.#repeated(host);
    await this.#ports.onPeople(withoutTokenIn(page.people, token));
    this.#seen.add(page.sign);
    this.#people += page.people.length;
    this.#unreadable += page.length - page.people.length;
    this.#next += page.length;
    const incomplete: Failure = { code: 'people.incomplete', detail: { host } };
    if (this.#people + this.#unreadable > maximumPeople) return incomplete;
    this.#complete = this.#isLast(page);
    // Entries without a userName have no end of their own: a server can go on with new ones for ever.
    this.#empty = page.people.length || this.#complete ? 0 : this.#empty + 1;
    if (this.#empty <= mostEmpty) return null;
    this.#empty = 0;
    return incomplete;
  }

  #isLast(page: PeoplePage): boolean {
    // The server returned everything although fewer were requested: it does not support paging.
    if (this.#announced === undefined) return page.length > this.#count;
    // Some servers return the page's count as the total. If a page claims to be everything, or more people came than
    // announced, only the next page can decide.
    if (page.total === page.length && page.length <= this.#count) return false;
    return this.#next - 1 === this.#announced;
  }

  #emptyPage(host: string): Failure | null {
    this.#empty += 1;
    if (this.#announced === undefined || this.#next > this.#announced) this.#complete = true;
    else if (this.#empty > mostEmpty) {
      // The next run requests the first of these pages again.
      this.#next -= mostEmpty * this.#count;
      this.#empty = 0;
      return { code: 'people.incomplete', detail: { host } };
    } else this.#next += this.#count;
    return null;
  }

  /** The list is complete if as many people came as were announced; otherwise paging cannot reach the rest. */
  #repeated(host: string): Failure | null {
    if (this.#people + this.#unreadable < (this.#announced ?? Number.POSITIVE_INFINITY)) {
      return { code: 'people.repeating', detail: { host } };
    }
    this.#complete = true;
    return null;
  }
}

/** The people are shown and exported, and a server can put the token into any of their texts. */
function withoutTokenIn(people: readonly WebexPerson[], token: Token): WebexPerson[] {
  const safe = tokenRemover(token.reveal(), shortestTokenPart);
  return people.map((person) => ({
    ...person,
    userName: safe(person.userName),
    displayName: safe(person.displayName),
    givenName: safe(person.givenName),
    familyName: safe(person.familyName),
    externalId: safe(person.externalId),
    emails: person.emails.map(safe),
  }));
}

function tooLong(reply: Reply): boolean {
  return reply.answer?.tooLong ?? false;
}
