import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
// @ts-expect-error: the scripts have no types.
import { requireDisplay, sandboxArguments } from '../../../scripts/lib/display.mjs';
// @ts-expect-error: the scripts have no types.
import { filesBelow } from '../../../scripts/lib/fresh.mjs';
// @ts-expect-error: the scripts have no types.
import { packagedApp } from '../../../scripts/lib/packed-app.mjs';
// @ts-expect-error: the scripts have no types.
import { npm, startable } from '../../../scripts/lib/run.mjs';

// The commands of package.json on systems that they have never run on.

describe('packagedApp()', () => {
  it.each([
    ['linux', 'x64', 'dist/linux-unpacked/webex-entra-setup'],
    ['linux', 'arm64', 'dist/linux-arm64-unpacked/webex-entra-setup'],
    ['win32', 'x64', 'dist/win-unpacked/webex-entra-setup.exe'],
    ['win32', 'arm64', 'dist/win-arm64-unpacked/webex-entra-setup.exe'],
    ['darwin', 'x64', 'dist/mac/Webex Entra Setup.app/Contents/MacOS/Webex Entra Setup'],
    ['darwin', 'arm64', 'dist/mac-arm64/Webex Entra Setup.app/Contents/MacOS/Webex Entra Setup'],
  ])('is where electron-builder leaves it on %s %s', (platform, arch, expected) => {
    expect(packagedApp({ platform, arch, folder: 'a b' })).toBe(join('a b', ...expected.split('/')));
  });
});

describe('npm()', () => {
  const cli = join('with space', 'npm-cli.js');

  it.each(['linux', 'darwin', 'win32'])('is the one that started this process, by its script, on %s', (platform) => {
    expect(npm(['ci'], { platform, env: { npm_execpath: cli } })).toEqual([process.execPath, [cli, 'ci']]);
  });

  it.each([
    ['linux', ['npm', ['ci']]],
    ['darwin', ['npm', ['ci']]],
    ['win32', ['cmd.exe', ['/d', '/s', '/c', 'npm', 'ci']]],
  ])('is the installed one otherwise, on %s', (platform, expected) => {
    for (const npm_execpath of [undefined, '/usr/lib/yarn.js'])
      expect(npm(['ci'], { platform, env: { npm_execpath } })).toEqual(expected);
  });
});

it('only Windows starts npm, npx and batch files by its command line', () => {
  expect(startable('npx', ['a b'], 'win32')).toEqual(['cmd.exe', ['/d', '/s', '/c', 'npx', 'a b']]);
  expect(startable('C:\\tools\\x.cmd', [], 'win32')[0]).toBe('cmd.exe');
  expect(startable('node.exe', ['a'], 'win32')).toEqual(['node.exe', ['a']]);
  expect(startable('npx', ['a'], 'darwin')).toEqual(['npx', ['a']]);
});

it('only Linux can be without a display, and only root starts Chromium without its sandbox', () => {
  expect(() => requireDisplay([], { platform: 'linux', env: {} })).toThrow('no display');
  for (const env of [{ DISPLAY: ':0' }, { WAYLAND_DISPLAY: 'wayland-0' }])
    expect(() => requireDisplay([], { platform: 'linux', env })).not.toThrow();
  for (const platform of ['win32', 'darwin']) expect(() => requireDisplay([], { platform, env: {} })).not.toThrow();
  expect(sandboxArguments({ uid: undefined })).toEqual([]);
  expect(sandboxArguments({ uid: 501 })).toEqual([]);
  expect(sandboxArguments({ uid: 0 })).toEqual(['--no-sandbox']);
});

it('options that answer in the terminal need no display', () => {
  for (const option of ['--status', '--help', '--version'])
    expect(() => requireDisplay(['--json', option], { platform: 'linux', env: {} })).not.toThrow();
  expect(() => requireDisplay(['--practice'], { platform: 'linux', env: {} })).toThrow('no display');
});

it('names of files in the project have slashes on every system, as the rules for imports do', () => {
  const files: string[] = filesBelow('scripts');
  expect(files).toContain('scripts/lib/fresh.mjs');
  expect(files.filter((file) => file.includes('\\'))).toEqual([]);
});
