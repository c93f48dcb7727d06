import { scimPageSize as usualCount } from '../../../shared/enums/limits';
import type { ListEntry, ListPage } from './scim-page';
import { SeenEntries } from './seen-entries';

const smallestCount = 10;
/** Page size of the one request for all entries at once, for a server that does not page as RFC 7644 says. */
const largestCount = 1000;
/** A pass ends after more pages in a row than this without anything new, although more was announced, or could follow. */
const mostBarren = 3;
/** Pages without anything new that are asked for again at the end. */
const mostGaps = 20;

/** A page to ask for; `start` is the place of its first entry, counted from 1. */
export interface PageRequest {
  readonly start: number;
  readonly count: number;
}

/** Entries before `end` that a page without anything new may have left out. */
interface Gap {
  readonly start: number;
  readonly end: number;
  readonly count?: number;
  /** How many more times it is asked for if nothing new comes. */
  readonly tries?: number;
}

export interface Taken<T> {
  /** The entries that did not come before. */
  readonly fresh: readonly ListEntry<T>[];
  /**
   * `incomplete`: nothing, or far less than announced. `repeating`: the same, and earlier pages came again. After both, the
   * next request continues.
   */
  readonly state: ListState;
}

type ListState = 'more' | 'complete' | 'repeating' | 'incomplete';

/**
 * Where to read next in a list of Webex, and whether it is whole: without requests of its own.
 *
 * Paging is read tolerantly (RFC 7644, section 3.4.2.4). Pages may be short, overlap, come again, or be empty; the total may be
 * absent, or be that of the page. Where fewer came than announced, what may have been left out is asked for once more: pages
 * without anything new, place 0 of servers that count from zero, and all entries at once. Ends in every case.
 */
export class ListCursor<T> {
  /** Upper bound on the entries. */
  readonly #most: number;
  #next = 1;
  #count = usualCount;
  /** Pages in a row without anything new, and pages in a row without a readable entry. */
  #barren = 0;
  #nameless = 0;
  #repeats = false;
  /** What barren pages may have left out: before the last page with something new, and since then. */
  #gaps: Gap[] = [];
  #pending: Gap | null = null;
  /** What is asked for after the pass; null during the pass. */
  #extra: Gap[] | null = null;
  readonly #seen = new SeenEntries();
  #announced: number | undefined;
  /** The number of entries of the last page, and of the longest one. */
  #lastLength = 0;
  #longest = 0;

  /** @param most upper bound on the entries of any list */
  constructor(most: number) {
    this.#most = most;
  }

