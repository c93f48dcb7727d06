import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
// @ts-expect-error: the scripts have no types.
import { filesBelow } from '../../../scripts/lib/fresh.mjs';
// @ts-expect-error: the scripts have no types.
import { unmarkedPlaces } from '../../../scripts/lib/system-places.mjs';

it('every test that uses what only some systems have takes it from test/fixtures/systems/ or says which systems it is for', () => {
  const files = (filesBelow('test') as string[])
    // This test has each place as an example.
    .filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !file.endsWith('/system-places.test.ts'));
  expect(files.length).toBeGreaterThan(500);
  expect(unmarkedPlaces(resolve('.'), files)).toEqual([]);
});

describe('unmarkedPlaces()', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'places-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function placesOf(sources: Readonly<Record<string, string>>): Promise<string[]> {
    for (const [file, source] of Object.entries(sources)) {
      await mkdir(join(folder, dirname(file)), { recursive: true });
      await writeFile(join(folder, file), source);
    }
    return unmarkedPlaces(folder, Object.keys(sources));
  }

  it.each([
    ["spawn('gio', ['launch']);", 'starts a program'],
    ["const run = promisify(execFile);\nrun('xsel', []);", 'starts a program'],
    ["await promisify(execFile)('openssl', []);", 'starts a program'],
    ["outputOf('unzip', '-tq');", 'starts a program'],
    ['readFile(`/proc/${' + 'pid}/environ`);', 'the kernel'],
    ["open('/dev/full');", 'the kernel'],
    ["const browser = '/usr/bin/chromium';", 'the path of a program'],
    ["writeFile(file, '#!/bin/sh');", 'a script of a shell'],
    ['await chmod(file, 0o755);', 'permissions'],
    ['await symlink(a, b);', 'a link'],
    ["child.kill('SIGHUP');", 'a signal'],
    ['env.DBUS_SESSION_BUS_ADDRESS;', 'the desktop of Linux'],
  ])('finds %s', async (source, kind) => {
    expect(await placesOf({ 'test/a.spec.ts': source })).toEqual([expect.stringContaining(kind)]);
  });

  it.each([
    'spawn(process.execPath, [script]);',
    "spawn(executable, ['--status']);",
    "child.kill('SIGKILL');",
    "execFileSync('git', ['log']);",
    "all.run('real');",
    "expect(text).toContain('/etc/passwd');",
    "const program = '/usr/bin/webex-entra-setup';",
    "await symlink(a, b, 'junction');",
  ])('leaves %s, which every system has', async (source) => {
    expect(await placesOf({ 'test/a.test.ts': source })).toEqual([]);
  });

  it('leaves what a mark covers: in the file itself, or in each test that imports it', async () => {
    const support = { 'test/support.ts': "spawn('gio');" };
    const marked = { 'test/a.spec.ts': "import './support';\nonlyOn(test, ['linux'], 'gio');" };
    expect(await placesOf({ 'test/b.spec.ts': "onlyOn(test, ['linux'], 'gio');\nspawn('gio');" })).toEqual([]);
    expect(await placesOf({ ...support, ...marked })).toEqual([]);
    const between = { 'test/between.ts': "import './support';", 'test/c.spec.ts': "import './between';" };
    expect(await placesOf({ ...support, ...marked, ...between })).toEqual([
      'test/support.ts starts a program by its name: test/c.spec.ts',
    ]);
  });

  it('takes a function of the support that marks a test for a mark', async () => {
    const source = "test.beforeEach(() => needPolicyFile(test));\nopen('/proc/none');";
    expect(await placesOf({ 'test/a.spec.ts': source })).toEqual([]);
  });

  it('follows a file that a test builds by its path', async () => {
    const built = { 'test/built.ts': "spawn('mount');", 'test/a.test.ts': "build('test/built.ts');" };
    expect(await placesOf(built)).toEqual(['test/built.ts starts a program by its name: test/a.test.ts']);
  });

  it('leaves the folder of the systems', async () => {
    const sources = {
      'test/fixtures/systems/linux.ts': "spawn('gio');",
      'test/a.spec.ts': "import './fixtures/systems/linux';",
    };
    expect(await placesOf(sources)).toEqual([]);
  });
});
