import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountIds } from '../../../../electron/features/practice/accounts';
import { issueToken, readToken } from '../../../../electron/features/practice/token';
import { practice } from './client';

const moment = new Date('2026-03-01T12:00:00Z');
const later = (milliseconds: number) => new Date(moment.getTime() + milliseconds);

describe('a practice token', () => {
  it('is valid until its last millisecond, for every account', () => {
    fc.assert(
      fc.property(fc.constantFrom(...accountIds), fc.integer({ min: 1, max: 400 * 86_400 }), (account, expiresIn) => {
        const token = issueToken(account, moment, expiresIn);
        expect(readToken(token, later(expiresIn * 1000 - 1))).toMatchObject({ kind: 'valid', account });
        expect(readToken(token, later(expiresIn * 1000))).toEqual({ kind: 'expired' });
      }),
    );
  });

  it('is foreign as soon as one character differs', () => {
    const token = issueToken('userAdministrator', moment);
    fc.assert(
      fc.property(fc.nat(token.length - 1), fc.constantFrom('A', 'b', '7', '-', '.'), (place, character) => {
        fc.pre(token[place] !== character);
        expect(readToken(token.slice(0, place) + character + token.slice(place + 1), moment)).toEqual({
          kind: 'foreign',
        });
      }),
    );
  });

  it('anything else is foreign, and never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => readToken(text, moment).kind === 'foreign'));
  });

  it('fits an Authorization header, a URL and every keychain', () => {
    expect(issueToken('fullAdministrator', moment)).toMatch(/^[\w-]+\.[\w-]+$/);
    expect(issueToken('fullAdministrator', moment).length).toBeLessThan(400);
    expect(issueToken('fullAdministrator', moment)).not.toBe(issueToken('fullAdministrator', moment));
  });
});

describe('the token check', () => {
  it.each([
    ['missing', {}],
    ['of another scheme', { authorization: 'Basic YTpi' }],
    ['empty', { authorization: 'Bearer ' }],
    ['foreign', { authorization: 'Bearer ZDI3MGEyYzQtNmFlNS00NDNhLWFlNzAt_PF84_1eb65fdf' }],
    ['expired', { authorization: `Bearer ${issueToken('fullAdministrator', new Date('2020-01-01T00:00:00Z'))}` }],
  ])('%s: 401 with the body of Webex', async (_name, headers) => {
    await using it = await practice();
    for (const url of [it.webex.cloud.peopleUrl, `${it.scim}/Users`, `${it.webex.cloud.scimBaseUrl}/other/Users`]) {
      const response = await fetch(url, { headers: headers as Record<string, string> });
      expect(response.status).toBe(401);
      const body = (await response.json()) as { trackingId: string };
      expect(body).toEqual({
        message: 'The request requires a valid access token set in the Authorization request header.',
        errors: [{ description: expect.any(String) }],
        trackingId: expect.stringMatching(/^ROUTERGW_[\da-f-]{36}$/),
      });
      expect(response.headers.get('trackingid')).toBe(body.trackingId);
    }
  });

  it('survives a restart, and uses the given clock', async () => {
    const token = issueToken('fullAdministrator', moment);
    const status = async (now: Date) => {
      await using it = await practice({ now: () => now });
      return (await fetch(it.webex.cloud.peopleUrl, { headers: { authorization: `Bearer ${token}` } })).status;
    };
    expect(await status(later(1000))).toBe(200);
    expect(await status(later(300 * 86_400_000))).toBe(200);
    expect(await status(later(366 * 86_400_000))).toBe(401);
  });
});
