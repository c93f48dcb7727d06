import { afterEach, describe, expect, it } from 'vitest';
import { client, closeAll, type Handler, json, startServer, token } from './servers';

afterEach(closeAll);

const signal = new AbortController().signal;

async function send(method: 'POST' | 'DELETE', handler: Handler, made = client()) {
  const server = await startServer(handler);
  const body = { type: 'application/scim+json', text: '{"userName":"ada"}' };
  const url = `http://127.0.0.1:${server.port}/Users`;
  const request = () =>
    made.send({ method, url, token, accept: 'application/json', ...(method === 'POST' ? { body } : {}) }, { signal });
  return { server, request };
}

describe('a POST', () => {
  it('arrives with its body', async () => {
    const heard: string[] = [];
    const { request } = await send('POST', (request, response) => {
      heard.push(`${request.headers['content-type']}`);
      request.on('data', (part) => heard.push(String(part))).on('end', () => json(response, 201, { id: '1' }));
    });
    expect((await request()).answer).toMatchObject({ status: 201, json: { id: '1' } });
    expect(heard).toEqual(['application/scim+json', '{"userName":"ada"}']);
  });

  it('is not retried after a server error, because the server may have performed it', async () => {
    const { server, request } = await send('POST', (_, response) => json(response, 500, {}));
    expect((await request()).failure?.code).toBe('http.serverError');
    expect(server.requests).toHaveLength(1);
  });

  it('is not retried when a kept connection breaks', async () => {
    let count = 0;
    const { server, request } = await send('POST', (request, response) => {
      count += 1;
      if (count > 1) request.socket.destroy();
      else json(response, 201, {});
    });
    await request();
    expect((await request()).failure?.code).toBe('net.reset');
    expect(server.requests).toHaveLength(2);
  });

  it('is retried after 429, because the server did not perform it', async () => {
    let count = 0;
    const { server, request } = await send('POST', (_, response) => {
      count += 1;
      json(response, count === 1 ? 429 : 201, {});
    });
    expect(await request()).toMatchObject({ failure: null, attempt: 2 });
    expect(server.requests).toHaveLength(2);
  });
});

it('a DELETE is retried after a server error, because it is idempotent', async () => {
  let count = 0;
  const { server, request } = await send('DELETE', (_, response) => {
    count += 1;
    if (count === 1) json(response, 500, {});
    else response.writeHead(204).end();
  });
  expect((await request()).answer?.status).toBe(204);
  expect(server.requests).toEqual(['DELETE /Users', 'DELETE /Users']);
});
