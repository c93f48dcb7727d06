import type { PreflightQuery, PreflightWindow } from '../../../shared/contract';
import type { PreflightResult } from './result';
import { blockSize, needleOf } from './search-text';
import { verdictNumber } from './verdicts';
import type { Yielder } from './yielder';

/** A filter with a smaller share of the entries is searched entry by entry; otherwise the whole text is searched. */
const fewShare = 8;
/** Number of cached searches. */
const cacheSize = 4;
/** Upper bound on a window. */
const mostRows = 1_000;

type Filter = Pick<PreflightQuery, 'verdict' | 'search'>;
/** The filtered entries, in order; null: the whole result. */
type Entries = Uint32Array | null;

/** Answers queries about one result. Searches are cached, so that paging needs no new search. */
export class Queries {
  readonly #result: PreflightResult;
  readonly #known = new Map<string, { readonly filter: Filter; readonly entries: Uint32Array }>();

  constructor(result: PreflightResult) {
    this.#result = result;
  }

  /** @throws the signal's reason when it is canceled */
  async window(query: PreflightQuery, yielder: Yielder): Promise<PreflightWindow> {
    const entries = await this.entries(query, yielder);
    const total = entries?.length ?? this.#result.size;
    const from = Math.min(Math.max(query.offset, 0), total);
    const to = Math.min(from + Math.min(Math.max(query.limit, 0), mostRows), total);
    const rows = Array.from({ length: to - from }, (_, index) =>
      this.#result.row(entries ? (entries[from + index] ?? 0) : from + index),
    );
    return { rows, total };
  }

  /** @throws the signal's reason when it is canceled */
  async entries(filter: Filter, yielder: Yielder): Promise<Entries> {
    const needle = needleOf(filter.search);
    const base = filter.verdict === 'all' ? null : this.#result.of(filter.verdict);
    if (!needle) return base;
    const id = `${filter.verdict} ${needle.toString()}`;
    const known = this.#known.get(id);
    if (known) return known.entries;
    const entries = await this.#search(needle, filter, this.#narrowest(filter, needle) ?? base, yielder);
    this.#known.set(id, { filter: { verdict: filter.verdict, search: needle.toString() }, entries });
    for (const old of this.#known.keys()) if (this.#known.size > cacheSize) this.#known.delete(old);
    return entries;
  }

  /** Every hit of the needle is also a hit of each part of it, so typing on searches only the previous hits. */
  #narrowest(filter: Filter, needle: Buffer): Entries {
    let narrowest: Entries = null;
    for (const { filter: one, entries } of this.#known.values()) {
      const wider = one.verdict === 'all' || one.verdict === filter.verdict;
      if (wider && needle.includes(one.search) && entries.length < (narrowest?.length ?? Number.POSITIVE_INFINITY)) {
        narrowest = entries;
      }
    }
    return narrowest;
  }

  async #search(needle: Buffer, filter: Filter, among: Entries, yielder: Yielder): Promise<Uint32Array> {
    const { search, size } = this.#result;
    const found = new Uint32Array(among?.length ?? size);
    let count = 0;
    const wanted = filter.verdict === 'all' ? -1 : verdictNumber[filter.verdict];
    const take = (entry: number) => {
      if (wanted >= 0 && this.#result.verdictNumber(entry) !== wanted) return;
      found[count] = entry;
      count += 1;
    };
    if (among && among.length * fewShare < size) {
      for (let at = 0; at < among.length; at += 1) {
        const entry = among[at] ?? 0;
        if (search.has(entry, needle)) take(entry);
        if (at % 4_096 === 0) await yielder.pause();
      }
    } else {
      for (let block = 0; block * blockSize < size; block += 1) {
        search.scan(block, needle, take);
        await yielder.pause();
      }
    }
    return found.slice(0, count);
  }
}
