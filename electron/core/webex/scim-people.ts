import type { Failure, WebexPeopleView } from '../../../shared/contract';
import type { Reply } from './http/answer';
import type { WebexHttp } from './http/client';
import type { Waiting } from './http/retry';
import { type ScimPlace, usersPage } from './scim';
import { type PeoplePage, readPeoplePage } from './scim-page';
import type { WebexPerson } from './webex-person';

/** People that are asked for at once; a server may give fewer. RFC 7644 leaves the limit to it, Webex does not tell its own. */
const usualCount = 100;
const smallestCount = 10;
/** So many empty pages in a row, with people announced behind them, are the end. */
const mostEmpty = 3;
/** More people than any organization has: a server that never ends is left. */
const mostPeople = 4_000_000;

export interface PeopleReadingPorts {
  /** Takes a page's people; the next page is asked for when this is done. */
  onPeople(people: readonly WebexPerson[]): Promise<void> | void;
  onProgress?(view: WebexPeopleView): void;
  /** A try is put off, as after 429. */
  onWait?(waiting: Waiting): void;
}

/**
 * Reads everybody in Webex over SCIM, page by page (RFC 7644, section 3.4.2.4). What was read stays after a failure or a
 * cancel, and `run` goes on from there. Webex's paging is not published, so it is read tolerantly: `totalResults` may be
 * absent, pages may be smaller than asked for, overlap or be empty; nothing of that makes it run for ever.
 */
export class PeopleReading {
  readonly #http: WebexHttp;
  readonly #place: () => Promise<ScimPlace>;
  readonly #ports: PeopleReadingPorts;
  /** Place of the next person, counted from 1. */
  #next = 1;
  #count = usualCount;
  #people = 0;
  #unreadable = 0;
  #announced: number | undefined;
  #empty = 0;
  #complete = false;
  /** What pages began and ended with, to know one that comes again. */
  readonly #seen = new Set<string>();

  /** @param place asked before each request, so that a token that is replaced meanwhile is not used any more */
  constructor(http: WebexHttp, place: () => Promise<ScimPlace>, ports: PeopleReadingPorts) {
    this.#http = http;
    this.#place = place;
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
   * Reads on to the end.
   * @returns null at the end; else why it stopped: `net.*`, `http.*`, `people.repeating`, `people.incomplete`, and
   * `preflight.cancelled` when the signal was aborted
   * @throws what `place` and `onPeople` throw; `run` can go on from there, too
   */
  async run(signal: AbortSignal): Promise<Failure | null> {
    while (!this.#complete) {
      const request = usersPage(await this.#place(), this.#next, this.#count);
      const { onWait } = this.#ports;
      const reply = await this.#http.send(request, { signal, ...(onWait ? { onWait } : {}) });
      if (signal.aborted) return { code: 'preflight.cancelled' };
      const host = new URL(request.url).host;
      if (tooLong(reply) && this.#count > smallestCount) {
        this.#count = Math.max(smallestCount, Math.floor(this.#count / 2));
        continue;
      }
      const failure = reply.failure ?? (await this.#take(reply, host));
      if (failure) return failure;
      this.#ports.onProgress?.(this.view());
    }
    return null;
  }

  async #take(reply: Reply, host: string): Promise<Failure | null> {
    const status = reply.answer?.status ?? 0;
    const page = status === 200 ? readPeoplePage(reply.answer?.json) : null;
    if (!page) {
      const reason = tooLong(reply) ? 'tooLong' : reply.answer?.json === undefined ? 'notJson' : 'notAList';
      return { code: status === 200 ? 'http.notScim' : 'http.unexpected', detail: { host, status, reason } };
    }
    this.#announced = page.total ?? this.#announced;
    if (page.length === 0) return this.#emptyPage(host);
    if (this.#seen.has(page.sign)) return this.#repeated(host);
    await this.#ports.onPeople(page.people);
    this.#seen.add(page.sign);
    this.#empty = 0;
    this.#people += page.people.length;
    this.#unreadable += page.length - page.people.length;
    this.#next += page.length;
    if (this.#people > mostPeople) return { code: 'people.incomplete', detail: { host } };
    this.#complete = this.#isLast(page);
    return null;
  }

  #isLast(page: PeoplePage): boolean {
    // Everything at once, though less was asked for: such a server does not know pages.
    if (this.#announced === undefined) return page.length > this.#count;
    // Some servers count the page in place of the list. When a page is said to be all, or more has come than is said to be
    // there, only the next page can tell.
    if (page.total === page.length && page.length <= this.#count) return false;
    return this.#next - 1 === this.#announced;
  }

  #emptyPage(host: string): Failure | null {
    this.#empty += 1;
    if (this.#announced === undefined || this.#next > this.#announced) this.#complete = true;
    else if (this.#empty > mostEmpty) {
      // The next run asks for the first of these pages again.
      this.#next -= mostEmpty * this.#count;
      this.#empty = 0;
      return { code: 'people.incomplete', detail: { host } };
    } else this.#next += this.#count;
    return null;
  }

  /** The whole list is there if as many came as were announced; otherwise the rest cannot be reached this way. */
  #repeated(host: string): Failure | null {
    if (this.#people + this.#unreadable < (this.#announced ?? Number.POSITIVE_INFINITY)) {
      return { code: 'people.repeating', detail: { host } };
    }
    this.#complete = true;
    return null;
  }
}

function tooLong(reply: Reply): boolean {
  return reply.answer?.tooLong ?? false;
}
