import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { readRetryAfter, usualRetries, type Waiting } from '../../../../electron/core/http/retry';
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
    ['1.5', 1_500],
    ['30 seconds', 30_000],
    ['30s', 30_000],
    ['Sunday, 01-Mar-26 12:00:30 GMT', 30_000],
    ['Sun Mar  1 12:00:30 2026', 30_000],
    ['2026-03-01T12:00:30Z', 30_000],
    ['2026-03-01 12:00:30', 30_000],
    ['2026-03-01T13:00:30+01:00', 30_000],
    ['"30"', 30_000],
    ['30;', 30_000],
    ['30, 60', 30_000],
    ['1 minute', 60_000],
    ['2m', 120_000],
    ['1h', 120_000],
    ['500 ms', 500],
    ['PT1M30S', 90_000],
    ['PT', undefined],
    ['30 days', undefined],
    [String(now / 1_000 + 30), 30_000],
    [String(now + 30_000), 30_000],
    ['-1', undefined],
    ['soon', undefined],
    ['May', undefined],
    ['Sun, 01 Mar 2026', undefined],
    ['2026-03-01', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%j', (header, wait) => {
    expect(readRetryAfter(header, { longestWait: 120_000, now: () => now })).toBe(wait);
  });

  it('counts a date by the clock of the server, not by that of this computer', () => {
    const options = { longestWait: 120_000, now: () => now };
    for (const ahead of [-3_600_000, 0, 3_600_000]) {
      const date = new Date(now + ahead + 30_000).toUTCString();
      expect(readRetryAfter(date, options, ahead)).toBe(30_000);
      expect(readRetryAfter('30', options, ahead)).toBe(30_000);
    }
  });

  it('is within 0 and the longest wait for any text, or unreadable', () => {
    const date = fc.date({ noInvalidDate: true }).map((each) => each.toUTCString());
    fc.assert(
      fc.property(fc.oneof(fc.string(), date, fc.double().map(String), fc.bigInt().map(String)), (header) => {
        const wait = readRetryAfter(header, { longestWait: 120_000, now: () => now });
        expect(wait === undefined || (wait >= 0 && wait <= 120_000)).toBe(true);
      }),
    );
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

describe('423 (locked)', () => {
  it('is retried after the wait of Retry-After', async () => {
    const { reply, waits } = await against([423, 200], { 'retry-after': '7' });
    expect([waits, reply.failure]).toEqual([[7_000], null]);
  });

  it('is retried after 5 s without a readable Retry-After, and reported by its own name after four attempts', async () => {
    const { reply, waits, tries } = await against([423], { 'retry-after': 'later' });
    expect([tries, waits]).toEqual([4, [5_000, 5_000, 5_000]]);
    expect(reply.failure).toMatchObject({ code: 'http.locked', detail: { status: 423, retryAfter: 5 } });
  });
});

it('a Retry-After with a date counts from the Date of the answer, when the clock of this computer is wrong', async () => {
  const serverNow = now + 7_200_000;
  const headers = {
    date: new Date(serverNow).toUTCString(),
    'retry-after': new Date(serverNow + 20_000).toUTCString(),
  };
  expect((await against([429, 200], headers)).waits).toEqual([20_000]);
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
