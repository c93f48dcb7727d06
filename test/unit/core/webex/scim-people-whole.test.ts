import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { closeAll, json } from './http/servers';
import { names, type PageRequest, reading } from './people-server';

afterEach(closeAll);

const peopleOf = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `id-${index}`, userName: `p${index}@x.com` }));

interface ServerModel {
  readonly people: number;
  /** The place of the first person. */
  readonly base: 0 | 1;
  /** Most entries of each page, in turn. */
  readonly most: readonly number[];
  /** How many entries of the page before come again. */
  readonly overlap: number;
  readonly totals: 'number' | 'text' | 'onceOnly' | 'never' | 'remaining';
  /** Requests, from the second one on, that are answered once with the page before, or with an empty one. */
  readonly stale: readonly number[];
  readonly empty: readonly number[];
}

const anyModel = fc.record<ServerModel>({
  people: fc.integer({ min: 0, max: 330 }),
  base: fc.constantFrom(0, 1),
  most: fc.array(fc.integer({ min: 20, max: 150 }), { minLength: 1, maxLength: 4 }),
  overlap: fc.integer({ min: 0, max: 5 }),
  totals: fc.constantFrom('number', 'text', 'onceOnly', 'never', 'remaining'),
  stale: fc.uniqueArray(fc.integer({ min: 2, max: 6 }), { maxLength: 1 }),
  empty: fc.uniqueArray(fc.integer({ min: 2, max: 6 }), { maxLength: 1 }),
});

/**
 * One passing fault at most, of a server that counts from 1 and whose pages do not overlap: otherwise a page that lacks at the
 * end cannot be told from one that the server never shows.
 */
const models = anyModel.filter(
  ({ base, overlap, stale, empty }) =>
    stale.length + empty.length === 0 || (base === 1 && overlap === 0 && stale.length + empty.length < 2),
);

/** Answers a request for a page as the model says. */
function answering(model: ServerModel) {
  const all = peopleOf(model.people);
  const { most, overlap, totals } = model;
  // A server that counts from 0 and names the remaining ones says that the only one is none.
  const base = totals === 'remaining' ? 1 : model.base;
  let before: readonly object[] = [];
  return ({ start, count, number }: PageRequest): object => {
    const from = Math.max(0, Math.max(start, base) - base - overlap);
    const right = all.slice(from, from + Math.min(count, most[number % most.length] ?? 100));
    // Without a total, an empty page is the end.
    const isEmpty = totals !== 'never' && model.empty.includes(number);
    const isStale = model.stale.includes(number) && !model.stale.includes(number - 1);
    const Resources = isEmpty ? [] : isStale ? before : right;
    before = Resources;
    const total = {
      number: all.length,
      text: String(all.length),
      onceOnly: number === 1 ? all.length : undefined,
      never: undefined,
      remaining: Math.max(0, all.length - from),
    }[totals];
    return { ...(total === undefined ? {} : { totalResults: total }), Resources };
  };
}

describe('a list of users', () => {
  it('is read whole, and each user once, from any server that counts from 0 or 1, gives short pages, repeats or skips some', async () => {
    await fc.assert(
      fc.asyncProperty(models, async (model) => {
        const answer = answering(model);
        const { run, people, made } = await reading((page, _request, response) => json(response, 200, answer(page)));
        expect(await run()).toBeNull();
        expect(names(people).toSorted()).toEqual(names(peopleOf(model.people)).toSorted());
        expect(made.view()).toMatchObject({ people: model.people, complete: true });
        await closeAll();
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  it('that is shorter than announced is never complete without the two numbers, whatever the pages are', async () => {
    const missing = fc.integer({ min: 1, max: 400 });
    await fc.assert(
      fc.asyncProperty(models, missing, async (model, more) => {
        const answer = answering(model);
        const announced = model.people + more;
        const { run, people, made, server } = await reading((page, _request, response) =>
          json(response, 200, { ...answer(page), totalResults: announced }),
        );
        const failure = await run();
        const view = made.view();
        expect(view).toMatchObject({ people: people.length, announced });
        expect(new Set(names(people)).size).toBe(people.length);
        const isLittle = (announced - people.length) * 3 <= announced;
        expect(view.complete).toBe(isLittle);
        if (!isLittle) expect(['people.incomplete', 'people.repeating']).toContain(failure?.code);
        if (!isLittle) expect(failure?.detail).toMatchObject({ announced, given: people.length });
        expect(server.requests.length).toBeLessThan(60);
        await closeAll();
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it.each([
    ['an empty list', { Resources: [] }],
    ['an empty list with itemsPerPage and startIndex', { itemsPerPage: 0, startIndex: 1, Resources: [] }],
    ['no Resources', {}],
    ['Resources null', { Resources: null }],
  ])('of which nothing came although a total was announced is incomplete: %s', async (_name, page) => {
    for (const totalResults of [1, 8, '8', 100, 101, 5_000]) {
      const { run, made } = await reading((_page, _request, response) =>
        json(response, 200, { totalResults, ...page }),
      );
      const announced = Number(totalResults);
      for (const _run of [1, 2]) {
        expect(await run()).toMatchObject({ code: 'people.incomplete', detail: { announced, given: 0 } });
        expect(made.view()).toEqual({ people: 0, unreadable: 0, announced, complete: false });
      }
    }
  });

  it('of which a later page says less than an earlier one is not whole by the smaller total', async () => {
    const { run, made } = await reading((page, _request, response) =>
      page.start === 1
        ? json(response, 200, { totalResults: 130, Resources: peopleOf(100) })
        : json(response, 200, { totalResults: 0, Resources: [] }),
    );
    expect(await run()).toBeNull();
    expect(made.view()).toEqual({ people: 100, unreadable: 0, announced: 130, complete: true });
  });

  it('whose pages are counted by startIndex is read at once', async () => {
    const all = peopleOf(250);
    const { run, people } = await reading(({ start, count }, _request, response) =>
      json(response, 200, { totalResults: 250, Resources: all.slice((start - 1) * count, start * count) }),
    );
    expect(await run()).toBeNull();
    expect(people).toHaveLength(250);
  });

  it('continues at the first page that was empty after it was incomplete', async () => {
    let broken = true;
    const all = peopleOf(1_000);
    const { run, people, server } = await reading(({ start, count }, _request, response) =>
      json(response, 200, {
        totalResults: 1_000,
        Resources: broken && (start > 100 || count > 100) ? [] : all.slice(Math.max(0, start - 1), start - 1 + count),
      }),
    );
    expect(await run()).toMatchObject({ code: 'people.incomplete', detail: { announced: 1_000, given: 100 } });
    broken = false;
    const before = server.requests.length;
    expect(await run()).toBeNull();
    expect(server.requests[before]).toContain('startIndex=101&');
    expect(people).toHaveLength(1_000);
  });

  it('is complete although the server refuses a second look', async () => {
    const { run, made } = await reading(({ start, count }, _request, response) =>
      start === 0 || count > 100
        ? json(response, 400, { scimType: 'invalidValue' })
        : json(response, 200, { Resources: peopleOf(30).slice(start - 1, start - 1 + count) }),
    );
    expect(await run()).toBeNull();
    expect(made.view()).toEqual({ people: 30, unreadable: 0, complete: true });
  });
});
