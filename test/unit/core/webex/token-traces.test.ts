import { Readable } from 'node:stream';
import fc from 'fast-check';
import type { Dispatcher } from 'undici';
import { describe, expect, it } from 'vitest';
import { answerFailure, readAnswer } from '../../../../electron/core/http/answer';
import type { HttpClient } from '../../../../electron/core/http/client';
import { Token } from '../../../../electron/core/tokens/token';
import { requestAccount } from '../../../../electron/core/webex/account';
import { NameableHosts } from '../../../../electron/core/webex/answer-traces';
import { readCallback } from '../../../../electron/core/webex/callback';
import { commercialCloud } from '../../../../electron/core/webex/clouds';
import { CheckResults, of } from '../../../../electron/core/webex/connection-test/check-results';
import { asLabels, disguises, tokens, traceOf } from '../tokens/disguises';

const { redirectUri, peopleUrl } = commercialCloud;
const expected = { redirectUri, state: 'this-state', capturedAt: new Date() };
const disguised = tokens.chain((token) => fc.tuple(fc.constant(token), disguises(token), disguises(token)));

/** A client whose every answer has these parts. */
function answering(status: number, headers: Record<string, string>, json: object): HttpClient {
  const send: HttpClient['send'] = async ({ url, token }) => {
    const body = Readable.from([Buffer.from(JSON.stringify(json))]);
    const response = { statusCode: status, headers, body } as unknown as Dispatcher.ResponseData;
    const answer = await readAnswer(response, new URL(url), token?.reveal() ?? '', 1_048_576, Date.now());
    return { failure: answerFailure(answer, new URL(url).host, 1), answer, duration: 1, attempt: 1 };
  };
  return { send } as HttpClient;
}

const watch = { signal: new AbortController().signal };

describe('no part of a token is kept', () => {
  it('of an answer to a request: its redirect, its tracking ID, its message, its account', async () => {
    await fc.assert(
      fc.asyncProperty(disguised, fc.constantFrom(200, 302, 400, 401, 500), async ([token, one, two], status) => {
        const headers = { location: `https://${asLabels(one)}.example/${two}?${one}#${two}`, trackingid: `A_${one}` };
        const text = `Not "${one}", but https://h.example/${two}`;
        for (const json of [
          { message: text, trackingId: two },
          { errors: [{ description: text }] },
          { displayName: one, emails: [`${two}@example.com`], orgName: text, orgId: one },
        ]) {
          const { reply, result } = await requestAccount(
            answering(status, headers, json),
            commercialCloud,
            new Token(token),
            watch,
          );
          const shown = of(reply, { method: 'GET', url: peopleUrl });
          expect(traceOf(token, JSON.stringify([result, reply.failure, shown]))).toBeUndefined();
        }
      }),
      { numRuns: 60 },
    );
  });

  it('in a check of the connection test, whatever the check shows', () => {
    fc.assert(
      fc.property(disguised, ([token, one, two]) => {
        const checks = new CheckResults(false, new Token(token), () => undefined);
        checks.set('token', {
          state: 'failed',
          requestLine: `GET https://${asLabels(one)}.example/${two} -> 200`,
          trackingId: one,
          seen: { displayName: two, email: `${one}@example.com` },
          failure: { code: 'http.redirect', detail: { location: asLabels(two), said: `so: ${one}` } },
        });
        expect(traceOf(token, JSON.stringify(checks.checks))).toBeUndefined();
      }),
      { numRuns: 100 },
    );
  });

  it('of the address at which a sign-in failed', () => {
    fc.assert(
      fc.property(disguised, fc.constantFrom('?', '#'), ([token, one, two], separator) => {
        for (const answer of [
          `error=${one}&error_description=${two}&state=this-state`,
          `error=access_denied&error_description=no ${one} for https://h.example/${two}`,
          `error=access_denied&error_description=${one}&access_token=${token}`,
          `access_token=${token}&token_type=${one}&state=this-state`,
          `access_token=${token}&token_type=Bearer&state=${two}`,
        ]) {
          const read = readCallback(redirectUri + separator + answer, expected);
          expect(read.ok).toBe(false);
          expect(traceOf(token, JSON.stringify(read))).toBeUndefined();
        }
      }),
      { numRuns: 100 },
    );
  });

  it('of the host of a page that does not load once an answer was given, or that is as long as a token', () => {
    fc.assert(
      fc.property(disguised, ([token, one, two]) => {
        const address = `https://${asLabels(one)}.example/${two}`;
        for (const answer of [`#access_token=${token}`, `?access%5Ftoken=${one}`, `?next=%2523id_token%253D${two}`]) {
          expect(new NameableHosts(commercialCloud).of(address + answer)).toBe('');
          const hosts = new NameableHosts(commercialCloud);
          hosts.note(`http://localhost:3000/other${answer}`);
          expect(hosts.of(address)).toBe('');
          expect(hosts.of(commercialCloud.authorizeUrl)).toBe(new URL(commercialCloud.authorizeUrl).host);
        }
        expect(new NameableHosts(commercialCloud).of(`https://${asLabels(token)}.example/`)).toBe('');
      }),
      { numRuns: 100 },
    );
  });
});

describe('what helps to find a fault is kept', () => {
  it('the host of a page that does not load', () => {
    const hosts = new NameableHosts(commercialCloud);
    for (const host of ['login.microsoftonline.com', 'contoso.okta.com', 'localhost:8443'])
      expect(hosts.of(`https://${host}/a?state=s&client_id=c`)).toBe(host);
  });

  it('the organization in a message, although the token ends with it', async () => {
    const orgId = '1eb65fdf-9643-417f-9974-ad72cae0e10f';
    const token = new Token(`MjE5ZjQ2NTctYzY1NS00ZjM5LThkYjctODQ5_PF84_${orgId}`);
    const json = { message: `No access to organization ${orgId}` };
    const { result } = await requestAccount(answering(403, {}, json), commercialCloud, token, watch);
    expect(result).toMatchObject({ failure: { detail: { said: json.message } } });
  });

  it('the error and its description', () => {
    const description = 'AADSTS50105: Correlation ID 1eb65fdf-9643-417f-9974-ad72cae0e10f';
    const address = `${redirectUri}?error=access_denied&error_description=${description}`;
    expect(readCallback(address, expected)).toMatchObject({
      failure: { detail: { error: 'access_denied', description } },
    });
  });
});
