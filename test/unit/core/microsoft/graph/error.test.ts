import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimsOf } from '../../../../../electron/core/microsoft/graph/challenge';
import { graphErrorOf } from '../../../../../electron/core/microsoft/graph/error';

const nested = (levels: number): unknown =>
  levels === 0
    ? { error: { code: 'InvalidNotificationSettings', message: 'The notification settings are invalid.' } }
    : { error: { code: 'UnknownError', message: JSON.stringify(nested(levels - 1)) } };

describe('graphErrorOf()', () => {
  it.each([0, 1, 2, 5])('finds the error below %i levels of JSON text', (levels) => {
    expect(graphErrorOf(nested(levels))).toEqual({
      code: 'InvalidNotificationSettings',
      message: 'The notification settings are invalid.',
    });
  });

  it('stops at a level that no service reaches', () => {
    expect(graphErrorOf(nested(7)).code).toBe('UnknownError');
  });

  it('keeps the code of an error without a message', () => {
    expect(graphErrorOf({ error: { code: 'UnknownError', message: '' } })).toEqual({
      code: 'UnknownError',
      message: '',
    });
  });

  it('takes only names as codes', () => {
    expect(graphErrorOf({ error: { code: '<b>bad</b>', message: 1 } })).toEqual({ code: '', message: '' });
  });

  it('never throws, whatever the body is', () => {
    fc.assert(fc.property(fc.jsonValue(), (body) => typeof graphErrorOf({ error: body }).code === 'string'));
    expect(graphErrorOf(undefined)).toEqual({ code: '', message: '' });
  });
});

describe('claimsOf()', () => {
  const claims = '{"access_token":{"nbf":{"essential":true,"value":"1604106651"}}}';
  const challenge = (text: string) =>
    `Bearer realm="", authorization_uri="https://login.example/authorize", error="insufficient_claims", claims="${text}"`;

  it('decodes the claims of a challenge, in both alphabets of base64', () => {
    expect(claimsOf(challenge(Buffer.from(claims).toString('base64')))).toBe(claims);
    expect(claimsOf(challenge(Buffer.from(claims).toString('base64url')))).toBe(claims);
  });

  it.each([
    undefined,
    'Bearer error="invalid_token"',
    challenge(''),
    challenge(Buffer.from('not JSON').toString('base64')),
    challenge(Buffer.from('[1]').toString('base64')),
    challenge(Buffer.from(JSON.stringify({ long: 'x'.repeat(5_000) })).toString('base64')),
  ])('finds none in %s', (header) => {
    expect(claimsOf(header)).toBeNull();
  });
});
