import { describe, expect, it } from 'vitest';
// @ts-expect-error: the scripts have no types.
import { installLine, missingPackages } from '../../../scripts/lib/system.mjs';

describe('missingPackages()', () => {
  const wanted = ['libgtk-3-0', 'libasound2', 'libnss3', 'xvfb'];

  it('names what is not installed as Debian 12 does', () => {
    expect(missingPackages(wanted, ['libc6', 'libssl3', 'libnss3'])).toEqual(['libgtk-3-0', 'libasound2', 'xvfb']);
  });

  it('names it as Debian 13 does, which has names with t64 from the start', () => {
    const bare = ['libc6', 'libssl3t64', 'libnettle8t64'];
    expect(missingPackages(wanted, bare)).toEqual(['libgtk-3-0t64', 'libasound2t64', 'libnss3', 'xvfb']);
    expect(missingPackages(wanted, [...bare, 'libgtk-3-0t64', 'libnss3', 'xvfb'])).toEqual(['libasound2t64']);
  });

  it('is empty when everything is installed, by either name', () => {
    expect(missingPackages(wanted, wanted)).toEqual([]);
    expect(missingPackages(wanted, ['libgtk-3-0t64', 'libasound2t64', 'libnss3', 'xvfb'])).toEqual([]);
  });
});

describe('installLine()', () => {
  it('uses sudo where there is one', () => {
    expect(installLine(['xvfb', 'jq'], true)).toBe(
      'sudo apt-get update && sudo apt-get install -y --no-install-recommends xvfb jq',
    );
  });

  it('is one for su on a bare Debian, which has no sudo', () => {
    expect(installLine(['xvfb'], false)).toBe(
      "su - -c 'apt-get update && apt-get install -y --no-install-recommends xvfb'",
    );
  });
});
