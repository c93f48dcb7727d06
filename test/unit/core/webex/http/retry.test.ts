import { afterEach, describe, expect, it } from 'vitest';
import { readRetryAfter, usualRetries, type Waiting } from '../../../../../electron/core/webex/http/retry';
import { client, closeAll, json, startServer, token } from './servers';

const now = Date.parse('2026-03-01T12:00:00Z');
afterEach(closeAll);

describe('readRetryAfter', () => {
  it.each([
    ['7', 7_000],
    [' 0 ', 0],
    ['9999', 120_000],
    ['Sun, 01 Mar 2026 12:00:30 GMT', 30_000],
    ['Sun, 01 Mar 2026 11:00:00 GMT', 0],
    ['Mon, 02 Mar 2026 12:00:00 GMT', 120_000],
    ['-1', undefined],
    ['1.5', undefined],
    ['soon', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%j', (header, wait) => {
    expect(readRetryAfter(header, { longestWait: 120_000, now: () => now })).toBe(wait);
  });
});

/** Answers with the statuses in turn, the last one for ever. */
async function against(statuses: number[], headers: Record<string, string> = {}) {
  const waits: number[] = [];
  const announced: Waiting[] = [];
  let count = 0;
  const server = await startServer((_, response) =>
    json(response, statuses[Math.min(count++, statuses.length - 1)] ?? 200, {}, headers),
  );
  const sleep = async (wait: number) => void waits.push(wait);
  const made = client({ retry: { now: () => now, random: () => 0.5, sleep } });
  const reply = await made.send(
    { method: 'GET', url: `http://127.0.0.1:${server.port}/`, token, accept: 'application/json' },
    { signal: new AbortController().signal, onWait: (waiting) => announced.push(waiting) },
  );
  return { reply, waits, announced, tries: server.requests.length };
}

describe('429', () => {
  it('is retried after the wait of Retry-After, which is announced', async () => {
    const { reply, waits, announced } = await against([429, 200], { 'retry-after': '30' });
    expect(waits).toEqual([30_000]);
    expect(announced).toMatchObject([{ retryAt: '2026-03-01T12:00:30.000Z', attempt: 2, attempts: 4 }]);
    expect(reply).toMatchObject({ failure: null, attempt: 2 });
  });

  it.each([{}, { 'retry-after': 'soon' }])(
    'is retried after 5 s without a readable Retry-After: %j',
    async (headers) => {
      expect((await against([429, 200], headers)).waits).toEqual([5_000]);
    },
  );

  it('is final after four attempts', async () => {
    const { reply, tries } = await against([429], { 'retry-after': '1' });
    expect([tries, reply.failure?.code, reply.attempt]).toEqual([4, 'http.tooManyRequests', 4]);
  });
});

describe('5xx', () => {
  it('is tried three times, with a doubling wait and full jitter', async () => {
    const { reply, waits, tries } = await against([503]);
    expect([tries, reply.failure?.code]).toEqual([3, 'http.serverError']);
    expect(waits).toEqual([500, 1_000]);
  });

  it('is retried until the server recovers', async () => {
    expect((await against([500, 200])).reply).toMatchObject({ failure: null, attempt: 2 });
  });

  it('is retried after the wait of Retry-After, if present', async () => {
    expect((await against([503, 200], { 'retry-after': '3' })).waits).toEqual([3_000]);
  });
});

it.each([200, 400, 401, 403, 404, 501])('%i is final', async (status) => {
  expect((await against([status])).tries).toBe(1);
});

it('a cancel ends the wait at once', async () => {
  const server = await startServer((_, response) => json(response, 429, {}, { 'retry-after': '100' }));
  const cancel = new AbortController();
  // With the real clock: the real wait would be 100 s.
  const made = client({ retry: usualRetries });
  const reply = await made.send(
    { method: 'GET', url: `http://127.0.0.1:${server.port}/`, token, accept: 'application/json' },
    { signal: cancel.signal, onWait: () => setImmediate(() => cancel.abort()) },
  );
  expect(reply.failure).toEqual({ code: 'check.cancelled' });
});