  /** A place behind the end of any list. */
  get #farAway(): number {
    return 2 * this.#most;
  }

  /** Different entries so far. */
  get given(): number {
    return this.#seen.size;
  }

  /** The largest total that an answer had: no smaller one makes a list whole. */
  get announced(): number | undefined {
    return this.#announced;
  }

  /** Whether the next request is only a second look: a list can be whole without its answer. */
  get isExtra(): boolean {
    return this.#extra !== null;
  }

  /**
   * Whether a refused request can mean that the list has ended: all who were announced have come, or, without a total, the last
   * page was shorter than an earlier one. A server can refuse to page as well, so a single page without a total proves nothing.
   */
  get canEnd(): boolean {
    if (this.given === 0) return false;
    return this.#announced === undefined ? this.#lastLength < this.#longest : this.#isBehindEnd;
  }

  ask(): PageRequest {
    const [extra] = this.#extra ?? [];
    return extra
      ? { start: extra.start, count: extra.count ?? this.#count }
      : { start: this.#next, count: this.#count };
  }

  /** Makes the pages smaller. @returns false when they are the smallest, or the answer is not needed */
  shrink(): boolean {
    if (!this.canShrink) return false;
    this.#count = Math.max(smallestCount, Math.floor(this.#count / 2));
    return true;
  }

  /** Makes the pages the smallest at once. @returns like `shrink` */
  shrinkToSmallest(): boolean {
    if (!this.canShrink) return false;
    this.#count = smallestCount;
    return true;
  }

  get canShrink(): boolean {
    return !this.isExtra && this.#count > smallestCount;
  }

  /** Takes the page that was asked for; null: the server has no answer to a second look. */
  take(page: ListPage<T> | null): Taken<T> {
    const fresh = (page?.entries ?? []).filter(({ key }) => this.#seen.add(key));
    if (page?.total !== undefined) this.#announced = Math.max(page.total, this.#announced ?? 0);
    if (this.given > this.#most) return { fresh, state: 'incomplete' };
    return { fresh, state: this.#extra ? this.#afterExtra(page, fresh) : this.#after(page, fresh) };
  }

  #after(page: ListPage<T> | null, fresh: readonly ListEntry<T>[]): ListState {
    const length = page?.entries.length ?? 0;
    if (!page || length === 0) return this.#isBehindEnd ? this.#endPass() : this.#skip(this.#count);
    if (fresh.length === 0) return this.#repeated(length);
    if (this.#pending) this.#gaps.push(this.#pending);
    this.#pending = null;
    this.#barren = 0;
    this.#longest = Math.max(this.#longest, length);
    this.#lastLength = length;
    this.#next += length;
    if (this.#isLast(page, length)) return 'complete';
    // Entries without a name have no end of their own: a server can go on with new ones for ever.
    this.#nameless = fresh.some(({ item }) => item) ? 0 : this.#nameless + 1;
    if (this.#nameless <= mostBarren) return 'more';
    this.#nameless = 0;
    return 'incomplete';
  }

  get #isBehindEnd(): boolean {
    return this.#announced === undefined || this.#next > this.#announced;
  }

  #isLast({ total }: ListPage<T>, length: number): boolean {
    // The server returned everything although fewer were requested: it does not support paging.
    if (this.#announced === undefined) return length > this.#count;
    // Some servers return the page's count as the total. If a page claims to be everything, only the next page can decide.
    if (total === length && length <= this.#count) return false;
    return this.given === this.#announced;
  }

  /** A page that came before: a stale answer, which the same request replaces, or paging that does not reach the rest. */
  #repeated(length: number): ListState {
    if (this.#announced !== undefined && (this.#next > this.#announced || this.given >= this.#announced)) {
      this.#repeats ||= this.given < this.#announced;
      return this.#endPass();
    }
    const isFirst = this.#barren === 0 && !this.#repeats;
    this.#repeats = true;
    return isFirst ? 'more' : this.#skip(length);
  }

  #skip(length: number): ListState {
    const start = this.#pending?.start ?? this.#next;
    this.#next += length;
    this.#barren += 1;
    const isEnd = this.#barren > mostBarren;
    this.#pending = { start, end: isEnd ? Number.POSITIVE_INFINITY : this.#next };
    return isEnd ? this.#endPass() : 'more';
  }

  #endPass(): ListState {
    if (this.given === this.#announced) return 'complete';
    const announced = this.#announced ?? largestCount;
    const count = Math.min(announced, largestCount);
    this.#extra = [
      ...this.#gaps.slice(0, mostGaps),
      ...(this.#pending ? [this.#pending] : []),
      { start: 0, end: 0 },
      ...(this.#count === usualCount && announced > this.given && count > usualCount
        ? [{ start: 1, end: 0, count }]
        : []),
      ...(this.#announced === undefined && this.#repeats ? [{ start: this.#farAway, end: 0 }] : []),
    ];
    return 'more';
  }

  #afterExtra(page: ListPage<T> | null, fresh: readonly ListEntry<T>[]): ListState {
    if (this.given === this.#announced) return 'complete';
    const [asked, ...others] = this.#extra ?? [];
    // Only the end of the list came again: a server that knows no other page would answer with it here, too.
    if (asked?.start === this.#farAway && page?.entries.length === 0) this.#repeats = false;
    const start = (asked?.start ?? 0) + (page?.entries.length ?? 0);
    if (!asked || start >= asked.end) this.#extra = others;
    else if (fresh.length > 0) this.#extra = [{ ...asked, start }, ...others];
    else this.#extra = asked.tries === 1 ? others : [...others, { ...asked, tries: 1 }];
    return this.#extra.length > 0 ? 'more' : this.#verdict();
  }

  /** Little may be missing: some servers count entries that they do not show. The result then says so. */
  #verdict(): ListState {
    const announced = this.#announced ?? 0;
    const missing = announced - this.given;
    const isWhole = this.#announced === undefined ? !this.#repeats : missing * 3 <= announced;
    if (isWhole) return 'complete';
    const state = this.#repeats ? 'repeating' : 'incomplete';
    // Another run asks for the first of these pages again.
    this.#next = this.#pending?.start ?? this.#next;
    this.#pending = null;
    this.#extra = null;
    this.#barren = 0;
    this.#repeats = false;
    return state;
  }
}
