import { once } from 'node:events';
import { createServer, get } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { request } from 'undici';
import { describe, expect, it } from 'vitest';
import { type LoopbackOptions, listenForRedirect } from '../../../../electron/features/sign-in/loopback-listener';
import { maximumTokenLength } from '../../../../shared/enums/limits';
import { translator } from '../../../../shared/texts/i18n';

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function listen(classify: LoopbackOptions['classify'] = () => 'granted') {
  const port = await freePort();
  const redirectUri = `http://localhost:${port}/auth/code`;
  const listener = await listenForRedirect({ redirectUri, classify, translator: translator('en') });
  const post = (body: string, headers: Record<string, string> = {}, path = '/auth/code') =>
    request(`http://127.0.0.1:${port}${path}`, {
      method: 'POST',
      headers: { host: `localhost:${port}`, origin: `http://localhost:${port}`, ...headers },
      body,
    });
  return { port, redirectUri, listener, post };
}

/** The status of a GET whose request line has this path, which `URL` need not be able to read. */
function statusOf(port: number, path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const headers = { host: `localhost:${port}` };
    const request = get({ host: '127.0.0.1', port, path, headers, agent: false, timeout: 2000 }, (response) => {
      response.resume().once('end', () => resolve(response.statusCode));
    });
    request.once('timeout', () => request.destroy(new Error('no answer')));
    request.once('error', reject);
  });
}

describe('listenForRedirect', () => {
  it('serves one page that posts the fragment back, on both loopback addresses', async () => {
    const { port, listener } = await listen();
    for (const host of ['127.0.0.1', '[::1]']) {
      const page = await request(`http://${host}:${port}/auth/code`, { headers: { host: `localhost:${port}` } });
      const html = await page.body.text();
      expect(page.statusCode).toBe(200);
      expect(page.headers['content-security-policy']).toContain("default-src 'none'");
      expect(html).toContain('history.replaceState');
    }
    listener.close();
    await expect(listener.answer).rejects.toMatchObject({ failure: { code: 'signIn.cancelled' } });
  });

  it('returns the whole address and closes at once', async () => {
    const { port, redirectUri, listener, post } = await listen();
    const answer = await post('?x=1#access_token=abc&state=s');
    expect(answer.statusCode).toBe(204);
    expect(await listener.answer).toBe(`${redirectUri}?x=1#access_token=abc&state=s`);
    await expect(request(`http://127.0.0.1:${port}/auth/code`)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  it('shows in the browser that Webex refused, and ends', async () => {
    const { listener, post } = await listen(() => 'refused');
    expect((await post('#error=access_denied&state=s')).statusCode).toBe(403);
    expect(await listener.answer).toContain('error=access_denied');
  });

  it('takes an answer whose token is longer than the limit, so that the sign-in can say so', async () => {
    const { listener, post } = await listen(() => 'refused');
    const body = `#access_token=${'%61'.repeat(maximumTokenLength + 1)}&state=s`;
    expect((await post(body)).statusCode).toBe(403);
    expect((await listener.answer).endsWith(body)).toBe(true);
  });

  it('ignores an answer that belongs to no sign-in and keeps listening', async () => {
    const { listener, post } = await listen((address) => (address.endsWith('state=mine') ? 'granted' : 'foreign'));
    for (const body of ['#error=x', '?error=x', '#access_token=abc&state=other', '']) {
      expect((await post(body)).statusCode).toBe(400);
    }
    expect((await post('#access_token=abc&state=mine')).statusCode).toBe(204);
    expect(await listener.answer).toMatch(/#access_token=abc&state=mine$/);
  });

  it.each(['//', '//auth/code', 'http://evil.example/auth/code', '/auth/code%', '*'])(
    'answers a request for %s and keeps listening',
    async (path) => {
      const { port, listener, post } = await listen();
      expect(await statusOf(port, path)).toBe(400);
      expect((await post('#good')).statusCode).toBe(204);
      expect(await listener.answer).toMatch(/#good$/);
    },
  );

  it('keeps listening when a request breaks off within its body', async () => {
    const { port, listener, post } = await listen();
    const socket = connect(port, '127.0.0.1');
    const host = `localhost:${port}`;
    socket.write(
      `POST /auth/code HTTP/1.1\r\nHost: ${host}\r\nOrigin: http://${host}\r\nContent-Length: 99\r\n\r\n#half`,
    );
    await once(socket, 'connect');
    socket.destroy();
    expect((await post('#good')).statusCode).toBe(204);
    expect(await listener.answer).toMatch(/#good$/);
  });

  it('accepts only one answer', async () => {
    const { listener, post } = await listen();
    const answers = await Promise.allSettled([post('#a=1'), post('#a=2')]);
    const statuses = answers.map((one) => (one.status === 'fulfilled' ? one.value.statusCode : 'refused'));
    expect(statuses.filter((status) => status === 204)).toHaveLength(1);
    expect(await listener.answer).toMatch(/#a=[12]$/);
  });

  it.each([
    ['a foreign Host', { host: 'evil.example' }, '#a', '/auth/code'],
    ['a foreign Origin', { origin: 'https://evil.example' }, '#a', '/auth/code'],
    ['an opaque Origin', { origin: 'null' }, '#a', '/auth/code'],
    ['another path', {}, '#a', '/other'],
    ['a body that is no answer', {}, 'hello', '/auth/code'],
    ['a body that is too long', {}, `#${'a'.repeat(2_100_000)}`, '/auth/code'],
  ])('answers %s with 400 and keeps listening', async (_name, headers, body, path) => {
    const { listener, post } = await listen();
    expect((await post(body, headers, path)).statusCode).toBe(400);
    expect((await post('#good')).statusCode).toBe(204);
    expect(await listener.answer).toMatch(/#good$/);
  });

  it('reports the busy port for each of the two addresses', async () => {
    for (const host of ['127.0.0.1', '::1']) {
      const server = createServer();
      await new Promise<void>((resolve) => server.listen(0, host, resolve));
      const { port } = server.address() as AddressInfo;
      const redirectUri = `http://localhost:${port}/auth/code`;
      const listening = listenForRedirect({ redirectUri, classify: () => 'granted', translator: translator('en') });
      await expect(listening).rejects.toMatchObject({
        failure: { code: 'signIn.portBusy', detail: { port: String(port) } },
      });
      await new Promise((resolve) => server.close(resolve));
    }
  });

  it('takes a free port, the same one at both addresses, and speaks of the code that it waits for', async () => {
    const listener = await listenForRedirect({
      redirectUri: 'http://localhost/',
      freePort: true,
      brings: 'code',
      classify: () => 'granted',
      translator: translator('en'),
    });
    const { host, port, origin } = new URL(listener.redirectUri);
    for (const address of ['127.0.0.1', '[::1]']) {
      const page = await request(`http://${address}:${port}/?code=x`, { headers: { host } });
      expect(await page.body.text()).toContain(translator('en').t('loopback.code.done'));
    }
    const body = '?code=a&state=b';
    const answer = await request(`http://127.0.0.1:${port}/`, { method: 'POST', headers: { host, origin }, body });
    expect(answer.statusCode).toBe(204);
    await answer.body.dump();
    expect(await listener.answer).toBe(`${origin}/${body}`);
  });

  it.each(['https://localhost:3000/x', 'http://example.com/x'])('cannot listen at %s', async (redirectUri) => {
    const listening = listenForRedirect({ redirectUri, classify: () => 'granted', translator: translator('en') });
    await expect(listening).rejects.toMatchObject({ failure: { code: 'signIn.redirectNotLoopback' } });
  });
});
