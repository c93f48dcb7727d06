import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasState, isRedirect, readCallback } from '../../../../electron/core/webex/callback';
import { maximumTokenLength } from '../../../../shared/enums/limits';

const redirectUri = 'http://localhost:3000/auth/code';
const state = 'the-state-of-this-attempt';
const capturedAt = new Date('2026-11-22T10:00:00Z');
const expected = { redirectUri, state, capturedAt };
const good = `#access_token=abc.DEF-1&token_type=Bearer&expires_in=3887999&state=${state}`;

describe('readCallback', () => {
  it('reads the token and counts its lifetime from its capture', () => {
    const result = readCallback(redirectUri + good, expected);
    if (!result.ok) throw new Error(result.failure.code);
    expect(result.value.token.reveal()).toBe('abc.DEF-1');
    expect(result.value.expiresAt?.toISOString()).toBe('2027-01-06T09:59:59.000Z');
  });

  it.each([
    ['another host', `http://127.0.0.1:3000/auth/code${good}`, 'signIn.notTheAddress'],
    ['another port', `http://localhost:3001/auth/code${good}`, 'signIn.notTheAddress'],
    ['another path', `http://localhost:3000/auth/codex${good}`, 'signIn.notTheAddress'],
    ['https', `https://localhost:3000/auth/code${good}`, 'signIn.notTheAddress'],
    ['no address at all', 'hello', 'signIn.notTheAddress'],
    ['denied in the query', `${redirectUri}?error=access_denied&state=${state}`, 'signIn.denied'],
    ['denied in the fragment', `${redirectUri}#error=invalid_scope&state=${state}`, 'signIn.denied'],
    ['denied without state', `${redirectUri}?error=access_denied`, 'signIn.denied'],
    [
      'the state of another attempt',
      `${redirectUri}#access_token=a&token_type=Bearer&state=other`,
      'signIn.wrongState',
    ],
    ['no state', `${redirectUri}#access_token=a&token_type=Bearer`, 'signIn.wrongState'],
    [
      'a state in the query only',
      `${redirectUri}?state=${state}#access_token=a&token_type=Bearer`,
      'signIn.wrongState',
    ],
    ['nothing', redirectUri, 'signIn.noToken'],
    ['an empty token', `${redirectUri}#access_token=&token_type=Bearer&state=${state}`, 'signIn.noToken'],
    ['a token in the query', `${redirectUri}?access_token=a&token_type=Bearer&state=${state}`, 'signIn.noToken'],
    ['another token type', `${redirectUri}#access_token=a&token_type=mac&state=${state}`, 'signIn.wrongTokenType'],
    ['no token type', `${redirectUri}#access_token=a&state=${state}`, 'signIn.wrongTokenType'],
  ])('rejects %s', (_name, address, code) => {
    expect(readCallback(address, expected)).toMatchObject({ ok: false, failure: { code } });
  });

  it('takes a token of the longest length, and refuses a longer one', () => {
    const of = (length: number) =>
      readCallback(`${redirectUri}#access_token=${'a'.repeat(length)}&token_type=Bearer&state=${state}`, expected);
    expect(of(maximumTokenLength).ok).toBe(true);
    expect(of(maximumTokenLength + 1)).toEqual({ ok: false, failure: { code: 'signIn.tokenTooLong' } });
  });

  it.each([
    ['bearer', '3600', '2026-11-22T11:00:00.000Z'],
    ['BEARER', '31536000', '2027-11-22T10:00:00.000Z'],
    ['Bearer', '', undefined],
    ['Bearer', 'soon', undefined],
    ['Bearer', '-5', undefined],
    ['Bearer', '0', undefined],
    ['Bearer', '99999999999999999999', undefined],
  ])('reads token type %s with a lifetime of "%s"', (type, seconds, expiresAt) => {
    const address = `${redirectUri}#access_token=a&token_type=${type}&expires_in=${seconds}&state=${state}`;
    const result = readCallback(address, expected);
    expect(result.ok && result.value.expiresAt?.toISOString()).toBe(expiresAt);
  });

  it('keeps a plus sign that was not escaped', () => {
    const result = readCallback(`${redirectUri}#access_token=a+b%2Bc&token_type=Bearer&state=${state}`, expected);
    expect(result.ok && result.value.token.reveal()).toBe('a+b+c');
  });

  it('never repeats the token in a failure', () => {
    const secret = 'S3CRET-token-value';
    const parts = fc.constantFrom(
      '',
      `access_token=${secret}`,
      'token_type=mac',
      'state=x',
      `state=${state}`,
      'error=no',
    );
    fc.assert(
      fc.property(fc.array(parts), fc.array(parts), (query, fragment) => {
        const result = readCallback(`${redirectUri}?${query.join('&')}#${fragment.join('&')}`, expected);
        expect(JSON.stringify(result)).not.toContain(secret);
      }),
    );
  });
});

describe('isRedirect', () => {
  it('rejects an address that only begins like the redirect URI', () => {
    expect(isRedirect('http://localhost:3000.evil.example/auth/code', redirectUri)).toBe(false);
    expect(isRedirect('http://localhost:3000@evil.example/auth/code', redirectUri)).toBe(false);
    expect(isRedirect(`${redirectUri}?x=1#y`, redirectUri)).toBe(true);
  });
});

describe('hasState', () => {
  it.each([
    ['a token', `${redirectUri}${good}`, true],
    ['an error in the fragment', `${redirectUri}#error=access_denied&state=${state}`, true],
    ['an error in the query', `${redirectUri}?error=access_denied&state=${state}`, true],
    ['nothing but the state', `${redirectUri}#state=${state}`, true],
    ['another path', `http://localhost:3000/other${good}`, false],
    ['an error without a state', `${redirectUri}#error=x`, false],
    ['an error with another state', `${redirectUri}#error=x&state=other`, false],
    ['an error beside a state that is not its own', `${redirectUri}?state=${state}#error=x`, false],
    ['a token beside a state that is not its own', `${redirectUri}?state=${state}#access_token=a`, false],
    ['nothing', redirectUri, false],
    ['no address', 'hello', false],
  ])('%s', (_name, address, found) => {
    expect(hasState(address, expected)).toBe(found);
  });
});
