import { describe, expect, it } from 'vitest';
import { isPlaceholder, updatesOf } from '../../../../electron/core/releases/feed';

const built = 'https://releases.contoso.com/release.json';
const shipped = 'https://webex-entra-setup.example/release.json';

describe('the address to look at', () => {
  it('is that of the build', () => {
    expect(updatesOf({ built, policies: {} })).toMatchObject({
      kind: 'feed',
      isOrganizations: false,
      request: { method: 'GET', url: built },
    });
  });

  it('is that of the organization, also where the build names none', () => {
    for (const each of [built, shipped, '']) {
      const policies = { ReleaseFeed: 'https://intranet.contoso.com/webex/release.json' };
      expect(updatesOf({ built: each, policies })).toMatchObject({
        kind: 'feed',
        isOrganizations: true,
        request: { url: policies.ReleaseFeed },
      });
    }
  });

  it('is none where the build has a placeholder', () => {
    for (const each of [shipped, 'https://EXAMPLE/x', '', 'release.json'])
      expect(updatesOf({ built: each, policies: {} })).toEqual({ kind: 'noFeed' });
  });

  it('is nothing where the organization turned it off, whatever the feed is', () => {
    expect(updatesOf({ built, policies: { Updates: false, ReleaseFeed: built } })).toEqual({ kind: 'off' });
    expect(updatesOf({ built, policies: { Updates: true } }).kind).toBe('feed');
  });

  it.each([
    'http://releases.contoso.com/release.json',
    'http://localhost.contoso.com/release.json',
    'https://ada:secret@contoso.com/release.json',
    'https://contoso.com/release.json#top',
    'file:///etc/release.json',
    'ftp://contoso.com/release.json',
  ])('is refused unless it is https, or http on this computer, without a user name and a fragment: %s', (address) => {
    const own = { kind: 'badFeed', address };
    expect(updatesOf({ built, policies: { ReleaseFeed: address } })).toEqual(own);
    expect(updatesOf({ built: address, policies: {} })).toEqual(own);
  });

  it('may be http on this computer', () => {
    expect(updatesOf({ built: 'http://127.0.0.1:8080/release.json', policies: {} }).kind).toBe('feed');
  });
});

it('an address below .example is a placeholder (RFC 2606), and a name that only contains it is none', () => {
  expect(['https://example/', 'https://a.example/x', 'https://a.example./', ''].every(isPlaceholder)).toBe(true);
  expect(['https://example.com/', 'https://a.example.net/', 'https://my-example/'].some(isPlaceholder)).toBe(false);
});
