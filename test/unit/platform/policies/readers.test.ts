import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { maximumPolicyBytes } from '../../../../electron/core/policies/places';
import { linuxSource } from '../../../../electron/platform/policies/linux';
import { macSources } from '../../../../electron/platform/policies/macos';
import { readTrustedFile } from '../../../../electron/platform/policies/trusted-file';
import { windowsSources } from '../../../../electron/platform/policies/windows';
import { needs, posix } from '../../../fixtures/systems';

const owner = process.getuid?.() ?? 0;
let folder = '';
let file = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'policies-'));
  file = join(folder, 'policies.json');
});
afterEach(() => rm(folder, { recursive: true }));

describe('readTrustedFile()', () => {
  beforeEach((context) => needs(context, posix, 'owners and rights of files are those of POSIX'));
  const read = () => readTrustedFile(file, owner);
  const refusal = () => {
    const result = read();
    return result.ok ? null : { code: result.failure.code, ...result.failure.detail };
  };

  it('reads a file that only its trusted owner can change', async () => {
    await writeFile(file, '{}', { mode: 0o644 });
    expect(read()).toEqual({ ok: true, value: Buffer.from('{}') });
  });

  it.each([0o664, 0o646, 0o666, 0o622])('refuses a file with the rights %o, which others can write', async (mode) => {
    await writeFile(file, '{}');
    await chmod(file, mode);
    expect(refusal()).toEqual({ code: 'policy.unsafe', reason: 'writable', file, source: file });
  });

  it('refuses a file in a folder that others can write: they could replace it', async () => {
    await writeFile(file, '{}', { mode: 0o644 });
    await chmod(folder, 0o777);
    expect(refusal()).toEqual({ code: 'policy.unsafe', reason: 'writable', file: folder, source: file });
  });

  it('refuses a link to a file in such a folder, and follows one to a safe file', async () => {
    const [safe, open] = [join(folder, 'safe'), join(folder, 'open')];
    for (const each of [safe, open]) {
      await mkdir(each, { mode: 0o755 });
      await writeFile(join(each, 'target.json'), '{}', { mode: 0o644 });
    }
    await chmod(open, 0o777);
    await symlink(join(safe, 'target.json'), file);
    expect(read().ok).toBe(true);
    await rm(file);
    await symlink(join(open, 'target.json'), file);
    expect(refusal()).toMatchObject({ code: 'policy.unsafe', reason: 'writable', file: open });
  });

  it('refuses a file of another user', async (context) => {
    if (owner !== 0) needs(context, [], 'only root can give a file away');
    await writeFile(file, '{}', { mode: 0o644 });
    execFileSync('chown', ['12345', file]);
    expect(refusal()).toEqual({ code: 'policy.unsafe', reason: 'owner', file, source: file });
  });

  it('refuses a folder, a pipe and a file that is too large, and does not wait for a writer', async () => {
    await mkdir(file);
    expect(refusal()).toMatchObject({ code: 'policy.unreadable', reason: 'EISDIR' });
    await rm(file, { recursive: true });
    execFileSync('mkfifo', [file]);
    expect(refusal()).toMatchObject({ code: 'policy.unreadable', reason: 'EINVAL' });
    await rm(file);
    await writeFile(file, ' '.repeat(maximumPolicyBytes + 1), { mode: 0o644 });
    expect(refusal()).toMatchObject({ code: 'policy.unreadable', reason: 'EFBIG' });
    await rm(file);
    expect(refusal()).toMatchObject({ code: 'policy.unreadable', reason: 'ENOENT' });
  });

  it('is what the reader of Linux parses the file of', async () => {
    await writeFile(file, '{ "Language": "en" }', { mode: 0o644 });
    expect(linuxSource(file, () => read())).toEqual({ source: file, values: { Language: 'en' } });
    await chmod(file, 0o666);
    expect(linuxSource(file, () => read())).toMatchObject({ source: file, failure: { code: 'policy.unsafe' } });
  });
});

