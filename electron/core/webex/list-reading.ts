import type { Failure, FailureCode } from '../../../shared/contract';
import { type Reply, saidIn } from '../http/answer';
import type { HttpClient, HttpRequest } from '../http/client';
import type { Waiting } from '../http/retry';
import type { Token } from '../tokens/token';
import { tokenRemover } from '../tokens/without-token';
import { ListCursor } from './list-cursor';
import type { ScimCredentials } from './scim';
import type { ListPage } from './scim-page';

/** Parts of the token that are shorter occur by chance in the identifiers of millions of people. */
const shortestTokenPart = 16;

/** A list of Webex that is read page by page. */
export interface ListKind<T> {
  /** Upper bound on its entries. */
  readonly most: number;
  /** @param start the place of the first entry, counted from 1 */
  request(credentials: ScimCredentials, start: number, count: number): HttpRequest;
  /** Null: the answer is not a list. */
  read(json: unknown): ListPage<T> | null;
  /** The item with each of its texts through `safe`: it is shown and exported, and a server can put the token into any text. */
  withSafeTexts(item: T, safe: (text: string) => string): T;
  /** What an answer without a list means for this one; undefined: nothing of its own. */
  refusal?(reply: Reply): Failure | undefined;
  readonly repeating: FailureCode;
  readonly incomplete: FailureCode;
  /** Why a list without entries cannot be complete; undefined: it can. */
  readonly empty?: FailureCode;
}

export interface ListPorts<T> {
  /** Receives a page's items; the next page is requested after it resolves. */
  onItems(items: readonly T[]): Promise<void> | void;
  onProgress?(): void;
  /** An attempt is delayed, as after 429. */
  onWait?(waiting: Waiting): void;
}

/** What was read of a list. */
export interface ListRead {
  readonly items: number;
  /** Entries without a name. */
  readonly unreadable: number;
  /** The largest total that Webex reported, if any. */
  readonly announced?: number;
  readonly complete: boolean;
}

/**
 * Reads a whole list of Webex over SCIM, page by page. After a failure or a cancel, what was read so far is kept, and `run`
 * continues from there. A page that is too much for the server is asked for again in smaller ones.
 */
export class ListReading<T> {
  readonly #kind: ListKind<T>;
  readonly #http: HttpClient;
  readonly #credentials: () => Promise<ScimCredentials>;
  readonly #ports: ListPorts<T>;
  #cursor: ListCursor<T>;
  #items = 0;
  #complete = false;

  /** @param credentials called before each request, so that a replaced token is no longer used */
  constructor(kind: ListKind<T>, http: HttpClient, credentials: () => Promise<ScimCredentials>, ports: ListPorts<T>) {
    this.#kind = kind;
    this.#http = http;
    this.#credentials = credentials;
    this.#ports = ports;
    this.#cursor = new ListCursor(kind.most);
  }

  get read(): ListRead {
    const { given, announced } = this.#cursor;
    return {
      items: this.#items,
      unreadable: given - this.#items,
      ...(announced === undefined ? {} : { announced }),
      complete: this.#complete,
    };
  }

  /**
   * Reads to the end.
   * @returns null at the end; otherwise the reason why it stopped: `net.*`, `http.*`, those of the kind, and
   * `preflight.cancelled` when the signal was aborted
   * @throws what `credentials` and `onItems` throw; `run` can continue after that, too
   */
  async run(signal: AbortSignal): Promise<Failure | null> {
    while (!this.#complete) {
      const credentials = await this.#credentials();
      const { start, count } = this.#cursor.ask();
      const request = this.#kind.request(credentials, start, count);
      const { onWait } = this.#ports;
      const isFinal = (reply: Reply) => isTooMuch(reply) && (this.#cursor.canShrink || this.#cursor.isExtra);
      const reply = await this.#http.send(request, { signal, isFinal, ...(onWait ? { onWait } : {}) });
      if (signal.aborted) return { code: 'preflight.cancelled' };
      if (isTooMuch(reply) && this.#cursor.shrink()) continue;
      if (mayBeTooMuch(reply) && this.#cursor.shrinkToSmallest()) continue;
      const failure = await this.#take(reply, new URL(request.url).host, credentials.token);
      if (failure) return failure;
      this.#ports.onProgress?.();
    }
    return null;
  }

  /** An answer that is no page can end the list: to a second look, and to what is asked for behind the last entry. */
  #isEnd(reply: Reply): boolean {
    if (this.#cursor.isExtra) return isAboutRequest(reply);
    return this.#cursor.canEnd && [400, 404, 416].includes(reply.answer?.status ?? 0);
  }

  async #take(reply: Reply, host: string, token: Token): Promise<Failure | null> {
    const page = reply.answer?.status === 200 ? this.#kind.read(reply.answer.json) : null;
    const failure = page ? null : (this.#kind.refusal?.(reply) ?? reply.failure ?? notAPage(reply, host));
    if (failure && !this.#isEnd(reply)) return failure;
    const { fresh, state } = this.#cursor.take(page);
    const items = fresh.flatMap(({ item }) => item ?? []);
    const safe = tokenRemover(token.reveal(), shortestTokenPart);
    if (items.length) await this.#ports.onItems(items.map((item) => this.#kind.withSafeTexts(item, safe)));
    this.#items += items.length;
    const { given, announced } = this.#cursor;
    if (state === 'complete' && given === 0 && this.#kind.empty) {
      this.#cursor = new ListCursor(this.#kind.most);
      return { code: this.#kind.empty, detail: { host } };
    }
    this.#complete = state === 'complete';
    if (state === 'complete' || state === 'more') return null;
    const detail = { host, given, ...(announced === undefined ? {} : { announced }) };
    return { code: this.#kind[state], detail };
  }
}

function notAPage({ answer }: Reply, host: string): Failure {
  const status = answer?.status ?? 0;
  const reason = answer?.tooLong ? 'tooLong' : answer?.json === undefined ? 'notJson' : 'notAList';
  return {
    code: status === 200 ? 'http.notScim' : 'http.unexpected',
    detail: { host, status, reason, ...saidIn(answer) },
  };
}

/**
 * The page is too large for the app, or for the server: 413, no answer in time (408, 504, or none at all; Webex's advice for 504
 * is a smaller page), or SCIM's `tooMany` (RFC 7644, section 3.12).
 */
function isTooMuch({ answer, failure, connected }: Reply): boolean {
  if (!answer) return failure?.code === 'net.timeout' && connected === true;
  if (answer.tooLong || [408, 413, 504].includes(answer.status)) return true;
  if (answer.status !== 400 && answer.status !== 422) return false;
  return /^toomany$/i.test(scimTypeOf(answer.json)) || aboutSize.test(answer.said ?? '');
}

/** What servers say that refuse a page size in place of returning fewer, such as `count must be <= 50`. */
const aboutSize = /\b(?:count|max(?:imum)?|limit|page[ _-]?size|items[ _-]?per[ _-]?page|too (?:many|large|big))\b/i;

/** A server behind a gateway can fail at a page that takes too long. The same answer can be a passing fault, so it was retried. */
function mayBeTooMuch({ answer }: Reply): boolean {
  return [500, 502, 503].includes(answer?.status ?? 0);
}

function scimTypeOf(json: unknown): string {
  const scimType = typeof json === 'object' && json !== null && 'scimType' in json ? json.scimType : '';
  return typeof scimType === 'string' ? scimType : '';
}

/** The server refuses this very request: not the token, and it asks for no wait. */
function isAboutRequest({ answer, connected }: Reply): boolean {
  return answer ? ![401, 407, 423, 429].includes(answer.status) : connected === true;
}
