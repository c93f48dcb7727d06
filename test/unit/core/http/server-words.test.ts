import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { serverWords } from '../../../../electron/core/http/server-words';
import { connectionReport } from '../../../../electron/core/webex/connection-test/report';
import { lookUpUser } from '../../../../electron/core/webex/user-lookup';
import { locales } from '../../../../shared/enums';
import { translator } from '../../../../shared/texts/i18n';
import { disguises, tokens, traceOf } from '../tokens/disguises';
import { test } from '../webex/connection-test/testing';
import { reading } from '../webex/people-server';
import { client, closeAll, cloudAt, json, orgId, startServer, token, webex } from './servers';

afterEach(closeAll);

const words = (body: unknown) => serverWords(body, JSON.stringify(body), token.reveal());

describe('the words of a server are found in', () => {
  it.each<[string, unknown, string]>([
    [
      'an error of SCIM 2.0',
      {
        schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
        scimType: 'invalidFilter',
        detail: 'Bad filter.',
        status: '400',
      },
      'invalidFilter: Bad filter.',
    ],
    ['an error of SCIM 2.0 without detail', { scimType: 'uniqueness', status: 409 }, 'uniqueness'],
    ['an error of SCIM 1.1', { Errors: [{ description: 'User does not exist', code: '404' }] }, 'User does not exist'],
    [
      'an error of Webex',
      { message: 'No.', errors: [{ description: 'Not yours.' }], trackingId: 'T' },
      'No.; Not yours.',
    ],
    ['an error of Webex that says the same twice', { message: 'No.', errors: [{ description: 'No.' }] }, 'No.'],
    [
      'problem details',
      { type: 'about:blank', title: 'Forbidden', detail: 'Out of credit.', status: 403 },
      'Out of credit.; Forbidden',
    ],
    ['an error of OAuth', { error: 'invalid_token', error_description: 'Expired' }, 'Expired; invalid_token'],
    [
      'an error in an error',
      { error: { code: 'Denied', message: 'Ask an admin', innerError: { message: 'x1' } } },
      'Ask an admin; x1; Denied',
    ],
    ['JSON in a text', { message: JSON.stringify({ detail: 'user does not exist' }) }, 'user does not exist'],
    ['fields in capitals', { Message: 'No.' }, 'No.'],
    ['a text alone', 'user does not exist', 'user does not exist'],
    [
      'an error of Okta',
      { errorSummary: 'Not found', errorCauses: [{ errorSummary: 'Deleted' }] },
      'Not found; Deleted',
    ],
    ['an error of ASP.NET', { Message: 'Failed.', ExceptionMessage: 'No value' }, 'Failed.; No value'],
    ['an error of FastAPI', { detail: [{ loc: ['query'], msg: 'not an integer' }] }, 'not an integer'],
    ['an error of a status', { status: { code: 401, message: 'Expired' } }, 'Expired'],
    ['messages', { errorMessages: ['One', 'Two'] }, 'One; Two'],
    ['errors by attribute', { errors: { userName: 'is taken' } }, 'is taken'],
    ['errors by attribute alone', { userName: ['This must be unique.'] }, 'userName: This must be unique.'],
    [
      'errors by operation',
      { schemas: ['urn:x'], detail: { Operations: { op: ['"add" is no choice'] } } },
      '"add" is no choice',
    ],
    ['a user with a list of texts', { id: '1', roles: ['admin'] }, ''],
    ['a list', [{ detail: 'One' }, { detail: 'Two' }], 'One; Two'],
    ['nothing', {}, ''],
    ['numbers', { status: 400, code: 17 }, ''],
    ['what was sent', { request: { userName: 'ada@x.com' }, Resources: [{ displayName: 'Ada' }] }, ''],
  ])('%s', (_name, body, said) => {
    expect(words(body)).toBe(said);
  });

  it('a body that is no JSON, unless it is no text', () => {
    expect(serverWords(undefined, 'user does not exist\n', token.reveal())).toBe('user does not exist');
    expect(serverWords(undefined, '\uFFFD\u0000PK', token.reveal())).toBe('');
  });
});

it.each([
  ['<?xml version="1.0"?><error><message>Quota exceeded</message></error>', 'Quota exceeded'],
  [
    '<ams:fault xmlns:ams="x"><ams:code>900901</ams:code><ams:message>Expired</ams:message></ams:fault>',
    '900901 Expired',
  ],
  ['<error><![CDATA[No <licence>]]></error>', 'No'],
  ['<?xml version="1.0"?><!DOCTYPE html><html><body>Sign in</body></html>', undefined],
  ['<html><body>Bad gateway</body></html>', undefined],
  [`<error>${'<'.repeat(200_000)}`, '<'.repeat(300)],
])('an error in XML is read, a web page is not: %.60s', async (body, said) => {
  const server = await startServer((_request, response) =>
    response.writeHead(400, { 'content-type': 'text/xml' }).end(body),
  );
  const request = { method: 'GET', url: `http://127.0.0.1:${server.port}/`, token, accept: 'x' } as const;
  const { answer } = await client().send(request, { signal: new AbortController().signal });
  expect(answer?.said?.slice(0, 300)).toBe(said);
});

