import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageOf } from '../../../../electron/core/releases/page';
import { readRelease } from '../../../../electron/core/releases/release';
import { maximumNotes } from '../../../../shared/enums/limits';

const source = { feed: 'https://api.github.com/repos/contoso/webex-entra-setup/releases/latest', homepage: null };
const page = 'https://github.com/contoso/webex-entra-setup/releases/tag/v1.2.3';
const read = (json: unknown) => readRelease(json, source);
const viewOf = (json: unknown) => {
  const release = read(json);
  if (typeof release === 'string') throw new Error(release);
  return release.view;
};

describe('a release', () => {
  it('is read from what GitHub returns, and from a file with a tag alone', () => {
    const json = {
      url: 'https://api.github.com/repos/contoso/webex-entra-setup/releases/1',
      html_url: page,
      id: 1,
      tag_name: 'v1.2.3',
      draft: false,
      prerelease: false,
      published_at: '2026-11-30T09:00:00Z',
      assets: [{ name: 'x' }],
      body: '### Added\r\n- Something',
    };
    expect(viewOf(json)).toEqual({
      version: '1.2.3',
      publishedAt: '2026-11-30T09:00:00.000Z',
      isPrerelease: false,
      notes: '### Added\n- Something',
      isCut: false,
      page,
      otherHost: null,
    });
    expect(viewOf({ tag_name: '1.2.3' })).toMatchObject({ version: '1.2.3', publishedAt: null, notes: '', page: null });
    const empty = { tag_name: '1.2.3', html_url: null, published_at: null, body: null, prerelease: null };
    expect(viewOf(empty)).toMatchObject({ isPrerelease: false });
  });

  it('is a pre-release by its mark or by its version', () => {
    expect(viewOf({ tag_name: 'v2.0.0-beta.1' }).isPrerelease).toBe(true);
    expect(viewOf({ tag_name: 'v2.0.0', prerelease: true }).isPrerelease).toBe(true);
  });

  it.each([
    [null, ''],
    [[], ''],
    ['v1.2.3', ''],
    [{}, 'tag_name'],
    [{ tag_name: 1 }, 'tag_name'],
    [{ tag_name: 'latest' }, 'tag_name'],
    [{ tag_name: 'v1.2.3', html_url: 1 }, 'html_url'],
    [{ tag_name: 'v1.2.3', published_at: 1 }, 'published_at'],
    [{ tag_name: 'v1.2.3', prerelease: 'no' }, 'prerelease'],
    [{ tag_name: 'v1.2.3', body: {} }, 'body'],
  ])('is none where a field is missing or wrong, which is named: %j', (json, field) => {
    expect(read(json)).toBe(field);
  });

  it('has no date where there is none that a calendar has', () => {
    for (const date of ['', 'yesterday', '2026-13-01T00:00:00Z', '12', '2026-11-30T99:00:00Z'])
      expect(viewOf({ tag_name: '1.2.3', published_at: date }).publishedAt, date).toBeNull();
    expect(viewOf({ tag_name: '1.2.3', published_at: '2026-11-30' }).publishedAt).toBe('2026-11-30T00:00:00.000Z');
  });

  it('keeps the lines of its notes, and no character that hides or turns what is around it', () => {
    const body = 'a\tb\r\nc\u2028d\u202Ee\u200Bf\u0007g\u001B[31mh\n\n\n\ni';
    expect(viewOf({ tag_name: '1.2.3', body }).notes).toBe('a  b\nc\ndefg[31mh\n\ni');
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => {
        const { notes, isCut } = viewOf({ tag_name: '1.2.3', body: text });
        expect(notes.length).toBeLessThanOrEqual(maximumNotes);
        expect(notes).not.toMatch(/[^\P{Cc}\n]|[\p{Cf}\p{Cs}\p{Co}]/u);
        expect(text.length > maximumNotes || !isCut).toBe(true);
      }),
    );
    expect(viewOf({ tag_name: '1.2.3', body: 'x'.repeat(maximumNotes + 1) })).toMatchObject({ isCut: true });
    // A character of two code units is not cut in half.
    const halved = viewOf({ tag_name: '1.2.3', body: `${'x'.repeat(maximumNotes - 1)}😀` });
    expect(halved.notes).toBe('x'.repeat(maximumNotes - 1));
  });
});

describe('the page of a release', () => {
  it.each([
    ['https://api.github.com/repos/a/b/releases/latest', 'https://github.com/a/b/releases/tag/v1'],
    ['https://api.contoso.ghe.com/repos/a/b/releases/latest', 'https://contoso.ghe.com/a/b'],
    ['https://codeberg.org/api/v1/repos/a/b/releases/latest', 'https://codeberg.org/a/b/releases'],
    ['https://files.contoso.com/release.json', 'https://files.contoso.com:8443/webex/'],
    ['http://127.0.0.1:8080/release.json', 'https://127.0.0.1/x'],
    ['https://files.contoso.com/release.json', 'https://www.contoso.com/webex-entra-setup'],
  ])('may be opened on the site of the feed %s, or on that of the homepage: %s', (feed, address) => {
    expect(pageOf(address, { feed, homepage: 'https://www.contoso.com/' })).toEqual({ page: address, otherHost: null });
  });

  it.each([
    ['https://evil.example/', 'evil.example'],
    ['https://github.com.evil.example/', 'github.com.evil.example'],
    ['https://gist.github.com/', 'gist.github.com'],
    ['https://xgithub.com/', 'xgithub.com'],
    ['http://github.com/', null],
    ['https://ada@github.com/', null],
    ['javascript:alert(1)', null],
    ['file:///etc/passwd', null],
    ['github.com/a', null],
    ['', null],
    [`https://github.com/${'x'.repeat(2000)}`, null],
  ])('may not be opened anywhere else: %s', (address, otherHost) => {
    expect(pageOf(address, source)).toEqual({ page: null, otherHost });
  });
});
