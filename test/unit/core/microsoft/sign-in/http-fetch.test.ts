import { afterEach, describe, expect, it } from 'vitest';
import { fetchThrough } from '../../../../../electron/core/microsoft/sign-in/http-fetch';
import { client, closeAll, type Handler, json, silence, startServer } from '../../http/servers';

afterEach(closeAll);

async function ask(handler: Handler, signal?: AbortSignal) {
  const server = await startServer(handler);
  const http = client({ bodyLimit: 100_000, attemptTimeout: 500 });
  const form = new URLSearchParams({ grant_type: 'authorization_code', code: 'a code' });
  return fetchThrough(http)(`http://127.0.0.1:${server.port}/token`, { method: 'POST', body: form, signal });
}

describe('fetchThrough()', () => {
  it('sends a form without Authorization, and gives the answer in JSON, whatever its status', async () => {
    const seen: unknown[] = [];
    const answer = await ask((request, response) => {
      let body = '';
      request.on('data', (chunk) => {
        body += chunk;
      });
      request.on('end', () => {
        seen.push(request.method, request.headers.authorization, request.headers['content-type'], body);
        json(response, 400, { error: 'invalid_grant' });
      });
    });
    expect(seen).toEqual([
      'POST',
      undefined,
      'application/x-www-form-urlencoded',
      'grant_type=authorization_code&code=a+code',
    ]);
    expect([answer.status, await answer.json()]).toEqual([400, { error: 'invalid_grant' }]);
  });

  it('reports a page, a redirect and an answer that is too long, and sends nothing again', async () => {
    let requests = 0;
    const handlers: readonly Handler[] = [
      (_request, response) => void response.writeHead(503, { 'content-type': 'text/html' }).end('<html>'),
      (_request, response) => void response.writeHead(302, { location: 'https://evil.example/' }).end(),
      (_request, response) => json(response, 200, { access_token: 'x'.repeat(200_000) }),
    ];
    for (const handler of handlers) {
      requests = 0;
      const asked = ask((request, response) => {
        requests += 1;
        return handler(request, response);
      });
      await expect(asked).rejects.toMatchObject({ failure: { code: 'microsoft.unavailable' } });
      expect(requests).toBe(1);
    }
  });

  it('ends a server that never answers, and at once when it is cancelled', async () => {
    await expect(ask(silence)).rejects.toMatchObject({ failure: { code: 'net.timeout' } });
    await expect(ask(silence, AbortSignal.abort(new Error('cancelled')))).rejects.toThrow('cancelled');
  });
});
