import { createStore } from 'zustand/vanilla';
import type { Failure, PreflightQuery, PreflightRow } from '../../../shared/contract';
import { request } from '../../lib/bridge';

/** Rows per request. */
export const pageSize = 100;

/** The setup whose people are listed, and the filter. */
export interface PeopleListOf extends Pick<PreflightQuery, 'verdict' | 'search'> {
  readonly id: string;
}

export interface PeoplePages {
  readonly pages: ReadonlyMap<number, readonly PreflightRow[]>;
  /** Number of all matches; null: no answer yet. */
  readonly total: number | null;
  /** Why the last page could not be read. Nothing more is requested until a retry. */
  readonly failure: Failure | null;
}

export const noPages: PeoplePages = { pages: new Map(), total: null, failure: null };

/**
 * Reads the matches of a query, page by page, as rows become visible. Requests one page at a time, since the main process
 * drops a query when the next one arrives.
 */
export class PeopleReader {
  readonly store = createStore<PeoplePages>()(() => noPages);
  readonly #list: PeopleListOf;
  #inSight = { first: 0, last: 0 };
  #busy = false;
  #closed = false;

  constructor(list: PeopleListOf) {
    this.#list = list;
  }

  /** Sets the visible rows, from `first` to before `last`, and requests the missing ones. */
  show(first: number, last: number): void {
    this.#inSight = { first, last };
    void this.#load();
  }

  /** Retries the page that could not be read. */
  retry(): void {
    if (this.#closed) return;
    this.store.setState({ failure: null });
    void this.#load();
  }

  /** Stops requests, and ignores pending answers. */
  close(): void {
    this.#closed = true;
  }

  async #load(): Promise<void> {
    const page = this.#missing();
    if (this.#busy || this.#closed || this.store.getState().failure || page === undefined) return;
    this.#busy = true;
    const query = { ...this.#list, offset: page * pageSize, limit: pageSize };
    const result = await request((main) => main['preflight.query'](query));
    this.#busy = false;
    if (this.#closed) return;
    if (!result.ok) {
      this.store.setState({ failure: result.failure });
      return;
    }
    const { rows, total } = result.value;
    this.store.setState(({ pages }) => ({ total, pages: new Map(pages).set(page, rows) }));
    await this.#load();
  }

  /** The first visible page that is missing; for a list that was never read, the first page. */
  #missing(): number | undefined {
    const { pages, total } = this.store.getState();
    if (total === null) return 0;
    const end = Math.min(this.#inSight.last, total);
    for (let page = Math.floor(this.#inSight.first / pageSize); page * pageSize < end; page += 1)
      if (!pages.has(page)) return page;
    return undefined;
  }
}