describe('windowsSources()', () => {
  const machine = 'HKLM\\Software\\Policies\\WebexEntraSetup';
  const user = 'HKCU\\Software\\Policies\\WebexEntraSetup';
  type Printed = Readonly<Record<string, string | Buffer | number | null>>;
  const reading = (printed: Printed) => {
    const calls: string[][] = [];
    const run = async (program: string, args: readonly string[]) => {
      calls.push([program, ...args]);
      const answer = printed[args[1] ?? ''] ?? 1;
      return typeof answer === 'number'
        ? { code: answer, output: Buffer.alloc(0) }
        : { code: 0, output: Buffer.from(answer) };
    };
    return windowsSources(run).then((sources) => ({ sources, calls }));
  };

  it('asks reg.exe, by its full path, for the key of the computer and then for that of the user', async () => {
    const { sources, calls } = await reading({
      [machine]: `\r\n${machine}\r\n    Language    REG_SZ    en\r\n`,
      [user]: `\r\n${user}\r\n    Language    REG_SZ    zh-CN\r\n`,
    });
    expect(sources).toEqual([
      { source: machine, values: { Language: 'en' } },
      { source: user, values: { Language: 'zh-CN' } },
    ]);
    expect(calls.map(([, ...args]) => args)).toEqual([
      ['query', machine],
      ['query', user],
    ]);
    for (const [program] of calls) expect(program).toMatch(/^[A-Z]:\\.*\\System32\\reg\.exe$/i);
  });

  it('finds no policies where neither key exists', async () => {
    expect((await reading({})).sources).toEqual([]);
  });

  it.each([null, 2])('says that policies could not be read where reg.exe ends with %s', async (code) => {
    const run = async () => ({ code, output: Buffer.alloc(0) });
    expect(await windowsSources(run)).toMatchObject([
      { source: machine, failure: { code: 'policy.unreadable', detail: { reason: 'reg.exe' } } },
      { source: user, failure: { code: 'policy.unreadable' } },
    ]);
  });

  it('asks for the code page of the system only where the output is not UTF-8', async () => {
    const gbk = Buffer.concat([
      Buffer.from(`${machine}\r\n    CopiesFolder    REG_SZ    D:\\`),
      Buffer.from([0xd3, 0xc3, 0xbb, 0xa7]),
      Buffer.from('\r\n'),
    ]);
    const { sources } = await reading({
      [machine]: gbk,
      'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Nls\\CodePage': '\r\n    OEMCP    REG_SZ    936\r\n',
    });
    expect(sources).toEqual([{ source: machine, values: { CopiesFolder: 'D:\\用户' } }]);
  });
});

describe('macSources()', () => {
  const path = '/Library/Managed Preferences/com.webex-entra-setup.app.plist';
  const content = Buffer.from('<plist/>');

  it('lets plutil convert what it read itself, so that both see the same content', async () => {
    const calls: unknown[] = [];
    const run = async (...call: unknown[]) => {
      calls.push(call);
      return { code: 0, output: Buffer.from('{"Updates":false,"PayloadUUID":"1"}') };
    };
    const sources = await macSources([path], run, () => ({ ok: true, value: content }));
    expect(sources).toEqual([{ source: path, values: { Updates: false } }]);
    expect(calls).toEqual([['/usr/bin/plutil', ['-convert', 'json', '-o', '-', '-'], content]]);
  });

  it.each([
    [1, 'policy.malformed'],
    [null, 'policy.unreadable'],
  ])('reports a property list at which plutil ends with %s', async (code, failure) => {
    const run = async () => ({ code, output: Buffer.alloc(0) });
    const sources = await macSources([path], run, () => ({ ok: true, value: content }));
    expect(sources).toMatchObject([{ source: path, failure: { code: failure } }]);
  });

  it('reports a file that others can write, and does not convert it', async () => {
    const failure = { code: 'policy.unsafe' } as const;
    const run = () => Promise.reject(new Error('not to be run'));
    expect(await macSources([path], run, () => ({ ok: false, failure }))).toEqual([{ source: path, failure }]);
  });
});
