import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { usualRetries } from '../../../../../electron/core/http/retry';
import { Token } from '../../../../../electron/core/tokens/token';
import { connectionReport } from '../../../../../electron/core/webex/connection-test/report';
import { initialChecks } from '../../../../../electron/core/webex/connection-test/run';
import { locales } from '../../../../../shared/enums';
import { translator } from '../../../../../shared/texts/i18n';
import {
  client,
  closeAll,
  emptyList,
  type Handler,
  json,
  orgId,
  silence,
  startServer,
  webex,
} from '../../http/servers';
import { test } from './testing';

afterEach(closeAll);

describe('progress', () => {
  it('begins with checks that have not run, in their order', () => {
    expect(initialChecks(true).map(({ id }) => id)).toEqual([
      'reached',
      'certificate',
      'clock',
      'token',
      'administrator',
      'organization',
      'users',
      'groups',
      'write',
    ]);
    expect(initialChecks(true).every(({ state }) => state === 'pending')).toBe(true);
    expect(initialChecks(false).at(-1)).toEqual({ id: 'write', state: 'off' });
  });

  it('sends independent requests at the same time: no answer comes before all are sent', async () => {
    const waiting: (() => void)[] = [];
    const open = webex();
    const barrier: Handler = (request, response) => {
      waiting.push(() => open(request, response));
      if (waiting.length === 4) for (const go of waiting) go();
    };
    const { port } = await startServer(barrier);
    expect((await test(`http://127.0.0.1:${port}`)).report.outcome).toBe('passed');
  });

  it('announces the next attempt, and continues', async () => {
    let count = 0;
    const users: Handler = (_, response) =>
      json(response, count++ === 0 ? 429 : 200, emptyList, { 'retry-after': '30' });
    const { port } = await startServer(webex({ users }));
    const now = () => Date.parse('2026-03-01T12:00:00Z');
    const { progress, check } = await test(`http://127.0.0.1:${port}`, {}, client({ retry: { now } }));
    const retrying = progress.flat().find(({ state }) => state === 'retrying');
    expect(retrying).toMatchObject({
      id: 'users',
      retryAt: '2026-03-01T12:00:30.000Z',
      attempt: 2,
      attempts: 4,
      failure: { code: 'http.tooManyRequests' },
    });
    expect(check('users')).toMatchObject({ state: 'passed', attempt: 2 });
    expect(check('users')).not.toHaveProperty('retryAt');
  });

  it('recovers from a server error', async () => {
    let count = 0;
    const users: Handler = (_, response) => json(response, count++ === 0 ? 500 : 200, emptyList);
    const { port } = await startServer(webex({ users }));
    expect((await test(`http://127.0.0.1:${port}`)).report.outcome).toBe('passed');
  });
});

describe('cancel', () => {
  const cancelled = {
    reached: 'passed',
    certificate: 'passed',
    clock: 'passed',
    token: 'passed',
    administrator: 'passed',
    organization: 'passed',
    groups: 'passed',
    write: 'off',
  };

  it.each([
    ['while an answer is awaited', silence],
    [
      'in the countdown of a wait',
      ((_, response) => json(response, 429, {}, { 'retry-after': '100' })) satisfies Handler,
    ],
  ])('%s: the other checks are canceled at once, and nothing changes afterwards', async (_, users) => {
    const { port } = await startServer(webex({ users }));
    const cancel = new AbortController();
    const seen: string[] = [];
    const input = {
      write: false,
      signal: cancel.signal,
      onProgress: (checks: readonly { id: string; state: string }[]) => {
        seen.push(JSON.stringify(checks));
        const state = (id: string) => checks.find((check) => check.id === id)?.state ?? '';
        const others = Object.entries(cancelled).every(([id, expected]) => state(id) === expected);
        if (others && !cancel.signal.aborted && (users === silence || state('users') === 'retrying'))
          setImmediate(() => cancel.abort());
      },
    };
    const { report, states } = await test(`http://127.0.0.1:${port}`, input, client({ retry: usualRetries }));
    expect(report.outcome).toBe('cancelled');
    expect(states()).toEqual({ ...cancelled, users: 'cancelled' });
    const count = seen.length;
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(seen.length).toBe(count);
  });

  it('before the test begins: no request is sent', async () => {
    const server = await startServer(webex());
    const { report } = await test(`http://127.0.0.1:${server.port}`, { signal: AbortSignal.abort() });
    expect(report.outcome).toBe('cancelled');
    expect(server.requests).toEqual([]);
  });
});

it('never shows the token, even if the server returns it in every field', async () => {
  const secret = fc.string({ unit: fc.constantFrom(...'abcXYZ019-_.~+/=$&"\\'), minLength: 12, maxLength: 80 });
  const status = fc.constantFrom(200, 302, 401, 403, 404, 429, 500);
  const echo: Handler = (request, response) => {
    const value = (request.headers.authorization ?? '').replace('Bearer ', '');
    const code = statuses.pop() ?? 200;
    const body = {
      ...emptyList,
      trackingId: value,
      displayName: value,
      emails: [value],
      orgId: value,
      orgName: value,
      roles: [value],
      message: value,
    };
    json(response, code, body, {
      trackingid: value,
      location: `https://${encodeURIComponent(value)}.example/${value}#access_token=${value}`,
    });
  };
  let statuses: number[] = [];
  const { port } = await startServer(echo);
  const http = client();
  await fc.assert(
    fc.asyncProperty(secret, fc.array(status, { minLength: 4, maxLength: 16 }), async (value, codes) => {
      statuses = [...codes];
      const { report, progress } = await test(`http://127.0.0.1:${port}`, { token: new Token(value) }, http);
      const input = { report, setupName: 'Setup', cloudName: 'Webex', orgId, tenantUrl: 'https://x', appVersion: '1' };
      const texts: string[] = locales.map((locale) =>
        connectionReport(input, translator(locale === 'en' ? 'en' : 'zh-CN')),
      );
      const collect = (part: unknown): void => {
        if (typeof part === 'string') texts.push(part);
        else if (typeof part === 'object' && part !== null) Object.values(part).forEach(collect);
      };
      collect([report, progress]);
      expect(texts.filter((text) => text.toLowerCase().includes(value.toLowerCase()))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
