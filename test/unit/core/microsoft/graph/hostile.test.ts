import { afterEach, describe, expect, it } from 'vitest';
import { closeAll, closedPort, json, silence, startServer } from '../../http/servers';
import { clientOf, graphAt, thing } from './graph';

afterEach(closeAll);

describe('a server that is not Graph', () => {
  it('with a huge answer is not read to its end', async () => {
    const piece = 'x'.repeat(1_048_576);
    const { graph, failureOf } = await graphAt((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const more = () => {
        while (response.writable && response.write(piece));
        response.once('drain', more);
      };
      more();
    });
    expect((await failureOf(graph.get('/x', thing)))?.code).toBe('graph.tooLong');
  });

  it.each([
    ['cuts its answer', '{"id": "1', 'graph.unreadable'],
    ['answers a list in place of an object', '[]', 'graph.unreadable'],
    ['answers a number', '42', 'graph.unreadable'],
    ['answers nothing', '', 'graph.unreadable'],
    ['answers an id of the wrong type', '{"id": 7}', 'graph.unreadable'],
    ['answers a web page', '<!doctype html><p>Sign in to the network', 'graph.page'],
  ])('fails when it %s', async (_, body, code) => {
    const { graph, failureOf } = await graphAt((__, response) => response.end(body));
    expect((await failureOf(graph.get('/x', thing)))?.code).toBe(code);
  });

  it('with a web page for an error fails as one, too', async () => {
    const { graph, failureOf } = await graphAt((_, response) =>
      response.writeHead(403, { 'content-type': 'text/html' }).end('<html>Blocked'),
    );
    expect((await failureOf(graph.get('/x', thing)))?.code).toBe('graph.page');
  });

  it('gets no second request when it redirects elsewhere', async () => {
    const other = await startServer((_, response) => json(response, 200, { id: 'stolen' }));
    const { graph, failureOf } = await graphAt((_, response) =>
      response.writeHead(302, { location: `http://127.0.0.1:${other.port}/v1.0/x` }).end(),
    );
    expect(await failureOf(graph.get('/x', thing))).toMatchObject({
      code: 'graph.redirected',
      detail: { location: `127.0.0.1:${other.port}` },
    });
    expect(other.requests).toEqual([]);
  });

  it.each([
    ['at another server', (_: string, other: string) => `${other}/v1.0/next`],
    ['outside of the version', (own: string) => `${own}/beta/next`],
    ['with a user name', (own: string) => `${own.replace('http://', 'http://user@')}/v1.0/next`],
    ['that is no address', () => 'next'],
    ['that runs a script', () => 'javascript:alert(1)'],
  ])('is asked for no next page %s', async (_, link) => {
    const other = await startServer((__, response) => json(response, 200, { value: [] }));
    const { graph, failureOf, server } = await graphAt((request, response) => {
      const next = link(`http://${request.headers.host}`, `http://127.0.0.1:${other.port}`);
      json(response, 200, { value: [{ id: '1' }], '@odata.nextLink': next });
    });
    expect((await failureOf(graph.list('/x', thing)))?.code).toBe('graph.otherHost');
    expect([server.requests.length, other.requests]).toEqual([1, []]);
  });

  it('with the same page for ever fails', async () => {
    const { graph, failureOf } = await graphAt((request, response) =>
      json(response, 200, { value: [{ id: '1' }], '@odata.nextLink': `http://${request.headers.host}/v1.0/x?p=1` }),
    );
    expect((await failureOf(graph.list('/x', thing)))?.code).toBe('graph.endless');
  });

  it('with ever new pages is left after some', async () => {
    let page = 0;
    const { graph, server } = await graphAt((request, response) => {
      page += 1;
      json(response, 200, { value: [], '@odata.nextLink': `http://${request.headers.host}/v1.0/x?p=${page}` });
    });
    expect(await graph.list('/x', thing)).toEqual({ items: [], more: true });
    expect(server.requests).toHaveLength(50);
  });

  it('is left as soon as enough entries were read', async () => {
    const { graph, server } = await graphAt((request, response) =>
      json(response, 200, {
        value: Array.from({ length: 100 }, (_, id) => ({ id: String(id) })),
        '@odata.nextLink': `http://${request.headers.host}/v1.0/x?p=${server.requests.length}`,
      }),
    );
    const { items, more } = await graph.list('/x', thing, {}, 150);
    expect([items.length, more, server.requests.length]).toEqual([150, true, 2]);
  });

  it('that never answers is given up', async () => {
    const { graph, cancel, failureOf } = await graphAt(silence);
    const failure = failureOf(graph.get('/x', thing));
    setTimeout(cancel, 50);
    expect((await failure)?.code).toBe('graph.cancelled');
  });

  it('that closes the connection is a failure of the network', async () => {
    const { graph, failureOf } = await graphAt((request) => request.socket.destroy());
    expect((await failureOf(graph.get('/x', thing)))?.code).toBe('net.reset');
  });

  it('that does not listen is one, too', async () => {
    const { graph, failureOf } = clientOf(`http://127.0.0.1:${await closedPort()}`);
    expect((await failureOf(graph.get('/x', thing)))?.code).toBe('net.refused');
  });
});