it.each([
  ['the charset of its type', Buffer.from('{"detail":"für"}', 'latin1'), 'application/json; charset=ISO-8859-1'],
  ['a byte order mark of UTF-16', Buffer.from('\uFEFF{"detail":"für"}', 'utf16le'), 'application/json'],
  ['a charset that does not exist', Buffer.from('{"detail":"für"}'), 'application/json; charset=x-none'],
])('are read by %s', async (_name, body, type) => {
  const server = await startServer((_request, response) => response.writeHead(400, { 'content-type': type }).end(body));
  const request = { method: 'GET', url: `http://127.0.0.1:${server.port}/`, token, accept: 'x' } as const;
  const { answer } = await client().send(request, { signal: new AbortController().signal });
  expect(answer?.said).toBe('für');
});

describe('the words of a server', () => {
  it('are one cut line without control characters, marks of direction, invisible characters and closing quotation marks', () => {
    expect(words({ detail: 'a\r\n\u0007b\u202Ec\u200Bd\u2028e”f' })).toBe('a bcd e"f');
    expect(words({ detail: 'x'.repeat(5_000) })).toBe(`${'x'.repeat(300)}…`);
    const body = fc
      .jsonValue({ maxDepth: 4 })
      .chain((value) =>
        fc.constantFrom(
          value,
          { detail: value },
          { message: value, errors: [value] },
          { scimType: value, detail: value },
        ),
      );
    fc.assert(
      fc.property(
        fc.oneof(
          body,
          fc.string({ unit: 'binary' }).map((detail) => ({ detail })),
        ),
        (value) => {
          const said = words(value);
          expect(said).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}“”]/u);
          expect(said).toBe(said.trim());
          expect(said.length).toBeLessThanOrEqual(301);
        },
      ),
    );
  });

  it('never hold a token, whole or in part, in any encoding and at any depth', () => {
    const disguised = tokens.chain((secret) => fc.tuple(fc.constant(secret), disguises(secret)));
    const wrap = fc.constantFrom<(text: string) => unknown>(
      (text) => ({ detail: text, scimType: text }),
      (text) => ({ message: `No ${text}!`, errors: [{ description: text }] }),
      (text) => ({ error: { message: JSON.stringify({ detail: `(${text})` }) } }),
      (text) => ({ detail: [...text].join('\u200B') }),
      (text) => text,
    );
    fc.assert(
      fc.property(disguised, wrap, ([secret, text], wrapped) => {
        const body = wrapped(text);
        expect(traceOf(secret, serverWords(body, '', secret))).toBeUndefined();
        expect(traceOf(secret, serverWords(undefined, `a ${text}`, secret))).toBeUndefined();
      }),
      { numRuns: 100 },
    );
  });

  it('are searched in a bounded time in any answer', () => {
    let deep: unknown = 'x';
    for (let depth = 0; depth < 5_000; depth += 1) deep = { error: deep };
    const wide = { errors: Array.from({ length: 50_000 }, (_, at) => ({ description: `${at} ${'x'.repeat(20)}` })) };
    // Without a bound, this takes longer than a test may.
    expect(serverWords(deep, '', token.reveal())).toBe('');
    expect(words(wide)).toContain('19 xxx');
  });
});

describe('what a server says is shown', () => {
  const said = 'user does not exist';

  it('in the check of write access that it answered by 500, and in the report, marked as its own', async () => {
    const server = await startServer(
      webex({ write: (_, response) => json(response, 500, { detail: said, status: '500' }) }),
    );
    const tested = await test(`http://127.0.0.1:${server.port}`);
    expect(tested.check('write')).toMatchObject({
      state: 'warning',
      failure: { code: 'check.writeUnclear', detail: { status: 500, said } },
    });
    for (const locale of locales) {
      const t = translator(locale);
      const input = { setupName: 'A', cloudName: 'B', orgId, tenantUrl: 'https://x', appVersion: '1' };
      const report = connectionReport({ ...input, report: tested.report }, t);
      expect(report).toContain(`${t.t('report.said')}: “${said}”\n`);
      expect(report).not.toContain('said=');
    }
  });

  it.each([
    ['users', 400],
    ['groups', 501],
    ['me', 403],
  ] as const)('in the check that asks for %s and is answered by %i', async (what, status) => {
    const body = { scimType: 'invalidFilter', detail: said };
    const server = await startServer(webex({ [what]: (_: unknown, response: never) => json(response, status, body) }));
    const tested = await test(`http://127.0.0.1:${server.port}`);
    const id = what === 'me' ? 'administrator' : what;
    expect(tested.check(id).failure?.detail).toMatchObject({ said: `invalidFilter: ${said}` });
  });

  it('of a list that is none', async () => {
    const server = await startServer(webex({ users: (_, response) => json(response, 200, { message: said }) }));
    const tested = await test(`http://127.0.0.1:${server.port}`);
    expect(tested.check('users').failure).toMatchObject({ code: 'http.notScim', detail: { said } });
  });

  it('where users are read, and where one is looked up', async () => {
    const list = await reading((_page, _request, response) => json(response, 400, { detail: said }));
    expect(await list.run()).toMatchObject({ code: 'http.unexpected', detail: { said } });
    const server = await startServer((_, response) => json(response, 403, { message: said }));
    const credentials = { cloud: cloudAt(`http://127.0.0.1:${server.port}`), orgId, token };
    const found = await lookUpUser(client(), credentials, 'a@x.com', () => ({ signal: new AbortController().signal }));
    expect(found.failure).toMatchObject({ code: 'http.forbidden', detail: { said } });
  });

  it('never of a web page', async () => {
    const server = await startServer((_, response) => void response.writeHead(403).end('<p>Blocked</p>'));
    const tested = await test(`http://127.0.0.1:${server.port}`);
    expect(JSON.stringify(tested.report)).not.toContain('Blocked');
  });
});
