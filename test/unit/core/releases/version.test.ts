import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareVersions, readVersion } from '../../../../electron/core/releases/version';

function order(one: string, other: string): number {
  const [a, b] = [readVersion(one), readVersion(other)];
  if (!a || !b) throw new Error(`${one} or ${other} is no version`);
  return Math.sign(compareVersions(a, b));
}

describe('a version', () => {
  // From the specification and its own table of examples (semver.org, "Is there a suggested regular expression").
  it.each([
    '0.0.4',
    '1.2.3',
    '10.20.30',
    '1.1.2-prerelease+meta',
    '1.1.2+meta-valid',
    '1.0.0-alpha.beta.1',
    '1.0.0-alpha0.valid',
    '1.0.0-rc.1+build.123',
    '1.2.3-SNAPSHOT-123',
    '1.0.0-0A.is.legal',
    '1.0.0+0.build.1-rc.10000aaa-kk-0.1',
    '99999999999999999999999.999999999999999999.99999999999999999',
    '1.2.3----RC-SNAPSHOT.12.9.1--.12',
    'v1.2.3',
  ])('is read: %s', (text) => {
    expect(readVersion(text)?.text).toBe(text.replace(/^v/, '').replace(/\+.*$/, ''));
  });

  it.each([
    '',
    '1',
    '1.2',
    '1.2.3.4',
    '01.1.1',
    '1.01.1',
    '1.2.3-01',
    '1.2.3-',
    '1.2.3-a..b',
    '1.2.3+',
    '1.2.3+a+b',
    'alpha',
    'release-1.2.3',
    'V1.2.3',
    ' 1.2.3',
    '1.2.3\n',
    '1.2.3-é',
    `1.2.3-${'a'.repeat(100)}`,
  ])('is none: %j', (text) => {
    expect(readVersion(text)).toBeNull();
  });
});

describe('the precedence of versions', () => {
  // SemVer 2.0.0, section 11, and the edges of its rules.
  const ascending = [
    '0.0.0-0',
    '0.0.0',
    '0.9.9',
    '1.0.0--',
    '1.0.0-alpha',
    '1.0.0-alpha.1',
    '1.0.0-alpha.beta',
    '1.0.0-beta',
    '1.0.0-beta.2',
    '1.0.0-beta.11',
    '1.0.0-rc.1',
    '1.0.0',
    '1.0.9',
    '1.0.10',
    '1.9.0',
    '1.10.0',
    '2.0.0',
    '2.1.0',
    '2.1.1',
    '9007199254740992.0.0',
    '9007199254740993.0.0',
    '10000000000000000000000.0.0',
  ];

  it('is that of the specification, for every pair of its examples', () => {
    for (const [at, one] of ascending.entries())
      for (const [place, other] of ascending.entries())
        expect(order(one, other), `${one} and ${other}`).toBe(Math.sign(at - place));
  });

  it('orders identifiers of a pre-release by numbers, then by ASCII, and numbers before texts', () => {
    const rest = ['1.0.0-1', '1.0.0-9', '1.0.0-10', '1.0.0-Z', '1.0.0-a', '1.0.0-a-b', '1.0.0-a0'];
    for (const [at, one] of rest.entries())
      for (const [place, other] of rest.entries())
        expect(order(one, other), `${one} and ${other}`).toBe(Math.sign(at - place));
  });

  it('leaves build metadata and a leading v out', () => {
    expect(order('1.0.0+a', 'v1.0.0+b')).toBe(0);
  });

  const number = fc.nat(30).map(String);
  const identifier = fc.oneof(number, fc.stringMatching(/^[0-9A-Za-z-]{0,4}[A-Za-z-]$/));
  const version = fc
    .tuple(number, number, number, fc.array(identifier, { maxLength: 3 }))
    .map(([major, minor, patch, rest]) => `${major}.${minor}.${patch}${rest.length ? `-${rest.join('.')}` : ''}`);

  it('is a total order', () => {
    fc.assert(
      fc.property(version, version, version, (one, other, third) => {
        expect(order(one, one)).toBe(0);
        expect(order(one, other)).toBe(order(other, one) === 0 ? 0 : -order(other, one));
        if (order(one, other) <= 0 && order(other, third) <= 0) expect(order(one, third)).toBeLessThanOrEqual(0);
        // Without build metadata, equal precedence is one text.
        if (order(one, other) === 0) expect(one).toBe(other);
      }),
    );
  });

  it('puts each pre-release before its release, and after the patch before', () => {
    fc.assert(
      fc.property(number, fc.array(identifier, { minLength: 1, maxLength: 3 }), (patch, rest) => {
        const next = String(Number(patch) + 1);
        const pre = `1.0.${next}-${rest.join('.')}`;
        expect(order(pre, `1.0.${next}`)).toBe(-1);
        expect(order(`1.0.${patch}`, pre)).toBe(-1);
      }),
    );
  });
});
