import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { closeAll, json } from '../http/servers';
import { answering, models } from './list-models';
import { names, reading } from './people-server';

afterEach(closeAll);

const peopleOf = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `id-${index}`, userName: `p${index}@x.com` }));

describe('a list of users', () => {
  it('is read whole, and each user once, from any server that counts from 0 or 1, gives short pages, repeats or skips some', async () => {
    await fc.assert(
      fc.asyncProperty(models, async (model) => {
        const answer = answering(model, peopleOf(model.entries));
        const { run, people, made } = await reading((page, _request, response) => json(response, 200, answer(page)));
        const failure = await run();
        if (model.entries === 0) expect(failure).toMatchObject({ code: 'people.none' });
        else expect(failure).toBeNull();
        expect(names(people).toSorted()).toEqual(names(peopleOf(model.entries)).toSorted());
        expect(made.view()).toMatchObject({ people: model.entries, complete: model.entries > 0 });
        await closeAll();
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  it('that is shorter than announced is never complete without the two numbers, whatever the pages are', async () => {
    const missing = fc.integer({ min: 1, max: 400 });
    await fc.assert(
      fc.asyncProperty(models, missing, async (model, more) => {
        const answer = answering(model, peopleOf(model.entries));
        const announced = model.entries + more;
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

  it.each([
    ['without a total', { Resources: [] }],
    ['without a list', { schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'] }],
    ['with a total of zero', { totalResults: 0, Resources: [] }],
  ])('lacks even the account of the token, so it is never complete: an empty one %s', async (_name, page) => {
    let empty = true;
    const { run, people, made } = await reading((asked, _request, response) =>
      json(response, 200, empty ? page : { Resources: peopleOf(130).slice(asked.start - 1, asked.start - 1 + 100) }),
    );
    for (const _run of [1, 2]) {
      expect(await run()).toMatchObject({ code: 'people.none' });
      expect(made.view()).toEqual({ people: 0, unreadable: 0, complete: false });
    }
    // Another attempt reads what there is, from the beginning and to the end.
    empty = false;
    expect(await run()).toBeNull();
    expect(people).toHaveLength(130);
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
