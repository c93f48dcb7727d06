import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { HttpOptions } from '../../../../electron/core/http/client';
import { GroupReading } from '../../../../electron/core/webex/scim-groups';
import type { WebexGroup } from '../../../../electron/core/webex/webex-group';
import { client, closeAll, cloudAt, type Handler, json, orgId, silence, startServer, token } from '../http/servers';
import { answering, models } from './list-models';
import type { PageRequest } from './people-server';

afterEach(closeAll);

const groupsOf = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `id-${index}`, displayName: `Group ${index}` }));

/** A SCIM server that answers each request for a page of groups with the test's answer. */
async function reading(
  answer: (page: PageRequest, ...rest: Parameters<Handler>) => void,
  options: Partial<HttpOptions> = {},
) {
  const server = await startServer((request, response) => {
    const query = new URL(request.url ?? '', 'http://x').searchParams;
    const [start, count] = [Number(query.get('startIndex')), Number(query.get('count'))];
    answer({ start, count, number: server.requests.length }, request, response);
  });
  const credentials = { cloud: cloudAt(`http://127.0.0.1:${server.port}`), orgId, token };
  const groups: WebexGroup[] = [];
  const made = new GroupReading(client(options), async () => credentials, {
    onItems: (page) => void groups.push(...page),
  });
  return { server, groups, made, run: (signal = new AbortController().signal) => made.run(signal) };
}

const namesOf = (groups: readonly { displayName: string }[]) => groups.map(({ displayName }) => displayName);

describe('a list of groups', () => {
  it('is asked for without members', async () => {
    const { run, server } = await reading((_page, _request, response) =>
      json(response, 200, { totalResults: 1, Resources: groupsOf(1) }),
    );
    expect(await run()).toBeNull();
    expect(server.requests[0]).toContain(`/${orgId}/Groups?excludedAttributes=members&startIndex=1&count=100`);
  });

  it('is read whole, and each group once, from any server that counts from 0 or 1, gives short pages, repeats or skips some', async () => {
    await fc.assert(
      fc.asyncProperty(models, async (model) => {
        const answer = answering(model, groupsOf(model.entries));
        const { run, groups, made } = await reading((page, _request, response) => json(response, 200, answer(page)));
        expect(await run()).toBeNull();
        expect(namesOf(groups).toSorted()).toEqual(namesOf(groupsOf(model.entries)).toSorted());
        expect(made.view()).toMatchObject({ groups: model.entries, unnamed: 0, complete: true });
        await closeAll();
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it.each([{ Resources: [] }, {}, { Resources: null }])(
    'of which nothing came although a total was announced is incomplete: %j',
    async (page) => {
      const { run, made } = await reading((_page, _request, response) =>
        json(response, 200, { totalResults: 8, ...page }),
      );
      expect(await run()).toMatchObject({ code: 'groups.incomplete', detail: { announced: 8, given: 0 } });
      expect(made.view()).toEqual({ groups: 0, unnamed: 0, announced: 8, complete: false });
    },
  );

  it.each<[string, Handler]>([
    ['504', (_request, response) => json(response, 504, {})],
    ['413', (_request, response) => json(response, 413, {})],
    ['no answer', silence],
  ])('is asked for in smaller pages after %s', async (name, refuse) => {
    const all = groupsOf(130);
    const { run, groups } = await reading(
      ({ start, count }, request, response) =>
        count > 25
          ? refuse(request, response)
          : json(response, 200, { totalResults: 130, Resources: all.slice(start - 1, start - 1 + count) }),
      name === 'no answer' ? { attemptTimeout: 150 } : {},
    );
    expect(await run()).toBeNull();
    expect(namesOf(groups)).toEqual(namesOf(all));
  });

  it.each([403, 404, 405, 501])(
    'that is refused with %i is a failure of its own, with the words of the server',
    async (status) => {
      const { run, made } = await reading((_page, _request, response) =>
        json(response, status, { detail: 'no groups' }),
      );
      expect(await run()).toMatchObject({ code: 'groups.refused', detail: { status } });
      expect(made.view()).toMatchObject({ groups: 0, complete: false });
    },
  );

  it.each([
    [401, 'http.unauthorized'],
    [403, 'http.forbidden'],
  ] as const)('answered by %i as a web page is not refused by Webex: %s', async (status, code) => {
    const { run } = await reading((_page, _request, response) => {
      response.writeHead(status, { 'content-type': 'text/html' }).end('<html><title>Sign in</title></html>');
    });
    expect((await run())?.code).not.toBe('groups.refused');
    if (status === 401) expect((await run())?.code).toBe(code);
  });

  it('counts groups without a name, keeps spaces in names, and keeps the token out of them', async () => {
    const Resources = [
      { id: '1', displayName: '  Sales ' },
      { id: '2', displayName: '   ' },
      { id: '3' },
      { id: '4', displayName: `x ${token.reveal()} y` },
      { id: '5', displayName: 'Sales' },
      { id: '6', displayName: 'Sales' },
    ];
    const { run, groups, made } = await reading((_page, _request, response) =>
      json(response, 200, { totalResults: 6, Resources }),
    );
    expect(await run()).toBeNull();
    expect(made.view()).toEqual({ groups: 4, unnamed: 2, announced: 6, complete: true });
    expect(namesOf(groups)).toEqual(['  Sales ', expect.not.stringContaining(token.reveal()), 'Sales', 'Sales']);
  });

  it('can be continued after a cancel', async () => {
    const all = groupsOf(150);
    const controller = new AbortController();
    const { run, groups } = await reading(({ start, count }, _request, response) => {
      if (start > 1 && !controller.signal.aborted) controller.abort();
      json(response, 200, { totalResults: 150, Resources: all.slice(start - 1, start - 1 + count) });
    });
    expect(await run(controller.signal)).toEqual({ code: 'preflight.cancelled' });
    expect(groups).toHaveLength(100);
    expect(await run()).toBeNull();
    expect(namesOf(groups)).toEqual(namesOf(all));
  });
});
